/**
 * Statements as they are kept, sixteen to a record: what is long or rare. Speaker, source and date stand in the
 * columns. A block is numbers, then all its texts in one piece of UTF-8, for one call decodes them faster than
 * many:
 *
 *     count, then of each row: letters its id shares with the one before, letters of the rest, of the
 *     text, of the extras, and form and basis | UTF-8
 */
import type { DateBasis, Form, Selector, Stance, Statement } from '../model';
import { VarintReader, VarintWriter } from './varint';

/** Statements kept in one record: IndexedDB's cost is per record, not per byte. */
export const STATEMENTS_PER_BLOCK = 16;

const FORMS: readonly Form[] = ['direct', 'mixed', 'indirect'];
const BASES: readonly DateBasis[] = ['stated', 'inferred', 'unknown'];

/** What few statements have, by short names, for they are written out with each. */
interface Extras {
  /** Venue. */
  v?: string;
  /** Why the date is what it is. */
  n?: string;
  /** The selector: start, end, prefix, suffix, and the exact words where they are not the text. */
  s?: [number, number, string, string, string?];
  /** Breaks. */
  b?: [number, number][];
  /** Positions: the claim's number in the segment, 1 for asserts and 0 for rejects. */
  p?: [number, 0 | 1][];
}

/** A statement without what its columns hold. */
export interface StatementRow
  extends Omit<Statement, 'speaker' | 'source' | 'said' | 'reportedBy' | 'positions'> {
  positions: { claim: number; stance: Stance }[];
}

/** Packs rows into a block. */
export function packStatements(rows: readonly StatementRow[]): Uint8Array {
  const numbers = new VarintWriter();
  const texts: string[] = [];
  numbers.push(rows.length);
  let before = '';
  for (const row of rows) {
    const shared = sharedLength(before, row.id);
    const extras = extrasOf(row);
    const rest = row.id.slice(shared);
    for (const length of [shared, rest.length, row.text.length, extras.length]) numbers.push(length);
    numbers.push(FORMS.indexOf(row.form) * BASES.length + BASES.indexOf(row.saidBasis));
    texts.push(rest, row.text, extras);
    before = row.id;
  }
  const head = numbers.take();
  const text = new TextEncoder().encode(texts.join(''));
  const block = new Uint8Array(head.length + text.length);
  block.set(head);
  block.set(text, head.length);
  return block;
}

/** The rows of a block. Throws when it is damaged. */
export function unpackStatements(block: Uint8Array): StatementRow[] {
  const numbers = new VarintReader(block);
  const count = numbers.next();
  const heads = Array.from({ length: count }, () =>
    Array.from({ length: 5 }, () => numbers.next()),
  ) as [number, number, number, number, number][];
  const text = new TextDecoder('utf-8', { fatal: true }).decode(block.subarray(numbers.at));
  let at = 0;
  const take = (length: number) => {
    at += length;
    return text.slice(at - length, at);
  };
  let before = '';
  return heads.map(([shared, rest, length, extras, code]) => {
    const id = before.slice(0, shared) + take(rest);
    before = id;
    return rowFrom(id, take(length), take(extras), code);
  });
}

function rowFrom(id: string, text: string, extras: string, code: number): StatementRow {
  const { v, n, s, b, p }: Extras = extras ? JSON.parse(extras) : {};
  return {
    id,
    saidBasis: BASES[code % BASES.length] as DateBasis,
    ...(n === undefined ? {} : { saidNote: n }),
    ...(v === undefined ? {} : { venue: v }),
    form: FORMS[Math.floor(code / BASES.length)] as Form,
    text,
    selector: selectorFrom(text, s),
    ...(b ? { breaks: b.map(([start, end]) => ({ start, end })) } : {}),
    positions: (p ?? []).map(([claim, asserts]) => ({
      claim,
      stance: asserts ? 'asserts' : 'rejects',
    })),
  };
}

function selectorFrom(text: string, kept: Extras['s']): Selector {
  if (!kept) return { start: 0, end: text.length, exact: text, prefix: '', suffix: '' };
  const [start, end, prefix, suffix, exact = text] = kept;
  return { start, end, exact, prefix, suffix };
}

/** What is not as in most statements, as JSON; empty for most. */
function extrasOf({ text, venue, saidNote, selector, breaks, positions }: StatementRow): string {
  const { start, end, exact, prefix, suffix } = selector;
  const extras: Extras = {};
  if (venue !== undefined) extras.v = venue;
  if (saidNote !== undefined) extras.n = saidNote;
  if (start || end !== text.length || exact !== text || prefix || suffix) {
    extras.s = [start, end, prefix, suffix];
    if (exact !== text) extras.s.push(exact);
  }
  if (breaks) extras.b = breaks.map((it) => [it.start, it.end]);
  if (positions.length) {
    extras.p = positions.map(({ claim, stance }) => [claim, stance === 'asserts' ? 1 : 0]);
  }
  return Object.keys(extras).length ? JSON.stringify(extras) : '';
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
