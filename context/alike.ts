import type { Prepared } from './similarity';
import type { WordVectors } from './vectors';
import { ALIKE, ALIKE_DISCOUNT } from './weights';

/** Words of texts kept with what they are like; a long article has some two thousand. */
const MOST_KEPT = 4000;

/**
 * Tells which of a fixed set of terms a sentence reaches: those that it holds, and at a discount
 * those that one of its words is like in meaning. Each word of a text is compared with the set once.
 */
export class AlikeTerms {
  readonly #words = new Map<string, string>();
  readonly #near = new Map<string, [term: string, share: number][]>();

  constructor(readonly vectors: WordVectors) {}

  /** Adds a text's terms to the set. */
  add({ words }: Prepared): void {
    for (const { term, folded } of words) if (term !== '') this.#words.set(term, folded);
  }

  /** Term → share, 1 for a term that the sentence holds. */
  reach(sentence: Prepared): Map<string, number> {
    const reached = new Map<string, number>();
    for (const { term, folded } of sentence.words) {
      if (term === '') continue;
      for (const [other, share] of this.#nearTo(folded)) {
        if (share > (reached.get(other) ?? 0)) reached.set(other, share);
      }
    }
    for (const term of sentence.terms.keys()) reached.set(term, 1);
    return reached;
  }

  #nearTo(folded: string): [string, number][] {
    const known = this.#near.get(folded);
    if (known) return known;
    if (this.#near.size >= MOST_KEPT) this.#near.clear();
    const near: [string, number][] = [];
    for (const [term, word] of this.#words) {
      const likeness = this.vectors.likeness(word, folded);
      if (likeness >= ALIKE) near.push([term, likeness * ALIKE_DISCOUNT]);
    }
    this.#near.set(folded, near);
    return near;
  }
}
