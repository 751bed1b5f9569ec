/**
 * Lists for what is typed first: of a beginning of a few letters that many words have, the documents that have any of
 * them, each once. A first letter stands for thousands of lists, which took longer to read and go through than all else
 * of an answer. A document's tf is the greatest of its words', by which the best of them scores, so that answers stay the
 * same. They stand in pages of their own, numbered from `FIRST_PAGE` on, and are named in a dictionary of their own.
 */
import { ByteWriter } from './bytes';
import { FIELDS } from './fields';
import { KeyPageWriter } from './key-pages';
import type { WriterLimits } from './limits';
import { ListWriter } from './list-writer';
import { writeOpening } from './terms';

/** Letters of the longest beginning that may have lists: lists of four are quickly gone through. */
export const BEGUN_LETTERS = 3;

/** The first page of such lists: no other list comes so far. */
const FIRST_PAGE = 2 ** 24;

/** The key of a beginning: behind those of all longer ones, for it ends last. */
export const keyOfBeginning = (letters: string): string => `${letters}\uffff`;

/** Where postings are counted: at a million statements there are some twenty thousand beginnings. A power of two. */
const PLACES = 1 << 16;
/** FNV-1a (Fowler, Noll, Vo). */
const FIRST_HASH = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * How many postings the words of each beginning have, before any list is merged. Beginnings may share a place: it is never
 * too few, so that nothing need be held for most of them.
 */
export class BeginningCounts {
  private readonly counts = new Uint32Array(PLACES);

  /** Takes in the postings of a word. */
  add(word: string, postings: number): void {
    const letters = Math.min(word.length, BEGUN_LETTERS);
    let hash = FIRST_HASH;
    for (let i = 0; i < letters; i++) {
      hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
      this.counts[placeOf(hash)]! += postings;
    }
  }

  /** The words of a beginning have so many, or fewer. */
  atMost(beginning: string): number {
    let hash = FIRST_HASH;
    for (let i = 0; i < beginning.length; i++) {
      hash = Math.imul(hash ^ beginning.charCodeAt(i), PRIME);
    }
    return this.counts[placeOf(hash)] as number;
  }
}

function placeOf(hash: number): number {
  return (hash ^ (hash >>> 16)) & (PLACES - 1);
}

/** Writes the lists of beginnings, as words come in their order. */
export class BeginningWriter {
  readonly pages: KeyPageWriter;
  readonly lists: ListWriter;
  private readonly least: number;
  private readonly open: Beginning[];
  /** Those of them for which something is held. */
  private held: Beginning[] = [];

  constructor(
    private readonly counts: BeginningCounts,
    impacts: Float64Array,
    lengths: Uint8Array,
    limits: WriterLimits,
  ) {
    this.pages = new KeyPageWriter('begun', limits.dictionaryPage);
    this.lists = new ListWriter(impacts, lengths, limits, FIRST_PAGE);
    this.least = Math.max(limits.beginning, Math.ceil(lengths.length * limits.beginningShare));
    this.open = Array.from({ length: BEGUN_LETTERS }, () => new Beginning(lengths.length));
  }

  /** Begins the next word; `counts` are its documents by field. */
  word(word: string, counts: Uint32Array): void {
    for (let i = 0; i < BEGUN_LETTERS; i++) {
      const beginning = this.open[i] as Beginning;
      const key = word.length > i ? word.slice(0, i + 1) : '';
      if (key !== beginning.key) {
        this.closeFrom(i);
        beginning.key = key;
        if (key && this.counts.atMost(key) >= this.least) this.held.push(beginning);
      }
    }
    for (const beginning of this.held) beginning.count(counts);
  }

  /** Begins a field of the word. */
  begin(field: number): void {
    for (const beginning of this.held) beginning.begin(field);
  }

  /** A posting of it. */
  add(doc: number, tf: number): void {
    const { held } = this;
    for (let i = 0; i < held.length; i++) (held[i] as Beginning).add(doc, tf);
  }

  finish(): void {
    this.closeFrom(0);
    this.lists.finish();
    this.pages.finish();
  }

  /** Ends beginnings of more letters than `shortest`, the longest first. */
  private closeFrom(shortest: number): void {
    for (let i = BEGUN_LETTERS - 1; i >= shortest; i--) {
      const beginning = this.open[i] as Beginning;
      if (this.held.at(-1) === beginning) {
        this.held.pop();
        if (beginning.postings >= this.least) this.write(beginning);
        beginning.clear();
      }
      beginning.key = '';
    }
  }

  private write(beginning: Beginning): void {
    const opening = this.lists.place;
    entry.clear();
    let mask = 0;
    beginning.words.forEach((words, field) => {
      if (words > 0) mask |= 1 << field;
    });
    entry.byte(mask);
    for (let field = 0; field < FIELDS.length; field++) {
      if (beginning.words[field] === 0) continue;
      const tfs = beginning.tfs[field] as Uint8Array;
      const count = beginning.counts[field] as number;
      entry.varint(beginning.words[field] as number);
      entry.varint(beginning.df[field] as number);
      entry.varint(count);
      this.lists.begin(field, count);
      for (let doc = 0; doc < tfs.length; doc++) {
        const tf = tfs[doc] as number;
        if (tf > 0) this.lists.add(doc, tf);
      }
      this.lists.end(entry);
    }
    this.pages.add(keyOfBeginning(beginning.key), entry.view(), (out) =>
      writeOpening(out, opening),
    );
  }
}

const entry = new ByteWriter();

/** What words of one beginning have, while something is held for it. */
class Beginning {
  key = '';
  /** Words, and their documents together, by field. */
  readonly words = FIELDS.map(() => 0);
  readonly df = FIELDS.map(() => 0);
  /** The greatest tf of each document by field. */
  readonly tfs: (Uint8Array | null)[] = FIELDS.map(() => null);
  /** How many documents have one, by field. */
  readonly counts = FIELDS.map(() => 0);
  private field = 0;
  /** Of the field at hand. */
  private now: Uint8Array = new Uint8Array();

  constructor(private readonly documents: number) {}

  get postings(): number {
    return this.df.reduce((sum, df) => sum + df, 0);
  }

  count(counts: Uint32Array): void {
    for (let field = 0; field < FIELDS.length; field++) {
      const count = counts[field] as number;
      if (count === 0) continue;
      this.words[field]! += 1;
      this.df[field]! += count;
    }
  }

  /** Begins a field of a word. */
  begin(field: number): void {
    this.field = field;
    const tfs = this.tfs[field] ?? new Uint8Array(this.documents);
    this.tfs[field] = tfs;
    this.now = tfs;
  }

  /** A posting of it. */
  add(doc: number, tf: number): void {
    const { now } = this;
    const before = now[doc] as number;
    if (before === 0) this.counts[this.field]!++;
    if (before < tf) now[doc] = tf;
  }

  clear(): void {
    for (const tfs of this.tfs) tfs?.fill(0);
    for (const numbers of [this.counts, this.words, this.df]) numbers.fill(0);
  }
}
