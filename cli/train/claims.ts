/**
 * `npm run fit -- claims DIR…`: fits the weights of the ranking on folders that hold
 * `targets.jsonl`, `train.jsonl` and `dev.jsonl`, and writes them to `context/ranking/fitted.json`.
 *
 * What it prints is measured on queries that the weights have not seen: five parts, no event in two
 * of them, each ranked by weights fitted on the other four. The weights written are fitted on all.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureName } from '../../context/ranking/features';
import fitted from '../../context/ranking/fitted.json';
import {
  type Kind,
  kindOf,
  weights as shipped,
  usual as shippedUsual,
  type Weights,
} from '../../context/ranking/model';
import { FEATURES } from '../../context/ranking/reasons';
import type { Statement } from '../../context/ranking/sides';
import { Collection } from '../claims/collection';
import { type Figures, figuresOf, type Ranked } from '../claims/figures';
import { readQueries, readTargets } from '../claims/files';
import { fitWeights, type List } from '../claims/fit';
import { type Candidates, listsOf, partsByEvent, rank } from '../claims/lists';

const PARTS = 5;
/** Best of .001 to .1 in the five parts, by little. */
const PENALTY = 0.01;
/** A long statement, and a distant one, is never better for it: else it could beat the very words. */
const ONLY_COST: FeatureName[] = ['length', 'age'];
const FILE = new URL('../../context/ranking/fitted.json', import.meta.url);

/** The lists of one folder under one rule. */
interface Group {
  name: string;
  kind: Kind;
  lists: Candidates[];
  dev: Set<string>;
}

/** Runs the command over folders. */
export function fitClaims(folders: string[]): void {
  if (folders.length === 0) throw new Error('Usage: npm run fit -- claims DIR…');
  const all = folders.flatMap(groupsOf);
  const weights = { ...shipped };
  const usual = { ...shippedUsual };
  for (const kind of ['said', 'reported'] as const) {
    const groups = all.filter((group) => group.kind === kind);
    if (groups.length === 0) continue;
    for (const { name, seen, dev } of unseen(groups)) {
      console.log(`${name}\n  all  ${line(figuresOf(seen))}\n  dev  ${line(figuresOf(dev))}`);
    }
    const lists = groups.flatMap((group) => group.lists);
    weights[kind] = named(weightsFor(lists));
    usual[kind] = named(meansOf(lists));
    for (const [name, weight] of Object.entries(weights[kind]))
      console.log(`    ${name.padEnd(22)} ${weight}`);
  }
  writeFileSync(FILE, `${JSON.stringify({ ...fitted, weights, usual }, null, 2)}\n`);
}

/** Weights by feature, without those that nothing in the lists tells of. */
function named(weights: Float64Array): Weights {
  const rounded = FEATURES.map((name, k) => [name, round(weights[k] as number)] as const);
  return Object.fromEntries(rounded.filter(([, weight]) => weight !== 0));
}

function groupsOf(folder: string): Group[] {
  const collection = new Collection(readTargets(join(folder, 'targets.jsonl')));
  const dev = readQueries(join(folder, 'dev.jsonl'));
  const queries = [...readQueries(join(folder, 'train.jsonl')), ...dev];
  const ids = new Set(dev.map(({ id }) => id));
  return [false, true].flatMap((earlier) => {
    const lists = listsOf(collection, queries, FEATURES, earlier);
    const name = `${folder}, ${earlier ? 'strictly earlier' : 'all targets'}`;
    const kind = kindOf(collection.statements[0] as Statement);
    return lists.length === 0 ? [] : { name, kind, lists, dev: ids };
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
    weightsFor(every.filter((list) => partOf(list) !== part)),
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

function meansOf(lists: List[]): Float64Array {
  const rows = lists.flatMap((list) => list.rows);
  return Float64Array.from(FEATURES, (_, k) => {
    return rows.reduce((sum, row) => sum + (row[k] as number), 0) / rows.length;
  });
}

/** Fits weights; what may only cost and would not is left out. */
function weightsFor(lists: List[]): Float64Array {
  const wanted = fittable(lists);
  const weights = fitWeights(wanted, PENALTY);
  const turned = ONLY_COST.map((name) => FEATURES.indexOf(name)).filter((k) => weights[k]! > 0);
  if (turned.length === 0) return weights;
  const without = (row: Float64Array) => row.map((value, k) => (turned.includes(k) ? 0 : value));
  return fitWeights(
    wanted.map((list) => ({ ...list, rows: list.rows.map(without) })),
    PENALTY,
  );
}

/** Lists whose answer is among their candidates. */
const fittable = (lists: List[]): List[] =>
  lists.filter(({ answer }) => answer.some((share) => share > 0));

const round = (weight: number) => Math.round(weight * 1000) / 1000;

const line = (figures: Figures) =>
  Object.entries(figures)
    .map(([name, value]) => `${name} ${value ?? '–'}`)
    .join('  ');
