/**
 * Lists for what is typed first: of a beginning of a few letters that many words have, the documents that have any of
 * them, each once. A first letter stands for thousands of lists, which took longer to read and go through than all else
 * of an answer. A document's tf is the greatest of its words', by which the best of them scores, so that answers stay the
 * same. They stand in pages of their own, numbered from `FIRST_PAGE` on, and are named in a dictionary of their own.
 */
import { Growing } from '../growing';
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

/** A posting that is held: document, field, tf. */
const TF_BITS = 4;
const FIELD_BITS = 2;

/** The key of a beginning: behind those of all longer ones, for it ends last. */
export const keyOfBeginning = (letters: string): string => `${letters}\uffff`;

/** Writes the lists of beginnings, as words come in their order. */
export class BeginningWriter {
  readonly pages: KeyPageWriter;
  readonly lists: ListWriter;
  private readonly open: Beginning[];

  constructor(impacts: Float64Array, lengths: Uint8Array, limits: WriterLimits) {
    this.pages = new KeyPageWriter('begun', limits.dictionaryPage);
    this.lists = new ListWriter(impacts, lengths, limits, FIRST_PAGE);
    const least = Math.max(limits.beginning, Math.ceil(lengths.length * limits.beginningShare));
    this.open = Array.from({ length: BEGUN_LETTERS }, () => new Beginning(lengths.length, least));
  }

  /** Begins the next word; `counts` are its documents by field. */
  word(word: string, counts: Uint32Array): void {
    this.open.forEach((beginning, i) => {
      const key = word.length > i ? word.slice(0, i + 1) : '';
      if (key !== beginning.key) {
        this.closeFrom(i);
        beginning.key = key;
      }
      if (key) beginning.count(counts);
    });
  }

  /** Begins a field of the word. */
  begin(field: number): void {
    for (const beginning of this.open) beginning.begin(field);
  }

  /** A posting of it. */
  add(doc: number, tf: number): void {
    const { open } = this;
    for (let i = 0; i < open.length; i++) (open[i] as Beginning).add(doc, tf);
  }

  finish(): void {
    this.closeFrom(0);
    this.lists.finish();
    this.pages.finish();
  }

  /** Ends beginnings of more letters than `shortest`, the longest first. */
  private closeFrom(shortest: number): void {
    for (const beginning of this.open.slice(shortest).reverse()) {
      if (beginning.isCommon) this.write(beginning);
      beginning.clear();
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

/** What words of one beginning have. Few postings are held as they come, many as a tf for each document. */
class Beginning {
  key = '';
  /** Words, and their documents together, by field. */
  readonly words = FIELDS.map(() => 0);
  readonly df = FIELDS.map(() => 0);
  /** The greatest tf of each document by field, once there are many. */
  readonly tfs: (Uint8Array | null)[] = FIELDS.map(() => null);
  /** How many documents have one, by field. */
  readonly counts = FIELDS.map(() => 0);
  private readonly few = new Growing();
  isCommon = false;
  private field = 0;
  /** Of the field at hand, once there are many. */
  private now: Uint8Array | null = null;

  constructor(
    private readonly documents: number,
    private readonly least: number,
  ) {}

  count(counts: Uint32Array): void {
    counts.forEach((count, field) => {
      if (count === 0) return;
      this.words[field]! += 1;
      this.df[field]! += count;
    });
  }

  /** Begins a field of a word. */
  begin(field: number): void {
    this.field = field;
    this.now = this.isCommon ? this.of(field) : null;
  }

  /** A posting of it. */
  add(doc: number, tf: number): void {
    const tfs = this.now;
    if (tfs) {
      const before = tfs[doc] as number;
      if (before === 0) this.counts[this.field]!++;
      if (before < tf) tfs[doc] = tf;
      return;
    }
    if (this.key === '') return;
    this.few.push((((doc << FIELD_BITS) | this.field) << TF_BITS) | tf);
    if (this.few.length === this.least) this.become();
  }

  clear(): void {
    if (this.isCommon) for (const tfs of this.tfs) tfs?.fill(0);
    this.counts.fill(0);
    this.words.fill(0);
    this.df.fill(0);
    this.key = '';
    this.few.length = 0;
    this.isCommon = false;
    this.now = null;
  }

  private become(): void {
    const { field } = this;
    this.isCommon = true;
    for (const posting of this.few.all()) {
      const place = posting >>> TF_BITS;
      this.begin(place & ((1 << FIELD_BITS) - 1));
      this.add(place >>> FIELD_BITS, posting & ((1 << TF_BITS) - 1));
    }
    this.begin(field);
  }

  private of(field: number): Uint8Array {
    const tfs = this.tfs[field] ?? new Uint8Array(this.documents);
    this.tfs[field] = tfs;
    return tfs;
  }
}
