import { Growing } from '../growing';
import { BeginningCounts } from './beginnings';
import type { Indexed, Part, ReadParts } from './fields';
import { Gathering } from './gathering';
import { DOCUMENTS_MOST, LENGTH_MOST, WRITER_LIMITS, type WriterLimits } from './limits';
import { merge } from './merge';
import { PairFilterWriter } from './pair-filter';
import { type Run, StemStream, WordStream } from './run';
import { Vocabulary, WordLists } from './vocabulary';

/**
 * Builds the index of a segment. Documents are numbered from 0 as they are added. Memory does not grow
 * with their number, but for one byte each, and four for those that are sided:
 *
 *     writer.add(fields); if (writer.isFull) await store(writer.spill());   // again and again
 *     for await (const part of writer.finish(read)) await store([part]);    // head comes last
 *     await erase(writer.runParts);
 */
export class IndexWriter {
  private lengths = new Uint8Array(1 << 12);
  private documents = 0;
  private vocabulary = new Vocabulary();
  private readonly lists = new WordLists();
  private readonly pairs: PairFilterWriter | null;
  private readonly gathering: Gathering;
  private readonly sided = new Growing();
  private readonly begun = new BeginningCounts();
  private runs: Run[] = [];

  /** @param hasPairs whether anyone will ask which words are neighbours in a text (`IndexReader.pairs`) */
  constructor(
    private readonly limits: WriterLimits = WRITER_LIMITS,
    hasPairs = false,
  ) {
    this.pairs = hasPairs ? new PairFilterWriter() : null;
    this.gathering = new Gathering(this.vocabulary, this.lists, this.pairs);
  }

  /** Takes a list of words that comes again and again; gives the number by which documents may name it. */
  list(words: readonly string[]): number {
    return this.lists.add(words);
  }

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
    if (fields.isSided) this.sided.push(this.documents);
    this.lengths[this.documents++] = Math.min(LENGTH_MOST, this.gathering.add(fields));
  }

  /** Whether a run should be taken before the next document. */
  get isFull(): boolean {
    return this.gathering.size >= this.limits.runPostings || this.hasManyWords;
  }

  /** Takes what was gathered out of memory, as a sorted run for the caller to keep. */
  spill(): Part[] {
    const gathered = this.gathering.sorted();
    gathered.count(this.begun);
    const { run, parts } = gathered.run(this.runs.length, this.limits.runPart);
    if (this.hasManyWords) this.vocabulary = new Vocabulary();
    this.gathering.begin(this.documents, this.vocabulary);
    this.runs.push(run);
    return parts;
  }

  private get hasManyWords(): boolean {
    return this.vocabulary.table.size >= this.limits.runWords;
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
    const { runs, limits, begun } = this;
    const lengths = this.lengths.subarray(0, this.documents);
    const last = this.gathering.sorted();
    last.count(begun);
    this.gathering.close();
    const words = [...runs.map((run) => new WordStream(run.words, read)), last.words()];
    const stems = [...runs.map((run) => new StemStream(run.stems, read)), last.stems()];
    const pairs = this.pairs?.finish() ?? [];
    yield* pairs;
    const sided = this.sided.all();
    yield* merge({ words, stems, lengths, limits, pairs: pairs.length, sided, begun });
  }
}
