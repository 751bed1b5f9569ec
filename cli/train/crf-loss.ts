import { BEFORE, BEHIND, mayBegin, mayEnd, predecessors } from '../../context/tagger/crf';
import { LABELS } from '../../context/tagger/labels';
import { SCORES } from '../../context/tagger/layout';

/**
 * Negative log-likelihood of the right labels under the chain, by the forward-backward algorithm
 * with scaling. Overwrites `scores` with the gradient (expected minus right) and adds that of the
 * transitions to `gradient`.
 */
export function chainLoss(
  scores: Float32Array,
  transitions: Float32Array,
  gold: Uint8Array,
  gradient: Float32Array,
): number {
  const length = gold.length;
  const weight = new Float64Array(LABELS * LABELS);
  for (let b = 0; b < LABELS; b++) {
    for (const a of predecessors[b]!) {
      weight[a * LABELS + b] = Math.exp(transitions[a * SCORES + b]!);
    }
  }
  const first = new Float64Array(LABELS);
  const end = new Float64Array(LABELS);
  for (let b = 0; b < LABELS; b++) {
    first[b] = mayBegin[b] ? Math.exp(transitions[BEFORE * SCORES + b]!) : 0;
    end[b] = mayEnd[b] ? Math.exp(transitions[BEHIND * SCORES + b]!) : 0;
  }
  const emitted = new Float64Array(length * LABELS);
  const alpha = new Float64Array(length * LABELS);
  const beta = new Float64Array(length * LABELS);
  const scale = new Float64Array(length);
  let loss = 0;
  for (let i = 0; i < length; i++) {
    let top = Number.NEGATIVE_INFINITY;
    for (let b = 0; b < LABELS; b++) top = Math.max(top, scores[i * SCORES + b]!);
    loss += top;
    for (let b = 0; b < LABELS; b++) {
      emitted[i * LABELS + b] = Math.exp(scores[i * SCORES + b]! - top);
    }
    let sum = 0;
    for (let b = 0; b < LABELS; b++) {
      let reached = 0;
      if (i === 0) reached = first[b]!;
      else {
        for (const a of predecessors[b]!) {
          reached += alpha[(i - 1) * LABELS + a]! * weight[a * LABELS + b]!;
        }
      }
      const value = reached * emitted[i * LABELS + b]!;
      alpha[i * LABELS + b] = value;
      sum += value;
    }
    scale[i] = sum;
    loss += Math.log(sum);
    for (let b = 0; b < LABELS; b++) alpha[i * LABELS + b]! /= sum;
  }
  let total = 0;
  const last = (length - 1) * LABELS;
  for (let b = 0; b < LABELS; b++) total += alpha[last + b]! * end[b]!;
  loss += Math.log(total);
  for (let b = 0; b < LABELS; b++) beta[last + b] = end[b]! / total;
  for (let i = length - 1; i > 0; i--) {
    for (let b = 0; b < LABELS; b++) {
      const ahead = (beta[i * LABELS + b]! * emitted[i * LABELS + b]!) / scale[i]!;
      if (ahead === 0) continue;
      for (const a of predecessors[b]!) {
        const link = weight[a * LABELS + b]! * ahead;
        beta[(i - 1) * LABELS + a]! += link;
        gradient[a * SCORES + b]! += alpha[(i - 1) * LABELS + a]! * link;
      }
    }
  }
  for (let b = 0; b < LABELS; b++) {
    gradient[BEFORE * SCORES + b]! += alpha[b]! * beta[b]!;
    gradient[BEHIND * SCORES + b]! += alpha[last + b]! * beta[last + b]!;
  }
  gradient[BEFORE * SCORES + gold[0]!]! -= 1;
  gradient[BEHIND * SCORES + gold[length - 1]!]! -= 1;
  loss -=
    transitions[BEFORE * SCORES + gold[0]!]! + transitions[BEHIND * SCORES + gold[length - 1]!]!;
  for (let i = 0; i < length; i++) {
    const right = gold[i]!;
    loss -= scores[i * SCORES + right]!;
    if (i > 0) {
      const link = gold[i - 1]! * SCORES + right;
      loss -= transitions[link]!;
      gradient[link]! -= 1;
    }
    for (let b = 0; b < LABELS; b++) {
      scores[i * SCORES + b] = alpha[i * LABELS + b]! * beta[i * LABELS + b]!;
    }
    scores[i * SCORES + right]! -= 1;
  }
  return loss;
}
