/**
 * What leaves the archive: whole records, as a pack has them, read out of segments a few at a time, so that a million
 * statements pass through little memory.
 */
import type { Source, Statement } from '../model';
import type { Catalogue } from './catalogue';
import { type ChosenHere, docsChosen } from './chosen';
import type { Holdings } from './holdings';
import { IdTable } from './id-table';
import type { Listing } from './listing';
import type { PackRecord, RecordType } from './pack-schema';
import type { Segment } from './segment';

/** What shall leave: a whole pack (also one that is switched off), some statements, what a list shows, or all on record. */
export type Selection =
  | { of: 'all' }
  | { of: 'pack'; id: string }
  | { of: 'statements'; ids: readonly string[] }
  /** But some of them, by id. */
  | { of: 'list'; listing: Listing; except?: readonly string[] }
  /** Speakers alone: those whom all packs know. */
  | { of: 'people' };

/** Records read at once. */
const AT_ONCE = 1_024;

/** Sources whose texts are read at once: a text may be a megabyte. */
const TEXTS_AT_ONCE = 16;

/**
 * The records of whole segments, each before it is referred to: speakers and sources too of whom nothing is said. Without
 * the statements that were taken away, unless `hidden` asks for them. An id that several segments have comes once.
 */
export async function* wholeRecords(
  segments: readonly Segment[],
  { hidden = false } = {},
): AsyncGenerator<PackRecord> {
  const isNew = once();
  for (const from of segments) {
    const { speakers, sources, statements } = from.head;
    yield* tables(from, isNew);
    yield* people(from, upTo(speakers), isNew);
    yield* sourced(from, upTo(sources), isNew);
    const docs = upTo(statements).filter((doc) => hidden || from.isShown(doc));
    yield* said(from, docs, isNew);
  }
}

/** Some statements, in the order of packs and of their lines, behind all that they refer to, and nothing else. */
export async function* recordsAt(chosen: readonly ChosenHere[]): AsyncGenerator<PackRecord> {
  const isNew = once();
  for (const { from, docs } of chosen) {
    const needed = await referredTo(from, docs);
    yield* tables(from, isNew, needed);
    yield* people(from, needed.speakers, isNew);
    yield* sourced(from, needed.sources, isNew);
    yield* said(from, docs, isNew);
  }
}

/** The records of a selection. Throws when the pack is gone, or something of it while it is read. */
export async function* recordsOf(
  holdings: Holdings,
  selection: Selection,
): AsyncGenerator<PackRecord> {
  try {
    if (selection.of === 'pack') {
      yield* wholeRecords([await holdings.pack(selection.id)]);
      return;
    }
    const catalogue = await holdings.reading(async (its) => its);
    if (selection.of === 'people') {
      yield* everybody(catalogue);
      return;
    }
    const chosen = await chosenIn(catalogue, selection);
    yield* chosen ? recordsAt(chosen) : wholeRecords(catalogue.segments);
  } catch (error) {
    throw await holdings.afterLoss(error);
  }
}

async function* everybody(catalogue: Catalogue): AsyncGenerator<PackRecord> {
  const isNew = once();
  for (const from of catalogue.segments) {
    for await (const speaker of from.allSpeakers()) {
      const one = catalogue.met(speaker);
      if (isNew('speaker', one.id)) yield { type: 'speaker', ...one };
    }
  }
}

/** A selection of statements; null where all is meant. */
async function chosenIn(
  catalogue: Catalogue,
  selection: Exclude<Selection, { of: 'pack' | 'people' }>,
): Promise<readonly ChosenHere[] | null> {
  if (selection.of === 'all') return null;
  if (selection.of === 'statements') return docsChosen(catalogue, selection);
  const { listing, except = [] } = selection;
  return docsChosen(catalogue, { listing, except });
}

/** What some statements of a segment refer to, by number; publishers and claims by id. */
interface Needed {
  speakers: Uint32Array;
  sources: Uint32Array;
  publishers: ReadonlySet<string>;
  claims: ReadonlySet<string>;
}

