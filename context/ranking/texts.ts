import { fold } from '../../text/fold';
import { term } from '../../text/terms';
import { tokens } from '../../text/tokens';
import type { WordVectors } from '../vectors';
import { amounts } from './amounts';

/** How much a term says, 0 (nothing) to 1 (the rarest); `folded` is the word it came from. */
export type Weigh = (term: string, folded: string) => number;

/** A text made ready once for ranking. */
export interface Text {
  /** Weight of each distinct term. */
  terms: Map<string, number>;
  /** The sum of these. */
  total: number;
  /** Weight times saturated frequency of each term: what it adds to a BM25 score. */
  impacts: Map<string, number>;
  /** The terms in order, repeats kept. */
  order: string[];
  /** Two neighbouring terms, with the mean of their weights. */
  pairs: Map<string, number>;
  amounts: Set<string>;
  /** Terms of words with a capital that does not come from a sentence's beginning. */
  names: Set<string>;
  /** Terms heavy enough to be looked for under other words, with their vectors. */
  heavy: { term: string; weight: number; vector: Int8Array }[];
  /** The text's meaning: the mean of its terms' vectors by weight, one long; null when none is known. */
  vector: Float32Array | null;
}

/** A term lighter than this is not looked for under other words: it is near to everything. */
const HEAVY = 0.35;

/** BM25 (Robertson and Zaragoza 2009) with its usual constants, and the length of a headline with its claim. */
const K1 = 1.2;
const B = 0.75;
const USUAL_LENGTH = 22;

const BEGINS_SENTENCE = /(?:^|[.!?:"“”])[\s"“”'‘’(]*$/u;

/** Makes a text ready. */
export function readText(text: string, weigh: Weigh, vectors: WordVectors): Text {
  const terms = new Map<string, number>();
  const times = new Map<string, number>();
  const names = new Set<string>();
  const order: string[] = [];
  const heavy: Text['heavy'] = [];
  const meaning = new Mean(vectors.dimensions);
  let total = 0;
  for (const { start, text: word } of tokens(text)) {
    const stem = term(word);
    if (stem === '') continue;
    order.push(stem);
    times.set(stem, (times.get(stem) ?? 0) + 1);
    if (!terms.has(stem)) {
      const folded = fold(word).replaceAll('.', '');
      const weight = weigh(stem, folded);
      const vector = vectors.row(folded);
      if (vector && weight >= HEAVY) heavy.push({ term: stem, weight, vector });
      if (vector) meaning.add(vector, weight);
      terms.set(stem, weight);
      total += weight;
    }
    if (/^\p{Lu}/u.test(word) && !BEGINS_SENTENCE.test(text.slice(Math.max(0, start - 4), start)))
      names.add(stem);
  }
  const room = K1 * (1 - B + (B * order.length) / USUAL_LENGTH);
  const impacts = new Map<string, number>();
  for (const [stem, weight] of terms) {
    const often = times.get(stem) as number;
    impacts.set(stem, (weight * often * (K1 + 1)) / (often + room));
  }
  const pairs = pairsOf(order, terms);
  return {
    terms,
    total,
    impacts,
    order,
    pairs,
    amounts: amounts(text),
    names,
    heavy,
    vector: meaning.unit(),
  };
}

function pairsOf(order: string[], weights: Map<string, number>): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let i = 1; i < order.length; i++) {
    const [a, b] = [order[i - 1] as string, order[i] as string];
    const mean = ((weights.get(a) as number) + (weights.get(b) as number)) / 2;
    pairs.set(`${a} ${b}`, mean);
  }
  return pairs;
}

/** A sum of weighted vectors that is made one long. */
class Mean {
  readonly #sum: Float32Array;

  constructor(dimensions: number) {
    this.#sum = new Float32Array(dimensions);
  }

  add(vector: Int8Array, weight: number): void {
    for (let k = 0; k < vector.length; k++) this.#sum[k]! += weight * (vector[k] as number);
  }

  /** Null when nothing but zeros was added. */
  unit(): Float32Array | null {
    const length = Math.hypot(...this.#sum);
    return length === 0 ? null : this.#sum.map((value) => value / length);
  }
}
