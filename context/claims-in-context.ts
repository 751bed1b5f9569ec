import type { Claim } from '../model';
import type { ClaimMatch, ClaimMatches, ClaimStrength } from './claim-match';
import type { LearntOf, LearntSide } from './learnt/learnt-claims';
import type { Passage } from './passage';
import { BOUND_BY_CLAIM, IN_CONTEXT, LEARNT, MOST_CLAIMS } from './weights';

/**
 * A sentence's claims as the sentences around it make them likelier: an article stays with a claim for some sentences, and
 * most of them do not name it anew. How likely each claim is around, nearer sentences counting more, is one of four signs
 * of a conditional logit over the claims (with the wordings, what was learnt, and whether the speaker is on record with the claim):
 * of 1,238 sentences on pages by six authors the likeliest claim is right of .62 without what stands around, and of .72 with it.
 */
export class InContext implements ClaimMatches {
  readonly first: ClaimStrength[];
  readonly context: string;

  /**
   * @param lifts what stands around adds, by claim
   * @param claimOf a claim by its id
   */
  constructor(
    private readonly alone: ClaimMatches,
    private readonly lifts: ReadonlyMap<string, number>,
    claimOf: (id: string) => Claim | undefined,
  ) {
    this.context = [...lifts].map(([id, lift]) => `${id} ${lift}`).join(', ');
    const lifted = [...lifts.keys()].flatMap((id): ClaimStrength[] => {
      const claim = claimOf(id);
      const known = alone.first.find((each) => each.claim.id === id);
      return claim ? [{ claim, strength: this.strengthOf(id), worded: known?.worded ?? 0 }] : [];
    });
    const others = alone.first.filter(({ claim }) => !lifts.has(claim.id));
    this.first = [...lifted, ...others]
      .sort((a, b) => b.strength - a.strength)
      .slice(0, MOST_CLAIMS + 1);
  }

  get sure(): ClaimMatch[] {
    return this.alone.sure;
  }

  get found(): ClaimMatch[] {
    return this.alone.found;
  }

  get strictest(): number {
    return this.alone.strictest;
  }

  learntOf(claim: string): LearntSide {
    return this.alone.learntOf(claim);
  }

  isLearnt(claim: string): boolean {
    return this.alone.isLearnt(claim);
  }

  get learnt(): LearntOf | null {
    return this.alone.learnt;
  }

  bound(): string[] {
    const lifted = [...this.lifts.keys()].filter((id) => this.strengthOf(id) >= BOUND_BY_CLAIM);
    return [...new Set([...this.alone.bound(), ...lifted])];
  }

  strengthOf(claim: string): number {
    return this.alone.strengthOf(claim) + this.liftOf(claim);
  }

  strictOf(claim: string): number {
    return this.alone.strictOf(claim);
  }

  fitOf(claim: string): number {
    return this.alone.fitOf(claim) + this.liftOf(claim);
  }

  liftOf(claim: string): number {
    return this.lifts.get(claim) ?? 0;
  }
}

/**
 * What stands around a passage of a page adds to its claims, by id, in log-odds; nothing of claims that are hardly spoken of. In
 * steps, so that a sentence that changes far off does not change it.
 *
 * @param at its place among the page's passages
 * @param ids of the claims that were learnt, as `LearntOf.shares` has them
 */
export function liftsAround(
  passages: readonly Pick<Passage, 'claims'>[],
  at: number,
  ids: readonly string[],
): ReadonlyMap<string, number> {
  const { reach, fade, least, weight, step } = IN_CONTEXT;
  const lifts = new Map<string, number>();
  const own = passages[at]?.claims.learnt?.shares;
  if (!own) return lifts;
  const sums = new Float64Array(ids.length);
  let all = 0;
  const end = Math.min(passages.length, at + reach + 1);
  for (let j = Math.max(0, at - reach); j < end; j++) {
    if (j === at) continue;
    const counts = Math.exp(-Math.abs(j - at) / fade);
    all += counts;
    const shares = passages[j]?.claims.learnt?.shares;
    if (!shares) continue;
    for (let k = 0; k < sums.length; k++) {
      sums[k] = (sums[k] as number) + counts * (shares[k] as number);
    }
  }
  if (all === 0) return lifts;
  for (let k = 0; k < sums.length; k++) {
    const share = (sums[k] as number) / all;
    // Nearly all claims are hardly spoken of, and a logarithm is dear.
    if (share <= least) continue;
    const around = weight * Math.log((share + least) / (2 * least));
    if (around <= 0) continue;
    // Where the sentence's own words speak against the claim they are heard first.
    const its = own[k] as number;
    const odds = Math.log((its / (1 - its)) * ids.length) - LEARNT.from;
    const lift = around + Math.min(0, odds - LEARNT.least);
    const stepped = step * Math.round(lift / step);
    if (stepped > 0) lifts.set(ids[k] as string, stepped);
  }
  return lifts;
}
