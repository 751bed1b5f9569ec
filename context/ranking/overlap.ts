/**
 * What two texts have in common, in the ways that the features of the ranking ask for.
 */
import type { Text } from './texts';

/** What a sentence with those before it has of a text. */
export interface Tally {
  /** BM25 of the sentence's own terms … */
  score: number;
  /** … and with those of the sentences before it, each for less than one. */
  scoreAround: number;
  /** Weight of the text's terms that the sentence has … */
  own: number;
  /** … and of those that it or the sentences before it have. */
  around: number;
}

/** Adds up what a text has in common with a sentence; `times` is `Sentence.around`. */
export function tally(times: ReadonlyMap<string, number>, { list }: Text): Tally {
  const sum = { score: 0, scoreAround: 0, own: 0, around: 0 };
  for (const { term, weight, impact } of list) {
    const often = times.get(term);
    if (often === undefined) continue;
    sum.scoreAround += often * impact;
    sum.around += weight;
    if (often < 1) continue;
    sum.score += often * impact;
    sum.own += weight;
  }
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
