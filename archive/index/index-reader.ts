import { Best, type Found, type Tie } from './best';
import { type BestAndEqual, BestOrEqual } from './best-or-equal';
import { DamagedIndex } from './bytes';
import { eachOfAll } from './conjunction';
import type { Enough } from './enough';
import { answerEnough, type EnoughQuery, type Tier } from './enough-questions';
import type { ReadParts } from './fields';
import { type Head, readHead, SIDED_LENGTHS } from './head';
import { READER_LIMITS, type ReaderLimits } from './limits';
import type { Group } from './loaded';
import { Lookup, type NearTerms } from './lookup';
import { neighbours } from './neighbours';
import { Opening } from './opening';
import { mayHavePair, pairBlock, pairPart } from './pair-filter';
import { Parts } from './parts';
import { type AnyQuery, answer } from './questions';
import type { StemEntry } from './stem-entry';
import type { Term, TermRange } from './terms';

/** A stem, the documents whose text has any of its words, and its words in text, names and wordings. */
export interface Stem {
  stem: string;
  /** Exact, of `text` alone; 0 where the stem stands only in other fields, or nowhere. */
  df: number;
  terms: readonly Term[];
}

export interface AllQuery {
  /** A document needs a term of every group. Without any, all documents do. */
  groups: readonly Group[];
  /** A document must have no term of these. */
  none?: readonly Group[];
  /** Asked of every document that has the words. */
  accept?: (doc: number) => boolean;
}

const NO_DOCUMENTS = new Uint32Array();

/**
 * The index of one segment. All that it answers is exact; scores are whole multiples of `SCORE_STEP`,
 * and order is total: score, then the caller's tie, then the lower document.
 *
 * @throws DamagedIndex from any method, where parts are not what a writer of this format made
 */
export class IndexReader {
  private readonly head: Head;
  private readonly lookup: Lookup;
  private readonly opening: Opening;
  /** The lists of sided documents alone. */
  private readonly apart: Tier;
  private readonly parts: Parts;

  /** @param head the part `head`; all others are read when they are needed */
  constructor(head: Uint8Array, read: ReadParts, limits: ReaderLimits = READER_LIMITS) {
    this.head = readHead(head);
    const parts = new Parts(read, limits);
    this.parts = parts;
    this.lookup = new Lookup(this.head, parts);
    const { documents, words, sided } = this.head;
    this.opening = new Opening(parts, documents, words / documents);
    this.apart = {
      find: (its) => this.lookup.findSided(its),
      // Impacts are those that they have among all.
      opening: new Opening(parts, sided, words / documents, SIDED_LENGTHS),
    };
  }

  get documents(): number {
    return this.head.documents;
  }

  /** Terms of each word, by field, in the order asked. One read. */
  async find(words: readonly string[]): Promise<Term[][]> {
    const found = await this.lookup.find(words);
    return words.map((word) => found.get(word) ?? []);
  }

  /** What all words that begin with `prefix` have, by field. One read. */
  prefix(prefix: string): Promise<TermRange[]> {
    return this.lookup.prefix(prefix);
  }

  /** All words at most `most` slips away, in the order of the dictionary. One read, of the pages that may have one. */
  near(word: string, most: number): Promise<NearTerms[]> {
    return this.lookup.near(word, most);
  }

  /** Names of the parts that a question by words reads whatever it asks for, and of all that it may look words up in. */
  get firstParts(): string[] {
    const terms = this.head.terms.map((_, page) => `terms/${page}`);
    return [...this.opening.lengthParts, ...terms];
  }

  /** Reads the lengths of texts, if they were not read: whoever will ask for lists may have them come meanwhile. */
  async lengths(): Promise<void> {
    await this.opening.pages([]);
  }

  /** Stems with their words, in whatever field; those that are nowhere are left out. One read. */
  stemWords(stems: readonly string[]): Promise<Map<string, StemEntry>> {
    return this.lookup.stems(stems);
  }

  /** Stems in the order asked. Two reads. */
  async stems(stems: readonly string[]): Promise<Stem[]> {
    const entries = await this.lookup.stems(stems);
    const words = await this.lookup.find([...entries.values()].flatMap((entry) => entry.words));
    return stems.map((stem) => {
      const entry = entries.get(stem);
      const terms = (entry?.words ?? [])
        .flatMap((word) => words.get(word) ?? [])
        .filter(({ field }) => field !== 'venue');
      return { stem, df: entry?.df ?? 0, terms };
    });
  }

