import Papa from 'papaparse';
import { PackError } from '../lines';
import type { Delimiter } from './types';

/** A row of a table. Lines of the file are counted from 1; a row may go over several. */
export interface Row {
  line: number;
  cells: string[];
  /** A quotation mark inside a quoted cell is not doubled: the cell may be cut wrongly. */
  loose?: true;
  /** Set where no row could be read, with the line as it is in `cells[0]`. */
  problem?: string;
}

/** Characters of one row. A longer one is a quotation mark that was never closed. */
const MAX_ROW = 1024 * 1024;

/** After so many quotation marks without an end, they are no marks of this table. */
const MOST_UNCLOSED = 20;

const TOO_LONG = 'is longer than a million characters, or a quotation mark in it is never closed';

/** Characters that are parsed at a time. */
const PORTION = 256 * 1024;

/**
 * The rows of a table (RFC 4180, with Papa Parse), a portion at a time: blank rows are left out. Holds one
 * portion and one row. A cell that is opened with a quotation mark and never closed costs its own line,
 * not the rest of the file. In a table by tabs a mark within the first portion that does not close says
 * that marks are letters like others.
 *
 * Throws PackError when quotation marks make no sense at all.
 */
export async function* csvRows(
  text: AsyncIterable<string>,
  delimiter: Delimiter,
): AsyncGenerator<Row[]> {
  const table = new Table(delimiter);
  let waiting = '';
  for await (const chunk of text) {
    waiting += chunk;
    if (waiting.length < PORTION) continue;
    const { rows, rest } = table.read(waiting, false);
    waiting = rest;
    if (rows.length) yield rows;
  }
  const { rows } = table.read(waiting, true);
  if (rows.length) yield rows;
}

class Table {
  private line = 1;
  private unclosed = 0;
  private quote: string | null = '"';
  private begun = false;
  /** Within a line that was left out and whose end has not come yet. */
  private skipping = false;

  constructor(private readonly delimiter: Delimiter) {}

  /** The whole rows of a text, and what is left of it. */
  read(text: string, last: boolean): { rows: Row[]; rest: string } {
    const rows: Row[] = [];
    let rest = this.skipping ? this.pastLine(text) : text;
    if (!this.begun && this.delimiter === '\t' && this.isLoose(text, last)) this.quote = null;
    this.begun = true;
    while (rest) {
      const { used, isOpen } = this.parse(rest, last, rows);
      rest = rest.slice(used);
      if (!isOpen && (last || rest.length <= MAX_ROW)) return { rows, rest: last ? '' : rest };
      rest = this.withoutLine(rest, rows);
    }
    return { rows, rest };
  }

  private isLoose(text: string, last: boolean): boolean {
    const { errors } = this.parser().parse(text, 0, !last);
    return errors.length > 0;
  }

  private parser(): Papa.Parser {
    return new Papa.Parser({
      delimiter: this.delimiter,
      newline: '\n',
      quoteChar: this.quote ?? '\0',
      escapeChar: this.quote ?? '\0',
    });
  }

  /** Parses what is whole. `isOpen`: the last row, which was not taken, has a mark without an end. */
  private parse(text: string, last: boolean, rows: Row[]): { used: number; isOpen: boolean } {
    const { data, errors, meta } = this.parser().parse(text, 0, !last);
    const isOpen = last && errors.some(({ code }) => code === 'MissingQuotes');
    const loose = new Set(errors.map(({ row }) => row));
    let used = 0;
    data.forEach((cells, i) => {
      if (isOpen && i === data.length - 1) return;
      const row: Row = { line: this.line, cells };
      if (loose.has(i)) row.loose = true;
      for (const cell of cells) this.line += lineEnds(cell);
      this.line++;
      // Also `;;;;`, as spreadsheets save a row that was left empty.
      if (cells.some((cell) => cell.trim())) rows.push(row);
    });
    if (!isOpen) return { used: meta.cursor, isOpen };
    // The cursor stands at the end: where the open row begins is found by parsing up to it.
    used = this.parser().parse(text, 0, true).meta.cursor;
    return { used, isOpen };
  }

  /** Leaves out the line that opens a mark without an end, or has none itself, and tells of it. */
  private withoutLine(text: string, rows: Row[]): string {
    const { line } = this;
    if (++this.unclosed > MOST_UNCLOSED) {
      const again = `, as in ${MOST_UNCLOSED} lines before; double the marks inside a cell, or save the table again as CSV`;
      throw new PackError(line, TOO_LONG + again);
    }
    rows.push({
      line,
      cells: [text.slice(0, 1000).split('\n', 1)[0] as string],
      problem: TOO_LONG,
    });
    return this.pastLine(text);
  }

  private pastLine(text: string): string {
    const end = text.indexOf('\n');
    this.skipping = end < 0;
    if (end >= 0) this.line++;
    return end < 0 ? '' : text.slice(end + 1);
  }
}

function lineEnds(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  return count;
}
