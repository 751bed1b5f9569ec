/** Speakers and sources as they are kept: some to a record, each a line of JSON as codes of symbols (`symbols/`). */
import type { Source, Speaker } from '../model';
import { ByteWriter } from './index/bytes';
import type { Part } from './segment-format';
import { CodedBlocks, CodedTexts, unsealed } from './symbols/coded';
import type { SymbolTable } from './symbols/table';
import { utf8 } from './symbols/writer';
import type { SourceHead } from './tables';

/**
 * Lines of each table in one record of the store's, 255 at most. Speakers are asked for again and again, so the records
 * of many are few enough to be kept in memory; sources seldom are.
 */
export const TABLE_BLOCKS = { speakers: 128, sources: 32 };
export type TableName = keyof typeof TABLE_BLOCKS;

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

/** Bytes after which the symbols of a table are chosen: its lines are much alike. */
const SAMPLE = 192 * 1024;

/** Gathers the rows of a table into blocks: how many lines, and they. */
export class TableWriter<T> {
  private readonly lines = new ByteWriter();
  private sizes: number[] = [];
  private readonly blocks: CodedBlocks;

  constructor(
    private readonly name: TableName,
    give: (part: Part) => void,
  ) {
    this.blocks = new CodedBlocks(name, give, SAMPLE);
  }

  /** Adds the next row; gives its line. */
  add(row: T): string {
    const line = JSON.stringify(row);
    const bytes = utf8(line);
    this.lines.raw(bytes);
    this.sizes.push(bytes.length);
    if (this.sizes.length === TABLE_BLOCKS[this.name]) this.close();
    return line;
  }

  /** Gives out what is left. */
  finish(): void {
    if (this.sizes.length > 0) this.close();
    this.blocks.finish();
  }

  private close(): void {
    const { sizes } = this;
    this.blocks.add({
      head: Uint8Array.of(sizes.length),
      texts: this.lines.take(),
      sizes,
    });
    this.sizes = [];
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

/** A block as it is kept in memory: its codes. A row is read when it is asked for, for most never are. */
export class TableBlock<T> {
  private readonly lines: CodedTexts;

  /** Throws DamagedBlock. */
  constructor(
    bytes: Uint8Array,
    private readonly read: (line: string) => T,
  ) {
    const from = unsealed(bytes);
    const count = from.byte();
    this.lines = new CodedTexts(from, count);
  }

  /** A row that is there, by its number in the block. Throws DamagedBlock. */
  row(number: number, symbols: SymbolTable): T {
    return this.read(this.lines.text(number, symbols));
  }
}

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
