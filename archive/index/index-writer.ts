import type { Indexed, Part, ReadParts } from './fields';
import { Gathering } from './gathering';
import { DOCUMENTS_MOST, LENGTH_MOST, WRITER_LIMITS, type WriterLimits } from './limits';
import { merge } from './merge';
import type { Run } from './run';

/**
 * Builds the index of a segment. Documents are numbered from 0 as they are added. Memory does not grow
 * with their number, but for one byte each:
 *
 *     writer.add(fields); if (writer.isFull) await store(writer.spill());   // again and again
 *     for await (const part of writer.finish(read)) await store([part]);    // head comes last
 *     await erase(writer.runParts);
 */
export class IndexWriter {
  private lengths = new Uint8Array(1 << 12);
  private documents = 0;
  private gathering = new Gathering(0);
  private runs: Run[] = [];

  constructor(private readonly limits: WriterLimits = WRITER_LIMITS) {}

  /** Adds the next document. Words are folded (`words`), not empty. */
  add(fields: Indexed): void {
    if (this.documents === DOCUMENTS_MOST) {
      throw new RangeError(`An index holds ${DOCUMENTS_MOST} documents at most.`);
    }
    if (this.documents === this.lengths.length) {
      const grown = new Uint8Array(this.lengths.length * 2);
      grown.set(this.lengths);
      this.lengths = grown;
    }
    this.lengths[this.documents++] = Math.min(LENGTH_MOST, fields.text.length);
    this.gathering.add(fields);
  }

  /** Whether a run should be taken before the next document. */
  get isFull(): boolean {
    const { postings, words } = this.gathering;
    return postings >= this.limits.runPostings || words >= this.limits.runWords;
  }

  /** Takes what was gathered out of memory, as a sorted run for the caller to keep. */
  spill(): Part[] {
    const { run, parts } = this.gathering.run(this.runs.length, this.limits.runPart);
    this.gathering = new Gathering(this.documents);
    this.runs.push(run);
    return parts;
  }

  /** Names of all parts of runs: no part of the finished index, to be erased after `finish`. */
  get runParts(): string[] {
    return this.runs.flatMap(({ words, stems }) => [...words, ...stems]);
  }

  /**
   * Merges the runs, and what is still in memory, into the parts of the index, each at most some
   * hundred kilobytes. Nothing may be added after that.
   */
  async *finish(read: ReadParts): AsyncGenerator<Part> {
    const { lengths, limits } = this;
    const { run, parts } = this.gathering.run(this.runs.length, limits.runPart);
    const last = new Map(parts.map(({ name, value }) => [name, value]));
    const runs = [...this.runs, run];
    const readAny: ReadParts = (names) =>
      names.every((name) => last.has(name))
        ? Promise.resolve(names.map((name) => last.get(name) as Uint8Array))
        : read(names);
    yield* merge({ runs, read: readAny, lengths: lengths.subarray(0, this.documents), limits });
  }
}
