/**
 * Lists of the sided documents alone: statements that hold a position, which questions of the engine look at apart from all
 * others. They are a few in a hundred and stand in nearly every block of a long list, so that to find them all lists
 * would be read whole; lists of their own have a thirtieth of the postings. Documents go by their places among the sided
 * ones there. They stand in pages numbered from `FIRST_PAGE` on, and are named in a dictionary of their own.
 */
import { Growing } from '../growing';
import { ByteWriter } from './bytes';
import { TEXT, TF_BITS, VENUE } from './fields';
import { KeyPageWriter } from './key-pages';
import { TF_MOST, type WriterLimits } from './limits';
import { ListWriter } from './list-writer';
import { writeOpening } from './terms';

/** How the pages of their words are called. */
export const SIDED = 'sided';

/** The first page of such lists: no other list comes so far. */
const FIRST_PAGE = 2 ** 25;

/**
 * Where more of all documents are sided, they have no lists of their own: those would take nearly as much room as the lists
 * of all, and save little.
 */
const MOST_SHARE = 0.25;

/** Their pages are as large as those of long lists: a page of text reads most of them. */
const pagesOf = ({ ownPage, ...limits }: WriterLimits): WriterLimits => ({
  ...limits,
  ownPage,
  postingsPage: ownPage,
  dictionaryPage: ownPage,
});

/** Writes the lists of sided documents, as words come in their order. */
export class SidedWriter {
  readonly pages: KeyPageWriter;
  readonly lists: ListWriter;
  /** Words of the text of each, clipped; empty where they have no lists of their own. */
  readonly lengths: Uint8Array;
  /** By document its place among them, plus 1. */
  private readonly places: Uint32Array;
  /** Of the list that comes in: `place << 4 | tf`. */
  private readonly postings = new Growing();
  private readonly entry = new ByteWriter();
  private fields = 0;
  private opening = { page: FIRST_PAGE, offset: 0 };

  /**
   * @param sided documents, rising
   * @param lengths words of the text of every document, clipped
   */
  constructor(
    sided: Uint32Array,
    impacts: Float64Array,
    lengths: Uint8Array,
    limits: WriterLimits,
  ) {
    const its = sided.length > lengths.length * MOST_SHARE ? new Uint32Array() : sided;
    this.lengths = Uint8Array.from(its, (doc) => lengths[doc] as number);
    this.places = new Uint32Array(its.length > 0 ? lengths.length : 0);
    its.forEach((doc, place) => {
      this.places[doc] = place + 1;
    });
    const large = pagesOf(limits);
    this.pages = new KeyPageWriter(SIDED, large.dictionaryPage);
    this.lists = new ListWriter(impacts, this.lengths, large, FIRST_PAGE);
  }

  /** Begins the next word. */
  word(): void {
    this.fields = 0;
    this.opening = this.lists.place;
    this.entry.clear();
    this.entry.byte(0);
  }

  /** A posting of it; of a field the documents rise. */
  add(doc: number, tf: number): void {
    const place = this.places[doc];
    if (place) this.postings.push(((place - 1) << TF_BITS) | tf);
  }

  /** Ends a field of it. Nobody asks where something was said of such documents. */
  end(field: number): void {
    const { postings, lists, entry } = this;
    const { length } = postings;
    if (length > 0 && field !== VENUE) {
      this.fields |= 1 << field;
      entry.varint(length);
      lists.begin(field, length);
      for (const posting of postings.all()) {
        lists.add(posting >>> TF_BITS, field === TEXT ? posting & TF_MOST : 1);
      }
      lists.end(entry);
    }
    postings.length = 0;
  }

  endWord(word: string): void {
    if (this.fields === 0) return;
    const entry = this.entry.view();
    entry[0] = this.fields;
    this.pages.add(word, entry, (out) => writeOpening(out, this.opening));
  }

  finish(): void {
    this.lists.finish();
    this.pages.finish();
  }
}
