import type { Claim, Speaker } from '../model';
import { Bits } from './bits';
import { CHUNK, Column, type ColumnName, chunkName } from './columns';
import { type Dates, DateTable } from './dates';
import type { FacetCounts } from './facet-counts';
import { hiddenBits, hiddenCount } from './hidden';
import { Holding } from './holding';
import { IdIndex, type IdKind } from './id-index';
import { IndexReader } from './index/index-reader';
import { KeptParts } from './kept-parts';
import { LostSegment, PartReader } from './part-reader';
import type { Positions } from './positions';
import { type Head, type KeptTables, type Opened, openTables, type Tables } from './segment-format';
import type { ShownRow } from './statement-block';
import type { NumberedRow, StatementRow } from './statement-form';
import { StatementRows } from './statement-rows';
import { isOfOurForm, type PackRow, type Store } from './store';
import { symbolsName } from './symbols/coded';
import { openSymbols } from './symbols/digest';
import type { SymbolTable } from './symbols/table';
import { sourceFrom, speakerFrom, TABLE_BLOCKS, TableBlock, type TableName } from './table-blocks';
import type { SourceHead } from './tables';

/** A segment that an earlier version of ours wrote: nothing is lost, and nothing can be read. */
export class OtherForm extends Error {
  override name = 'OtherForm';
  constructor(title: string) {
    super(
      `“${title}” was kept by an earlier version of On Record. Import the pack again to read it.`,
    );
  }
}

/** Records of each kind kept after they were read: about half a MB of sources, 2 MB of columns, half a MB of ids. */
const KEPT_SOURCES = 64;
const KEPT_SPEAKERS = 64;
const KEPT_CHUNKS = 48;
const KEPT_BUCKETS = 24;

/** The parts that are one record each, read when first asked for. */
interface Small {
  tables: Tables;
  dates: Dates;
  positions: Positions;
  facets: FacetCounts;
  spoken: Uint8Array;
}

/** What has a number in a segment. */
interface Numbered {
  statement: StatementRow;
  speaker: Speaker;
  source: SourceHead;
}

/** One pack's segment, read lazily. Statements, speakers and sources go by their numbers in it. */
export class Segment {
  readonly head: Head;
  /** Publishers, and claims without their wordings. */
  readonly tables: Tables;
  private readonly parts: PartReader;
  private readonly small = new Map<string, Promise<unknown>>();
  private readonly statements = new StatementRows(
    (names) => this.parts.read(names),
    () => this.symbols('statements'),
  );
  private readonly speakerBlocks = this.keep(
    KEPT_SPEAKERS,
    (bytes) => new TableBlock(bytes, speakerFrom),
  );
  private readonly sourceBlocks = this.keep(
    KEPT_SOURCES,
    (bytes) => new TableBlock(bytes, (line) => this.sourceFrom(line)),
  );
  private readonly chunks = this.keep(KEPT_CHUNKS, (bytes) => new Bits(bytes));
  private readonly buckets = this.keep(KEPT_BUCKETS, (bytes) => bytes);
  /** The index of what was said. */
  readonly index: IndexReader;
  private peopleIndex: IndexReader | undefined;
  /** A bit for each statement, set where it was taken away; null where none was. */
  private readonly hidden: Uint8Array | null;
  /** How many of its statements are shown. */
  readonly shown: number;
  private dateTable: Promise<DateTable> | undefined;
  private held: Promise<Holding> | undefined;
  private claimNumbers: ReadonlyMap<string, number> | undefined;

  private constructor(
    readonly row: PackRow,
    /** What opens it. */
    readonly opened: Opened,
    private readonly store: Store,
  ) {
    this.head = opened.head;
    this.tables = openTables(opened.tables);
    this.parts = new PartReader(row.segment, store, opened.first);
    this.index = this.indexOf('index');
    this.hidden = hiddenBits(row);
    this.shown = this.head.statements - hiddenCount(row);
  }

