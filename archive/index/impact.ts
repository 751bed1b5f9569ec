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

/** What impacts are made of. Lengths must be there for the documents that are asked about. */
export interface Impacts {
  /** As `impactTable` has it, of those that were asked for; 0 where one was not (`impactAt`). */
  table: Float64Array;
  lengths: Uint8Array;
  /** Words of a text. */
  average: number;
}

/** Impacts of which none was asked for yet. */
export function impactsOf(average: number, documents: number): Impacts {
  const table = new Float64Array((TF_MOST + 1) << 8);
  return { table, lengths: new Uint8Array(documents), average };
}

/**
 * The impact at a place of the table, worked out and noted there: of four thousand a question needs some hundred, and a
 * worker that just woke takes a millisecond and more for all of them, in code that is not compiled.
 */
function impactAt({ table, average }: Impacts, at: number): number {
  const impact = impactBy(at >>> 8, normOf(at & LENGTH_MOST, average));
  table[at] = impact;
  return impact;
}

/** The impact of a word that stands `tf` times in a document. */
export function impactOf(impacts: Impacts, tf: number, doc: number): number {
  const at = (tf << 8) | (impacts.lengths[doc] as number);
  return impacts.table[at] || impactAt(impacts, at);
}

/** BM25 (Robertson and Zaragoza 2009) without the weight: `tf (K1 + 1) / (tf + K1 (1 - b + b length / average))`. */
function impactBy(tf: number, norm: number): number {
  return (tf * (K1 + 1)) / (tf + norm);
}

/** What a text's length, in words, takes from its words' impacts. A document without words counts as of one. */
function normOf(length: number, average: number): number {
  return K1 * (1 - B + (B * Math.max(1, length)) / Math.max(1, average));
}

/** All impacts, by `tf << 8 | length`, both clipped (`limits.ts`): for whoever writes an index. */
export function impactTable(average: number): Float64Array {
  const table = new Float64Array((TF_MOST + 1) << 8);
  const norms = Float64Array.from({ length: LENGTH_MOST + 1 }, (_, length) =>
    normOf(length, average),
  );
  for (let tf = 1, at = 1 << 8; tf <= TF_MOST; tf++) {
    for (let length = 0; length <= LENGTH_MOST; length++) {
      table[at++] = impactBy(tf, norms[length] as number);
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
