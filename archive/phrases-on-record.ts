import type { Speaker, Statement } from '../model';
import type { Catalogue } from './catalogue';
import { type AskedHere, type FoundHere, placed } from './found-here';
import { exactPhrase, havingPhrase } from './phrases';
import type { Query } from './query';
import { read } from './read';
import { typedWords } from './words';

/**
 * How many statements that have the words of a phrase are read for it, the best first. They are read in the stored words,
 * for an index of positions would be twice the size; to read all would take a common phrase seconds in a million.
 */
const MOST_READ = 2_000;

/** Read at once: what is held in memory meanwhile. */
const READ_AT_ONCE = 500;

/**
 * Looks for what has a query's phrases, and not the excluded ones; null where it has none. Of the statements with
 * the words, the best `MOST_READ` are read; `isMore` tells that there were more.
 */
export function havingPhrases(
  query: Query,
  catalogue: Catalogue,
): ((asked: AskedHere, size: number) => Promise<FoundHere>) | null {
  const tests = (typed: readonly string[][]) => typed.map(exactPhrase).map(havingPhrase);
  const wanted = tests(query.phrases.map(typedWords));
  const excluded = tests(query.excluded.map(typedWords).filter((its) => its.length > 1));
  if (wanted.length + excluded.length === 0) return null;
  const fits = (statement: Statement, speaker: Speaker) =>
    wanted.every((has) => has(statement, speaker)) &&
    !excluded.some((has) => has(statement, speaker));
  return async ({ from, ...asked }, size) => {
    const said = await from.column('said');
    const tie = (a: number, b: number) => said.get(b) - said.get(a);
    const { found, count } = await from.index.all({ ...asked, k: MOST_READ, tie });
    const likely = placed(from, found);
    const kept: typeof likely = [];
    for (let at = 0; at < likely.length; at += READ_AT_ONCE) {
      const some = likely.slice(at, at + READ_AT_ONCE);
      const reads = await read(catalogue, some);
      reads.forEach(({ statement, speaker }, i) => {
        if (fits(statement, speaker)) kept.push(some[i] as (typeof some)[number]);
      });
    }
    return { found: kept.slice(0, size), count: kept.length, isMore: count > likely.length };
  };
}
