import type { ByteReader, ByteWriter } from './bytes';
import { DamagedIndex } from './bytes';
import { FIELDS, type Field } from './fields';
import type { PostingsPlace } from './list-writer';
import { NEW_PAGE, OWN_PAGES, SAME_PAGE } from './list-writer';

/** One page of a list that has pages of its own. */
export interface OwnPage {
  page: number;
  /** How many postings are in it. */
  count: number;
  /** The last document of the page before it; -1 in the first. */
  before: number;
  last: number;
  /** Bound of its impacts, as a byte. */
  bound: number;
}

/** A word in one field of one index, and where its postings are. */
export interface Term {
  word: string;
  field: Field;
  /** How many documents have it in this field. */
  df: number;
  /** The page that its list stands in, with others; the first of its own where it has `own`. */
  page: number;
  offset: number;
  bytes: number;
  own: readonly OwnPage[] | null;
}

/** All words of one field with one beginning, as a term of its own. */
export interface TermRange {
  prefix: string;
  field: Field;
  /** Sum over its words: a document with two of them counts twice. */
  df: number;
  /** How many words. */
  words: number;
  /** `page, offset, bytes, df` of each list that shares a page. */
  lists: Uint32Array;
  /** The lists that do not. */
  long: readonly Term[];
}

/** What a list stands for: how many words, and the sum of the documents of each. */
export interface Sum {
  words: number;
  df: number;
}
const ONE: Sum = { words: 1, df: 0 };

const ALL_FIELDS = (1 << FIELDS.length) - 1;

/** Walks over the entries of a page of words: which fields each is in, and each field's list. */
export class TermEntries {
  private page: number;
  private offset: number;
  private left: number;

  constructor(
    private readonly from: ByteReader,
    count: number,
    private readonly documents: number,
    /** Whether these are beginnings, of which each list stands for several words. */
    private readonly areBegun = false,
  ) {
    this.page = from.varint();
    this.offset = from.varint();
    this.left = count;
  }

  /** Reads the next word's entry. `visit` gets each list of it; `own` is null for all but the longest. */
  next(
    visit: (
      field: number,
      df: number,
      page: number,
      offset: number,
      bytes: number,
      own: OwnPage[] | null,
      of: Sum,
    ) => void,
  ): void {
    const { from } = this;
    if (this.left-- <= 0) throw new DamagedIndex('a page has fewer words than it says');
    const mask = from.byte();
    if (mask === 0 || mask >= 1 << FIELDS.length) throw new DamagedIndex('a word has no field');
    for (let field = 0; field < FIELDS.length; field++) {
      if (!(mask & (1 << field))) continue;
      const of = this.areBegun ? { words: from.varint(), df: from.varint() } : ONE;
      const df = from.varint();
      if (df === 0 || df > this.documents) throw new DamagedIndex('a word has too many documents');
      const place = from.varint();
      const kind = place & 3;
      const size = place >>> 2;
      if (kind !== SAME_PAGE && this.offset > 0) {
        this.page++;
        this.offset = 0;
      }
      if (kind === OWN_PAGES) {
        visit(field, df, this.page, 0, 0, this.ownPages(size, df), of);
        this.page += size;
      } else if (kind === SAME_PAGE || kind === NEW_PAGE) {
        visit(field, df, this.page, this.offset, size, null, of);
        this.offset += size;
      } else throw new DamagedIndex('a list is of no known kind');
    }
  }

  /** Passes over the next words' entries. */
  pass(words: number): void {
    const { from } = this;
    const { bytes, end } = from;
    if (words > this.left) throw new DamagedIndex('a page has fewer words than it says');
    this.left -= words;
    // A worker that just woke passes some hundred entries for each word that is asked, with code that is not compiled: a
    // call for each number, as in `next`, is dear.
    let { at } = from;
    let { page, offset } = this;
    for (let i = 0; i < words; i++) {
      let fields = (bytes[at++] as number) & ALL_FIELDS;
      for (; fields !== 0; fields &= fields - 1) {
        for (let numbers = this.areBegun ? 3 : 1; numbers > 0; numbers--) {
          while ((bytes[at++] as number) > 127);
        }
        let place = bytes[at++] as number;
        if (place > 127) {
          from.at = at - 1;
          place = from.varint();
          at = from.at;
        }
        const kind = place & 3;
        if (kind !== SAME_PAGE && offset > 0) {
          page++;
          offset = 0;
        }
        if (kind !== OWN_PAGES) {
          offset += place >>> 2;
          continue;
        }
        from.at = at;
        this.passOwn(place >>> 2);
        at = from.at;
        page += place >>> 2;
      }
      if (!(at <= end)) throw new DamagedIndex('a part ends too soon');
    }
    from.at = at;
    this.page = page;
    this.offset = offset;
  }

  private passOwn(pages: number): void {
    const { from } = this;
    for (let i = 0; i < pages; i++) {
      from.varint();
      from.varint();
      from.byte();
    }
  }

  private ownPages(pages: number, df: number): OwnPage[] {
    const own: OwnPage[] = [];
    let before = -1;
    let sum = 0;
    for (let i = 0; i < pages; i++) {
      const count = this.from.varint();
      const last = before + this.from.varint();
      own.push({ page: this.page + i, count, before, last, bound: this.from.byte() });
      before = last;
      sum += count;
    }
    if (sum !== df || before >= this.documents) throw new DamagedIndex('a list is not whole');
    return own;
  }
}

/** Opens a page of words: where its first list stands. */
export function writeOpening(out: ByteWriter, { page, offset }: PostingsPlace): void {
  out.varint(page);
  out.varint(offset);
}
