import { ByteWriter } from './index/bytes';
import type { PlainItem } from './pack-reader';
import {
  BASES,
  CardPlaces,
  COUNTS_UP,
  counted,
  type Extras,
  FORMS,
  HAS_EXTRAS,
  HAS_REPORTER,
  HAS_SELECTOR,
  HAS_VENUE,
  type NumberedRow,
  type RowNumbers,
  SAME_SAID,
  SAME_SOURCE,
  SAME_SPEAKER,
  type StatementRow,
  USUAL,
  USUAL_CONTEXT,
  zigzag,
} from './statement-form';
import type { Draft } from './symbols/coded-blocks';
import { utf8 } from './symbols/writer';

/** A row on its way into a block: all of it but its words, which stand among those of the block. */
interface DraftRow {
  id: string;
  speaker: string;
  source: string;
  /** Empty for no date. */
  said: string;
  /** Numbers in `FORMS` and `BASES`. */
  form: number;
  basis: number;
  /** Where the words begin in their source. */
  start: number;
  /** Characters (UTF-16) of the words and of what stands behind them. */
  text: number;
  venue: number;
  prefix: number;
  suffix: number;
  extras: number;
  numbers: RowNumbers;
}

/** The cards of speakers and sources by number, in UTF-8; empty where one has none. */
export interface CardsOf {
  speakers: { get(number: number): Uint8Array };
  sources: { get(number: number): Uint8Array };
}

/** Gathers the rows of a block, and writes it but for the coding of its texts. */
export class BlockDraft {
  private rows: DraftRow[] = [];
  private sizes: number[] = [];
  /** The words of all rows, and what is written of the block; their room is used again. */
  private readonly texts = new ByteWriter();
  private readonly out = new ByteWriter();

  get length(): number {
    return this.rows.length;
  }

  /** Adds the next row. Gives how many bytes its words and its venue take. */
  add({ row, numbers }: NumberedRow): { text: number; venue: number } {
    const { id, speaker, source, said, text, venue = '', selector } = row;
    const { start, prefix, suffix } = selector;
    const sizes = [text, venue, prefix, suffix].map((it) => this.write(utf8(it)));
    const extras = extrasOf(row);
    sizes.push(this.write(utf8(extras)));
    this.sizes.push(sizes.reduce((sum, size) => sum + size));
    this.take({
      id,
      speaker,
      source,
      said: said ?? '',
      form: FORMS.indexOf(row.form),
      basis: BASES.indexOf(row.saidBasis),
      start,
      text: text.length,
      venue: venue.length,
      prefix: prefix.length,
      suffix: suffix.length,
      extras: extras.length,
      numbers,
    });
    return { text: sizes[0] as number, venue: sizes[1] as number };
  }

  /** The same of a row that was read from its bytes, with the numbers of its claims. */
  addPlain({ line, numbers, claims }: PlainItem): void {
    const { id, speaker, source, said, form, basis, start, text, venue, prefix, suffix } = line;
    let size = this.write(line.words.subarray(0, line.size));
    let extras = 0;
    if (claims.length > 0 || line.reporter !== '') {
      const rest: Extras = {};
      if (claims.length > 0) rest.p = claims.map((claim, i) => [claim, line.stances[i] as 0 | 1]);
      if (line.reporter !== '') rest.r = line.reporter;
      const written = JSON.stringify(rest);
      extras = written.length;
      size += this.write(utf8(written));
    }
    this.sizes.push(size);
    this.take({
      id,
      speaker,
      source,
      said,
      form,
      basis,
      start,
      text,
      venue,
      prefix,
      suffix,
      extras,
      numbers,
    });
  }

  /** The block of the rows so far; begins the next. */
  finish(cards: CardsOf): Draft {
    const { rows, sizes } = this;
    const shown = new CardPlaces();
    for (const { numbers } of rows) shown.add(numbers);
    const names = headOf(rows, this.out);
    this.out.varint(shown.speakers.length + shown.sources.length);
    sizes.push(this.write(utf8(names)));
    for (const number of shown.speakers) sizes.push(this.write(cards.speakers.get(number)));
    for (const number of shown.sources) sizes.push(this.write(cards.sources.get(number)));
    this.rows = [];
    this.sizes = [];
    return { head: this.out.take(), texts: this.texts.take(), sizes };
  }

