import { BEGUN_LETTERS, keyOfBeginning } from './beginnings';
import type { ByteReader } from './bytes';
import { FIELDS } from './fields';
import { type Head, pageOf } from './head';
import { KeyPage } from './key-pages';
import { type NearKey, NearWalk } from './near';
import type { Parts } from './parts';
import { SIDED } from './sided-lists';
import { readFrequency, readStem, type StemEntry, skipStem } from './stem-entry';
import { type OwnPage, type Term, TermEntries, type TermRange } from './terms';

/** A word at some distance of another, and its terms. */
export interface NearTerms {
  word: string;
  distance: number;
  terms: Term[];
}

/** Looks words and stems up in the dictionaries of an index. */
export class Lookup {
  constructor(
    private readonly head: Head,
    private readonly parts: Parts,
  ) {}

  /** Terms of each word; none where a word is nowhere. */
  find(words: readonly string[]): Promise<Map<string, Term[]>> {
    return this.findIn('terms', this.head.terms, words);
  }

  /** The same in the lists of sided documents. */
  findSided(words: readonly string[]): Promise<Map<string, Term[]>> {
    return this.findIn(SIDED, this.head.apart, words);
  }

  private async findIn(
    name: string,
    firsts: readonly string[],
    words: readonly string[],
  ): Promise<Map<string, Term[]>> {
    const found = new Map<string, Term[]>();
    const byPage = byPages(firsts, words);
    const pages = await this.pages(name, byPage.keys());
    for (const [page, wanted] of byPage) {
      const keys = pages.get(page) as KeyPage;
      const places = keys.find(wanted);
      this.termsAt(keys, places, wanted, found);
    }
    return found;
  }

  /** Stems with their words; those that are nowhere are left out. */
  stems(stems: readonly string[]): Promise<Map<string, StemEntry>> {
    return this.eachStem(stems, readStem);
  }

  /** In how many documents' text stems are; those that are nowhere are left out. */
  frequencies(stems: readonly string[]): Promise<Map<string, number>> {
    return this.eachStem(stems, readFrequency);
  }

  private async eachStem<T>(
    stems: readonly string[],
    read: (from: ByteReader, stem: string) => T,
  ): Promise<Map<string, T>> {
    const found = new Map<string, T>();
    const byPage = byPages(this.head.stems, stems);
    const pages = await this.pages('stems', byPage.keys());
    for (const [page, wanted] of byPage) {
      const keys = pages.get(page) as KeyPage;
      const places = keys.find(wanted);
      const from = keys.entries();
      let at = 0;
      places.forEach((place, w) => {
        if (place < 0) return;
        for (; at < place; at++) skipStem(from);
        found.set(wanted[w] as string, read(from, wanted[w] as string));
        at++;
      });
    }
    return found;
  }

  /** All words that begin with `prefix`, by field. */
  async prefix(prefix: string): Promise<TermRange[]> {
    const begun = await this.begun(prefix);
    if (begun) return begun;
    const firsts = this.head.terms;
    const start = Math.max(0, pageOf(firsts, prefix));
    let end = start;
    while (end < firsts.length && (end === start || (firsts[end] as string).startsWith(prefix)))
      end++;
    const numbers = Array.from({ length: end - start }, (_, i) => start + i);
    const pages = await this.pages('terms', numbers);
    const ranges = FIELDS.map((field) => new RangeMaker(prefix, field));
    for (const number of numbers) {
      const keys = pages.get(number) as KeyPage;
      const range = keys.range(prefix);
      const entries = new TermEntries(keys.entries(), keys.count, this.head.documents);
      for (let at = 0; at < range.end; at++) {
        entries.next((field, df, page, offset, bytes, own) => {
          if (at >= range.start) (ranges[field] as RangeMaker).add(df, page, offset, bytes, own);
        });
      }
    }
    return ranges.filter(({ words }) => words > 0).map((range) => range.finish());
  }

