import type { Stance } from '../model';
import { parseEdtf } from '../text/edtf';
import type { Catalogue, Loaded } from './catalogue';
import { stanceCode, UNDATED } from './columns';
import { type Named, named } from './names';
import type { Query } from './query';
import { searchedNamesOf } from './tables';

/** A test of one segment's statements, by number. */
export type Test = (from: Loaded) => (doc: number) => boolean;

/** A query's filters as a test. A filter that names nobody on record lets nothing pass. */
export function filters(query: Query, catalogue: Catalogue): Test {
  const tests: Test[] = [];
  if (query.speakers.length) {
    const ids = anyOf(query.speakers, speakers(catalogue));
    tests.push(bySpeaker((id) => ids.has(catalogue.speaker(id)?.id ?? id)));
  }
  if (query.publishers.length) {
    const ids = anyOf(query.publishers, publishers(catalogue));
    tests.push(byPublisher((id) => ids.has(catalogue.publisher(id)?.id ?? id)));
  }
  if (query.claims.length || query.stance) {
    const ids = query.claims.length ? anyOf(query.claims, claims(catalogue)) : null;
    tests.push(byPosition((id) => !ids || ids.has(id), query.stance));
  }
  if (query.after || query.before) tests.push(byDate(query.after, query.before));
  return (from) => {
    const its = tests.map((test) => test(from));
    return (doc) => its.every((passes) => passes(doc));
  };
}

/** Statements by speakers that are wanted, asked once a speaker. */
export function bySpeaker(wanted: (id: string) => boolean): Test {
  return ({ tables, columns }) => {
    const mask = tables.speakers.map(({ id }) => wanted(id));
    return (doc) => mask[columns.speaker[doc] as number] as boolean;
  };
}

/** Statements that wanted speakers relate, though another said them. */
export function byReporter(wanted: (id: string) => boolean): Test {
  return ({ tables, columns }) => {
    const mask = tables.speakers.map(({ id }) => wanted(id));
    return (doc) => mask[columns.reporter[doc] as number] === true;
  };
}

/** Statements from publishers that are wanted. */
function byPublisher(wanted: (id: string) => boolean): Test {
  return ({ tables, columns }) => {
    const mask = tables.publishers.map(({ id }) => wanted(id));
    return (doc) => mask[columns.publisher[doc] as number] as boolean;
  };
}

/** Statements from a source. */
export function bySource(wanted: string): Test {
  return ({ tables, columns }) => {
    const mask = tables.sources.map(({ id }) => id === wanted);
    return (doc) => mask[columns.source[doc] as number] as boolean;
  };
}

/** Statements that hold a position on a claim that is wanted, of one stance or either. */
export function byPosition(wanted: (id: string) => boolean, stance: Stance | null): Test {
  return ({ tables, columns }) => {
    const mask = tables.claims.map(({ id }) => wanted(id));
    const code = stance && stanceCode(stance);
    return (doc) => {
      const end = columns.positions[doc + 1] as number;
      for (let i = columns.positions[doc] as number; i < end; i++) {
        const fits = code === null || columns.stance[i] === code;
        if (fits && mask[columns.claim[i] as number]) return true;
      }
      return false;
    };
  };
}

/**
 * Statements that may have been said from the first day of `after` on, and before the first day of
 * `before`. What is known only to the month passes when some day of it does; what has no date does
 * not pass.
 */
function byDate(after: string | null, before: string | null): Test {
  const from = (after && parseEdtf(after)?.earliest) || Number.NEGATIVE_INFINITY;
  const to = (before && parseEdtf(before)?.earliest) || Number.POSITIVE_INFINITY;
  return ({ columns: { earliest, latest } }) =>
    (doc) => {
      const last = latest[doc] as number;
      return last !== UNDATED && last >= from && (earliest[doc] as number) < to;
    };
}

function anyOf(values: readonly string[], among: readonly Named[]): Set<string> {
  return new Set(values.flatMap((value) => [...named(value, among)]));
}

function speakers(catalogue: Catalogue): Named[] {
  return [...catalogue.speakers.values()].map((it) => ({ id: it.id, names: searchedNamesOf(it) }));
}

function publishers(catalogue: Catalogue): Named[] {
  return [...catalogue.publishers.values()].map(({ id, name, hosts }) => ({
    id,
    names: [name, ...(hosts ?? [])],
  }));
}

function claims(catalogue: Catalogue): Named[] {
  return [...catalogue.claims.values()].map(({ id, proposition, subject }) => ({
    id,
    names: [`${subject} ${proposition}`],
  }));
}
