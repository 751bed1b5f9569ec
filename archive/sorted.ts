/**
 * The orders in which statements are listed, over all packs: a row is a statement's place in the catalogue's segments laid
 * end to end. An order is worked out once and kept while the catalogue stands: four bytes a statement, some tenths of a
 * second for a million.
 */
import type { Speaker } from '../model';
import type { Catalogue, Place } from './catalogue';
import { UNDATED } from './dates';
import type { Segment } from './segment';

/**
 * By date, the newest first; by speaker's name; by publisher's name, what stands in one source together; by pack, the
 * latest added first, in the order of its lines.
 */
export type Order = 'said' | 'speaker' | 'source' | 'pack';

/** Where each segment's rows begin; one entry more, the end. */
export function startsOf({ segments }: Catalogue): number[] {
  const starts = [0];
  for (const { head } of segments) starts.push((starts.at(-1) as number) + head.statements);
  return starts;
}

/** The places of some rows. */
export function placesOf(catalogue: Catalogue, rows: Iterable<number>): Place[] {
  const starts = startsOf(catalogue);
  return Array.from(rows, (row) => {
    const at = starts.findLastIndex((start) => start <= row);
    return { from: catalogue.segments[at] as Segment, doc: row - (starts[at] as number) };
  });
}

const kept = new WeakMap<Catalogue, Map<string, Promise<Uint32Array>>>();

/**
 * All rows in an order, hidden ones with them. `isReversed` turns it about, but not what it has among equals, nor that what
 * has no date comes last.
 */
export function sorted(
  catalogue: Catalogue,
  order: Order,
  isReversed: boolean,
): Promise<Uint32Array> {
  const its = kept.get(catalogue) ?? new Map<string, Promise<Uint32Array>>();
  kept.set(catalogue, its);
  const key = `${order} ${isReversed}`;
  const known = its.get(key) ?? sortedAnew(catalogue, order, isReversed);
  its.set(key, known);
  known.catch(() => its.delete(key));
  return known;
}

async function sortedAnew(catalogue: Catalogue, order: Order, isReversed: boolean) {
  if (order === 'said') {
    return byKeys(asTheyStand(catalogue), await dayKeys(catalogue, isReversed));
  }
  if (order === 'speaker') {
    const newest = await sorted(catalogue, 'said', false);
    return byKeys(newest, turned(await speakerKeys(catalogue), isReversed));
  }
  if (order === 'source') {
    const inSources = byKeys(asTheyStand(catalogue), await sourceKeys(catalogue));
    return byKeys(inSources, turned(await publisherKeys(catalogue), isReversed));
  }
  return byKeys(asTheyStand(catalogue), turned(packKeys(catalogue), isReversed));
}

function asTheyStand(catalogue: Catalogue): Uint32Array {
  return Uint32Array.from({ length: catalogue.indexed }, (_, row) => row);
}

/** Something of each row, from what its segment says of its statements. */
async function ofEach(
  catalogue: Catalogue,
  of: (from: Segment) => Promise<(doc: number) => number>,
): Promise<Uint32Array> {
  const keys = new Uint32Array(catalogue.indexed);
  let row = 0;
  for (const from of catalogue.segments) {
    const key = await of(from);
    for (let doc = 0; doc < from.head.statements; doc++) keys[row++] = key(doc);
  }
  return keys;
}

const LAST = 0xffffffff;

function dayKeys(catalogue: Catalogue, oldestFirst: boolean): Promise<Uint32Array> {
  return ofEach(catalogue, async (from) => {
    const [said, dates] = await Promise.all([from.column('said'), from.dates()]);
    return (doc) => {
      const day = dates.latest(said.get(doc));
      if (day === UNDATED) return LAST;
      return oldestFirst ? day - UNDATED : -UNDATED - day;
    };
  });
}

async function speakerKeys(catalogue: Catalogue): Promise<Uint32Array> {
  const names = new Map<string, string>();
  const idOf = new Map<Segment, string[]>();
  for (const from of catalogue.segments) {
    const ids: string[] = [];
    for await (const one of from.allSpeakers()) {
      const { id, name }: Speaker = catalogue.met(one);
      names.set(id, name);
      ids.push(id);
    }
    idOf.set(from, ids);
  }
  const ranks = ranked(names);
  return ofEach(catalogue, async (from) => {
    const of = Uint32Array.from(idOf.get(from) ?? [], (id) => ranks.get(id) as number);
    const speaker = await from.column('speaker');
    return (doc) => of[speaker.get(doc)] as number;
  });
}

async function sourceKeys(catalogue: Catalogue): Promise<Uint32Array> {
  let first = 0;
  return ofEach(catalogue, async (from) => {
    const start = first;
    first += from.head.sources;
    const source = await from.column('source');
    return (doc) => start + source.get(doc);
  });
}

function publisherKeys(catalogue: Catalogue): Promise<Uint32Array> {
  const names = [...catalogue.publishers.values()].map(({ id, name }) => [id, name] as const);
  const ranks = ranked(new Map(names));
  return ofEach(catalogue, async (from) => {
    const of = from.tables.publishers.map(
      ({ id }) => ranks.get(catalogue.publisher(id)?.id ?? id) ?? 0,
    );
    const publisher = await from.column('publisher');
    return (doc) => of[publisher.get(doc)] as number;
  });
}

function packKeys(catalogue: Catalogue): Uint32Array {
  const latest = [...catalogue.segments].sort(
    (a, b) => compare(b.row.added, a.row.added) || b.row.segment - a.row.segment,
  );
  const keys = new Uint32Array(catalogue.indexed);
  const starts = startsOf(catalogue);
  catalogue.segments.forEach((from, i) => {
    keys.fill(latest.indexOf(from), starts[i], starts[i + 1]);
  });
  return keys;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Each id's place in the order of names as readers have it; among namesakes in that of ids. */
export function ranked(names: ReadonlyMap<string, string>): Map<string, number> {
  const { compare: asRead } = new Intl.Collator('en');
  const ids = [...names].sort(([a, x], [b, y]) => asRead(x, y) || compare(a, b));
  return new Map(ids.map(([id], rank) => [id, rank]));
}

function turned(keys: Uint32Array, isReversed: boolean): Uint32Array {
  return isReversed ? keys.map((key) => LAST - key) : keys;
}

const DIGIT = 16;
const DIGITS = 1 << DIGIT;

/** Rows by the keys of each, the lowest first, equal ones as they were: radix sort by two digits of sixteen bits. */
export function byKeys(rows: Uint32Array, keys: Uint32Array): Uint32Array {
  let from = rows;
  for (const shift of [0, DIGIT]) {
    const at = new Uint32Array(DIGITS + 1);
    for (const key of keys) at[((key >>> shift) & (DIGITS - 1)) + 1]! += 1;
    for (let digit = 0; digit < DIGITS; digit++) at[digit + 1]! += at[digit] as number;
    const to = new Uint32Array(rows.length);
    for (const row of from) to[at[((keys[row] as number) >>> shift) & (DIGITS - 1)]!++] = row;
    from = to;
  }
  return from;
}
