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
  out.raw(encoder.encode(texts.join('')));
  return out.take();
}

/** What of a row others in its block have too. No date is the empty word. */
function namesIn({ speaker, source, said }: StatementRow): [string, string, string] {
  return [speaker, source, said ?? ''];
}

/** A row's numbers, as they stand side by side in `StatementBlock.heads`. */
const FROM = 0;
const CODE = 1;
const SHARED = 2;
const REST = 3;
const TEXT = 4;
const VENUE = 5;
const START = 6;
const PREFIX = 7;
const SUFFIX = 8;
const EXTRAS = 9;
const SPEAKER = 10;
const SOURCE = 11;
const SAID = 12;
const NUMBERS = 13;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** A block, of which a row is made when it is asked for: of most, one of sixteen. Nothing else of it becomes a string. */
export class StatementBlock {
  /** `NUMBERS` of each row, then where its names begin and how long they are: shared, rest. */
  private readonly heads: Uint32Array;
  private readonly names: Uint32Array;
  private readonly bytes: Uint8Array;
  /** All of it as text, where letters of several bytes are among it; of most, a row's bytes are read alone. */
  private readonly text: string | null;

  /** Throws when the block is damaged. */
  constructor(block: Uint8Array) {
    const numbers = new ByteReader(block);
    let at = 0;
    const count = numbers.varint();
    this.heads = new Uint32Array(count * NUMBERS);
    for (let row = 0; row < count; row++) at = readHead(numbers, this.heads, row * NUMBERS, at);
    this.names = new Uint32Array(numbers.varint() * 3);
    for (let i = 0; i < this.names.length; i += 3) {
      const shared = numbers.varint();
      const rest = numbers.varint();
      this.names[i] = at;
      this.names[i + 1] = shared;
      this.names[i + 2] = rest;
      at += rest;
    }
    this.bytes = block.subarray(numbers.at);
    this.text = this.bytes.length === at ? null : decoder.decode(this.bytes);
  }

  /** A row that is there, by its number in the block. */
  row(number: number): StatementRow {
    const head = this.heads.subarray(number * NUMBERS, (number + 1) * NUMBERS);
    const from = head[FROM] as number;
    const end =
      from +
      (head[REST] as number) +
      (head[TEXT] as number) +
      (head[VENUE] as number) +
      (head[PREFIX] as number) +
      (head[SUFFIX] as number) +
      (head[EXTRAS] as number);
    const text = this.slice(from, end);
    let at = head[REST] as number;
    const take = (length: number) => {
      at += length;
      return text.slice(at - length, at);
    };
    const name = (n: number) => this.name(head[n] as number);
    const who = { speaker: name(SPEAKER), source: name(SOURCE), said: name(SAID) || null };
    return rowFrom(this.id(number), who, head, take);
  }

  private id(number: number): string {
    return this.whole(number, (row) => {
      const at = row * NUMBERS;
      const { heads } = this;
      return [heads[at + FROM], heads[at + SHARED], heads[at + REST]] as [number, number, number];
    });
  }

  private name(number: number): string {
    return this.whole(
      number,
      (n) => this.names.subarray(3 * n, 3 * n + 3) as unknown as [number, number, number],
    );
  }

  /** A front-coded word: what it shares is looked up backwards, in as few words before it as have some of it. */
  private whole(number: number, placeOf: (n: number) => [number, number, number]): string {
    const [from, shared, rest] = placeOf(number);
    let word = this.slice(from, from + rest);
    let missing = shared;
    for (let n = number - 1; missing > 0 && n >= 0; n--) {
      const [from, shared] = placeOf(n);
      if (shared >= missing) continue;
      word = this.slice(from, from + missing - shared) + word;
      missing = shared;
    }
    return word;
  }

  private slice(from: number, end: number): string {
    if (from === end) return '';
    return this.text === null
      ? decoder.decode(this.bytes.subarray(from, end))
      : this.text.slice(from, end);
  }
}

/** Reads a row's numbers; gives where the texts of the next one begin. */
function readHead(numbers: ByteReader, to: Uint32Array, at: number, from: number): number {
  const code = numbers.varint();
  to[at + FROM] = from;
  to[at + CODE] = code;
  to[at + SHARED] = numbers.varint();
  let next = from;
  const part = (place: number) => {
    const length = numbers.varint();
    to[at + place] = length;
    next += length;
  };
  part(REST);
  part(TEXT);
  if (code & HAS_VENUE) part(VENUE);
  if (code & HAS_SELECTOR) {
    to[at + START] = numbers.varint();
    part(PREFIX);
    part(SUFFIX);
  }
  if (code & HAS_EXTRAS) part(EXTRAS);
  for (let name = SPEAKER; name <= SAID; name++) to[at + name] = numbers.varint();
  return next;
}

function rowFrom(
  id: string,
  who: Pick<Statement, 'speaker' | 'source' | 'said'>,
  head: Uint32Array,
  take: (length: number) => string,
): StatementRow {
  const text = take(head[TEXT] as number);
  const venue = take(head[VENUE] as number);
  const prefix = take(head[PREFIX] as number);
  const suffix = take(head[SUFFIX] as number);
  const extras = head[EXTRAS] as number;
  const { n, e, b, p, r, t, o }: Extras = extras ? JSON.parse(take(extras)) : {};
  const start = head[START] as number;
  const [end, exact] = e ?? [start + text.length, text];
  const code = (head[CODE] as number) & (HAS_VENUE - 1);
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