  /** Opens it with what was read before; else reads what every question needs: two records. */
  static async open(row: PackRow, store: Store, opened?: Opened): Promise<Segment> {
    if (!isOfOurForm(row)) throw new OtherForm(row.title);
    if (opened) return new Segment(row, opened, store);
    const [head, tables] = await store.read(row.segment, ['head', 'tables']);
    if (!head || !tables) throw new LostSegment(row.segment, head ? 'tables' : 'head');
    return new Segment(row, { head: head as Head, tables: tables as KeptTables }, store);
  }

  /** The index of speakers' names: a document is a speaker. */
  get people(): IndexReader {
    this.peopleIndex ??= this.indexOf('people');
    return this.peopleIndex;
  }

  /** Whether a statement is shown: it was not taken away. */
  isShown(doc: number): boolean {
    return !this.hidden || (((this.hidden[doc >>> 3] as number) >>> (doc & 7)) & 1) === 0;
  }

  dates(): Promise<DateTable> {
    this.dateTable ??= this.part('dates').then((dates) => new DateTable(dates));
    this.dateTable.catch(() => {
      this.dateTable = undefined;
    });
    return this.dateTable;
  }

  positions(): Promise<Positions> {
    return this.part('positions');
  }

  /** Which statements hold positions on claims. */
  holding(): Promise<Holding> {
    this.held ??= this.positions().then((positions) => new Holding(positions));
    this.held.catch(() => {
      this.held = undefined;
    });
    return this.held;
  }

  /** Claims with their wordings: a record that no question reads but the engine's. */
  wholeClaims(): Promise<Claim[]> {
    return this.once('tables', (value) => openTables<Claim>(value as KeptTables).claims);
  }

  /** The number of a claim here, by its id; undefined where this pack has none of it. */
  claim(id: string): number | undefined {
    this.claimNumbers ??= new Map(this.tables.claims.map((claim, number) => [claim.id, number]));
    return this.claimNumbers.get(id);
  }

  facets(): Promise<FacetCounts> {
    return this.part('facets');
  }

  /** Of each speaker, 1 when something of his is on record. */
  spoken(): Promise<Uint8Array> {
    return this.part('spoken');
  }

  /** A column, as far as some statements need it; all of it when none are named. */
  async column(name: ColumnName, docs?: readonly number[]): Promise<Column> {
    const all = Math.ceil(this.head.statements / CHUNK);
    const wanted = docs
      ? [...new Set(docs.map((doc) => Math.floor(doc / CHUNK)))]
      : Array.from({ length: all }, (_, chunk) => chunk);
    const read = await this.chunks.get(wanted.map((chunk) => chunkName(name, chunk)));
    return new Column(
      new Map(wanted.map((chunk) => [chunk, read.get(chunkName(name, chunk)) as Bits])),
    );
  }

  /** Statements as the pack has them, in the order asked: nothing but their blocks is read. */
  rows(docs: readonly number[]): Promise<StatementRow[]> {
    return this.statements.rows(docs);
  }

  /** Statements with the numbers of whom and what their ids stand for: likewise. */
  numberedRows(docs: readonly number[]): Promise<NumberedRow[]> {
    return this.statements.numbered(docs);
  }

  /** And with what is shown of these: likewise. */
  shownRows(docs: readonly number[]): Promise<ShownRow[]> {
    return this.statements.shown(docs);
  }

  /** A source from its line. */
  sourceFrom(line: string): SourceHead {
    return sourceFrom(line, (number) => this.tables.publishers[number]?.id as string);
  }

  speakers(numbers: readonly number[]): Promise<Speaker[]> {
    return this.fromTable(this.speakerBlocks, 'speakers', numbers);
  }

  sources(numbers: readonly number[]): Promise<SourceHead[]> {
    return this.fromTable(this.sourceBlocks, 'sources', numbers);
  }

