import { ByteWriter } from './index/bytes';
import type { Part } from './segment-format';
import { CodedBlocks } from './symbols/coded-blocks';
import { utf8 } from './symbols/writer';
import { type SourceRow, TABLE_BLOCKS, type TableName } from './table-blocks';
import type { SourceHead } from './tables';

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
