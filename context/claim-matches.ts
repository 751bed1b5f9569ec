import { isApart } from './claim-detail';
import type { ClaimMatch, ClaimMatches, ClaimStrength } from './claim-match';
import type { LearntOf, LearntSide } from './learnt/learnt-claims';
import { MAIN_SHARE } from './weights';

/** Matches of which the details are worked out when they are asked for: most sentences link nothing. */
export class Matches implements ClaimMatches {
  #found: ClaimMatch[] | null = null;
  #sure: ClaimMatch[] | null = null;
  readonly context = '';

  constructor(
    readonly first: ClaimStrength[],
    readonly strictest: number,
    private readonly firmest: number,
    private readonly details: () => ClaimMatch[],
    readonly bound: () => string[],
    readonly strengthOf: (claim: string) => number,
    readonly strictOf: (claim: string) => number,
    readonly fitOf: (claim: string) => number,
    readonly learnt: LearntOf | null,
    readonly isLearnt: (claim: string) => boolean,
    readonly learntOf: (claim: string) => LearntSide,
  ) {}

  get found(): ClaimMatch[] {
    this.#found ??= this.details().filter(
      (each, i, all) => this.#isSure(each) || isApart(each, all.slice(0, i)),
    );
    return this.#found;
  }

  get sure(): ClaimMatch[] {
    this.#sure ??= this.found.filter((each) => this.#isSure(each));
    return this.#sure;
  }

  /** Nothing is known of what stands around. */
  liftOf(): number {
    return 0;
  }

  #isSure({ strength }: ClaimMatch): boolean {
    return strength >= MAIN_SHARE * this.firmest;
  }
}

/** Of the claims that a statement holds a position on the one that a sentence matches best; null where it shares nothing with any. */
export function bestClaim(
  claims: ClaimMatches,
  positions: readonly { claim: string }[],
): { claim: string; strength: number } | null {
  let best: { claim: string; strength: number } | null = null;
  for (const { claim } of positions) {
    const strength = claims.strengthOf(claim);
    if (strength > (best?.strength ?? 0)) best = { claim, strength };
  }
  return best;
}
