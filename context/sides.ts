import type { Edtf, Position, Stance, Statement } from '../model';
import type { ClaimMatch } from './claims';
import { placeInCondition } from './conditions';
import { isDenied, isNegated, negations } from './negation';
import { isDenial, isDisowned, isRejection } from './polarity';
import { isAsked } from './questions';
import type { Known, Passage, Scored } from './relate';
import { type Run, weightOf } from './similarity';
import {
  hasSecondVoice,
  isArgued,
  isCue,
  isHeld,
  isHeldByCue,
  isOutright,
  isTalkedAbout,
  isWeighed,
  speaksForAnother,
  spoken,
  wordsOutside,
} from './voice';
import {
  KEPT_FOUND,
  KEPT_WHOLE,
  MOST_ELSE,
  OWN_SIDE_FOUND,
  SAME_WORDS,
  TOLD_BY_CUE,
} from './weights';

/** The position that a statement holds on a claim, if any. */
export function holds(statement: Statement, claim: string): Position | null {
  return statement.positions.find((position) => position.claim === claim) ?? null;
}

/** Whether two speakers, by id, speak for one government on a day. */
export type SpeaksWith = (one: string, other: string, on: Edtf | null) => boolean;

/**
 * The side that a passage takes on each of its claims; abstention is the normal answer.
 *
 * It must not be asked, and somebody must say it, or the page itself must argue it. Its words must
 * take the side: a curator's wording, the nearest wordings together, or a statement on record said
 * over again. Of a speaker who is on record with one side alone, or whose government is, a wording that
 * leans to that side is enough, and of what the sentence is about before all it need not be said outright; so it is, more
 * strictly, of whose allies are. Of whom nothing is known, the sentence must say it outright. In any case it must be in the
 * speaker's own voice: what somebody says that another claims, wants or calls absurd is not his side.
 *
 * @param heading the claim that the sentence is surely about, by id; null where none fits it best
 */
export function sidesOf(
  passage: Passage,
  scored: Scored[],
  known: Pick<Known, 'speaksWith' | 'affiliationsOf' | 'spokenFor'>,
  heading: string | null,
): Map<string, Stance> {
  const sides = new Map<string, Stance>();
  const { speaker, isStatement, claims } = passage;
  if (!isStatement) return sidesArgued(passage);
  // “Putin outlined his conditions for a ceasefire”: who stands where he is on record must say something, too.
  if (!isHeld(passage) && !isOutright(passage)) return sides;
  let spokenFor: ReadonlySet<string> | null = null;
  for (const match of claims.found) {
    if (isAsked(passage, match.told)) continue;
    const { id } = match.claim;
    const isSure = claims.sure.includes(match);
    const stancesOf = (isCounted: (each: Scored) => boolean) =>
      new Set(
        // Few hold the claim; who speaks with whom takes longer to tell.
        scored.flatMap((each) => {
          const stance = holds(each.of.statement, id)?.stance;
          return stance && isCounted(each) ? [stance] : [];
        }),
      );
    const own = stancesOf(({ of }) => of.speaker.id === speaker?.id);
    // Who is on record with the claim himself promises what he promised.
    if (own.size === 0 && isToldByCue(passage, match)) continue;
    const voices =
      own.size > 0 || !speaker
        ? own
        : stancesOf(({ of }) => known.speaksWith(speaker.id, of.speaker.id, of.statement.said));
    const [recorded] = voices;
    const leaning = voices.size === 1 && recorded && leansTo(passage, match, recorded);
    const worded = !isSure
      ? null
      : own.size > 0
        ? (match.side ?? sideOfOwnWords(passage, match, scored))
        : sideOfStranger(passage, match, scored, id === heading);
    const isKept = isSure && voices.size === 1 && recorded && keepsTo(passage, match, recorded);
    const isAllied = ({ of }: Scored) => {
      const theirs = known.affiliationsOf(of.speaker.id, of.statement.said);
      spokenFor ??= known.spokenFor(passage);
      return [...spokenFor].some((code) => theirs.has(code));
    };
    const stance =
      leaning || isKept
        ? recorded
        : isDisowned(passage)
          ? null
          : (worded ??
            (voices.size === 0 ? sideOfAllies(passage, match, isSure, stancesOf(isAllied)) : null));
    // “They would not leave unless they were forced to”.
    const isOfNearest = stance === match.nearest && !match.isOfNegated;
    if (isOfNearest && placeInCondition(passage, match.told) === 'withheld') continue;
    if (stance && (voices.size === 0 || (voices.size === 1 && voices.has(stance)))) {
      sides.set(id, stance);
    }
  }
  return sides;
}

