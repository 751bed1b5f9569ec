import type { Part, ReadParts } from './index/fields';
import { IndexWriter } from './index/index-writer';
import { WRITER_LIMITS } from './index/limits';
import { BLOCKS_PER_RECORD } from './statement-form';
import { CodedBlocks, type Draft } from './symbols/coded-blocks';

/** A block of statements on its way into a segment, and what is indexed of each. */
export interface StatementDraft extends Draft {
  indexed: readonly IndexedStatement[];
}

/**
 * What is indexed of a statement. Its row's text in the block begins with its words and its venue, of so many bytes; its
 * speaker's names and its claims' wordings go by the numbers of their lists.
 */
export interface IndexedStatement {
  text: number;
  venue: number;
  names: number;
  wordings: readonly number[];
}

/** Whoever codes the blocks of a pack's statements and indexes them: here (`StatementIndex`), or in a worker (`RemoteIndex`). */
export interface Indexing {
  /** Takes a list of words that comes again and again; gives its number. */
  list(words: readonly string[]): number;
  /** Takes the next block in. */
  add(block: StatementDraft): void;
  /** Parts that are ready: some are the segment's, some to be kept until `finish`. Waits where more was taken in than is worked off. */
  drain(): Promise<Part[]>;
  /** The rest of the parts; the index's head comes last. `read` gives back parts that were given out before. */
  finish(read: ReadParts): AsyncGenerator<Part>;
  /** Names of the parts that nobody needs once all is finished. */
  readonly spent: readonly string[];
  /** Ends the work, finished or not. */
  close(): void;
}

/** The part of the index that is read first. */
export const INDEX_HEAD = 'index/head';
const inIndex = (name: string): string => `index/${name}`;

/**
 * What `text/terms` makes one term of, though folded it is a stop word (`us`) or two words: a word more is indexed
 * for the engine, whose stem is that term. Its capital keeps it from search, which asks for folded words.
 */
const UNITED_STATES = /\b(?:USA?|U\.S\.(?:A\.)?|United States)(?![\p{L}\p{N}])/u;
const USA = ['Usa'];
const NOTHING: readonly string[] = [];
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const U = 0x55;
/** What stands behind the U: `S`, `.`, `n`. */
const BEHIND = [0x53, 0x2e, 0x6e];

/** Whether a text names the United States so. Few have a letter like theirs. */
function isOfUnitedStates(text: Uint8Array): boolean {
  for (let at = text.indexOf(U); at >= 0; at = text.indexOf(U, at + 1)) {
    if (BEHIND.includes(text[at + 1] as number)) return UNITED_STATES.test(decoder.decode(text));
  }
  return false;
}

/** Codes the blocks of a pack's statements, and builds the index of their words. */
export class StatementIndex implements Indexing {
  private readonly writer = new IndexWriter(WRITER_LIMITS, true);
  private readonly blocks = new CodedBlocks(
    'statements',
    (part) => this.ready.push(part),
    undefined,
    BLOCKS_PER_RECORD,
  );
  private ready: Part[] = [];

  list(words: readonly string[]): number {
    return this.writer.list(words);
  }

  add(block: StatementDraft): void {
    const { texts, sizes } = block;
    let from = 0;
    block.indexed.forEach(({ text: size, venue, names, wordings }, i) => {
      const text = texts.subarray(from, from + size);
      const more = isOfUnitedStates(text) ? USA : NOTHING;
      const where = venue ? texts.subarray(from + size, from + size + venue) : NOTHING;
      const isSided = wordings.length > 0;
      this.writer.add({ text, more, names: [names], venue: where, wordings, isSided });
      from += sizes[i] as number;
    });
    this.blocks.add(block);
  }

  async drain(): Promise<Part[]> {
    if (this.writer.isFull) this.ready.push(...this.writer.spill().map(ofIndex));
    return this.ready.splice(0);
  }

  async *finish(read: ReadParts): AsyncGenerator<Part> {
    this.blocks.finish();
    yield* this.ready.splice(0);
    const parts = this.writer.finish((names) => read(names.map(inIndex)));
    for await (const part of parts) yield ofIndex(part);
  }

  get spent(): readonly string[] {
    return this.writer.runParts.map(inIndex);
  }

  close(): void {}
}

function ofIndex({ name, value }: Part): Part {
  return { name: inIndex(name), value };
}
