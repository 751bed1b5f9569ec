/** What the columns of a table are, by their names, and by what stands in them. */
import { fold } from '../../text/fold';
import { PackError } from '../lines';
import { datesOf } from './dates';
import { webAddress, wikidataItem } from './entry';
import type { Field, TableOptions } from './types';

/** Names under which each field is met in open data and in people's own sheets, folded, without signs. */
const NAMES: [Field, string][] = [
  ['id', 'id statementid quoteid nr no number'],
  [
    'text',
    'text words quote quotation statement claim claimtext exact said_text citata teiginys žodžiai zitat aussage citation propos цитата вислів',
  ],
  [
    'speaker',
    'speaker author name person who saidby politician source_speaker claimant kalbėtojas autorius sprecher redner orateur auteur locuteur спікер автор',
  ],
  ['speakerWikidata', 'wikidata speakerwikidata wikidataid qid qids speakerqid'],
  ['speakerKind', 'speakerkind kind'],
  ['said', 'said date when day saidon statementdate dated data diena datum date datum дата'],
  ['venue', 'venue context where place occasion event vieta ort lieu місце'],
  ['form', 'form'],
  ['sourceTitle', 'sourcetitle title headline articletitle article pavadinimas titel titre назва'],
  ['sourceUrl', 'sourceurl url link address sourcelink articleurl nuoroda adresse lien посилання'],
  ['publisher', 'publisher outlet newspaper medium media leidinys verlag zeitung éditeur видання'],
  ['published', 'published publisheddate publicationdate articledate'],
  ['language', 'language lang kalba sprache langue мова'],
  ['claim', 'proposition claimproposition position thesis'],
  ['stance', 'stance side'],
  ['reportedBy', 'reportedby relatedby'],
  ['tags', 'tags tag keywords subjects subject topics topic žymos schlagworte'],
  ['note', 'note notes comment remark label rating verdict pastaba bemerkung remarque примітка'],
];

const plain = (name: string) => fold(name).replace(/[^\p{L}\p{N}]+/gu, '');
const BY_NAME = new Map<string, Field>(
  NAMES.flatMap(([field, names]) => names.split(' ').map((name) => [plain(name), field] as const)),
);

/** What people call where it stood, be that a paper, an article or an address: what stands in the column tells which. */
const SOURCE = new Set(['source', 'šaltinis', 'quelle', 'джерело'].map(plain));

/** A column is of dates, addresses or items when so large a share of its values is. */
const MOSTLY = 0.8;

/** Proposes what each column is: by its name; where names do not tell, by its values. No field twice. */
export function guessColumns(
  names: readonly string[] | null,
  rows: readonly (readonly string[])[],
): (Field | null)[] {
  const width = names?.length ?? usual(rows.map((row) => row.length));
  const columns = new Array<Field | null>(width).fill(null);
  const free = (field: Field) => !columns.includes(field);
  // In the order of the names of a field: “text” goes before “claim” where both stand.
  const ranked = [...BY_NAME.keys()];
  const named = (names ?? [])
    .map((name, at) => ({ at, rank: ranked.indexOf(plain(name)) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank);
  for (const { at, rank } of named) {
    const field = BY_NAME.get(ranked[rank] as string) as Field;
    if (free(field)) columns[at] = field;
  }
  const values = (at: number) => rows.map((row) => row[at]?.trim() ?? '').filter(Boolean);
  for (let at = 0; at < width; at++) {
    if (columns[at] !== null) continue;
    const field = byValues(values(at)) ?? sourceField(names?.[at], values(at));
    if (field && free(field)) columns[at] = field;
  }
  if (free('text')) {
    const longest = columns
      .map((field, at) => ({ at, length: field ? 0 : mean(values(at).map((it) => it.length)) }))
      .sort((a, b) => b.length - a.length)[0];
    if (longest && longest.length >= SENTENCE) columns[longest.at] = 'text';
  }
  return columns;
}

/** The number that stands most often; one row with a stray delimiter makes no column. */
function usual(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Mean characters from which the longest column is taken for what was said, and a source for a title. */
const SENTENCE = 25;

function byValues(values: readonly string[]): Field | null {
  const share = (is: (value: string) => boolean) => values.filter(is).length / values.length;
  if (values.length === 0) return null;
  if (share((it) => webAddress(it) !== undefined) >= MOSTLY) return 'sourceUrl';
  if (share((it) => wikidataItem(it) !== undefined) >= MOSTLY) return 'speakerWikidata';
  return share((it) => /\d{4}/.test(it)) >= MOSTLY && datesOf(values).share >= MOSTLY
    ? 'said'
    : null;
}

/** Of a column that is called the source: names of papers are short, titles of articles are not. */
function sourceField(name: string | undefined, values: readonly string[]): Field | null {
  if (name === undefined || !SOURCE.has(plain(name)) || values.length === 0) return null;
  return mean(values.map((it) => it.length)) < SENTENCE ? 'publisher' : 'sourceTitle';
}

function mean(numbers: readonly number[]): number {
  return numbers.length ? numbers.reduce((sum, it) => sum + it, 0) / numbers.length : 0;
}

/** Whether the first row names the columns: none of it is a date or an address, and some of it is known. */
export function isHeader(first: readonly string[], second: readonly string[] | undefined): boolean {
  if (first.some((cell) => webAddress(cell) || datesOf([cell]).share === 1)) return false;
  if (first.some((cell) => BY_NAME.has(plain(cell)))) return true;
  const longest = (row: readonly string[]) => Math.max(0, ...row.map((cell) => cell.length));
  return second !== undefined && longest(first) < SENTENCE && longest(second) >= SENTENCE;
}

/** Columns of a table: each is shown with all that it can be, and five thousand of them stood still for seconds. */
const MOST_COLUMNS = 500;

/**
 * How a table would be read, by its first rows; `known` are the names when they are known already. Throws PackError for one
 * with more columns than anybody can map.
 */
export function guessTable(
  rows: readonly string[][],
  known: readonly string[] | null,
): TableOptions {
  const [first = [], second] = rows;
  if (first.length > MOST_COLUMNS) {
    throw new PackError(
      null,
      `The table has ${first.length} columns, and no more than ${MOST_COLUMNS} can be mapped. Keep those with words, speakers, dates and sources, and choose it again.`,
    );
  }
  const header = known !== null || isHeader(first, second);
  const names = known ?? (header ? first : null);
  const body = known === null && header ? rows.slice(1) : rows;
  const columns = guessColumns(names, body);
  const style = columns
    .map((field, at) =>
      field === 'said' || field === 'published'
        ? datesOf(body.map((row) => row[at] ?? '')).style
        : undefined,
    )
    .find((it) => it !== undefined);
  return { header, columns, ...(names ? { names } : {}), ...(style ? { dates: style } : {}) };
}
