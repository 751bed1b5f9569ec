/** Speakers and sources as they are kept: 32 to a record, each a line of JSON in UTF-8. */
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
    const value = new TextEncoder().encode(this.open.map((row) => JSON.stringify(row)).join('\n'));
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

/** A block as it is kept in memory: its bytes. A row is read when it is asked for, for most never are. */
export class TableBlock<T> {
  constructor(
    private readonly bytes: Uint8Array,
    private readonly read: (line: string) => T,
  ) {}

  /** A row that is there, by its number in the block. Throws when the block is damaged. */
  row(number: number): T {
    let start = 0;
    for (let i = 0; i < number; i++) start = this.bytes.indexOf(LINE_FEED, start) + 1;
    const end = this.bytes.indexOf(LINE_FEED, start);
    return this.read(DECODER.decode(this.bytes.subarray(start, end < 0 ? undefined : end)));
  }
}

const LINE_FEED = 10;
const DECODER = new TextDecoder();

/** A speaker from its line. */
export function speakerFrom(line: string): Speaker {
  return JSON.parse(line);
}

/** A source from its line; its publisher's number becomes an id. */
export function sourceFrom(line: string, publisherId: (number: number) => string): SourceHead {
  const row: SourceRow = JSON.parse(line);
  const [id, publisher, title, url, published, publishedBasis, language, rest] = row;
  return {
    id,
    publisher: publisherId(publisher),
    title,
    ...(url ? { url } : {}),
    ...(published ? { published } : {}),
    publishedBasis,
    language,
    ...rest,
  };
}
