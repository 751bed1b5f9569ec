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

/** A term that a word is like in meaning. */
interface Near {
  term: string;
  share: number;
}

/**
 * Tells which of a fixed set of terms a sentence reaches: those that it holds, and at a discount
 * those that one of its words is like in meaning. Each word of a text is compared with the set once.
 */
export class AlikeTerms {
  /** A word for each term: the last one added. */
  readonly #words = new Map<string, string>();
  #near = new Recent<readonly Near[]>(KEPT);
  #packed: {
    terms: string[];
    /** By word the numbers of its terms, rising. */
    places: Map<string, number[]>;
    rows: Int8Array;
    rests: Float32Array;
  } | null = null;

  constructor(readonly vectors: WordVectors) {}

  /** Adds a text's terms to the set. */
  add({ words }: Prepared): void {
    for (const { term, folded } of words) if (term !== '') this.#words.set(term, folded);
    this.#packed = null;
    this.#near = new Recent(KEPT);
  }

  /** Those terms of the set that a sentence reaches. */
  reach(sentence: Prepared): Map<string, Reached> {
    const reached = new Map<string, Reached>();
    sentence.words.forEach(({ term, folded }, at) => {
      if (term === '') return;
      for (const near of this.#nearTo(folded)) {
        if (near.term !== term) add(reached, near.term, near.share, at);
      }
      if (this.#words.has(term)) add(reached, term, 1, at);
    });
    return reached;
  }

  #nearTo(folded: string): readonly Near[] {
    const known = this.#near.get(folded);
    if (known) return known;
    const near = this.#compare(folded);
    this.#near.set(folded, near);
    return near;
  }

  #compare(folded: string): readonly Near[] {
    const { terms, places, rows, rests } = this.#pack();
    const row = this.vectors.row(folded);
    const same = places.get(folded) ?? NOWHERE;
    if (!row)
      return same.length ? same.map((i) => nearTo(terms[i] as string, FULL * FULL)) : NOTHING;
    const near: Near[] = [];
    const size = this.vectors.dimensions;
    const steps = Math.ceil(size / STEP);
    const least = ALIKE * FULL * FULL;
    const own = restsOf(row);
    for (let i = 0, next = 0; i < terms.length; i++) {
      if (i === same[next]) {
        next++;
        near.push(nearTo(terms[i] as string, FULL * FULL));
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
      if (sum >= least) near.push(nearTo(terms[i] as string, sum));
    }
    return near.length > 0 ? near : NOTHING;
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
    this.#packed = { terms, places, rows, rests };
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

const NOTHING: readonly Near[] = [];
const NOWHERE: readonly number[] = [];

function nearTo(term: string, product: number): Near {
  return { term, share: (product / (FULL * FULL)) * ALIKE_DISCOUNT };
}

function add(reached: Map<string, Reached>, term: string, share: number, at: number): void {
  const known = reached.get(term);
  if (!known || share > known.share) reached.set(term, { share, at: [at] });
  else if (share === known.share) known.at.push(at);
}
