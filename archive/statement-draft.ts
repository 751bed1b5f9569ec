import { ByteWriter } from './index/bytes';
import {
  BASES,
  COUNTS_UP,
  counted,
  type Extras,
  FORMS,
  HAS_EXTRAS,
  HAS_REPORTER,
  HAS_SELECTOR,
  HAS_VENUE,
  type NumberedRow,
  type StatementRow,
  USUAL,
  USUAL_CONTEXT,
  zigzag,
} from './statement-form';
import type { Draft } from './symbols/coded';

/** Rows as a block, but for the coding of their texts. */
export function draftOf(numbered: readonly NumberedRow[]): Draft {
  const rows = numbered.map(({ row }) => row);
  const out = new ByteWriter();
  const texts: string[] = [];
  const letters: string[] = [];
  out.varint(rows.length);
  const names = [...new Set(rows.flatMap(namesIn))].sort();
  const places = new Map(names.map((name, place) => [name, place]));
  let sourceBefore = 0;
  let before: StatementRow | undefined;
  let written = { id: '', at: 0 };
  numbered.forEach(({ row, numbers }, i) => {
    const { venue = '', selector, text } = row;
    const { start, prefix, suffix } = selector;
    const extras = extrasOf(row);
    const countsUp = i > 0 && counted(written.id, i - written.at) === row.id;
    const hasSelector = start > 0 || prefix !== '' || suffix !== '';
    const isUsual = hasSelector && prefix.length === USUAL && suffix.length === USUAL;
    const isSame = NAMES.map(
      (name) => before !== undefined && nameOf(row, name) === nameOf(before, name),
    );
    out.byte(
      FORMS.indexOf(row.form) * BASES.length +
        BASES.indexOf(row.saidBasis) +
        (venue ? HAS_VENUE : 0) +
        (hasSelector ? HAS_SELECTOR : 0) +
        (extras ? HAS_EXTRAS : 0) +
        (countsUp ? COUNTS_UP : 0),
    );
    out.byte(
      isSame.reduce((bits, same, n) => bits | (same ? 1 << n : 0), isUsual ? USUAL_CONTEXT : 0) |
        (numbers.reporter < 0 ? 0 : HAS_REPORTER),
    );
    if (!countsUp) {
      const shared = sharedLength(written.id, row.id);
      out.varint(shared);
      out.varint(row.id.length - shared);
      letters.push(row.id.slice(shared));
      written = { id: row.id, at: i };
    }
    out.varint(text.length);
    if (venue) out.varint(venue.length);
    if (hasSelector) {
      const expected = before?.source === row.source ? endOf(before) : 0;
      out.varint(zigzag(start - expected));
      if (!isUsual) for (const { length } of [prefix, suffix]) out.varint(length);
    }
    if (extras) out.varint(extras.length);
    NAMES.forEach((name, n) => {
      if (!isSame[n]) out.varint(places.get(nameOf(row, name)) as number);
    });
    if (!isSame[0]) out.varint(numbers.speaker);
    // Sources come in order, so each is near the one before.
    if (!isSame[1]) out.varint(zigzag(numbers.source - sourceBefore));
    if (numbers.reporter >= 0) out.varint(numbers.reporter);
    sourceBefore = numbers.source;
    texts.push(text + venue + prefix + suffix + extras);
    before = row;
  });
  out.varint(names.length);
  let last = '';
  for (const name of names) {
    const shared = sharedLength(last, name);
    out.varint(shared);
    out.varint(name.length - shared);
    letters.push(name.slice(shared));
    last = name;
  }
  texts.push(letters.join(''));
  return { head: out.take(), texts };
}

/** What of a row others in its block have too. No date is the empty word. */
const NAMES = ['speaker', 'source', 'said'] as const;

function nameOf(row: StatementRow, name: (typeof NAMES)[number]): string {
  return row[name] ?? '';
}

function namesIn(row: StatementRow): string[] {
  return NAMES.map((name) => nameOf(row, name));
}

/** Where a row's words end in their source, if they are the text's. */
function endOf({ selector, text }: StatementRow): number {
  return selector.start + text.length;
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
