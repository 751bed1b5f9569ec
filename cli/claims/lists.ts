/** The lists of candidates, with their features, of a file's queries. */
import { type FeatureName, features } from '../../context/ranking/features';
import type { Statement } from '../../context/ranking/sides';
import type { Collection } from './collection';
import type { Ranked } from './figures';
import type { Query } from './files';
import type { List } from './fit';

/** Strictly earlier is this many days before, at least: a debate is checked for three days. */
export const STRICTLY_EARLIER = 4;

export interface Candidates extends List {
  query: Query;
  relevant: string[];
  ids: string[];
}

/**
 * The candidates of each query that has a relevant target.
 *
 * @param earlier asks only for targets dated before the query, and takes only these for relevant;
 *   queries without a day are left out
 */
export function listsOf(
  collection: Collection,
  queries: Query[],
  names: FeatureName[],
  earlier: boolean,
): Candidates[] {
  return queries.flatMap((query) => {
    const relevant = relevantOf(collection, query, earlier);
    if (relevant.length === 0) return [];
    const sentence = collection.reader.sentence(query);
    const until = earlier ? untilOf(query) : null;
    const found = collection.candidates(sentence, until);
    const ids = found.map((i) => (collection.targets[i] as { id: string }).id);
    const wanted = new Set(relevant);
    const hits = ids.filter((id) => wanted.has(id)).length;
    return {
      query,
      relevant,
      ids,
      rows: found.map((i) => {
        const all = features(sentence, collection.statements[i] as Statement);
        return Float64Array.from(names, (name) => all[name]);
      }),
      answer: Float64Array.from(ids, (id) => (wanted.has(id) ? 1 / hits : 0)),
      weight: 1,
    };
  });
}

/** The last day of what is strictly earlier than a query; null where the query has no day. */
export function untilOf({ day }: Query): number | null {
  return day === null ? null : day - STRICTLY_EARLIER;
}

/** The relevant targets of a query that the rule lets stand: both days must be known. */
export function relevantOf(
  { indexOf, targets }: Collection,
  query: Query,
  earlier: boolean,
): string[] {
  const { relevant } = query;
  const until = untilOf(query);
  if (!earlier) return relevant;
  if (until === null) return [];
  return relevant.filter((id) => {
    const said = targets[indexOf.get(id) ?? -1]?.day ?? null;
    return said !== null && said <= until;
  });
}

/** Ranks a list by weights. */
export function rank({ ids, rows, relevant }: Candidates, weights: Float64Array): Ranked {
  const scores = rows.map((row) => row.reduce((sum, value, k) => sum + value * weights[k]!, 0));
  const order = ids.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]!);
  return { ranked: order.map((i) => ids[i] as string), relevant };
}

/**
 * Deals events out into parts of like size, the largest first, so that no event stands in two parts.
 */
export function partsByEvent(queries: Query[], count: number): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { event } of queries) sizes.set(event, (sizes.get(event) ?? 0) + 1);
  const filled = new Array<number>(count).fill(0);
  const parts = new Map<string, number>();
  const events = [...sizes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  for (const [event, size] of events) {
    const part = filled.indexOf(Math.min(...filled));
    parts.set(event, part);
    filled[part]! += size;
  }
  return parts;
}
