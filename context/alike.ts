import type { Prepared } from './similarity';
import type { WordVectors } from './vectors';
import { ALIKE, ALIKE_DISCOUNT } from './weights';

/** Words of texts kept with what they are like; a long article has some two thousand. */
const MOST_KEPT = 4000;

/** A term that a sentence reaches. */
export interface Reached {
  /** 1 where the sentence holds the term itself. */
  share: number;
  /** Indices of the sentence's words that reach it. */
  at: number[];
}

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

  /** What a sentence reaches, by term. */
  reach(sentence: Prepared): Map<string, Reached> {
    const reached = new Map<string, Reached>();
    const add = (term: string, share: number, at: number) => {
      const known = reached.get(term);
      if (!known || share > known.share) reached.set(term, { share, at: [at] });
      else if (share === known.share) known.at.push(at);
    };
    sentence.words.forEach(({ term, folded }, at) => {
      if (term === '') return;
      for (const [other, share] of this.#nearTo(folded)) if (other !== term) add(other, share, at);
      add(term, 1, at);
    });
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
