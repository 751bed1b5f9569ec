/**
 * What two texts have in common, in the ways that the features of the ranking ask for.
 */
import type { Text } from './texts';

/** A BM25 score: what those of the text's terms add that are asked for, each as often as asked. */
export function bm25(asked: ReadonlyMap<string, number>, { list }: Text): number {
  let sum = 0;
  for (const { term, impact } of list) {
    const times = asked.get(term);
    if (times !== undefined) sum += times * impact;
  }
  return sum;
}

/** Weight of a text's terms that are among others. */
export function shared({ list }: Text, others: ReadonlyMap<string, unknown>): number {
  let sum = 0;
  for (const { term, weight } of list) if (others.has(term)) sum += weight;
  return sum;
}

/** The heaviest run of terms, stop words left out, that both texts have in this order. */
export function heaviestRun(a: Text, b: Text): number {
  const [rows, columns] = [a.order, b.order];
  let best = 0;
  const run = new Float64Array(columns.length + 1);
  let isClear = true;
  for (const term of rows) {
    if (!b.terms.has(term)) {
      if (!isClear) run.fill(0);
      isClear = true;
      continue;
    }
    isClear = false;
    const weight = a.terms.get(term) as number;
    for (let j = columns.length; j > 0; j--) {
      const length = term === columns[j - 1] ? (run[j - 1] as number) + weight : 0;
      run[j] = length;
      if (length > best) best = length;
    }
  }
  return best;
}

/** How many of a set's members the other set has. */
export function inBoth(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let count = 0;
  for (const each of a) if (b.has(each)) count++;
  return count;
}
