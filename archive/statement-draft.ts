import { ByteWriter } from './index/bytes';
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
  SAME_SAID,
  SAME_SOURCE,
  SAME_SPEAKER,
  type StatementRow,
  USUAL,
  USUAL_CONTEXT,
  zigzag,
} from './statement-form';
import type { Draft } from './symbols/coded';

/** What is written of the block at hand; its room is used again. */
const out = new ByteWriter();

/** The cards of speakers and sources by number, empty where one has none. */
export interface CardsOf {
  speakers: { get(number: number): string };
  sources: { get(number: number): string };
}

/** Rows as a block, but for the coding of their texts. */
export function draftOf(rows: readonly NumberedRow[], cards: CardsOf): Draft {
  const texts: string[] = [];
  let letters = '';
  out.clear();
  out.varint(rows.length);
  const places = new Map<string, number>();
  const names = namesIn(rows);
  for (const name of names) places.set(name, places.size);
  let sourceBefore = 0;
  const shown = new CardPlaces();
  let before: StatementRow | undefined;
  let written = '';
  let writtenAt = 0;
  rows.forEach(({ row, numbers }, i) => {
    const { id, venue = '', selector, text, speaker, source, said } = row;
    const { start, prefix, suffix } = selector;
    const extras = extrasOf(row);
    const countsUp = i > 0 && follows(id, written, i - writtenAt);
    const hasSelector = start > 0 || prefix !== '' || suffix !== '';
    const isUsual = hasSelector && prefix.length === USUAL && suffix.length === USUAL;
    const sameSpeaker = before?.speaker === speaker;
    const sameSource = before?.source === source;
    const sameSaid = before !== undefined && (before.said ?? '') === (said ?? '');
    out.byte(
      FORMS.indexOf(row.form) * BASES.length +
        BASES.indexOf(row.saidBasis) +
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
      letters += frontCoded(written, id);
      written = id;
      writtenAt = i;
    }
    out.varint(text.length);
    if (venue) out.varint(venue.length);
    if (hasSelector) {
      const expected = before && sameSource ? endOf(before) : 0;
      out.varint(zigzag(start - expected));
      if (!isUsual) {
        out.varint(prefix.length);
        out.varint(suffix.length);
      }
    }
    if (extras) out.varint(extras.length);
    if (!sameSpeaker) out.varint(places.get(speaker) as number);
    if (!sameSource) out.varint(places.get(source) as number);
    if (!sameSaid) out.varint(places.get(said ?? '') as number);
    if (!sameSpeaker) out.varint(numbers.speaker);
    // Sources come in order, so each is near the one before.
    if (!sameSource) out.varint(zigzag(numbers.source - sourceBefore));
    if (numbers.reporter >= 0) out.varint(numbers.reporter);
    sourceBefore = numbers.source;
    shown.add(numbers);
    texts.push(text + venue + prefix + suffix + extras);
    before = row;
  });
  out.varint(names.length);
  let last = '';
  for (const name of names) {
    letters += frontCoded(last, name);
    last = name;
  }
  out.varint(shown.speakers.length + shown.sources.length);
  texts.push(letters);
  for (const number of shown.speakers) texts.push(cards.speakers.get(number));
  for (const number of shown.sources) texts.push(cards.sources.get(number));
  return { head: out.take(), texts };
}

/** What of a row others in its block have too, each once and in order: speakers, sources, dates. No date is the empty word. */
function namesIn(rows: readonly NumberedRow[]): string[] {
  const names = new Set<string>();
  for (const { row } of rows) {
    names
      .add(row.speaker)
      .add(row.source)
      .add(row.said ?? '');
  }
  return [...names].sort();
}

/** Writes how many letters a word shares with the one before and has besides; gives these. */
function frontCoded(before: string, word: string): string {
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

/** Where a row's words end in their source, if they are the text's. */
function endOf({ selector, text }: StatementRow): number {
  return selector.start + text.length;
}

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