/** The sides of a sentence that nobody is said to say, but that argues. */
function sidesArgued(passage: Passage): Map<string, Stance> {
  const sides = new Map<string, Stance>();
  // “A neighbour who can't bear it that Ukraine does not belong to him”: which “not” is whose, nobody tells.
  if (negations(passage.words.text) > 1) return sides;
  for (const match of passage.claims.sure) {
    if (isAsked(passage, match.told)) continue;
    const said = spoken(passage, match.voted);
    const voted =
      isArgued(said) && isOutright(said) && !speaksForAnother(said) && votedBy(match, false);
    if (voted) sides.set(match.claim.id, voted);
  }
  return sides;
}

/**
 * Whether much of what tells a claim is how the sentence is said: “… would pay for the next war, he warned”. Who rejects
 * or demands holds something by that very word.
 */
function isToldByCue(passage: Passage, { told }: ClaimMatch): boolean {
  const cue = passage.attribution.at(-1);
  if (!cue || isHeldByCue(passage)) return false;
  const its = told.filter(({ start, end }) => cue.start <= start && end <= cue.end);
  return weightOf(its) > TOLD_BY_CUE * weightOf(told);
}

/**
 * The side that wordings vote for, unless the nearest one is of the other. Of who rejects something the
 * nearest one must tell it: `dismissed the notion of a Russian role` is like the wordings for that role.
 */
function votedBy({ voted, leans }: ClaimMatch, isRejecting: boolean): Stance | null {
  const isSure = voted && (leans === voted.stance || (leans === null && !isRejecting));
  return isSure ? voted.stance : null;
}

/** Whether a passage is worded on a side, however little of the wording is there, in its speaker's own voice. */
function leansTo(passage: Passage, match: ClaimMatch, stance: Stance): boolean {
  // What is denied is worded on the other side.
  const isDeniedOther = isDenial(passage) && match.nearest !== stance;
  if (isDisowned(passage) && !isDeniedOther) return false;
  return isWordedOwn(passage, match, stance);
}

/**
 * Whether a speaker may be taken to stand where he is on record: the sentence is about that claim before all, the nearest
 * wording and the vote both tell his side, or one of them does beside most of a wording, and nothing tells the other.
 */
function keepsTo(passage: Passage, match: ClaimMatch, stance: Stance): boolean {
  const { side, leans, tends, found } = match;
  const told = [leans, tends];
  if (match !== passage.claims.sure[0]) return false;
  if ([side, ...told].some((worded) => worded && worded !== stance)) return false;
  if (isDisowned(passage) || isRejection(passage)) return false;
  const count = told.filter((worded) => worded === stance).length;
  return count === 2 || (count === 1 && found >= (isOutright(passage) ? KEPT_FOUND : KEPT_WHOLE));
}

/**
 * The side of whose allies are on record with one side alone: a minister of a country that belongs to a body of which
 * another member's is. His words must lean to it in his own voice; of somebody whose office the archive knows they may
 * be as little as of who is on record himself.
 */
function sideOfAllies(
  passage: Passage,
  match: ClaimMatch,
  isSure: boolean,
  allied: ReadonlySet<Stance>,
): Stance | null {
  const [theirs] = allied;
  if (!theirs || allied.size > 1 || isRejection(passage)) return null;
  // “Said that Brussels had discussed lifting sanctions”.
  if (!isHeld(passage) && isTalkedAbout(passage)) return null;
  const isKept =
    isSure &&
    passage.speaker !== null &&
    !speaksForAnother(passage) &&
    keepsTo(passage, match, theirs);
  return isKept || leansTo(passage, match, theirs) ? theirs : null;
}

