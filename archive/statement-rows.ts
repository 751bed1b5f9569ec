import { KeptParts } from './kept-parts';
import { type ShownRow, StatementBlock } from './statement-block';
import {
  BLOCKS_PER_RECORD,
  type NumberedRow,
  STATEMENTS_PER_BLOCK,
  type StatementRow,
} from './statement-form';
import { BlockRecord } from './symbols/record';
import type { SymbolTable } from './symbols/table';

/** Records kept after they were read: some 200 KB. */
const KEPT_RECORDS = 64;

/** The statements of a segment by number: nothing but their blocks is read, with the symbols that these are written with. */
export class StatementRows {
  private readonly records: KeptParts<BlockRecord<StatementBlock>>;

  constructor(
    read: (names: string[]) => Promise<unknown[]>,
    private readonly symbols: () => Promise<SymbolTable>,
  ) {
    const open = (block: Uint8Array) => new StatementBlock(block);
    this.records = new KeptParts(
      KEPT_RECORDS,
      read,
      (value) => new BlockRecord(value as Uint8Array, BLOCKS_PER_RECORD, open),
    );
  }

  /** Statements as the pack has them, in the order asked. */
  rows(docs: readonly number[]): Promise<StatementRow[]> {
    return this.each(docs, (block, number, symbols) => block.row(number, symbols));
  }

  /** The same with the numbers of whom and what their ids stand for. */
  numbered(docs: readonly number[]): Promise<NumberedRow[]> {
    return this.each(docs, (block, number, symbols) => block.numbered(number, symbols));
  }

  /** And with what is shown of these. */
  shown(docs: readonly number[]): Promise<ShownRow[]> {
    return this.each(docs, (block, number, symbols) => block.shown(number, symbols));
  }

  private async each<T>(
    docs: readonly number[],
    read: (block: StatementBlock, number: number, symbols: SymbolTable) => T,
  ): Promise<T[]> {
    const blockOf = (doc: number) => Math.floor(doc / STATEMENTS_PER_BLOCK);
    const nameOf = (doc: number) => `statements/${Math.floor(blockOf(doc) / BLOCKS_PER_RECORD)}`;
    const [symbols, records] = await Promise.all([
      this.symbols(),
      this.records.get(docs.map(nameOf)),
    ]);
    return docs.map((doc) => {
      const record = records.get(nameOf(doc)) as BlockRecord<StatementBlock>;
      const block = record.block(blockOf(doc) % BLOCKS_PER_RECORD);
      return read(block, doc % STATEMENTS_PER_BLOCK, symbols);
    });
  }
}
