import type { Part, ReadParts, Words } from './index/fields';
import { IndexWriter } from './index/index-writer';
import { wordsAlone } from './words';

/** What is indexed of a statement; its speaker's names and its claims' wordings by the numbers of their lists. */
export interface IndexedStatement {
  text: string;
  venue: string;
  names: number;
  wordings: readonly number[];
}

/** Whoever builds the index of a pack's statements: here (`StatementIndex`), or in a worker (`RemoteIndex`). */
export interface Indexing {
  /** Takes a list of words that comes again and again; gives its number. */
  list(words: readonly string[]): number;
  /** Takes the next statement in. */
  add(statement: IndexedStatement): void;
  /** Parts to be kept until the index is finished. Waits where more was taken in than is worked off. */
  drain(): Promise<Part[]>;
  /** The parts of the index; `head` comes last. `read` gives back parts that were given out before. */
  finish(read: ReadParts): AsyncGenerator<Part>;
  /** Names of the parts that nobody needs once the index is finished. */
  readonly spent: readonly string[];
  /** Ends the work, finished or not. */
  close(): void;
}

/**
 * What `text/terms` makes one term of, though folded it is a stop word (`us`) or two words: a word more is indexed
 * for the engine, whose stem is that term. Its capital keeps it from search, which asks for folded words.
 */
const UNITED_STATES = /\b(?:USA?|U\.S\.(?:A\.)?|United States)(?![\p{L}\p{N}])/u;
const USA = ['Usa'];
const NOTHING: readonly string[] = [];

/** Venues that are lists: packs repeat a few hundred. What comes behind them is cut each time. */
const MOST_VENUES = 2_000;

/** Builds the index of a pack's statements from their texts. */
export class StatementIndex implements Indexing {
  private readonly writer = new IndexWriter();
  private readonly venues = new Map<string, Words>();

  list(words: readonly string[]): number {
    return this.writer.list(words);
  }

  add({ text, venue, names, wordings }: IndexedStatement): void {
    const more = UNITED_STATES.test(text) ? USA : NOTHING;
    this.writer.add({ text, more, names: [names], venue: this.venueWords(venue), wordings });
  }

  async drain(): Promise<Part[]> {
    return this.writer.isFull ? this.writer.spill() : [];
  }

  finish(read: ReadParts): AsyncGenerator<Part> {
    return this.writer.finish(read);
  }

  get spent(): readonly string[] {
    return this.writer.runParts;
  }

  close(): void {}

  private venueWords(venue: string): Words {
    if (!venue) return NOTHING;
    const known = this.venues.get(venue);
    if (known) return known;
    const words = wordsAlone(venue);
    if (this.venues.size === MOST_VENUES) return words;
    const list = [this.writer.list(words)];
    this.venues.set(venue, list);
    return list;
  }
}
