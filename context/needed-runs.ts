import type { NeededRun } from './record';
import type { Prepared, Word } from './similarity';

/** Stands for the term of a word that any run may hold: a stop word, or one that is spelt as one. */
export const PASSES = -1;

/** An index takes `US` for `us`, so that it cannot tell what stands beside it. */
const UNTOLD = 'usa';

/** The runs of a sentence, and the neighbours that they are told by. */
export interface NeededRuns {
  runs: NeededRun[];
  neighbours: string[];
}

/**
 * The runs of words of which a text must share one whole, each as short as it may be. Null where some has no term to ask for.
 *
 * @param passes by word whether any run may hold it
 * @param terms by word the number of its term among those asked for; `PASSES` where a run may hold it, or nobody can tell
 * @param worth the weight of each of these terms
 * @param least the weight to be shared beside a run of some weight; Infinity where that is not enough
 */
export function neededRuns(
  prepared: Prepared,
  passes: (word: number) => boolean,
  terms: (word: number) => number,
  worth: (term: number) => number,
  least: (run: number) => number,
): NeededRuns | null {
  const { words } = prepared;
  const { neighbours, ends } = neighboursIn(words, passes);
  const runs: NeededRun[] = [];
  for (let from = 0; from < words.length; from++) {
    if (from > 0 && words[from - 1]?.term === '') continue;
    let [its, pairs] = [0, 0];
    let isFirst = true;
    let weight = 0;
    for (let to = from; to < words.length; to++) {
      if (words[to]?.term === '') continue;
      // What ends with the first word of weight begins before the run.
      if (!isFirst && (ends[to] as number) >= 0) itsPairs[pairs++] = ends[to] as number;
      isFirst &&= passes(to);
      const term = terms(to);
      if (term !== PASSES && !isAmong(term, its)) {
        itsTerms[its++] = term;
        weight += worth(term);
      }
      let end = to + 1;
      while (words[end]?.term === '') end++;
      const needed = least(Math.min(1, prepared.weigh(from, end)));
      if (needed === Number.POSITIVE_INFINITY) continue;
      if (its === 0) return null;
      runs.push({
        terms: itsTerms.slice(0, its),
        neighbours: itsPairs.slice(0, pairs),
        least: needed,
      });
      // What has more of the words has these.
      if (weight >= needed) break;
    }
  }
  return { runs, neighbours };
}

/** Of the run at hand; used again and again, for a page has thousands, most of them a few words long. */
const itsTerms: number[] = [];
const itsPairs: number[] = [];

function isAmong(term: number, count: number): boolean {
  for (let i = 0; i < count; i++) if (itsTerms[i] === term) return true;
  return false;
}

/** The neighbours in a sentence, and by word the number of those that end with it, −1 where none do. */
function neighboursIn(
  words: readonly Word[],
  passes: (word: number) => boolean,
): { neighbours: string[]; ends: Int32Array } {
  const neighbours: string[] = [];
  const ends = new Int32Array(words.length).fill(-1);
  let open = '';
  words.forEach(({ term, folded }, i) => {
    const key = term || folded;
    if (key === '') return;
    if (passes(i)) {
      if (open) open += ` ${key}`;
    } else if (key === UNTOLD) open = '';
    else {
      if (open) ends[i] = neighbours.push(`${open} ${key}`) - 1;
      open = key;
    }
  });
  return { neighbours, ends };
}
