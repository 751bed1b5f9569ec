/** Speakers and sources as they are kept: some to a record, each a line of JSON as codes of symbols (`symbols/`). */
import type { Source, Speaker } from '../model';
import { CodedTexts, unsealed } from './symbols/coded';
import type { SymbolTable } from './symbols/table';
import type { SourceHead } from './tables';

/**
 * Lines of each table in one record of the store's, 255 at most. Speakers are asked for again and again, so the records
 * of many are few enough to be kept in memory; sources seldom are.
 */
export const TABLE_BLOCKS = { speakers: 128, sources: 32 };
export type TableName = keyof typeof TABLE_BLOCKS;

/** A source as a row: its publisher by number, and what few have as an object. */
export type SourceRow = [
  id: string,
  publisher: number,
  title: string,
  url: string,
  published: string,
  basis: Source['publishedBasis'],
  language: string,
  rest?: Pick<Source, 'publishedNote' | 'translated'>,
];

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
