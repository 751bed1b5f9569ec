/**
 * Statements as they are kept, sixteen to a record: what is long or rare. Speaker, source and date stand in the
 * columns. A block is numbers, then all its texts in one piece of UTF-8, for one call decodes them faster than
 * many:
 *
 *     count, then of each row: what it has, with form and basis; letters its id shares with the one before,
 *     letters of the rest, of the text, and of what it has | UTF-8
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
  /** Tags, and the note of whoever keeps it. */
  t?: string[];
  o?: string;
}

/** A statement without what its columns hold. */
export interface StatementRow
  extends Omit<Statement, 'speaker' | 'source' | 'said' | 'reportedBy' | 'positions'> {
  positions: { claim: number; stance: Stance }[];
}

/** Packs rows into a block. */
export function packStatements(rows: readonly StatementRow[]): Uint8Array {
  const out = new ByteWriter();
  const texts: string[] = [];
  out.varint(rows.length);
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
    texts.push(rest, row.text, venue, prefix, suffix, extras);
    before = row.id;
  }
  out.raw(new TextEncoder().encode(texts.join('')));
  return out.take();
}

/** The rows of a block. Throws when it is damaged. */
export function unpackStatements(block: Uint8Array): StatementRow[] {
  const numbers = new ByteReader(block);
  const heads = Array.from({ length: numbers.varint() }, () => readHead(numbers));
  const text = new TextDecoder('utf-8', { fatal: true }).decode(block.subarray(numbers.at));
  let at = 0;
  const take = (length: number) => {
    at += length;
    return text.slice(at - length, at);
  };
  let id = '';
  return heads.map((head) => {
    id = id.slice(0, head.shared) + take(head.rest);
    return rowFrom(id, head, take);
  });
}

interface RowHead {
  code: number;
  shared: number;
  rest: number;
  text: number;
  venue: number;
  start: number;
  prefix: number;
  suffix: number;
  extras: number;
}

function readHead(numbers: ByteReader): RowHead {
  const code = numbers.varint();
  const optional = (bit: number) => (code & bit ? numbers.varint() : 0);
  return {
    code,
    shared: numbers.varint(),
    rest: numbers.varint(),
    text: numbers.varint(),
    venue: optional(HAS_VENUE),
    start: optional(HAS_SELECTOR),
    prefix: optional(HAS_SELECTOR),
    suffix: optional(HAS_SELECTOR),
    extras: optional(HAS_EXTRAS),
  };
}

function rowFrom(id: string, head: RowHead, take: (length: number) => string): StatementRow {
  const text = take(head.text);
  const venue = take(head.venue);
  const prefix = take(head.prefix);
  const suffix = take(head.suffix);
  const { n, e, b, p, t, o }: Extras = head.extras ? JSON.parse(take(head.extras)) : {};
  const { start } = head;
  const [end, exact] = e ?? [start + text.length, text];
  const code = head.code & (HAS_VENUE - 1);
  return {
    id,
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
    ...(t ? { tags: t } : {}),
    ...(o === undefined ? {} : { note: o }),
  };
}

/** What is not as in most statements, as JSON; empty for most. */
function extrasOf(row: StatementRow): string {
  const { text, saidNote, selector, breaks, positions, tags, note } = row;
  const { start, end, exact } = selector;
  const extras: Extras = {};
  if (saidNote !== undefined) extras.n = saidNote;
  if (end !== start + text.length || exact !== text) extras.e = [end, exact];
  if (breaks) extras.b = breaks.map((it) => [it.start, it.end]);
  if (positions.length) {
    extras.p = positions.map(({ claim, stance }) => [claim, stance === 'asserts' ? 1 : 0]);
  }
  if (tags?.length) extras.t = tags;
  if (note !== undefined) extras.o = note;
  return Object.keys(extras).length ? JSON.stringify(extras) : '';
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
