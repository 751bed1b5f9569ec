/**
 * Word vectors and word frequency, distilled (see `cli/vectors`): 20,000 words, int8.
 *
 * File: two little-endian uint32 (words, dimensions), one uint32 with the vocabulary's length in
 * bytes, the vocabulary joined by line feeds in order of frequency, then the rows as int8.
 */
import { fold } from '../text/fold';
import { stopWords } from '../text/stop-words';
import { tokens } from '../text/tokens';

const HEADER = 12;

/** Packs unit vectors; `rows[i]` belongs to `words[i]`. */
export function writeVectors(words: string[], rows: number[][]): Uint8Array {
  const vocabulary = new TextEncoder().encode(words.join('\n'));
  const dimensions = rows[0]?.length ?? 0;
  const bytes = new Uint8Array(HEADER + vocabulary.length + words.length * dimensions);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, words.length, true);
  view.setUint32(4, dimensions, true);
  view.setUint32(8, vocabulary.length, true);
  bytes.set(vocabulary, HEADER);
  const matrix = new Int8Array(bytes.buffer, HEADER + vocabulary.length);
  rows.forEach((row, i) => {
    for (let k = 0; k < dimensions; k++)
      matrix[i * dimensions + k] = Math.round((row[k] ?? 0) * 127);
  });
  return bytes;
}

/** SIF's a (Arora et al. 2017): words more frequent than this weigh less. */
const SMOOTHING = 1e-3;
/** Zipf's constant for English news: the word of rank r has a share of about 0.1 / r. */
const ZIPF = 0.1;

export class WordVectors {
  readonly #rank = new Map<string, number>();
  readonly #matrix: Int8Array;
  /** Logarithm of the rank behind the last. */
  readonly #highest: number;
  readonly dimensions: number;

  /** Throws a RangeError when the bytes are no such file. */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = view.getUint32(0, true);
    this.dimensions = view.getUint32(4, true);
    const length = view.getUint32(8, true);
    if (HEADER + length + count * this.dimensions !== bytes.length) {
      throw new RangeError('These are no word vectors of ours: the file has another length.');
    }
    const words = new TextDecoder().decode(bytes.subarray(HEADER, HEADER + length)).split('\n');
    const ranks = this.#rank;
    for (let rank = 0; rank < words.length; rank++) ranks.set(words[rank] as string, rank);
    this.#highest = Math.log(ranks.size + 1);
    this.#matrix = new Int8Array(bytes.buffer, bytes.byteOffset + HEADER + length);
  }

  /** Copies a folded word's vector to `to[at…]`, as values from −1 to 1; false when the word is unknown. */
  copy(word: string, to: Float32Array, at: number): boolean {
    const rank = this.#rank.get(word);
    if (rank === undefined) return false;
    const from = rank * this.dimensions;
    for (let k = 0; k < this.dimensions; k++) to[at + k] = (this.#matrix[from + k] as number) / 127;
    return true;
  }

  /** By how many words a folded word is more seldom, −1 for one that is not among the 20,000. */
  rankOf(word: string): number {
    return this.#rank.get(word) ?? -1;
  }

  /**
   * How much a folded word says, 0 (the commonest) to 1 (unknown here): the logarithm of its rank,
   * which stands in for an inverse document frequency over news at large.
   */
  rarity(word: string): number {
    return this.rarityAt(this.rankOf(word));
  }

  /** The same of the word of a rank. */
  rarityAt(rank: number): number {
    return rank < 0 ? 1 : Math.log(rank + 1) / this.#highest;
  }

  /** The meaning of a text: the mean of its words' vectors, rare ones weighing more; null when none is known. */
  of(text: string): Float32Array | null {
    return this.ofRanks(tokens(text).map(({ text: word }) => this.telling(fold(word))));
  }

  /** The rank of a folded word that has a share in the meaning of its text; −1 where it has none: it is unknown, or a stop word. */
  telling(word: string): number {
    return stopWords.has(word) ? -1 : this.rankOf(word);
  }

  /** The meaning of a text by its words' ranks, as `telling` gives them. */
  ofRanks(ranks: readonly number[]): Float32Array | null {
    const sum = new Float32Array(this.dimensions);
    let known = false;
    for (const rank of ranks) {
      if (rank < 0) continue;
      known = true;
      // SIF weight, near 0 for the commonest.
      const weight = SMOOTHING / (SMOOTHING + ZIPF / (rank + 1));
      const from = rank * this.dimensions;
      for (let k = 0; k < this.dimensions; k++) {
        sum[k]! += weight * (this.#matrix[from + k] as number);
      }
    }
    if (!known) return null;
    const length = lengthOf(sum) || 1;
    for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] as number) / length;
    return sum;
  }

  /** A folded word's vector, 127 long; null when it is unknown. A view, not a copy. */
  row(word: string): Int8Array | null {
    const rank = this.#rank.get(word);
    if (rank === undefined) return null;
    return this.#matrix.subarray(rank * this.dimensions, (rank + 1) * this.dimensions);
  }

  /** Adds a folded word's vector, 127 long, to a sum, so many times; nothing of an unknown one. */
  addRow(word: string, sum: Float32Array, times: number): void {
    const rank = this.#rank.get(word);
    if (rank === undefined) return;
    const matrix = this.#matrix;
    const from = rank * this.dimensions;
    for (let k = 0; k < sum.length; k++) sum[k]! += times * (matrix[from + k] as number);
  }

  /** Copies a folded word's vector, 127 long, to `to[at…]`; nothing of an unknown one. */
  copyRow(word: string, to: Int8Array, at: number): void {
    const rank = this.#rank.get(word);
    if (rank === undefined) return;
    const matrix = this.#matrix;
    const size = this.dimensions;
    // A view of each row would cost more than to copy it.
    for (let k = 0, from = rank * size; k < size; k++) to[at + k] = matrix[from + k] as number;
  }

  /** Cosine of two folded words, 0 when either is unknown. */
  likeness(a: string, b: string): number {
    if (a === b) return 1;
    const i = this.#rank.get(a);
    const j = this.#rank.get(b);
    if (i === undefined || j === undefined) return 0;
    let sum = 0;
    for (let k = 0; k < this.dimensions; k++) {
      sum +=
        (this.#matrix[i * this.dimensions + k] as number) *
        (this.#matrix[j * this.dimensions + k] as number);
    }
    return sum / (127 * 127);
  }
}

/** What `Math.hypot` gives in V8, to the last digit, without an argument for each number. */
export function lengthOf(vector: Float32Array): number {
  let most = 0;
  for (let k = 0; k < vector.length; k++) most = Math.max(most, Math.abs(vector[k] as number));
  if (most === 0) return 0;
  let sum = 0;
  let lost = 0;
  for (let k = 0; k < vector.length; k++) {
    const share = Math.abs(vector[k] as number) / most;
    const added = share * share - lost;
    const next = sum + added;
    lost = next - sum - added;
    sum = next;
  }
  return Math.sqrt(sum) * most;
}

/** Cosine of two unit vectors. */
export function cosine(a: Float32Array | null, b: Float32Array | null): number {
  if (!a || !b) return 0;
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
