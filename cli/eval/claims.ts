/**
 * `npm run eval -- claims --targets T.jsonl --queries Q.jsonl [--earlier] [--json] [--out FILE]`: how
 * well the ranking finds the statements that a sentence has to do with. Prints its figures on all
 * targets, and on those alone that are dated strictly earlier than the query (four days at least);
 * only queries that have such a target count there. `--out` writes the rankings of all queries,
 * `{id, ranked}`, best first; with `--earlier` without the targets that are known not to be earlier.
 */
import { parseArgs } from 'node:util';
import { scoreOf } from '../../context/ranking/model';
import type { Statement } from '../../context/ranking/sides';
import { Collection } from '../claims/collection';
import { type Figures, figuresOf, type Ranked } from '../claims/figures';
import { type Query, readQueries, readTargets } from '../claims/files';
import { InputError } from '../claims/json-lines';
import { relevantOf, untilOf } from '../claims/lists';
import { checkOut, tellNothing, writeLines } from './options';
import { telling } from './progress';

export const CLAIMS_USAGE =
  'npm run eval -- claims --targets T.jsonl --queries Q.jsonl [--earlier] [--json] [--out FILE]';

const NONE_EARLIER =
  'No query has a relevant target that is surely earlier: the target’s speaker and date must be known, and the query’s date or event.';

/** What the command was asked for. */
interface Asked {
  targets: string;
  queries: string;
  earlier: boolean;
  json: boolean;
  out: string | undefined;
}

/** Runs the command; an InputError says what is wrong with an argument or a file. */
export function evaluateClaims(args: string[]): void {
  const { targets, queries: from, earlier, json, out } = askedIn(args);
  const collection = new Collection(readTargets(targets));
  const queries = readQueries(from);
  const rankings: Record<'all' | 'earlier', Ranked[]> = { all: [], earlier: [] };
  for (const [, query] of telling(queries, 'queries')) {
    rankings.all.push(ranked(collection, query, false));
    rankings.earlier.push(ranked(collection, query, true));
  }
  if (out !== undefined) {
    const lists = rankings[earlier ? 'earlier' : 'all'];
    writeLines(
      out,
      queries.map(({ id }, i) => ({ id, ranked: lists[i]?.ranked })),
    );
  }
  const judged = (lists: Ranked[]) =>
    figuresOf(lists.filter(({ relevant }) => relevant.length > 0));
  const figures = { all: judged(rankings.all), earlier: judged(rankings.earlier) };
  if (figures.all.queries === 0) tellNothing(from, 'relevant');
  else if (figures.earlier.queries === 0) console.error(NONE_EARLIER);
  console.log(json ? JSON.stringify(figures) : tableOf(figures));
}

function askedIn(args: string[]): Asked {
  try {
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
    const { targets, queries, earlier, json, out } = values;
    if (!targets || !queries) throw new Error('Name the targets and the queries.');
    checkOut(out, targets, queries);
    return { targets, queries, earlier, json, out };
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${(error as Error).message}\nUsage: ${CLAIMS_USAGE}`);
  }
}

/** A query's candidates, best first, each once. */
function ranked(collection: Collection, query: Query, earlier: boolean): Ranked {
  const sentence = collection.reader.sentence(query);
  const scored = collection
    .candidates(sentence, earlier ? untilOf(query) : null)
    .map((i) => ({
      id: collection.targets[i]?.id as string,
      score: scoreOf(sentence, collection.statements[i] as Statement),
    }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return {
    ranked: [...new Set(scored.map(({ id }) => id))],
    relevant: relevantOf(collection, query, earlier),
  };
}

function tableOf({ all, earlier }: { all: Figures; earlier: Figures }): string {
  const names = Object.keys(all) as (keyof Figures)[];
  const cell = (value: number | null) => String(value ?? '–').padStart(18);
  return [
    `${''.padEnd(10)}${'all targets'.padStart(18)}${'strictly earlier'.padStart(18)}`,
    ...names.map((name) => `${name.padEnd(10)}${cell(all[name])}${cell(earlier[name])}`),
  ].join('\n');
}
