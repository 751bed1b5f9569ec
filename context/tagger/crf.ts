/** The linear chain over the labels: which sequence is best, by Viterbi's algorithm. */
import { LABELS, mayFollow } from './labels';
import { SCORES } from './network';

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

/** Best sequence of labels; `scores` and `transitions` have rows of 16 floats, `transitions` 15 of them. */
export function viterbi(
  scores: Float32Array,
  transitions: Float32Array,
  length: number,
): Uint8Array {
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  const back = new Uint8Array(length * LABELS);
  let best = new Float64Array(LABELS);
  let next = new Float64Array(LABELS);
  for (let b = 0; b < LABELS; b++) {
    best[b] = mayBegin[b]
      ? scores[b]! + transitions[BEFORE * SCORES + b]!
      : Number.NEGATIVE_INFINITY;
  }
  for (let i = 1; i < length; i++) {
    for (let b = 0; b < LABELS; b++) {
      let top = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (const a of predecessors[b]!) {
        const score = best[a]! + transitions[a * SCORES + b]!;
        if (score > top) {
          top = score;
          from = a;
        }
      }
      next[b] = top + scores[i * SCORES + b]!;
      back[i * LABELS + b] = from;
    }
    [best, next] = [next, best];
  }
  let last = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let b = 0; b < LABELS; b++) {
    const score = mayEnd[b]
      ? best[b]! + transitions[BEHIND * SCORES + b]!
      : Number.NEGATIVE_INFINITY;
    if (score > top) {
      top = score;
      last = b;
    }
  }
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = last;
    last = back[i * LABELS + last]!;
  }
  return labels;
}
