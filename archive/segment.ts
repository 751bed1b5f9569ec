import type { Statement } from '../model';
import { Cache } from './cache';
import type { Columns } from './columns';
import { Dictionary } from './dictionary';
import type { IndexDirectory } from './index-builder';
import { STATEMENTS_PER_BLOCK } from './segment-builder';
import type { PackRow, Store } from './store';
import type { Tables } from './tables';

/** A segment whose parts are gone: it was removed by another page of ours, or the store lost them. */
export class LostSegment extends Error {
  override name = 'LostSegment';
  constructor(
    readonly segment: number,
    part: string,
  ) {
    super(`The archive lost a part of itself (${part}).`);
  }
}

/** Blocks of statements, and pages of postings, kept after they were read: about 4 MB at most. */
const KEPT_BLOCKS = 256;
const KEPT_PAGES = 256;

/** One pack's segment, read lazily: the small parts once, blocks and pages as they are asked for. */
export class Segment {
  private small = new Map<string, Promise<unknown>>();
  private blocks = new Cache<Statement[]>(KEPT_BLOCKS);
  private byId: Promise<Map<string, number>> | undefined;
  private indexes = new Map<string, Promise<Index>>();

  constructor(
    readonly row: PackRow,
    private readonly store: Store,
  ) {}

  tables(): Promise<Tables> {
    return this.part('tables');
  }

  columns(): Promise<Columns> {
    return this.part('columns');
  }

  /** Document numbers by statement id. */
  ids(): Promise<Map<string, number>> {
    this.byId ??= this.part<string[]>('ids').then(
      (ids) => new Map(ids.map((id, doc) => [id, doc])),
    );
    return this.byId;
  }

  /** The index of folded words, or of stems. */
  index(name: 'words' | 'stems'): Promise<Index> {
    const known =
      this.indexes.get(name) ??
      this.part<IndexDirectory>(name).then(
        (directory) => new Index(directory, (pages) => this.read(pages.map((p) => `${name}/${p}`))),
      );
    this.indexes.set(name, known);
    known.catch(() => this.indexes.delete(name));
    return known;
  }

  /** Statements by document number, in the order asked. */
  async statements(docs: readonly number[]): Promise<Statement[]> {
    const blockOf = (doc: number) => Math.floor(doc / STATEMENTS_PER_BLOCK);
    const blocks = await this.blocks.get(docs.map(blockOf), (missing) =>
      this.read(missing.map((block) => `statements/${block}`)),
    );
    return docs.map((doc) => {
      const block = blocks.get(blockOf(doc)) as Statement[];
      return block[doc % STATEMENTS_PER_BLOCK] as Statement;
    });
  }

  /** The whole text of a source, if the pack brings it. */
  async text(source: number): Promise<string | null> {
    const [text] = await this.store.read(this.row.segment, [`text/${source}`]);
    return typeof text === 'string' ? text : null;
  }

  private part<T>(name: string): Promise<T> {
    const known = this.small.get(name) ?? this.read([name]).then(([value]) => value);
    this.small.set(name, known);
    // A part that could not be read now may be read later.
    known.catch(() => this.small.delete(name));
    return known as Promise<T>;
  }

  private async read<T>(names: readonly string[]): Promise<T[]> {
    const { segment } = this.row;
    const values = await this.store.read(segment, names);
    const lost = values.indexOf(undefined);
    if (lost >= 0) throw new LostSegment(segment, names[lost] as string);
    return values as T[];
  }
}

/** An index of one segment: its dictionary, and postings by page. */
export class Index {
  readonly dictionary: Dictionary;
  private pages = new Cache<Uint8Array>(KEPT_PAGES);

  constructor(
    private readonly directory: IndexDirectory,
    private readonly read: (pages: number[]) => Promise<Uint8Array[]>,
  ) {
    this.dictionary = new Dictionary(directory.terms ? directory.terms.split('\n') : []);
  }

  /** How many documents have a term, by its number. */
  frequency(term: number): number {
    return this.directory.frequency[term] ?? 0;
  }

  /** Packed postings of terms, by number, in the order asked. */
  async postings(terms: readonly number[]): Promise<Uint8Array[]> {
    const { offsets, pages: starts } = this.directory;
    const pageOf = (term: number) => upperBound(starts, term) - 1;
    const pages = await this.pages.get(terms.map(pageOf), this.read);
    return terms.map((term) => {
      const page = pageOf(term);
      const base = offsets[starts[page] as number] as number;
      const bytes = pages.get(page) as Uint8Array;
      return bytes.subarray((offsets[term] as number) - base, (offsets[term + 1] as number) - base);
    });
  }
}

/** The number of entries at or below `value`; entries rise. */
function upperBound(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