async function referredTo(from: Segment, docs: Uint32Array): Promise<Needed> {
  const speakers = new Set<number>();
  const sources = new Set<number>();
  const publishers = new Set<string>();
  const claims = new Set<string>();
  for (const some of inSome(docs, AT_ONCE)) {
    const [rows, speaker, source, reporter, publisher] = await Promise.all([
      from.rows(some),
      from.column('speaker', some),
      from.column('source', some),
      from.column('reporter', some),
      from.column('publisher', some),
    ]);
    some.forEach((doc, i) => {
      speakers.add(speaker.get(doc));
      if (reporter.get(doc)) speakers.add(reporter.get(doc) - 1);
      sources.add(source.get(doc));
      publishers.add(from.tables.publishers[publisher.get(doc)]?.id as string);
      for (const { claim } of rows[i]?.positions ?? []) {
        claims.add(from.tables.claims[claim]?.id as string);
      }
    });
  }
  const rising = (its: Set<number>) => Uint32Array.from(its).sort();
  return { speakers: rising(speakers), sources: rising(sources), publishers, claims };
}

type IsNew = (type: RecordType, id: string) => boolean;

/** Tells whether an id comes for the first time. */
function once(): IsNew {
  const seen: Partial<Record<RecordType, IdTable>> = {};
  return (type, id) => {
    const its = seen[type] ?? new IdTable();
    seen[type] = its;
    return its.add(id);
  };
}

async function* tables(from: Segment, isNew: IsNew, needed?: Needed): AsyncGenerator<PackRecord> {
  for (const one of from.tables.publishers) {
    const isWanted = !needed || needed.publishers.has(one.id);
    if (isWanted && isNew('publisher', one.id)) yield { type: 'publisher', ...one };
  }
  for (const one of await from.wholeClaims()) {
    const isWanted = !needed || needed.claims.has(one.id);
    if (isWanted && isNew('claim', one.id)) yield { type: 'claim', ...one };
  }
}

async function* people(
  from: Segment,
  numbers: Uint32Array,
  isNew: IsNew,
): AsyncGenerator<PackRecord> {
  for (const some of inSome(numbers, AT_ONCE)) {
    for (const one of await from.speakers(some)) {
      if (isNew('speaker', one.id)) yield { type: 'speaker', ...one };
    }
  }
}

async function* sourced(
  from: Segment,
  numbers: Uint32Array,
  isNew: IsNew,
): AsyncGenerator<PackRecord> {
  for (const some of inSome(numbers, TEXTS_AT_ONCE)) {
    for (const source of await sourcesAt(from, some)) {
      if (isNew('source', source.id)) yield { type: 'source', ...source };
    }
  }
}

async function* said(from: Segment, docs: Uint32Array, isNew: IsNew): AsyncGenerator<PackRecord> {
  for (const some of inSome(docs, AT_ONCE)) {
    for (const statement of await statementsAt(from, some)) {
      if (isNew('statement', statement.id)) yield { type: 'statement', ...statement };
    }
  }
}

/** Sources with their texts, in the order asked. */
export async function sourcesAt(from: Segment, numbers: readonly number[]): Promise<Source[]> {
  const [heads, texts] = await Promise.all([
    from.sources(numbers),
    Promise.all(numbers.map((number) => from.text(number))),
  ]);
  return heads.map((head, i) => {
    const text = texts[i];
    return typeof text === 'string' ? { ...head, text } : head;
  });
}

/** Statements as their pack has them, in the order asked. */
export async function statementsAt(from: Segment, docs: readonly number[]): Promise<Statement[]> {
  return (await from.rows(docs)).map(({ positions, ...row }) => ({
    ...row,
    positions: positions.map(({ claim, stance }) => ({
      claim: from.tables.claims[claim]?.id as string,
      stance,
    })),
  }));
}

function upTo(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, i) => i);
}

function* inSome(all: Uint32Array, size: number): Generator<number[]> {
  for (let i = 0; i < all.length; i += size) yield [...all.subarray(i, i + size)];
}
