import type { Stance } from '../model';
import { isAnothers } from './ascribed';
import { STANCES } from './claim-index';
import type { ClaimMatch } from './claim-match';
import { orderIn } from './imperatives';
import { isNotHeld } from './not-held';
import type { Passage } from './passage';
import type { PositionsHeld } from './positions-held';
import { isAsked } from './questions';
import fitted from './side-odds.json';
import { isOnlyAnEnd } from './supposed';
import { isArgued } from './voice';
import { LEARNT, SIDE_ODDS } from './weights';

/** What tells whether a sentence takes a side on a claim; of signs that speak for a side 1 for this one, −1 for the other. */
export interface SideSigns {
  /** Always 1. */
  bias: number;
  /** 1 where its speaker is on record with this side alone; with the other alone. */
  own: number;
  otherOwn: number;
  /** The same of his government, where he himself is not on record with the claim. */
  government: number;
  otherGovernment: number;
  /** The same of his allies, where neither is. */
  allies: number;
  otherAllies: number;
  /** 1 where nobody on record says it, and somebody on this side is named in it, … */
  named: number;
  /** … or spoke last above it. */
  before: number;
  /** Log-odds of what was learnt for this side, … */
  learnt: number;
  /** … and once more where they are against it. */
  learntAgainst: number;
  /** To which side the nearest wordings tend. */
  tends: number;
  /** Log of how likely the sentence is about the claim, by what was learnt. */
  share: number;
  /** By how much the strongest claim is stronger. */
  behind: number;
  /** 1 for the strongest claim. */
  first: number;
  /** What stands around adds to the claim. */
  around: number;
  /** 1 where somebody on record says it. */
  known: number;
}
export type SideSign = keyof SideSigns;

/** The weights that the extension ships; `npm run fit -- side-odds DIR…` writes them. */
export const SIDE_WEIGHTS: SideSigns = fitted.weights;

const NAMES = Object.keys(SIDE_WEIGHTS) as SideSign[];

/** So many claims are asked about. */
const MOST_ASKED = 5;
/** What was learnt tells no more than this, for or against. */
const MOST_LEARNT = 5;
/** Nor does how far a claim is behind the strongest, or how likely it is around. */
const MOST_BEHIND = 4;
const MOST_AROUND = 4;
/** Added to how likely a claim is: one of which nothing was learnt has a logarithm, too. */
const LEAST_SHARE = 0.003;

/** The claims of a sentence of which a side may be told, by id: none where nobody says it and it does not argue, nor where it turns something down. */
export function claimsAsked(passage: Passage): string[] {
  const isTold = passage.isStatement || (isArgued(passage) && orderIn(passage) === null);
  const { first, found, context } = passage.claims;
  if (context === '' || !isTold || isNotHeld(passage)) return [];
  const ids = [...first, ...found].map(({ claim }) => claim.id);
  return [...new Set(ids)].slice(0, MOST_ASKED);
}

/**
 * The side that a sentence takes on a claim, by all that speaks for one together: who says it and where he, his
 * government and his allies are recorded, who may hold it where nobody is told to say it, what was learnt, the wordings, and how surely it
 * is about the claim. A conditional logit over both sides and neither, fitted on pages annotated by hand. Null where neither is likely
 * enough, or the other is not unlikely enough.
 */
export function sideByOdds(passage: Passage, claim: string, held: PositionsHeld): Stance | null {
  const [asserts, rejects] = STANCES.map((stance) =>
    Math.exp(oddsOf(sideSigns(passage, claim, stance, held))),
  ) as [number, number];
  const isMore = asserts >= rejects;
  const [more, less] = isMore ? [asserts, rejects] : [rejects, asserts];
  const isLikely = more / (1 + more + less) >= SIDE_ODDS.told;
  const stance = STANCES[isMore ? 0 : 1];
  if (!isLikely || more < SIDE_ODDS.over * less) return null;
  const match = passage.claims.found.find((its) => its.claim.id === claim);
  return match && isAgainst(passage, match, stance, held) ? null : stance;
}

/**
 * Whether what tells the claim is asked, only needed for something else, another's thought or of whom nobody tells, or a wording of the
 * side stands in the sentence turned round.
 */
function isAgainst(
  passage: Passage,
  { claim, isTurned, isOfUnnamed, nearest, found, told }: ClaimMatch,
  stance: Stance,
  held: PositionsHeld,
): boolean {
  if (isAsked(passage, told) || isOnlyAnEnd(passage, told)) return true;
  const isRecorded = [held.own(claim.id), held.government(claim.id)].some((its) => its.has(stance));
  if (!isRecorded && isAnothers(passage, told, (holder) => held.speaksFor(holder))) return true;
  // “Guarantees must be binding”: for whom, what stands around must tell.
  if (isOfUnnamed && !isRecorded && passage.claims.liftOf(claim.id) < SIDE_ODDS.named) return true;
  if (!isTurned || nearest !== stance) return false;
  // Who is on record with the side does not often turn round: nearly the whole wording must be there.
  return !isRecorded || found >= LEARNT.whole;
}

/** What tells whether a sentence is on one side of a claim. */
export function sideSigns(
  passage: Passage,
  claim: string,
  stance: Stance,
  held: PositionsHeld,
): SideSigns {
  const { claims, speaker, mayHold } = passage;
  const own = only(held.own(claim));
  const government = own ? null : only(held.government(claim));
  const allies = own || government ? null : only(held.allies(claim));
  const { stance: leaning, odds, share } = claims.learntOf(claim);
  const learnt = toward(leaning, stance) * Math.min(MOST_LEARNT, odds);
  const tends = claims.found.find((its) => its.claim.id === claim)?.tends ?? null;
  const [strongest] = claims.first;
  return {
    bias: 1,
    own: Number(own === stance),
    otherOwn: Number(own !== null && own !== stance),
    government: Number(government === stance),
    otherGovernment: Number(government !== null && government !== stance),
    allies: Number(allies === stance),
    otherAllies: Number(allies !== null && allies !== stance),
    named: Number(firstOf(mayHold.named, claim, held) === stance),
    before: Number(mayHold.before !== null && only(held.of(mayHold.before, claim)) === stance),
    learnt,
    learntAgainst: Math.min(0, learnt),
    tends: toward(tends, stance),
    share: Math.log(share + LEAST_SHARE),
    behind: Math.min(MOST_BEHIND, (strongest?.strength ?? 0) - claims.strengthOf(claim)),
    first: Number(strongest?.claim.id === claim),
    around: Math.min(MOST_AROUND, claims.liftOf(claim)),
    known: Number(speaker !== null),
  };
}

const oddsOf = (signs: SideSigns): number =>
  NAMES.reduce((sum, name) => sum + SIDE_WEIGHTS[name] * signs[name], 0);

const toward = (told: Stance | null, stance: Stance): number =>
  told === null ? 0 : told === stance ? 1 : -1;

/** The one side of who is on record with one alone. */
function only(stances: ReadonlySet<Stance>): Stance | null {
  const [one] = stances;
  return stances.size === 1 ? (one as Stance) : null;
}

/** The side of the first of some who is on record with one alone. */
function firstOf(ids: readonly string[], claim: string, held: PositionsHeld): Stance | null {
  for (const id of ids) {
    const stance = only(held.of(id, claim));
    if (stance) return stance;
  }
  return null;
}
