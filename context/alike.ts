import { Recent } from '../text/recent';
import { Products } from './products';
import type { Prepared } from './similarity';
import type { WordVectors } from './vectors';
import { ALIKE, ALIKE_DISCOUNT } from './weights';

/** Twice as many words of texts are kept at most with what they are like, some 1 MB; a long article has some two thousand. */
const KEPT = 6000;

/** A term that a sentence reaches. */
export interface Reached {
  /** 1 where the sentence holds the term itself. */
  share: number;
  /** Its number. */
  place: number;
  /** Indices of the sentence's words that reach it. */
  at: number[];
}

/** What a word is like in meaning: numbers of terms, rising, and how much of each it stands for. */
interface Near {
  terms: readonly number[];
  shares: readonly number[];
}

/** The terms that a sentence reaches: numbers in the order of its words, and by number the share. */
export interface Shares {
  terms: Uint32Array;
  count: number;
  shares: Float64Array;
}

/**
 * Tells which of a fixed set of terms a sentence reaches: those that it holds, and at a discount
 * those that one of its words is like in meaning. Each word of a text is compared with the set once.
 */
export class AlikeTerms {
  readonly #near = new Recent<Near>(KEPT);
  /** By word the numbers of its terms, rising. */
  readonly #places = new Map<string, number[]>();
  readonly #products: Products;
  /** Of the sentence before. */
  readonly #reached: Shares;

  /**
   * @param terms the set, by number
   * @param numberOf the number of a term; −1 for one that is not of the set
   * @param words a spelling of each, folded
   */
  constructor(
    readonly vectors: WordVectors,
    readonly terms: readonly string[],
    readonly numberOf: (term: string) => number,
    words: readonly string[],
  ) {
    const size = vectors.dimensions;
    const rows = new Int8Array(terms.length * size);
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as string;
      // Zeros for a word that has no vector.
      vectors.copyRow(word, rows, i * size);
      const its = this.#places.get(word);
      if (its) its.push(i);
      else this.#places.set(word, [i]);
    }
    this.#products = new Products(rows, size);
    this.#reached = {
      terms: new Uint32Array(terms.length),
      count: 0,
      shares: new Float64Array(terms.length),
    };
  }

  /** Those terms of the set that a sentence reaches, and where. */
  reach(sentence: Prepared): Map<string, Reached> {
    const { terms } = this;
    const reached = new Map<string, Reached>();
    sentence.words.forEach(({ term, folded }, at) => {
      if (term === '') return;
      const near = this.#nearTo(folded);
      for (let i = 0; i < near.terms.length; i++) {
        const place = near.terms[i] as number;
        const its = terms[place] as string;
        if (its !== term) add(reached, its, place, near.shares[i] as number, at);
      }
      const own = this.numberOf(term);
      if (own >= 0) add(reached, term, own, 1, at);
    });
    return reached;
  }

  /** The same, without where; good until it is asked of the next sentence. */
  shares({ words }: Prepared): Shares {
    const reached = this.#reached;
    const { terms, shares } = reached;
    let count = 0;
    for (let i = 0; i < reached.count; i++) shares[terms[i] as number] = 0;
    for (const { term, folded } of words) {
      if (term === '') continue;
      const own = this.numberOf(term);
      const near = this.#nearTo(folded);
      for (let i = 0; i < near.terms.length; i++) {
        const number = near.terms[i] as number;
        if (number === own) continue;
        const share = near.shares[i] as number;
        const before = shares[number] as number;
        if (before === 0) terms[count++] = number;
        if (share > before) shares[number] = share;
      }
      if (own < 0) continue;
      if (shares[own] === 0) terms[count++] = own;
      shares[own] = 1;
    }
    reached.count = count;
    return reached;
  }

  /** Compares the words of texts with the set, those that are not known yet: together it is quicker. */
  meet(texts: Iterable<Prepared>): void {
    const words = new Set<string>();
    for (const text of texts) {
      for (const { term, folded } of text.words) {
        if (term !== '' && this.#near.get(folded) === undefined) words.add(folded);
      }
    }
    this.#compare([...words]);
  }

  #nearTo(folded: string): Near {
    const known = this.#near.get(folded);
    if (known) return known;
    this.#compare([folded]);
    return this.#near.get(folded) as Near;
  }

  #compare(words: readonly string[]): void {
    const places = this.#places;
    const compared: string[] = [];
    const rows: Int8Array[] = [];
    for (const word of words) {
      const row = this.vectors.row(word);
      const same = places.get(word);
      if (row) {
        compared.push(word);
        rows.push(row);
      } else {
        this.#near.set(
          word,
          same ? { terms: same, shares: same.map(() => shareOf(SAME)) } : NOTHING,
        );
      }
    }
    this.#products.each(rows, (i, floats, at) => {
      const word = compared[i] as string;
      this.#near.set(word, nearIn(floats, at, this.terms.length, places.get(word) ?? NOWHERE));
    });
  }
}

/** Length of a row of the word vectors. */
const FULL = 127;
/** Product of a row with itself. */
const SAME = FULL * FULL;

const NOTHING: Near = { terms: [], shares: [] };
const NOWHERE: readonly number[] = [];

/** How much of a term a word stands for, by the product of their vectors. */
function shareOf(product: number): number {
  return (product / SAME) * ALIKE_DISCOUNT;
}

/** The terms that a word is like, by its products with all of them; those at `same` are the word itself. */
function nearIn(products: Float32Array, at: number, count: number, same: readonly number[]): Near {
  let near = 0;
  const least = ALIKE * SAME;
  let next = 0;
  let own = same[0] ?? count;
  for (let i = 0; i < count; i++) {
    const product = products[at + i] as number;
    if (i !== own) {
      if (product < least) continue;
      nearTerms[near] = i;
      nearShares[near++] = shareOf(product);
      continue;
    }
    own = same[++next] ?? count;
    nearTerms[near] = i;
    nearShares[near++] = shareOf(SAME);
  }
  if (near === 0) return NOTHING;
  return { terms: nearTerms.slice(0, near), shares: nearShares.slice(0, near) };
}

/** Of the word at hand. What is kept of it is as long as it must be: most words are like one or two terms. */
const nearTerms: number[] = [];
const nearShares: number[] = [];

function add(
  reached: Map<string, Reached>,
  term: string,
  place: number,
  share: number,
  at: number,
): void {
  const known = reached.get(term);
  if (!known || share > known.share) reached.set(term, { share, place, at: [at] });
  else if (share === known.share) known.at.push(at);
}
