/**
 * What two texts have in common, in the ways that the features of the ranking ask for.
 */
import type { Text } from './texts';

/** A BM25 score: what the statement's terms add that the sentence has, each as often as given. */
export function bm25(asked: Map<string, number>, { impacts }: Text): number {
  let sum = 0;
  for (const [term, times] of asked) {
    const impact = impacts.get(term);
    if (impact !== undefined) sum += times * impact;
  }
  return sum;
}

/** Weight of the terms that are in both. */
export function shared(weights: Map<string, number>, { terms }: Text): number {
  let sum = 0;
  for (const [term, weight] of weights) if (terms.has(term)) sum += weight;
  return sum;
}

/** Weight of neighbouring terms that are neighbours in both. */
export function sharedPairs(a: Text, b: Text): number {
  let sum = 0;
  for (const [pair, weight] of a.pairs) if (b.pairs.has(pair)) sum += weight;
  return sum;
}

/** The heaviest run of terms, stop words left out, that both have in this order. */
export function heaviestRun(a: Text, b: Text): number {
  const [rows, columns] = [a.order, b.order];
  let best = 0;
  const run = new Float64Array(columns.length + 1);
  for (const term of rows) {
    if (!b.terms.has(term)) {
      run.fill(0);
      continue;
    }
    const weight = a.terms.get(term) as number;
    for (let j = columns.length; j > 0; j--) {
      const length = term === columns[j - 1] ? (run[j - 1] as number) + weight : 0;
      run[j] = length;
      if (length > best) best = length;
    }
  }
  return best;
}

/** Likeness (cosine) from which a word stands for another … */
const ALIKE = 0.45;
/** … for what it has above this. */
const FROM = 0.3;
const UNIT = 127 * 127;

/**
 * Weight of a text's heavy terms that the other lacks but has words alike in meaning for.
 * Soft alignment, each term with its best partner.
 */
export function alike(of: Text, to: Text): number {
  let sum = 0;
  for (const { term, weight, vector } of of.heavy) {
    if (to.terms.has(term)) continue;
    let best = 0;
    for (const other of to.heavy) {
      const likeness = dot(vector, other.vector);
      if (likeness > best) best = likeness;
    }
    best /= UNIT;
    if (best > ALIKE) sum += weight * (best - FROM);
  }
  return sum;
}

function dot(a: Int8Array, b: Int8Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** How many of a set's members the other set has. */
export function inBoth<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let count = 0;
  for (const each of a) if (b.has(each)) count++;
  return count;
}
