import type { Claim } from '../model';
import type { ClaimMatches } from './claim-match';
import { InContext, liftsAround } from './claims-in-context';
import type { Passage } from './passage';
import { IN_CONTEXT } from './weights';

/** A sentence's claims in their context, with those of the sentences that make it. */
interface Known {
  /** Of the sentences before it and of those behind it, the nearest last and first. */
  before: readonly ClaimMatches[];
  behind: readonly ClaimMatches[];
  claims: ClaimMatches;
}

/**
 * Tells the claims of a page's sentences as what stands around makes them likelier. Of a page that changed it is worked out
 * anew near by what changed alone.
 */
export class ClaimsAround {
  #last = new Map<ClaimMatches, Known>();

  /**
   * @param ids of the claims that were learnt, as `LearntOf.shares` has them
   * @param claimOf a claim by its id
   */
  constructor(
    private readonly ids: readonly string[],
    private readonly claimOf: (id: string) => Claim | undefined,
  ) {}

  /** The passages of a page, each with its claims as its context makes them. */
  ofPage(passages: readonly Passage[]): Passage[] {
    const alone = passages.map(({ claims }) => claims);
    const last = this.#last;
    const now = new Map<ClaimMatches, Known>();
    const found = passages.map((passage, i) => {
      const before = alone.slice(Math.max(0, i - IN_CONTEXT.reach), i);
      const behind = alone.slice(i + 1, i + 1 + IN_CONTEXT.reach);
      let known = last.get(passage.claims);
      if (!known || !areSame(known.before, before) || !areSame(known.behind, behind)) {
        const lifts = liftsAround(passages, i, this.ids);
        // Where nothing is spoken of around it a sentence's claims are what they are by themselves.
        const claims =
          lifts.size === 0 ? passage.claims : new InContext(passage.claims, lifts, this.claimOf);
        known = { before, behind, claims };
      }
      now.set(passage.claims, known);
      return { ...passage, claims: known.claims };
    });
    this.#last = now;
    return found;
  }
}

function areSame(some: readonly ClaimMatches[], others: readonly ClaimMatches[]): boolean {
  if (some.length !== others.length) return false;
  for (let i = 0; i < some.length; i++) if (some[i] !== others[i]) return false;
  return true;
}
