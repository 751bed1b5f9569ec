/**
 * Statements as they are kept, sixteen to a record, with the ids of their speakers and sources and their dates:
 * the engine reads a block and nothing else. (The columns have the same by number, for filters.) A block is
 * numbers, then all its texts in one piece of UTF-8, for one call decodes them faster than many:
 *
 *     count, then of each row: what it has, with form and basis; letters its id shares with the one before,
 *     letters of the rest, of the text, and of what it has; numbers of speaker, source and date among the names |
 *     count, then of each name, in order: letters it shares with the one before, letters of the rest |
 *     UTF-8 of the rows, then of the names
 */
import type { DateBasis, Form, Stance, Statement } from '../model';
import { ByteReader, ByteWriter } from './index/bytes';

/** Statements kept in one record: IndexedDB's cost is per record, not per byte. */
export const STATEMENTS_PER_BLOCK = 16;

/** Forms by the number under which they are kept. */
export const FORMS: readonly Form[] = ['direct', 'mixed', 'indirect'];
const BASES: readonly DateBasis[] = ['stated', 'inferred', 'unknown'];

/** What a row may have, as bits above form and basis. */
const HAS_VENUE = 16;
const HAS_SELECTOR = 32;
const HAS_EXTRAS = 64;

/** What few statements have, by short names, for they are written out with each. */
interface Extras {
  /** Why the date is what it is. */
  n?: string;
  /** The selector's end and exact words, where they are not the text's. */
  e?: [number, string];
  /** Breaks. */
  b?: [number, number][];
  /** Positions: the claim's number in the segment, 1 for asserts and 0 for rejects. */
  p?: [number, 0 | 1][];
  /** Id of who relates it. */
  r?: string;
  /** Tags, and the note of whoever keeps it. */
  t?: string[];
  o?: string;
}

/** A statement as its pack has it: ids of people are the pack's own, claims go by their numbers in the segment. */
export interface StatementRow extends Omit<Statement, 'positions'> {
  positions: { claim: number; stance: Stance }[];
}

/** Packs rows into a block. */
export function packStatements(rows: readonly StatementRow[]): Uint8Array {
  const out = new ByteWriter();
  const texts: string[] = [];
  out.varint(rows.length);
  const names = [...new Set(rows.flatMap(namesIn))].sort();
  const numbers = new Map(names.map((name, number) => [name, number]));
  let before = '';
  for (const row of rows) {
    const shared = sharedLength(before, row.id);
    const rest = row.id.slice(shared);
    const { venue = '', selector } = row;
    const { start, prefix, suffix } = selector;
    const extras = extrasOf(row);
    const hasSelector = start > 0 || prefix !== '' || suffix !== '';
    out.varint(
      FORMS.indexOf(row.form) * BASES.length +
        BASES.indexOf(row.saidBasis) +
        (venue ? HAS_VENUE : 0) +
        (hasSelector ? HAS_SELECTOR : 0) +
        (extras ? HAS_EXTRAS : 0),
    );
    for (const length of [shared, rest.length, row.text.length]) out.varint(length);
    if (venue) out.varint(venue.length);
    if (hasSelector) for (const each of [start, prefix.length, suffix.length]) out.varint(each);
    if (extras) out.varint(extras.length);
    for (const name of namesIn(row)) out.varint(numbers.get(name) as number);
    texts.push(rest, row.text, venue, prefix, suffix, extras);
    before = row.id;
  }
  out.varint(names.length);
  before = '';
  for (const name of names) {
    const shared = sharedLength(before, name);
    out.varint(shared);
    out.varint(name.length - shared);
    texts.push(name.slice(shared));
    before = name;
  }
  out.raw(new TextEncoder().encode(texts.join('')));
  return out.take();
}

/** What of a row others in its block have too. No date is the empty word. */
function namesIn({ speaker, source, said }: StatementRow): [string, string, string] {
  return [speaker, source, said ?? ''];
}

/** A block, of which a row is made when it is asked for: of most, one of sixteen. */
export class StatementBlock {
  private readonly heads: RowHead[];
  private readonly names: string[] = [];
  private readonly ids: string[] = [];
  private readonly text: string;