/** Whether a passage has words of a side in its speaker's own voice. */
function isWordedOwn(passage: Passage, match: ClaimMatch, stance: Stance): boolean {
  const said = spoken(passage, match.voted);
  const isVoted = match.voted?.stance === stance && isOutright(said) && !speaksForAnother(said);
  // “The threat is not a bluff”: the nearest wording tells one side, all of them the other.
  const isContradicted = match.voted !== null && match.voted.stance !== stance;
  const isLeaning = match.leans === stance && match.found >= OWN_SIDE_FOUND && !isContradicted;
  return isVoted || (isLeaning && isOutright(passage) && !speaksForAnother(passage));
}

/** The side of a speaker who says a statement of his own over again, whatever he adds to it. */
function sideOfOwnWords(passage: Passage, match: ClaimMatch, scored: Scored[]): Stance | null {
  const again = scored.find(
    (each) => each.of.speaker.id === passage.speaker?.id && repeats(passage, each),
  );
  return again ? (holds(again.of.statement, match.claim.id)?.stance ?? null) : null;
}

/**
 * The side of a speaker of whom nothing is recorded on the claim. Where another claim may be meant, the vote alone does
 * not tell it: of 97 sides judged by eye (annotated pages and the seed articles) eight were so told, four wrongly and two rightly.
 */
function sideOfStranger(
  passage: Passage,
  match: ClaimMatch,
  scored: Scored[],
  isHeading: boolean,
): Stance | null {
  const said = spoken(passage, match.voted);
  const isOwn = isHeld(said) && isOutright(said) && !speaksForAnother(said);
  // “Guarantees must be binding”: for whom, a stranger's sentence that names nobody does not tell.
  const isTold = match.voted?.isOfUnnamed === false && (isHeading || match.leans !== null);
  const voted = isOwn && isTold ? votedBy(match, isRejection(passage)) : null;
  if (hasSecondVoice(passage, null) || isWeighed(passage)) return voted;
  const isPlain = !isDenied(passage.words.text) && isOutright(passage);
  const whole = match.isWhole && isPlain ? match.side : null;
  const worded = whole && voted && whole !== voted ? null : (whole ?? voted);
  const repeated = scored.find(
    (each) => holds(each.of.statement, match.claim.id) && isSaidAgain(passage, each),
  );
  const again = repeated ? (holds(repeated.of.statement, match.claim.id)?.stance ?? null) : null;
  return again && match.side && again !== match.side ? null : (again ?? worded);
}

/** Whether a passage says a statement's words over again, and hardly anything else. */
function isSaidAgain(passage: Passage, { run, of }: Scored): boolean {
  if (!run || !repeats(passage, { run, of })) return false;
  // “Russia demands veto power”: who says this does not demand it.
  const relates = of.statement.form !== 'direct' && of.words.words.some(isCue);
  return !relates && elseShare(passage, run) <= MOST_ELSE && !hasSecondVoice(passage, run);
}

/** Whether a passage has the very words of a statement, neither negated anew nor called false. */
function repeats(passage: Passage, { run, of }: Pick<Scored, 'run' | 'of'>): boolean {
  if (!run || run.weight < SAME_WORDS) return false;
  const { text } = passage.words;
  return (
    isNegated(text) === isNegated(of.statement.text) &&
    !isDenied(text.slice(0, run.start)) &&
    !isDenied(text.slice(run.end))
  );
}

/** Share of a passage's weight, its attribution left out, that a run does not hold. */
function elseShare(passage: Passage, run: Run): number {
  const all = weightOf(wordsOutside(passage, null));
  return all === 0 ? 1 : weightOf(wordsOutside(passage, run)) / all;
}
