import type { Form, Stance } from '../../model';
import type { Row } from './csv-rows';
import { readDate } from './dates';
import { clean, type Entry, type Input, oneLine, webAddress, wikidataItem } from './entry';
import type { ConvertOptions, DateStyle, Field, TableOptions } from './types';

/** What a stance is called; nothing else is guessed. */
const STANCES: [Stance, RegExp][] = [
  ['asserts', /^(?:asserts?|for|pro|supports?|agrees?|yes|\+|1)$/i],
  ['rejects', /^(?:rejects?|against|contra|con|disputes?|denies|opposes?|no|-|-1)$/i],
];

const KINDS = ['person', 'organisation', 'government', 'unnamed'] as const;

/** Makes entries out of rows, by what the columns are. */
export class TableReader {
  private readonly places = new Map<Field, number>();

  constructor(
    private readonly table: TableOptions,
    private readonly options: Pick<ConvertOptions, 'fixed'>,
  ) {
    table.columns.forEach((field, at) => {
      if (field && !this.places.has(field)) this.places.set(field, at);
    });
  }

  /** A row as an entry, or why it is none. */
  read({ line, cells, loose, problem }: Row): Input {
    const raw = cells.join(' ');
    if (problem) return { line, why: problem, raw };
    const { length } = this.table.columns;
    if (cells.length > length && cells.slice(length).some((cell) => cell.trim())) {
      const why =
        'has more cells than the table has columns; put cells with the delimiter in quotation marks';
      return { line, why, raw };
    }
    if (loose && cells.some((cell) => cell.includes('\n'))) {
      return { line, why: 'has quotation marks inside a cell that are not doubled', raw };
    }
    const get = (field: Field) => this.get(cells, field);
    const text = clean(get('text')).trim();
    if (!text) return { line, why: 'has no words that somebody said', raw };
    const name = nameOf(oneLine(get('speaker')));
    if (!name) return { line, why: 'does not say who said it', raw };
    const noted: string[] = [];
    const entry: Entry = {
      ...this.said(get('said'), noted),
      text,
      form: formOf(get('form')),
      speaker: { name },
      source: {},
    };
    const kind = KINDS.find((it) => it === get('speakerKind').trim().toLowerCase());
    if (kind) entry.speaker.kind = kind;
    this.speaker(entry, get('speakerWikidata'), noted);
    this.source(entry, get, noted);
    this.position(entry, get('claim'), get('stance'), noted);
    const tags = get('tags')
      .split(/[;,\n]/)
      .map(oneLine)
      .filter(Boolean);
    if (tags.length) entry.tags = tags;
    const id = oneLine(get('id'));
    const venue = oneLine(get('venue'));
    const reportedBy = oneLine(get('reportedBy'));
    if (id) entry.id = id;
    if (venue) entry.venue = venue;
    if (reportedBy) entry.reportedBy = reportedBy;
    if (get('note').trim()) addNote(entry, clean(get('note')).trim());
    if (noted.length) entry.noted = noted;
    return { line, entry, raw };
  }

  /** A cell without what guards it from being run as a formula; what holds for the whole file if empty. */
  private get(cells: readonly string[], field: Field): string {
    const place = this.places.get(field);
    const cell = place === undefined ? '' : (cells[place] ?? '');
    return unguarded(cell) || (this.options.fixed?.[field] ?? '');
  }

  private said(cell: string, noted: string[]): Pick<Entry, 'said' | 'saidBasis' | 'saidNote'> {
    const { date, note } = readCell(cell, this.table.dates);
    if (note) noted.push(note);
    return {
      said: date,
      saidBasis: date ? 'stated' : 'unknown',
      ...(note ? { saidNote: `The file says “${oneLine(cell).slice(0, 100)}”.` } : {}),
    };
  }

  private speaker(entry: Entry, cell: string, noted: string[]): void {
    if (!cell.trim()) return;
    const item = wikidataItem(cell);
    if (item) entry.speaker.wikidata = item;
    else noted.push('the Wikidata item cannot be read, and is left out');
  }

  private source(entry: Entry, get: (field: Field) => string, noted: string[]): void {
    const title = oneLine(get('sourceTitle'));
    const url = webAddress(get('sourceUrl'));
    const publisher = oneLine(get('publisher'));
    const published = readCell(get('published'), this.table.dates);
    const language = oneLine(get('language'));
    if (title) entry.source.title = title;
    if (url) entry.source.url = url;
    if (publisher) entry.publisher = publisher;
    if (published.date) entry.source.published = published.date;
    if (/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(language)) entry.source.language = language;
    if (get('sourceUrl').trim() && !url) {
      noted.push('the address is none that can be opened (http or https), and stands in the note');
      addNote(entry, `Address in the file: ${clean(get('sourceUrl')).trim().slice(0, 500)}`);
    }
    if (published.note) {
      noted.push(published.note);
      addNote(entry, `Published, as the file says: ${oneLine(get('published')).slice(0, 100)}`);
    }
  }

  /** A side is taken only where the file says which. */
  private position(entry: Entry, claim: string, stance: string, noted: string[]): void {
    const proposition = clean(claim).trim();
    if (!proposition) return;
    const its = STANCES.find(([, words]) => words.test(stance.trim()))?.[0];
    if (its) entry.claim = { proposition, stance: its };
    else {
      noted.push('the claim has no stance (“asserts” or “rejects”), and stands in the note');
      addNote(entry, `Claim in the file: ${proposition}`);
    }
  }
}

/** Some collections write a name as part of an address: `jonas-rimkus`. */
function nameOf(written: string): string {
  if (!/^\p{Ll}+(?:-\p{Ll}+)+$/u.test(written)) return written;
  return written.replace(/-/g, ' ').replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function addNote(entry: Entry, note: string): void {
  entry.note = entry.note ? `${entry.note}\n${note}` : note;
}

function formOf(cell: string): Form {
  const form = cell.trim().toLowerCase();
  return form === 'indirect' || form === 'mixed' ? form : 'direct';
}

/** A date of a cell; with a note where not all of it could be read. */
function readCell(
  cell: string,
  style: DateStyle | undefined,
): { date: string | null; note?: string } {
  if (!cell.trim()) return { date: null };
  const read = readDate(cell, style);
  if (!read) return { date: null, note: 'the date cannot be read, and stands in the note' };
  if ('date' in read) return { date: read.date };
  return {
    date: read.ambiguous.year,
    note: 'the date can be read both ways (which number is the month?), and is kept to the year',
  };
}

/** What a spreadsheet would run as a formula, and what would stand for such a cell after `guarded`. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** A cell that a spreadsheet shows as it is: one that begins like a formula gets an apostrophe. */
export function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `guarded`. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