  /** All speakers, block by block: for what is worked out once for all packs. */
  async *allSpeakers(): AsyncGenerator<Speaker> {
    const some = TABLE_BLOCKS.speakers * 16;
    for (let from = 0; from < this.head.speakers; from += some) {
      const to = Math.min(this.head.speakers, from + some);
      yield* await this.speakers(Array.from({ length: to - from }, (_, i) => from + i));
    }
  }

  /** Numbers by id, in the order asked; -1 for what is not here. */
  async find(kind: IdKind, ids: readonly string[]): Promise<number[]> {
    const { head } = this;
    const count = { statement: head.statements, speaker: head.speakers, source: head.sources };
    const index = new IdIndex(kind, count[kind], async (names) => {
      const read = await this.buckets.get(names);
      return names.map((name) => read.get(name) as Uint8Array);
    });
    const candidates = await index.candidates(ids);
    const all = [...new Set(candidates.flat())];
    const found = await this.numbered(kind, all);
    const idOf = new Map(all.map((number, i) => [number, found[i]?.id]));
    return ids.map((id, i) => candidates[i]?.find((number) => idOf.get(number) === id) ?? -1);
  }

  /** Statements (as `rows` gives them), speakers or sources by number, in the order asked. */
  numbered<K extends IdKind>(kind: K, numbers: readonly number[]): Promise<Numbered[K][]> {
    const read: { [K in IdKind]: (numbers: readonly number[]) => Promise<Numbered[K][]> } = {
      statement: (docs) => this.rows(docs),
      speaker: (numbers) => this.speakers(numbers),
      source: (numbers) => this.sources(numbers),
    };
    return read[kind](numbers);
  }

  /** The whole text of a source, if the pack brings it. */
  async text(source: number): Promise<string | null> {
    const text = await this.optional(`text/${source}`);
    return typeof text === 'string' ? text : null;
  }

  /** A part that not every segment has; undefined where this one does not. */
  async optional(name: string): Promise<unknown> {
    return (await this.store.read(this.row.segment, [name]))[0];
  }

  private async fromTable<T>(
    kept: KeptParts<TableBlock<T>>,
    name: TableName,
    numbers: readonly number[],
  ): Promise<T[]> {
    const size = TABLE_BLOCKS[name];
    const nameOf = (number: number) => `${name}/${Math.floor(number / size)}`;
    const [symbols, blocks] = await Promise.all([
      this.symbols(name),
      kept.get(numbers.map(nameOf)),
    ]);
    return numbers.map((number) =>
      (blocks.get(nameOf(number)) as TableBlock<T>).row(number % size, symbols),
    );
  }

  private part<K extends keyof Small>(name: K): Promise<Small[K]> {
    return this.once(name, (value) => value as Small[K]);
  }

  /** What some blocks are written with: read together with the first of them, unless it was asked for before. */
  symbols(blocks: string): Promise<SymbolTable> {
    const { first, digest: ofStatements } = this.opened;
    // Of a few KB our own checksum is told sooner.
    const isFirst = first?.[symbolsName(blocks)] !== undefined;
    const digest = blocks === 'statements' && !isFirst ? ofStatements : undefined;
    return this.once(symbolsName(blocks), (value) => openSymbols(value as Uint8Array, digest));
  }

  private once<T>(name: string, open: (value: unknown) => T | Promise<T>): Promise<T> {
    const known = this.small.get(name) ?? this.parts.read([name]).then(([value]) => open(value));
    this.small.set(name, known);
    // A part that could not be read now may be read later.
    known.catch(() => this.small.delete(name));
    return known as Promise<T>;
  }

  private indexOf(name: 'index' | 'people'): IndexReader {
    return new IndexReader(this.head[name], (parts) =>
      this.parts.read(parts.map((part) => `${name}/${part}`)),
    );
  }

  private keep<T>(size: number, decode: (bytes: Uint8Array) => T): KeptParts<T> {
    return new KeptParts(
      size,
      (names) => this.parts.read(names),
      (value) => decode(value as Uint8Array),
    );
  }
}
