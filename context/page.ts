import type { Statement } from '../model';
import type { Passage } from './relate';

/** A page is about a claim as far as its three nearest sentences are, on average. */
const NEAREST = 3;

/** What a page as a whole tells of what its sentences are about. */
export class Page {
  /** By claim the strengths of its matches with the sentences. */
  readonly #strengths = new Map<string, number[]>();

  /** @param named ids of the speakers whom the page names */
  constructor(
    passages: readonly Passage[],
    readonly named: ReadonlySet<string>,
  ) {
    for (const { claims } of passages) {
      for (const { claim, strength } of claims.first) {
        const known = this.#strengths.get(claim.id);
        if (known) known.push(strength);
        else this.#strengths.set(claim.id, [strength]);
      }
    }
    for (const [claim, all] of this.#strengths) {
      this.#strengths.set(claim, all.sort((a, b) => b - a).slice(0, NEAREST));
    }
  }

  /** How much the page is about what a statement holds a position on; strengths are log-odds. */
  about({ positions }: Statement): number {
    return positions.reduce((most, { claim }) => Math.max(most, this.#mean(claim)), 0);
  }

  #mean(claim: string): number {
    const all = this.#strengths.get(claim) ?? [];
    return all.reduce((sum, strength) => sum + strength, 0) / NEAREST;
  }
}
