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

  /** For each set of numbers the statements that have one of them, rising, of those whose chunks were read. */
  docsOfEach(sets: readonly ReadonlySet<number>[]): Uint32Array[] {
    const found = sets.map(() => new Growing());
    // Most numbers are in no set; a byte tells that sooner than the sets.
    const isIn = new Uint8Array(1 + Math.max(0, ...sets.flatMap((numbers) => [...numbers])));
    for (const number of sets.flatMap((numbers) => [...numbers])) isIn[number] = 1;
    const chunks = [...this.chunks].sort(([a], [b]) => a - b);
    for (const [chunk, bits] of chunks) {
      for (let i = 0; i < bits.length; i++) {
        const number = bits.get(i);
        if (isIn[number] !== 1) continue;
        sets.forEach((numbers, set) => {
          if (numbers.has(number)) found[set]?.push(chunk * CHUNK + i);
        });
      }
    }
    return found.map((docs) => docs.all());
  }
}
