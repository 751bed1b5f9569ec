import { parseEdtf } from '../text/edtf';
import type { Catalogue } from './catalogue';
import type { ColumnName } from './columns';
import { type Named, named } from './names';
import { peopleNamed } from './people-named';
import type { Query } from './query';
import type { Segment } from './segment';
import { docsOnClaims } from './where';

/** Whether a statement of one segment may be shown, by its number. */
export type Accept = (doc: number) => boolean;

/** What filters let pass of a segment. */
export interface Passing {
  accept: Accept;
  /** What is left to be asked of those that have the words: whether the number in a column is marked. */
  late: { column: ColumnName; mask: Uint8Array } | null;
}

/**
 * What a query's filters let pass, by segment, besides what was taken away; null for a segment of which they let
 * nothing pass. A filter that names nobody on record lets nothing pass. Where `isLate` is set, the filter by speaker is
 * left to be made when it is known which statements have the words: few of its column's records are read then.
 */
export async function filters(
  query: Query,
  catalogue: Catalogue,
  isLate = false,
): Promise<Map<Segment, Passing | null>> {
  const speakers = await Promise.all(query.speakers.map((value) => peopleNamed(catalogue, value)));
  const publishers = anyOf(query.publishers, () => publisherNames(catalogue));
  const claims = anyOf(query.claims, () => claimNames(catalogue));
  const asksForClaims = query.claims.length > 0 || query.stance !== null;
  const passing = catalogue.segments.map(async (from): Promise<[Segment, Passing | null]> => {
    let late: Passing['late'] = null;
    const tests: (Accept | null)[] = [(doc) => from.isShown(doc)];
    if (query.speakers.length > 0) {
      const numbers = speakers.flatMap((its) => [...(its.get(from) ?? [])]);
      const mask = maskOf(numbers, from.head.speakers);
      if (isLate && mask.includes(1)) late = { column: 'speaker', mask };
      else tests.push(await byNumber(from, 'speaker', mask));
    }
    if (query.publishers.length > 0) {
      const its = from.tables.publishers.map(({ id }) => catalogue.publisher(id)?.id ?? id);
      const mask = Uint8Array.from(its, (id) => Number(publishers.has(id)));
      tests.push(await byNumber(from, 'publisher', mask));
    }
    if (asksForClaims) {
      const its = from.tables.claims.flatMap(({ id }, number) =>
        query.claims.length === 0 || claims.has(id) ? [number] : [],
      );
      const docs = new Set(await docsOnClaims(from, its, query.stance));
      tests.push(docs.size > 0 ? (doc) => docs.has(doc) : null);
    }
    if (query.after || query.before) {
      const after = (query.after && parseEdtf(query.after)?.earliest) ?? Number.NEGATIVE_INFINITY;
      const before =
        (query.before && parseEdtf(query.before)?.earliest) ?? Number.POSITIVE_INFINITY;
      const dates = (await from.dates()).between(Number(after), Number(before));
      tests.push(await byNumber(from, 'said', dates));
    }
    const accept = allOf(tests);
    return [from, accept && { accept, late }];
  });
  return new Map(await Promise.all(passing));
}

function allOf(tests: readonly (Accept | null)[]): Accept | null {
  const its = tests.filter((test) => test !== null);
  if (its.length < tests.length) return null;
  if (its.length === 1) return its[0] as Accept;
  return (doc) => its.every((passes) => passes(doc));
}

/** Statements whose number in a column is marked; null where none is. */
async function byNumber(from: Segment, name: ColumnName, mask: Uint8Array): Promise<Accept | null> {
  if (!mask.includes(1)) return null;
  const column = await from.column(name);
  return (doc) => mask[column.get(doc)] === 1;
}

function maskOf(numbers: readonly number[], size: number): Uint8Array {
  const mask = new Uint8Array(size);
  for (const number of numbers) mask[number] = 1;
  return mask;
}

function anyOf(values: readonly string[], among: () => Named[]): Set<string> {
  if (values.length === 0) return new Set();
  const all = among();
  return new Set(values.flatMap((value) => [...named(value, all)]));
}

function publisherNames(catalogue: Catalogue): Named[] {
  return [...catalogue.publishers.values()].map(({ id, name, hosts }) => ({
    id,
    names: [name, ...(hosts ?? [])],
  }));
}

function claimNames(catalogue: Catalogue): Named[] {
  return [...catalogue.claims.values()].map(({ id, proposition, subject }) => ({
    id,
    names: [`${subject} ${proposition}`],
  }));
}
