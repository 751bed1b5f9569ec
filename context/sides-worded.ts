import type { Stance } from '../model';
import { isAnothers } from './ascribed';
import type { ClaimMatch } from './claim-match';
import { learntSide } from './learnt/learnt-claims';
import { isDenied, negations } from './negation';
import type { Passage, Scored } from './passage';
import { isDisowned, isRejection } from './polarity';
import { isAsked } from './questions';
import { sideOfWordsAgain } from './said-again';
import { weightOf } from './similarity';
import { isOnlyAnEnd } from './supposed';
import {
  hasSecondVoice,
  isArgued,
  isHeld,
  isHeldByCue,
  isOutright,
  isWeighed,
  speaksForAnother,
  spoken,
} from './voice';
import { LEARNT, TOLD_BY_CUE } from './weights';

/** What is said begins with a “they” that the sentence does not name. */
const UNNAMED_SUBJECT =
  /(?:\bthat|[:,“"]) (?:[Tt]hey|[Tt]hese|[Tt]hose) (?:would|will|should|must|can|cannot|could|are|were|have|had|do|did)\b/;

/** The sides of a sentence that nobody is said to say, but that argues. */
export function sidesArgued(passage: Passage): Map<string, Stance> {
  const sides = new Map<string, Stance>();
  // “A neighbour who can't bear it that Ukraine does not belong to him”: which “not” is whose, nobody tells.
  if (negations(passage.words.text) > 1) return sides;
  for (const match of passage.claims.sure) {
    if (isAsked(passage, match.told) || isOnlyAnEnd(passage, match.told)) continue;
    if (isAnothers(passage, match.told, () => false)) continue;
    const said = spoken(passage, match.voted);
    const voted =
      isArgued(said) &&
      isOutright(said) &&
      !speaksForAnother(said) &&
      (votedBy(match, false) ?? learntBy(match, LEARNT.argued));
    if (voted) sides.set(match.claim.id, voted);
  }
  return sides;
}

/**
 * The side that words alone tell of a speaker of whom nothing is recorded on the claim. Where another claim may be meant, the
 * vote alone does not tell it: of 97 sides judged by eye (annotated pages and the seed articles) eight were so told, four
 * wrongly and two rightly.
 *
 * @param isHeading whether the sentence is surely about this claim before all
 */
export function sideOfStranger(
  passage: Passage,
  match: ClaimMatch,
  scored: readonly Scored[],
  isHeading: boolean,
): Stance | null {
  // “They would stay until the last Russian had gone”: troops, sanctions or refugees, the sentence does not tell.
  if (UNNAMED_SUBJECT.test(passage.words.text)) return null;
  const said = spoken(passage, match.voted);
  const isOwn = isHeld(said) && isOutright(said) && !speaksForAnother(said);
  // “Guarantees must be binding”: for whom, a stranger's sentence that names nobody does not tell.
  const isTold = match.voted?.isOfUnnamed === false && (isHeading || match.leans !== null);
  const byVote = isOwn && isTold ? votedBy(match, isRejection(passage)) : null;
  const voted = byVote ?? (isOwn && isHeading ? learntBy(match, LEARNT.clear) : null);
  if (hasSecondVoice(passage, null) || isWeighed(passage)) return voted;
  const isPlain = !isDenied(passage.words.text) && isOutright(passage);
  const whole = match.isWhole && isPlain ? match.side : null;
  const worded = whole && voted && whole !== voted ? null : (whole ?? voted);
  const again = sideOfWordsAgain(passage, match, scored);
  return again && match.side && again !== match.side ? null : (again ?? worded);
}

/**
 * The side of whoever says a sentence that is about a claim before all and of which so much was learnt that other cues in it
 * (“he told reporters”, “the territories that Russia claims”) count for nothing, unless a wording tells the other side. Of 351
 * such sentences of 18 authors that nothing was learnt from, whose side nothing else told, 346 are on it.
 */
export function sideSurelyLearnt(passage: Passage, match: ClaimMatch): Stance | null {
  const { side, leans, voted, lift, isTurned, nearest } = match;
  const { stance, odds } = match.learntAnyway;
  const { sure } = passage.claims;
  if (match !== sure[0] || odds < LEARNT.clear || lift < LEARNT.likely) return null;
  if ([side, leans, voted?.stance].some((worded) => worded && worded !== stance)) return null;
  if (isDisowned(passage) || isRejection(passage) || isDenied(passage.words.text)) return null;
  if (!isOutright(passage)) return null;
  if (isTurned && nearest === stance && negations(passage.words.text) > 0) return null;
  // “Guarantees must be binding” is as much of Ukraine's as of Russia's.
  return match.isOfUnnamed && !isApartFromOthers(match, passage) ? null : stance;
}

/** Whether a sentence's own words make it surer about a claim than about any other. */
function isApartFromOthers({ claim }: ClaimMatch, { claims }: Passage): boolean {
  const own = claims.first
    .map((each) => ({ ...each, strength: each.strength - claims.liftOf(each.claim.id) }))
    .sort((a, b) => b.strength - a.strength);
  const [best, next] = own;
  if (best?.claim !== claim) return false;
  return best.strength - (next?.strength ?? 0) >= LEARNT.apart;
}

/**
 * The side that wordings vote for, unless the nearest one is of the other. Of who rejects something the
 * nearest one must tell it: `dismissed the notion of a Russian role` is like the wordings for that role.
 */
function votedBy(match: ClaimMatch, isRejecting: boolean): Stance | null {
  const { voted, leans } = match;
  const against = learntSide(match, LEARNT.against);
  if (against && against !== voted?.stance) return null;
  const isSure = voted && (leans === voted.stance || (leans === null && !isRejecting));
  return isSure ? voted.stance : null;
}

/** The side that was learnt, where it is told so clearly and no wording tells the other. */
function learntBy(match: ClaimMatch, least: number): Stance | null {
  const side = learntSide(match, least);
  const others = [match.side, match.leans, match.tends].some((told) => told && told !== side);
  return others ? null : side;
}

/**
 * Whether much of what tells a claim is how the sentence is said: “… would pay for the next war, he warned”. Who rejects
 * or demands holds something by that very word.
 */
export function isToldByCue(passage: Passage, { told }: ClaimMatch): boolean {
  const cue = passage.attribution.at(-1);
  if (!cue || isHeldByCue(passage)) return false;
  const its = told.filter(({ start, end }) => cue.start <= start && end <= cue.end);
  return weightOf(its) > TOLD_BY_CUE * weightOf(told);
}
