import type { Stance } from '../model';
import { isAnothers } from './ascribed';
import type { ClaimMatch } from './claim-match';
import { placeInCondition } from './conditions';
import type { Passage, Scored } from './passage';
import { isDisowned } from './polarity';
import { PositionsHeld } from './positions-held';
import { isAsked } from './questions';
import type { Known } from './relate';
import { sideOfOwnWords } from './said-again';
import { claimsAsked, sideByOdds } from './side-odds';
import { isSurelyOwn, keepsTo, leansTo, sideOfAllies, staysOnRecord } from './sides-kept';
import { isToldByCue, sideOfStranger, sideSurelyLearnt, sidesArgued } from './sides-worded';
import { isOnlyAnEnd } from './supposed';
import { isHeld, isOutright } from './voice';

/**
 * The side that a passage takes on each of its claims; abstention is the normal answer.
 *
 * It must not be asked, and somebody must say it, or the page itself must argue it. Its words must
 * take the side: a curator's wording, the nearest wordings together, or a statement on record said
 * over again. Of a speaker who is on record with one side alone, or whose government is, a wording that
 * leans to that side is enough, and of what the sentence is about before all it need not be said outright; so it is, more
 * strictly, of whose allies are; and what was learnt may lean to it in place of a wording. Of whom nothing is known, the sentence
 * must say it outright, or what was learnt must tell it surely. In any case it must be in the speaker's own voice:
 * what somebody says that another claims, wants or calls absurd is not his side. Where none of that tells a side, all signs
 * together may (`side-odds.ts`).
 *
 * @param heading the claim that the sentence is surely about, by id; null where none fits it best
 */
export function sidesOf(
  passage: Passage,
  scored: Scored[],
  known: Pick<Known, 'speaksWith' | 'affiliationsOf' | 'spokenFor'>,
  heading: string | null,
): Map<string, Stance> {
  const held = new PositionsHeld(passage, scored, known);
  const sides = sidesTold(passage, held, heading);
  for (const claim of claimsAsked(passage)) {
    const stance = sides.has(claim) ? null : sideByOdds(passage, claim, held);
    if (stance) sides.set(claim, stance);
  }
  return sides;
}

/** The sides that single signs tell. */
function sidesTold(
  passage: Passage,
  held: PositionsHeld,
  heading: string | null,
): Map<string, Stance> {
  if (!passage.isStatement) return sidesArgued(passage);
  const sides = new Map<string, Stance>();
  // “Putin outlined his conditions for a ceasefire”: who stands where he is on record must say something, too.
  if (!isHeld(passage) && !isOutright(passage)) return sides;
  for (const match of passage.claims.found) {
    if (isAsked(passage, match.told) || isOnlyAnEnd(passage, match.told)) continue;
    if (isAnothers(passage, match.told, (holder) => held.speaksFor(holder))) continue;
    const stance = sideOn(match, held, match.claim.id === heading);
    if (stance && !isWithheld(passage, match, stance)) sides.set(match.claim.id, stance);
  }
  return sides;
}

/** The side that a passage takes on one claim: that on record where it is known, which nothing else may contradict. */
function sideOn(match: ClaimMatch, held: PositionsHeld, isHeading: boolean): Stance | null {
  const { id } = match.claim;
  const { passage, scored } = held;
  const own = held.own(id);
  // Who is on record with the claim himself promises what he promised.
  if (own.size === 0 && isToldByCue(passage, match)) return null;
  const recorded = own.size > 0 ? own : held.government(id);
  // Of who is on record with both sides neither is told.
  if (recorded.size > 1) return null;
  const [theirs] = recorded;
  const told = [leansTo, keepsTo, isSurelyOwn, staysOnRecord];
  if (theirs && told.some((tells) => tells(passage, match, theirs))) return theirs;
  if (isDisowned(passage)) return null;
  const worded = !passage.claims.sure.includes(match)
    ? null
    : own.size > 0
      ? (match.side ?? sideOfOwnWords(passage, match, scored))
      : sideOfStranger(passage, match, scored, isHeading);
  if (theirs) return worded === theirs ? theirs : null;
  return (
    worded ?? sideOfAllies(passage, match, held.allies(id)) ?? sideSurelyLearnt(passage, match)
  );
}

/** “They would not leave unless they were forced to”: what is refused until something is done is worded on the other side. */
function isWithheld(passage: Passage, match: ClaimMatch, stance: Stance): boolean {
  const isOfNearest = stance === match.nearest && !match.isOfNegated;
  return isOfNearest && placeInCondition(passage, match.told) === 'withheld';
}