  /** Throws when the block is damaged. */
  constructor(block: Uint8Array) {
    const numbers = new ByteReader(block);
    let at = 0;
    this.heads = Array.from({ length: numbers.varint() }, () => {
      const head = readHead(numbers, at);
      at += head.rest + head.text + head.venue + head.prefix + head.suffix + head.extras;
      return head;
    });
    const lengths = Array.from({ length: numbers.varint() }, () => ({
      shared: numbers.varint(),
      rest: numbers.varint(),
    }));
    this.text = new TextDecoder('utf-8', { fatal: true }).decode(block.subarray(numbers.at));
    let name = '';
    for (const { shared, rest } of lengths) {
      name = name.slice(0, shared) + this.text.slice(at, at + rest);
      this.names.push(name);
      at += rest;
    }
    let id = '';
    for (const { shared, rest, from } of this.heads) {
      id = id.slice(0, shared) + this.text.slice(from, from + rest);
      this.ids.push(id);
    }
  }

  /** A row that is there, by its number in the block. */
  row(number: number): StatementRow {
    const head = this.heads[number] as RowHead;
    let at = head.from + head.rest;
    const take = (length: number) => {
      at += length;
      return this.text.slice(at - length, at);
    };
    const name = (n: number) => this.names[n] as string;
    const who = { speaker: name(head.speaker), source: name(head.source) };
    return rowFrom(
      this.ids[number] as string,
      { ...who, said: name(head.said) || null },
      head,
      take,
    );
  }
}

interface RowHead {
  /** Where its texts begin. */
  from: number;
  code: number;
  shared: number;
  rest: number;
  text: number;
  venue: number;
  start: number;
  prefix: number;
  suffix: number;
  extras: number;
  speaker: number;
  source: number;
  said: number;
}

function readHead(numbers: ByteReader, from: number): RowHead {
  const code = numbers.varint();
  const optional = (bit: number) => (code & bit ? numbers.varint() : 0);
  return {
    from,
    code,
    shared: numbers.varint(),
    rest: numbers.varint(),
    text: numbers.varint(),
    venue: optional(HAS_VENUE),
    start: optional(HAS_SELECTOR),
    prefix: optional(HAS_SELECTOR),
    suffix: optional(HAS_SELECTOR),
    extras: optional(HAS_EXTRAS),
    speaker: numbers.varint(),
    source: numbers.varint(),
    said: numbers.varint(),
  };
}

function rowFrom(
  id: string,
  who: Pick<Statement, 'speaker' | 'source' | 'said'>,
  head: RowHead,
  take: (length: number) => string,
): StatementRow {
  const text = take(head.text);
  const venue = take(head.venue);
  const prefix = take(head.prefix);
  const suffix = take(head.suffix);
  const { n, e, b, p, r, t, o }: Extras = head.extras ? JSON.parse(take(head.extras)) : {};
  const { start } = head;
  const [end, exact] = e ?? [start + text.length, text];
  const code = head.code & (HAS_VENUE - 1);
  return {
    id,
    ...who,
    saidBasis: BASES[code % BASES.length] as DateBasis,
    ...(n === undefined ? {} : { saidNote: n }),
    ...(venue ? { venue } : {}),
    form: FORMS[Math.floor(code / BASES.length)] as Form,
    text,
    selector: { start, end, exact, prefix, suffix },
    ...(b ? { breaks: b.map(([start, end]) => ({ start, end })) } : {}),
    positions: (p ?? []).map(([claim, asserts]) => ({
      claim,
      stance: asserts ? 'asserts' : 'rejects',
    })),
    ...(r === undefined ? {} : { reportedBy: r }),
    ...(t ? { tags: t } : {}),
    ...(o === undefined ? {} : { note: o }),
  };
}

/** What is not as in most statements, as JSON; empty for most. */
function extrasOf(row: StatementRow): string {
  const { text, saidNote, selector, breaks, positions, reportedBy, tags, note } = row;
  const { start, end, exact } = selector;
  const extras: Extras = {};
  if (saidNote !== undefined) extras.n = saidNote;
  if (end !== start + text.length || exact !== text) extras.e = [end, exact];
  if (breaks) extras.b = breaks.map((it) => [it.start, it.end]);
  if (positions.length) {
    extras.p = positions.map(({ claim, stance }) => [claim, stance === 'asserts' ? 1 : 0]);
  }
  if (reportedBy !== undefined) extras.r = reportedBy;
  if (tags?.length) extras.t = tags;
  if (note !== undefined) extras.o = note;
  return Object.keys(extras).length ? JSON.stringify(extras) : '';
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