  /** A beginning that has lists of its own; null where it has none. */
  private async begun(prefix: string): Promise<TermRange[] | null> {
    const key = keyOfBeginning(prefix);
    const page = prefix.length > BEGUN_LETTERS ? -1 : pageOf(this.head.begun, key);
    if (page < 0) return null;
    const keys = (await this.pages('begun', [page])).get(page) as KeyPage;
    const [place = -1] = keys.find([key]);
    if (place < 0) return null;
    const entries = new TermEntries(keys.entries(), keys.count, this.head.documents, true);
    entries.pass(place);
    const ranges: TermRange[] = [];
    entries.next((number, df, page, offset, bytes, own, of) => {
      const field = FIELDS[number] as Term['field'];
      const long = [{ word: prefix, field, df, page, offset, bytes, own }];
      ranges.push({ prefix, field, ...of, lists: NO_LISTS, long });
    });
    return ranges;
  }

  /** All words at most `most` slips away from `word`, in their order. Reads the pages of words that may have one. */
  async near(word: string, most: number): Promise<NearTerms[]> {
    const walk = new NearWalk(word, most);
    const firsts = this.head.terms;
    const numbers = [...firsts.keys()].filter((page) =>
      walk.mayHave(firsts[page] as string, firsts[page + 1]),
    );
    const pages = await this.pages('terms', numbers);
    const found: NearTerms[] = [];
    for (const number of numbers) {
      const keys = pages.get(number) as KeyPage;
      const near = walk.page(keys);
      if (near.length === 0) continue;
      const places = Int32Array.from(near, ({ at }) => at);
      const terms = new Map<string, Term[]>();
      const words = near.map((it) => it.word);
      this.termsAt(keys, places, words, terms);
      for (const { word, distance } of near as NearKey[]) {
        found.push({ word, distance, terms: terms.get(word) as Term[] });
      }
    }
    return found;
  }

  /** Puts the terms of words that stand at some places of a page into `found`. */
  private termsAt(
    keys: KeyPage,
    places: Int32Array,
    words: readonly string[],
    found: Map<string, Term[]>,
  ): void {
    const entries = new TermEntries(keys.entries(), keys.count, this.head.documents);
    let at = 0;
    places.forEach((place, w) => {
      if (place < 0) return;
      entries.pass(place - at);
      const word = words[w] as string;
      const terms: Term[] = [];
      entries.next((field, df, page, offset, bytes, own) => {
        terms.push({ word, field: FIELDS[field] as Term['field'], df, page, offset, bytes, own });
      });
      found.set(word, terms);
      at = place + 1;
    });
  }

  private async pages(name: string, numbers: Iterable<number>): Promise<Map<number, KeyPage>> {
    const wanted = [...numbers];
    const parts = await this.parts.get(wanted.map((page) => `${name}/${page}`));
    return new Map(
      wanted.map((page) => [page, new KeyPage(parts.get(`${name}/${page}`) as Uint8Array)]),
    );
  }
}

const NO_LISTS = new Uint32Array();

/** Words by the page that they would stand in, sorted, each once. */
function byPages(firsts: readonly string[], words: readonly string[]): Map<number, string[]> {
  const byPage = new Map<number, string[]>();
  // Of sorted words the page only rises, mostly not at all.
  let page = -1;
  let its: string[] = [];
  for (const word of [...new Set(words)].sort()) {
    const next = firsts[page + 1];
    if (next !== undefined && next <= word) {
      page = pageOf(firsts, word);
      its = [];
      byPage.set(page, its);
    }
    its.push(word);
  }
  return byPage;
}

/** Gathers the lists of a range. */
class RangeMaker {
  words = 0;
  private df = 0;
  private lists: number[] = [];
  private long: Term[] = [];

  constructor(
    private readonly prefix: string,
    private readonly field: Term['field'],
  ) {}

  add(df: number, page: number, offset: number, bytes: number, own: OwnPage[] | null): void {
    this.words++;
    this.df += df;
    if (!own) this.lists.push(page, offset, bytes, df);
    else this.long.push({ word: this.prefix, field: this.field, df, page, offset, bytes, own });
  }

  finish(): TermRange {
    const { prefix, field, df, words, long } = this;
    return { prefix, field, df, words, lists: Uint32Array.from(this.lists), long };
  }
}
