import type { Stance } from '../model';
import type { Passage } from './passage';
import { isDisowned, isRejection } from './polarity';
import type { PositionsHeld } from './positions-held';
import { BESIDE_SHARE, BOUND_BY_CLAIM, IN_CONTEXT, LEARNT } from './weights';

/**
 * The side that a passage takes on claims which what stands around makes likely, and of which hardly any wording is there.
 * Whoever is on record with such a claim, himself or by his government, on one side alone, stands there: of 457 such sentences on pages by
 * six authors 453 do. Whose allies are stands with them where what was learnt leans that way, and of whom nothing is recorded
 * what was learnt tells it, if surely.
 */
export function sidesInContext(passage: Passage, held: PositionsHeld): Map<string, Stance> {
  const sides = new Map<string, Stance>();
  const { first, found, context } = passage.claims;
  if (context === '' || !passage.isStatement) return sides;
  if (isDisowned(passage) || isRejection(passage)) return sides;
  for (const { claim, strength } of first.slice(0, IN_CONTEXT.sided)) {
    if (
      strength < Math.max(BOUND_BY_CLAIM, BESIDE_SHARE * (first[0]?.strength ?? 0)) ||
      found.some((its) => its.claim.id === claim.id)
    )
      continue;
    const stance = sideOn(passage, claim.id, held);
    if (stance) sides.set(claim.id, stance);
  }
  return sides;
}

function sideOn(passage: Passage, claim: string, held: PositionsHeld): Stance | null {
  const own = held.own(claim);
  const recorded = own.size > 0 ? own : held.government(claim);
  const { stance, odds } = passage.claims.learntOf(claim);
  // Of who is on record with both sides neither is told.
  const [theirs, ...others] = recorded;
  if (others.length > 0 || (theirs && stance !== theirs && odds >= IN_CONTEXT.against)) return null;
  if (theirs) return theirs;
  if (!stance) return null;
  const allied = held.allies(claim);
  if (allied.size === 0) return odds >= LEARNT.clear ? stance : null;
  return allied.size === 1 && allied.has(stance) && odds >= LEARNT.withAllies ? stance : null;
}
