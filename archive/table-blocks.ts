/** Speakers and sources as they are kept: 32 to a record, as JSON in UTF-8. */
import type { Source, Speaker } from '../model';
import type { Part } from './segment-format';
import type { SourceHead } from './tables';

/** Records of a table in one of the store's. */
export const TABLE_BLOCK = 32;

/** A source as a row: its publisher by number, and what few have as an object. */
type SourceRow = [
  id: string,
  publisher: number,
  title: string,
  url: string,
  published: string,
  basis: Source['publishedBasis'],
  language: string,
  rest?: Pick<Source, 'publishedNote' | 'translated'>,
];

/** Gathers the rows of a table into blocks. */
export class TableWriter<T> {
  private open: T[] = [];
  private blocks = 0;

  constructor(private readonly name: string) {}

  /** Adds the next row; gives a part when a block is full. */
  add(row: T): Part | null {
    this.open.push(row);
    return this.open.length === TABLE_BLOCK ? this.close() : null;
  }

  /** The last block, when there is something in it. */
  finish(): Part | null {
    return this.open.length > 0 ? this.close() : null;
  }

  private close(): Part {
    const value = new TextEncoder().encode(JSON.stringify(this.open));
    this.open = [];
    return { name: `${this.name}/${this.blocks++}`, value };
  }
}

/** The row of a source. */
export function sourceRow(source: SourceHead, publisher: number): SourceRow {
  const { publishedNote, translated } = source;
  const row: SourceRow = [
    source.id,
    publisher,
    source.title,
    source.url ?? '',
    source.published ?? '',
    source.publishedBasis,
    source.language,
  ];
  if (publishedNote !== undefined || translated) {
    row.push({
      ...(publishedNote === undefined ? {} : { publishedNote }),
      ...(translated ? { translated } : {}),
    });
  }
  return row;
}

/** The speakers of a block. */
export function speakersFrom(block: Uint8Array): Speaker[] {
  return JSON.parse(new TextDecoder().decode(block));
}

/** The sources of a block; publishers by number become ids. */
export function sourcesFrom(
  block: Uint8Array,
  publisherId: (number: number) => string,
): SourceHead[] {
  const rows: SourceRow[] = JSON.parse(new TextDecoder().decode(block));
  return rows.map(([id, publisher, title, url, published, publishedBasis, language, rest]) => ({
    id,
    publisher: publisherId(publisher),
    title,
    ...(url ? { url } : {}),
    ...(published ? { published } : {}),
    publishedBasis,
    language,
    ...rest,
  }));
}
