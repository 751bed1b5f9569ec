import { Recent } from '../text/recent';
import type { Prepared } from './similarity';
import type { WordVectors } from './vectors';
import { ALIKE, ALIKE_DISCOUNT } from './weights';

/** Twice as many words of texts are kept at most with what they are like, some 1 MB; a long article has some two thousand. */
const KEPT = 6000;

/** A term that a sentence reaches. */
export interface Reached {
  /** 1 where the sentence holds the term itself. */
  share: number;
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
  /** A word for each term: the last one added. */
  readonly #words = new Map<string, string>();
  #near = new Recent<Near>(KEPT);
  #packed: {
    terms: readonly string[];
    numbers: ReadonlyMap<string, number>;
    /** By word the numbers of its terms, rising. */
    places: Map<string, number[]>;
    rows: Int8Array;
    rests: Float32Array;
    /** Of the sentence before. */
    reached: Shares;
  } | null = null;

  constructor(readonly vectors: WordVectors) {}

  /** Adds a text's terms to the set. */
  add({ words }: Prepared): void {
    for (const { term, folded } of words) if (term !== '') this.#words.set(term, folded);
    this.#packed = null;
    this.#near = new Recent(KEPT);
  }

  /** The set, by number. */
  terms(): readonly string[] {
    return this.#pack().terms;
  }

  /** Those terms of the set that a sentence reaches, and where. */
  reach(sentence: Prepared): Map<string, Reached> {
    const { terms, numbers } = this.#pack();
    const reached = new Map<string, Reached>();
    sentence.words.forEach(({ term, folded }, at) => {
      if (term === '') return;
      const near = this.#nearTo(folded);
      for (let i = 0; i < near.terms.length; i++) {
        const its = terms[near.terms[i] as number] as string;
        if (its !== term) add(reached, its, near.shares[i] as number, at);
      }
      if (numbers.has(term)) add(reached, term, 1, at);
    });
    return reached;
  }

  /** The same, without where; good until it is asked of the next sentence. */
  shares({ words }: Prepared): Shares {
    const { numbers, reached } = this.#pack();
    const { terms, shares } = reached;
    let count = 0;
    for (let i = 0; i < reached.count; i++) shares[terms[i] as number] = 0;
    for (const { term, folded } of words) {
      if (term === '') continue;
      const own = numbers.get(term) ?? -1;
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

  #nearTo(folded: string): Near {
    const known = this.#near.get(folded);
    if (known) return known;
    const near = this.#compare(folded);
    this.#near.set(folded, near);
    return near;
  }

  #compare(folded: string): Near {
    const { terms, places, rows, rests } = this.#pack();
    const row = this.vectors.row(folded);
    const same = places.get(folded) ?? NOWHERE;
    if (!row)
      return same.length > 0 ? { terms: same, shares: same.map(() => shareOf(SAME)) } : NOTHING;
    const found: number[] = [];
    const shares: number[] = [];
    const size = this.vectors.dimensions;
    const steps = Math.ceil(size / STEP);
    const least = ALIKE * SAME;
    const own = restsOf(row);
    for (let i = 0, next = 0; i < terms.length; i++) {
      if (i === same[next]) {
        next++;
        found.push(i);
        shares.push(shareOf(SAME));
        continue;
      }
      const from = i * size;
      let sum = 0;
      // Most words have little to do with one another: a part of the product shows it.
      for (let step = 0, k = 0; step < steps; step++) {
        const end = Math.min(k + STEP, size);
        for (; k < end; k++) sum += (rows[from + k] as number) * (row[k] as number);
        const rest = (rests[i * steps + step] as number) * (own[step] as number);
        if (sum + rest < least) break;
      }
      if (sum < least) continue;
      found.push(i);
      shares.push(shareOf(sum));
    }
    return found.length > 0 ? { terms: found, shares } : NOTHING;
  }

  /** The vectors of the set side by side; zeros for a word that has none. */
  #pack() {
    if (this.#packed) return this.#packed;
    const size = this.vectors.dimensions;
    const steps = Math.ceil(size / STEP);
    const terms = [...this.#words.keys()];
    const words = [...this.#words.values()];
    const rows = new Int8Array(terms.length * size);
    const rests = new Float32Array(terms.length * steps);
    words.forEach((word, i) => {
      const row = this.vectors.row(word);
      if (!row) return;
      rows.set(row, i * size);
      rests.set(restsOf(row), i * steps);
    });
    const places = new Map<string, number[]>();
    words.forEach((word, i) => {
      const its = places.get(word);
      if (its) its.push(i);
      else places.set(word, [i]);
    });
    const numbers = new Map(terms.map((term, i) => [term, i]));
    const reached: Shares = {
      terms: new Uint32Array(terms.length),
      count: 0,
      shares: new Float64Array(terms.length),
    };
    this.#packed = { terms, numbers, places, rows, rests, reached };
    return this.#packed;
  }
}

/** A product of vectors is broken off, where it can, after so many dimensions at a time. */
const STEP = 8;

/**
 * The length of what is left of a vector after each step, a trifle more so that rounding takes nothing
 * away: the product of two vectors' rests is at most that of these (Cauchy and Schwarz).
 */
function restsOf(row: Int8Array): Float32Array {
  const steps = Math.ceil(row.length / STEP);
  const rests = new Float32Array(steps);
  let squares = 0;
  for (let step = steps - 1; step >= 0; step--) {
    rests[step] = Math.sqrt(squares) * (1 + 1e-6);
    const end = Math.min(row.length, (step + 1) * STEP);
    for (let k = step * STEP; k < end; k++) squares += (row[k] as number) ** 2;
  }
  return rests;
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

function add(reached: Map<string, Reached>, term: string, share: number, at: number): void {
  const known = reached.get(term);
  if (!known || share > known.share) reached.set(term, { share, at: [at] });
  else if (share === known.share) known.at.push(at);
}
