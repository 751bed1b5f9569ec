import { DamagedIndex } from './bytes';
import { ALL_LENGTHS } from './head';
import { type Impacts, impactsOf } from './impact';
import { LENGTHS_PER_PART } from './limits';
import { Loaded } from './loaded';
import type { Parts } from './parts';
import type { Term, TermRange } from './terms';
import type { ReadPage } from './window-list';

/** Reads what lists need, and opens them. */
export class Opening {
  private made: Impacts | undefined;
  private readonly missing: Set<number>;

  constructor(
    private readonly parts: Parts,
    readonly documents: number,
    private readonly averageLength: number,
    /** How the parts of the lengths are called. */
    private readonly lengths = ALL_LENGTHS,
  ) {
    const count = Math.ceil(documents / LENGTHS_PER_PART);
    this.missing = new Set(Array.from({ length: count }, (_, part) => part));
  }

  /** Made when they are first wanted: most openings of a woken worker are asked nothing. */
  get impacts(): Impacts {
    this.made ??= impactsOf(this.averageLength, this.documents);
    return this.made;
  }

  /** Reads the pages of terms and the lengths, in one call. What it gives opens them. */
  async load(terms: Iterable<Term | TermRange>): Promise<Loaded> {
    const names = new Set<string>();
    let isText = false;
    for (const term of terms) {
      if (term.field === 'text') isText = true;
      eachPage(term, (page) => names.add(`postings/${page}`));
    }
    const lengths = isText ? [...this.missing] : [];
    for (const part of lengths) names.add(`${this.lengths}${part}`);
    const parts = await this.parts.get(names);
    for (const part of lengths)
      this.keepLengths(part, parts.get(`${this.lengths}${part}`) as Uint8Array);
    return new Loaded(parts, this.impacts, this.documents);
  }

  /** Reads pages of postings by number, and the lengths, in one call. */
  async pages(numbers: Iterable<number>): Promise<ReadPage> {
    const names = new Set<string>();
    for (const page of numbers) names.add(`postings/${page}`);
    const lengths = [...this.missing];
    for (const part of lengths) names.add(`${this.lengths}${part}`);
    const parts = await this.parts.get(names);
    for (const part of lengths)
      this.keepLengths(part, parts.get(`${this.lengths}${part}`) as Uint8Array);
    return (page) => parts.get(`postings/${page}`) as Uint8Array;
  }

  /** Names of all parts of the lengths. */
  get lengthParts(): string[] {
    const count = Math.ceil(this.documents / LENGTHS_PER_PART);
    return Array.from({ length: count }, (_, part) => `${this.lengths}${part}`);
  }

  private keepLengths(part: number, bytes: Uint8Array): void {
    const from = part * LENGTHS_PER_PART;
    if (bytes.length !== Math.min(LENGTHS_PER_PART, this.documents - from)) {
      throw new DamagedIndex('lengths are missing');
    }
    this.impacts.lengths.set(bytes, from);
    this.missing.delete(part);
  }
}

/** Calls for each page of postings that a term needs. (Not a generator: a page asks of thousands of terms.) */
export function eachPage(term: Term | TermRange, visit: (page: number) => void): void {
  if (!('lists' in term)) {
    if (term.own) for (const { page } of term.own) visit(page);
    else visit(term.page);
    return;
  }
  for (let i = 0; i < term.lists.length; i += 4) visit(term.lists[i] as number);
  for (const long of term.long) eachPage(long, visit);
}
