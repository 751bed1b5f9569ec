import { B, K1 } from '../scoring';
import { LENGTH_MOST, TF_MOST } from './limits';

/**
 * Contributions to a score are whole multiples of this. Sums of them are then exact in whatever order
 * they are made, so that equal documents have equal scores and ties are ties; and one fits a Float32.
 */
export const SCORE_STEP = 2 ** -12;

/** Added and taken off again, it rounds a number below 2^39 to a multiple of `SCORE_STEP`. */
const ROUND = 1.5 * 2 ** 40;

/** What a term adds to a document's score: its weight (with idf) times its impact there. */
export function contribution(weight: number, impact: number): number {
  return weight * impact + ROUND - ROUND;
}

/**
 * Impacts of BM25 by `tf << 8 | length`, both clipped (`limits.ts`):
 * `tf (K1 + 1) / (tf + K1 (1 - b + b length / average))`. A document without words counts as of one.
 */
export function impactTable(average: number): Float64Array {
  const table = new Float64Array((TF_MOST + 1) << 8);
  const least = Math.max(1, average);
  const norms = new Float64Array(LENGTH_MOST + 1);
  for (let length = 0; length <= LENGTH_MOST; length++) {
    norms[length] = K1 * (1 - B + (B * Math.max(1, length)) / least);
  }
  // Four thousand impacts, in a worker that just woke by code that is not compiled yet.
  for (let tf = 1, at = 1 << 8; tf <= TF_MOST; tf++) {
    const most = tf * (K1 + 1);
    for (let length = 0; length <= LENGTH_MOST; length++) {
      table[at++] = most / (tf + (norms[length] as number));
    }
  }
  return table;
}

/** Bounds of impacts are kept in a byte, rounded up: 255 is `K1 + 1`, which no impact reaches. */
const BOUND_STEP = (K1 + 1) / 255;

/** The byte that stands for the least bound not below an impact. */
export function boundOf(impact: number): number {
  let byte = Math.min(255, Math.max(0, Math.ceil(impact / BOUND_STEP)));
  while (byte < 255 && byte * BOUND_STEP < impact) byte++;
  return byte;
}

/** The bound that a byte stands for. */
export function boundAt(byte: number): number {
  return byte * BOUND_STEP;
}

/** Bound of the fields whose words are there or not. */
export const PLAIN_BOUND = 1;
