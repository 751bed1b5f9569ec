/**
 * `npm run fit -- claims DIR…`: fits the weights of the ranking on folders that hold
 * `targets.jsonl`, `train.jsonl` and `dev.jsonl`, and writes them to `context/ranking/fitted.json`.
 *
 * What it prints is measured on queries that the weights have not seen: five parts, no event in two
 * of them, each ranked by weights fitted on the other four. The weights written are fitted on all.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEATURES } from '../../context/ranking/reasons';
import { Collection } from '../claims/collection';
import { type Figures, figuresOf, type Ranked } from '../claims/figures';
import { readQueries, readTargets } from '../claims/files';
import { fitWeights, type List } from '../claims/fit';
import { type Candidates, listsOf, partsByEvent, rank } from '../claims/lists';

const PARTS = 5;
/** Best of .001 to .1 in the five parts, by little. */
const PENALTY = 0.01;
const FILE = new URL('../../context/ranking/fitted.json', import.meta.url);

/** The lists of one folder under one rule. */
interface Group {
  name: string;
  lists: Candidates[];
  dev: Set<string>;
}

/** Runs the command over folders. */
export function fitClaims(folders: string[]): void {
  if (folders.length === 0) throw new Error('Usage: npm run fit -- claims DIR…');
  const groups = folders.flatMap(groupsOf);
  for (const { name, seen, dev } of unseen(groups)) {
    console.log(`${name.padEnd(44)} ${line(figuresOf(seen))}`);
    console.log(`${'  of these, dev'.padEnd(44)} ${line(figuresOf(dev))}`);
  }
  const weights = fitWeights(fittable(groups.flatMap(({ lists }) => lists)), PENALTY);
  const named = Object.fromEntries(FEATURES.map((name, k) => [name, round(weights[k] as number)]));
  writeFileSync(FILE, `${JSON.stringify({ weights: named }, null, 2)}\n`);
  for (const [name, weight] of Object.entries(named)) console.log(`${name.padEnd(26)} ${weight}`);
}

function groupsOf(folder: string): Group[] {
  const collection = new Collection(readTargets(join(folder, 'targets.jsonl')));
  const dev = readQueries(join(folder, 'dev.jsonl'));
  const queries = [...readQueries(join(folder, 'train.jsonl')), ...dev];
  const ids = new Set(dev.map(({ id }) => id));
  return [false, true].flatMap((earlier) => {
    const lists = listsOf(collection, queries, FEATURES, earlier);
    const name = `${folder}, ${earlier ? 'strictly earlier' : 'all targets'}`;
    return lists.length === 0 ? [] : { name, lists, dev: ids };
  });
}

/** Rankings of each group's queries by weights fitted without their part. */
function unseen(groups: Group[]): { name: string; seen: Ranked[]; dev: Ranked[] }[] {
  const every = groups.flatMap(({ lists }) => lists);
  const parts = partsByEvent(
    every.map(({ query }) => query),
    PARTS,
  );
  const partOf = ({ query }: Candidates) => parts.get(query.event);
  const weights = Array.from({ length: PARTS }, (_, part) =>
    fitWeights(fittable(every.filter((list) => partOf(list) !== part)), PENALTY),
  );
  return groups.map(({ name, lists, dev }) => {
    const by = (list: Candidates) => rank(list, weights[partOf(list) as number] as Float64Array);
    return {
      name,
      seen: lists.map(by),
      dev: lists.filter(({ query }) => dev.has(query.id)).map(by),
    };
  });
}

/** Lists whose answer is among their candidates. */
const fittable = (lists: Candidates[]): List[] =>
  lists.filter(({ answer }) => answer.some((share) => share > 0));

const round = (weight: number) => Math.round(weight * 1000) / 1000;

const line = (figures: Figures) =>
  Object.entries(figures)
    .map(([name, value]) => `${name} ${value ?? '–'}`)
    .join('  ');
