/** The linear chain over the labels: which sequence is best, by Viterbi's algorithm. */
import type { Kernels } from './kernels';
import { LABELS, mayFollow } from './labels';
import { SCORES } from './layout';

/** Rows of the transitions for the ends of a paragraph. */
export const BEFORE = LABELS;
export const BEHIND = LABELS + 1;

/** For each label those that may stand before it. */
export const predecessors: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, b) =>
  Array.from({ length: LABELS }, (_, a) => a).filter((a) => mayFollow(a, b)),
);

/** Whether a label may begin and may end a paragraph. */
export const mayBegin = Array.from({ length: LABELS }, (_, label) => mayFollow(0, label));
export const mayEnd = Array.from({ length: LABELS }, (_, label) => mayFollow(label, 0));

/** Transitions (15 rows of 16) of which those that are not allowed can never be taken. */
export function allowed(transitions: Float32Array): Float32Array {
  return transitions.map((score, i) => {
    const [a, b] = [Math.floor(i / SCORES), i % SCORES];
    const may =
      b < LABELS && (a === BEFORE ? mayBegin[b] : a === BEHIND ? mayEnd[b] : mayFollow(a, b));
    return may ? score : Number.NEGATIVE_INFINITY;
  });
}

/** Addresses in the kernels' memory. */
export interface Chain {
  /** A row of 16 floats a word. */
  scores: number;
  /** As `allowed` gives them. */
  transitions: number;
  /** Room for 16 floats, and for 16 bytes a word. */
  best: number;
  back: number;
}

/** Best sequence of labels. */
export function bestLabels(kernels: Kernels, chain: Chain, length: number): Uint8Array {
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  const { scores, transitions, best, back } = chain;
  const floats = new Float32Array(kernels.memory);
  const [first, from] = [scores / 4, transitions / 4];
  for (let b = 0; b < SCORES; b++) {
    floats[best / 4 + b] = floats[first + b]! + floats[from + BEFORE * SCORES + b]!;
  }
  const row = 4 * SCORES;
  if (length > 1) kernels.follow(scores + row, transitions, LABELS, best, back, length - 1);
  let last = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let b = 0; b < LABELS; b++) {
    const score = floats[best / 4 + b]! + floats[from + BEHIND * SCORES + b]!;
    if (score > top) {
      top = score;
      last = b;
    }
  }
  const before = new Uint8Array(kernels.memory, back, SCORES * length);
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = last;
    if (i > 0) last = before[(i - 1) * SCORES + last]!;
  }
  return labels;
}