  private take(row: DraftRow): void {
    this.rows.push(row);
  }

  private write(bytes: Uint8Array): number {
    this.texts.raw(bytes);
    return bytes.length;
  }
}

/** Writes the head of a block; gives the letters of its ids and names. */
function headOf(rows: readonly DraftRow[], out: ByteWriter): string {
  let letters = '';
  out.varint(rows.length);
  const places = new Map<string, number>();
  const names = namesIn(rows);
  for (const name of names) places.set(name, places.size);
  let sourceBefore = 0;
  let before: DraftRow | undefined;
  let written = '';
  let writtenAt = 0;
  rows.forEach((row, i) => {
    const { id, speaker, source, said, start, venue, prefix, suffix, extras, numbers } = row;
    const countsUp = i > 0 && follows(id, written, i - writtenAt);
    const hasSelector = start > 0 || prefix > 0 || suffix > 0;
    const isUsual = hasSelector && prefix === USUAL && suffix === USUAL;
    const sameSpeaker = before?.speaker === speaker;
    const sameSource = before?.source === source;
    const sameSaid = before?.said === said;
    out.byte(
      row.form * BASES.length +
        row.basis +
        (venue ? HAS_VENUE : 0) +
        (hasSelector ? HAS_SELECTOR : 0) +
        (extras ? HAS_EXTRAS : 0) +
        (countsUp ? COUNTS_UP : 0),
    );
    out.byte(
      (sameSpeaker ? SAME_SPEAKER : 0) |
        (sameSource ? SAME_SOURCE : 0) |
        (sameSaid ? SAME_SAID : 0) |
        (isUsual ? USUAL_CONTEXT : 0) |
        (numbers.reporter < 0 ? 0 : HAS_REPORTER),
    );
    if (!countsUp) {
      letters += frontCoded(written, id, out);
      written = id;
      writtenAt = i;
    }
    out.varint(row.text);
    if (venue) out.varint(venue);
    if (hasSelector) {
      // Words mostly begin where those before them in their source end.
      const expected = before && sameSource ? before.start + before.text : 0;
      out.varint(zigzag(start - expected));
      if (!isUsual) {
        out.varint(prefix);
        out.varint(suffix);
      }
    }
    if (extras) out.varint(extras);
    if (!sameSpeaker) out.varint(places.get(speaker) as number);
    if (!sameSource) out.varint(places.get(source) as number);
    if (!sameSaid) out.varint(places.get(said) as number);
    if (!sameSpeaker) out.varint(numbers.speaker);
    // Sources come in order, so each is near the one before.
    if (!sameSource) out.varint(zigzag(numbers.source - sourceBefore));
    if (numbers.reporter >= 0) out.varint(numbers.reporter);
    sourceBefore = numbers.source;
    before = row;
  });
  out.varint(names.length);
  let last = '';
  for (const name of names) {
    letters += frontCoded(last, name, out);
    last = name;
  }
  return letters;
}

/** What of a row others in its block have too, each once and in order: speakers, sources, dates. No date is the empty word. */
function namesIn(rows: readonly DraftRow[]): string[] {
  const names = new Set<string>();
  for (const { speaker, source, said } of rows) names.add(speaker).add(source).add(said);
  return [...names].sort();
}

/** Writes how many letters a word shares with the one before and has besides; gives these. */
function frontCoded(before: string, word: string, out: ByteWriter): string {
  const shared = sharedLength(before, word);
  out.varint(shared);
  out.varint(word.length - shared);
  return word.slice(shared);
}

/** Whether an id is another's, counted on so far. */
function follows(id: string, written: string, by: number): boolean {
  const last = written.charCodeAt(written.length - 1) - ZERO;
  // Most ids do not even end in the right figure.
  if (last >= 0 && last < 10 && (last + by) % 10 !== id.charCodeAt(id.length - 1) - ZERO) {
    return false;
  }
  return counted(written, by) === id;
}

const ZERO = 0x30;

/** What is not as in most statements, as JSON; empty for most. */
function extrasOf(row: StatementRow): string {
  const { text, saidNote, selector, breaks, positions, reportedBy, tags, note } = row;
  const { start, end, exact } = selector;
  const isPlain = positions.length === 0 && end === start + text.length && exact === text;
  if (isPlain && (saidNote ?? breaks ?? reportedBy ?? tags ?? note) === undefined) return '';
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
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}
