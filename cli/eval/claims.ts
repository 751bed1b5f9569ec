/**
 * `npm run eval -- claims --targets T.jsonl --queries Q.jsonl [--earlier] [--json] [--out FILE]`: how
 * well the ranking finds the statements that a sentence has to do with. Prints its figures on all
 * targets and, where queries and targets have dates, on those dated strictly earlier than the query
 * (four days at least) alone. `--out` writes the rankings of all queries, `{id, ranked}`, best first;
 * with `--earlier` under that rule.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { scoreOf } from '../../context/ranking/model';
import type { Statement } from '../../context/ranking/sides';
import { Collection } from '../claims/collection';
import { type Figures, figuresOf, type Ranked } from '../claims/figures';
import { type Query, readQueries, readTargets } from '../claims/files';
import { relevantOf, STRICTLY_EARLIER } from '../claims/lists';

export const CLAIMS_USAGE =
  'Usage: npm run eval -- claims --targets T.jsonl --queries Q.jsonl [--earlier] [--json] [--out FILE]';

/** Runs the command; throws where an argument or a file is not as it must be. */
export function evaluateClaims(args: string[]): void {
  const { values } = parseArgs({
    args,
    options: {
      targets: { type: 'string' },
      queries: { type: 'string' },
      earlier: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  });
  const { targets, queries: from, earlier, json, out } = values;
  if (!targets || !from) throw new Error(CLAIMS_USAGE);
  const collection = new Collection(readTargets(targets));
  const queries = readQueries(from);
  const rankings = {
    all: queries.map((query) => ranked(collection, query, false)),
    earlier: queries.map((query) => ranked(collection, query, true)),
  };
  if (out) {
    const lines = rankings[earlier ? 'earlier' : 'all'].map((list, i) =>
      JSON.stringify({ id: queries[i]?.id, ranked: list.ranked }),
    );
    writeFileSync(out, `${lines.join('\n')}\n`);
  }
  const judged = (lists: Ranked[]) =>
    figuresOf(lists.filter(({ relevant }) => relevant.length > 0));
  const figures = { all: judged(rankings.all), earlier: judged(rankings.earlier) };
  console.log(json ? JSON.stringify(figures) : tableOf(figures));
}

/** A query's candidates, best first; none under the rule where the query has no day. */
function ranked(collection: Collection, query: Query, earlier: boolean): Ranked {
  const relevant = relevantOf(collection, query, earlier);
  if (earlier && query.day === null) return { ranked: [], relevant };
  const sentence = collection.reader.sentence(query);
  const until = earlier ? (query.day as number) - STRICTLY_EARLIER : null;
  const scored = collection.candidates(sentence, until).map((i) => ({
    id: collection.targets[i]?.id as string,
    score: scoreOf(sentence, collection.statements[i] as Statement),
  }));
  scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return { ranked: scored.map(({ id }) => id), relevant };
}

function tableOf({ all, earlier }: { all: Figures; earlier: Figures }): string {
  const names = Object.keys(all) as (keyof Figures)[];
  const cell = (value: number | null) => String(value ?? '–').padStart(18);
  return [
    `${''.padEnd(10)}${'all targets'.padStart(18)}${'strictly earlier'.padStart(18)}`,
    ...names.map((name) => `${name.padEnd(10)}${cell(all[name])}${cell(earlier[name])}`),
  ].join('\n');
}
