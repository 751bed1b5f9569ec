import { type Bits, packBits } from './bits';
import { Growing } from './growing';
import type { Part } from './segment-format';

/**
 * Documents in one record of a column: at a million statements some forty records. With 20 bits each they stay below
 * 64 KB; from there on Chromium keeps a value in a file of its own, which takes some three times as long to read.
 */
export const CHUNK = 24 * 1024;

/**
 * What is asked of many statements at once, one packed number a statement:
 *
 * - `speaker`, `source`, `publisher`: numbers in the segment's own tables;
 * - `reporter`: who relates it, plus 1; 0 when that is the article itself;
 * - `said`: number of the date in the segment's dates, which are in order: a higher one is newer, 0 is no date.
 */
export const COLUMNS = ['speaker', 'source', 'publisher', 'reporter', 'said'] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** One statement of each chunk that some have a part in. */
export function chunksOf(...some: readonly ArrayLike<number>[]): number[] {
  const met: number[] = [];
  let [begin, end] = [0, 0];
  for (const docs of some) {
    for (let i = 0; i < docs.length; i++) {
      const doc = docs[i] as number;
      if (doc >= begin && doc < end) continue;
      const chunk = Math.floor(doc / CHUNK);
      met[chunk] = doc;
      [begin, end] = [chunk * CHUNK, (chunk + 1) * CHUNK];
    }
  }
  return Object.values(met);
}

/** Name of the record that holds a chunk of a column. */
export const chunkName = (column: ColumnName, chunk: number): string => `${column}/${chunk}`;

/** Numbers of one column as they come; full chunks are given out. */
export class ColumnWriter {
  private open = new Growing();
  private chunks = 0;

  constructor(private readonly name: ColumnName) {}

  /** Adds the next statement's number; gives a part when a chunk is full. */
  add(value: number): Part | null {
    this.open.push(value);
    return this.open.length === CHUNK ? this.close() : null;
  }

  /** The last chunk, when there is something in it. */
  finish(): Part | null {
    return this.open.length > 0 ? this.close() : null;
  }

  private close(): Part {
    const value = packBits(this.open.all());
    this.open = new Growing();
    return { name: chunkName(this.name, this.chunks++), value };
  }
}

/** The chunks of a column that were read, as one. */
export class Column {
  constructor(private readonly chunks: ReadonlyMap<number, Bits>) {}

  /** The number of a statement whose chunk was read. */
  get(doc: number): number {
    return (this.chunks.get(Math.floor(doc / CHUNK)) as Bits).get(doc % CHUNK);
  }

  /** Calls `visit` with each of some statements, rising for the most part, and its number: a chunk is looked up where it changes. */
  each(docs: ArrayLike<number>, visit: (doc: number, number: number) => void): void {
    let [begin, end] = [0, 0];
    let bits: Bits | undefined;
    for (let i = 0; i < docs.length; i++) {
      const doc = docs[i] as number;
      if (doc < begin || doc >= end) {
        const chunk = Math.floor(doc / CHUNK);
        bits = this.chunks.get(chunk);
        [begin, end] = [chunk * CHUNK, (chunk + 1) * CHUNK];
      }
      visit(doc, (bits as Bits).get(doc - begin));
    }
  }

  /** For each set of numbers the statements that have one of them, rising, of those whose chunks were read. */
  docsOfEach(sets: readonly ReadonlySet<number>[]): Uint32Array[] {
    const found = sets.map(() => new Growing());
    // Most numbers are in no set; a byte tells that sooner than the sets.
    let most = 0;
    for (const numbers of sets) for (const number of numbers) most = Math.max(most, number);
    const isIn = new Uint8Array(1 + most);
    for (const numbers of sets) for (const number of numbers) isIn[number] = 1;
    const chunks = [...this.chunks].sort(([a], [b]) => a - b);
    for (const [chunk, bits] of chunks) {
      bits.among(isIn, (i, number) => {
        for (let set = 0; set < sets.length; set++) {
          if (sets[set]?.has(number)) found[set]?.push(chunk * CHUNK + i);
        }
      });
    }
    return found.map((docs) => docs.all());
  }
}