  /** In how many documents' text each stem is, in the order asked: what `stems` tells, without its words. One read. */
  async frequencies(stems: readonly string[]): Promise<number[]> {
    const found = await this.lookup.frequencies(stems);
    return stems.map((stem) => found.get(stem) ?? 0);
  }

  /**
   * Of some pairs of neighbours (keys of words with blanks between, `neighbours.ts`) those that may stand in a text; all
   * others stand in none. One read.
   */
  async pairs(asked: readonly string[] | ReadonlySet<string>): Promise<Set<string>> {
    const { pairs: blocks } = this.head;
    const found = new Set<string>();
    if (blocks === 0) return found;
    // A page has thousands, told by some hundred blocks.
    const numbers: number[] = [];
    const names: string[] = [];
    for (const keys of asked) {
      const pair = neighbours(keys);
      numbers.push(pair);
      names[pairBlock(pair, blocks)] ??= pairPart(pairBlock(pair, blocks));
    }
    const parts = await this.parts.get(Object.values(names));
    const read = names.map((name) => parts.get(name) as Uint8Array);
    let i = 0;
    for (const keys of asked) {
      const pair = numbers[i++] as number;
      if (mayHavePair(read[pairBlock(pair, blocks)] as Uint8Array, pair)) found.add(keys);
    }
    return found;
  }

  /** The best documents that have any of some terms. One read. */
  async any(query: AnyQuery): Promise<Found[]> {
    const [found] = await this.anyOfEach([query]);
    return found as Found[];
  }

  /**
   * Many such questions, with one read for as many as fit in memory. Groups that several of them share
   * (the same array of terms) are merged once: so give a stem with the same weight as the same array.
   */
  anyOfEach(queries: readonly AnyQuery[]): Promise<Found[][]> {
    return answer(queries, this.opening);
  }

  /**
   * For each question the documents that gain enough (`enough.ts`); read and merged likewise.
   *
   * @param sided documents, rising, of which questions may ask another gain (`leastSided`): those that were written as
   *   sided ones, or any where none were
   */
  async enoughOfEach(
    queries: readonly EnoughQuery[],
    sided: Uint32Array = NO_DOCUMENTS,
  ): Promise<Enough[]> {
    const apart = this.head.sided > 0 ? this.apart : null;
    if (apart && sided.length > 0 && sided.length !== this.head.sided)
      throw new DamagedIndex('others are sided');
    const all = {
      find: (words: readonly string[]) => this.lookup.find(words),
      opening: this.opening,
    };
    return answerEnough(queries, sided, all, apart);
  }

  /**
   * The best `k` documents of those that have all that is asked for, and how many there are in all. The
   * score of a group is that of the best of its terms. One read.
   */
  async all(
    query: AllQuery & { k: number; tie?: Tie },
  ): Promise<{ count: number; found: Found[] }> {
    const best = new Best(query.k, query.tie);
    let count = 0;
    await this.each(query, (doc, score) => {
      count++;
      if (score >= best.floor) best.add(doc, score);
    });
    return { count, found: best.sorted() };
  }

  /** The same without a tie: with the `k` best come all others that score as much as the last of them. */
  async allOrEqual(query: AllQuery & { k: number }): Promise<{ count: number } & BestAndEqual> {
    const best = new BestOrEqual(query.k);
    let count = 0;
    await this.each(query, (doc, score) => {
      count++;
      best.add(doc, score);
    });
    return { count, ...best.all };
  }

  /** All documents that have all that is asked for, rising, and their scores. One read. */
  async matching(query: AllQuery): Promise<Found[]> {
    const found: Found[] = [];
    await this.each(query, (doc, score) => found.push({ doc, score }));
    return found;
  }

  private async each(
    { groups, none = [], accept }: AllQuery,
    visit: (doc: number, score: number) => void,
  ): Promise<void> {
    const asked = [...groups, ...none].flatMap(({ terms }) => terms.map(({ term }) => term));
    const loaded = await this.opening.load(asked);
    eachOfAll(
      groups.map((group) => loaded.group(group)),
      none.map((group) => loaded.group(group)),
      this.opening.impacts,
      this.documents,
      (doc, score) => {
        if (!accept || accept(doc)) visit(doc, score);
      },
    );
  }
}
