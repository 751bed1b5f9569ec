import type { Stance } from '../model';
import { plain } from '../text/plain';
import type { ClaimMatch } from './claim-match';
import { learntSide } from './learnt/learnt-claims';
import { isDenied, isNegated } from './negation';
import type { Passage } from './passage';
import { isDenial, isDisowned, isRejection } from './polarity';
import { isHeld, isOutright, isTalkedAbout, speaksForAnother, spoken } from './voice';
import { KEPT_FOUND, KEPT_WHOLE, LEARNT, OWN_SIDE_FOUND } from './weights';

/** Whether a passage is worded on a side, however little of the wording is there, in its speaker's own voice. */
export function leansTo(passage: Passage, match: ClaimMatch, stance: Stance): boolean {
  // What is denied is worded on the other side.
  const isDeniedOther = isDenial(passage) && match.nearest !== stance;
  if (isDisowned(passage) && !isDeniedOther) return false;
  return isWordedOwn(passage, match, stance);
}

/**
 * Whether a speaker may be taken to stand where he is on record: the sentence is about that claim before all, two of
 * the nearest wording, the vote and what was learnt tell his side, or one does beside most of a wording, and nothing tells the other.
 */
export function keepsTo(passage: Passage, match: ClaimMatch, stance: Stance): boolean {
  const { side, leans, tends, found } = match;
  const learnt = isOutright(passage) ? learntSide(match, LEARNT.kept) : null;
  const told = [leans, tends, learnt];
  if (match !== passage.claims.sure[0]) return false;
  const against = learntSide(match, LEARNT.against);
  if ([side, leans, tends, against].some((worded) => worded && worded !== stance)) return false;
  if (isDisowned(passage) || isRejection(passage)) return false;
  const count = told.filter((worded) => worded === stance).length;
  return count >= 2 || (count === 1 && found >= (isOutright(passage) ? KEPT_FOUND : KEPT_WHOLE));
}

/**
 * Whether what was learnt tells so surely that a speaker says what he is on record with that another cue in the sentence
 * may be his own (“speaking to reporters”, “the territories Russia claims”).
 */
export function isSurelyOwn(passage: Passage, match: ClaimMatch, stance: Stance): boolean {
  const isContradicted = match.voted !== null && match.voted.stance !== stance;
  if (isContradicted || learntSide(match, LEARNT.surelyOwn) !== stance) return false;
  const isTurnedDown = isDisowned(passage) || isRejection(passage) || isDenied(passage.words.text);
  return isOutright(passage) && !isTurnedDown;
}

/**
 * Whether a speaker stands where he is on record: the sentence is about that claim before all, or surely and likely, what was
 * learnt leans his way, and no wording tells the other. People seldom change their sides: on the annotated pages that may be
 * read, of 97 sentences by somebody on record with one side of the claim alone whose side nothing else told, 95 are on it.
 */
export function staysOnRecord(passage: Passage, match: ClaimMatch, stance: Stance): boolean {
  const { sure } = passage.claims;
  const { side, leans, voted, learntAnyway, lift } = match;
  const isAbout = match === sure[0] || (sure.includes(match) && lift >= 0);
  if (!isAbout || learntAnyway.stance !== stance || learntAnyway.odds < LEARNT.onRecord)
    return false;
  if ([side, leans, voted?.stance].some((worded) => worded && worded !== stance)) return false;
  // “Ukraine must join NATO”: all of “must never join NATO”.
  const isReverse = match.isTurned && match.nearest === stance && match.found >= LEARNT.whole;
  return !isReverse && !isDisowned(passage) && !isRejection(passage) && !isReported(passage);
}

/** `Stop telling us that Putin wants peace`: who is said to say it says so by another's word. `Whether it joins is unclear`: nothing is said. */
function isReported({ words: { text }, attribution }: Passage): boolean {
  const said = plain(text);
  const [source] = attribution;
  return (
    /^[^a-zéª]*(?:whether|if)\b/.test(said) || /\bthat\s+$/.test(said.slice(0, source?.start ?? 0))
  );
}

/**
 * The side of whose allies are on record with one side alone: a minister of a country that belongs to a body of which
 * another member's is. His words must lean to it in his own voice; of somebody whose office the archive knows they may
 * be as little as of who is on record himself.
 */
export function sideOfAllies(
  passage: Passage,
  match: ClaimMatch,
  allied: ReadonlySet<Stance>,
): Stance | null {
  const [theirs] = allied;
  if (!theirs || allied.size > 1 || isRejection(passage)) return null;
  // “Said that Brussels had discussed lifting sanctions”.
  if (!isHeld(passage) && isTalkedAbout(passage)) return null;
  const isKept =
    passage.speaker !== null && !speaksForAnother(passage) && keepsTo(passage, match, theirs);
  const tells = isKept || leansTo(passage, match, theirs) || standsWith(passage, match, theirs);
  return tells ? theirs : null;
}

/**
 * Whether somebody on record may be taken to stand with his allies: the sentence is likely about that claim, before all, and no
 * wording tells the other side, nor one of this side negated otherwise.
 */
function standsWith(passage: Passage, match: ClaimMatch, stance: Stance): boolean {
  const { speaker, claims } = passage;
  const { side, leans, tends, lift } = match;
  if (speaker === null || match !== claims.sure[0] || lift < LEARNT.withAllies) return false;
  if ([side, leans, tends].some((worded) => worded && worded !== stance)) return false;
  const { text } = passage.words;
  const isNegatedOtherwise = match.isTurned && match.nearest === stance && isNegated(text);
  return !isNegatedOtherwise && !isDenied(text) && !isDisowned(passage) && !isReported(passage);
}

/** Whether a passage has words of a side in its speaker's own voice. */
function isWordedOwn(passage: Passage, match: ClaimMatch, stance: Stance): boolean {
  const said = spoken(passage, match.voted);
  const isVoted = match.voted?.stance === stance && isOutright(said) && !speaksForAnother(said);
  const against = learntSide(match, LEARNT.against);
  // “The threat is not a bluff”: the nearest wording tells one side, all of them the other.
  const isContradicted =
    (match.voted !== null && match.voted.stance !== stance) ||
    (against !== null && against !== stance);
  const isLearnt = learntSide(match, LEARNT.own) === stance && !isContradicted;
  const isLeaning = match.leans === stance && match.found >= OWN_SIDE_FOUND && !isContradicted;
  return isVoted || ((isLeaning || isLearnt) && isOutright(passage) && !speaksForAnother(passage));
}
