import { type Bag, BagMaker } from './bag';
import type { Postings } from './blend';
import type { OpenGroup } from './conjunction';
import type { OpenList } from './cursor';
import type { Impacts } from './impact';
import { BLOCK } from './limits';
import { readSmall, smallDocs, smallTfs } from './small-list';
import { Stretch } from './stretch';
import type { OwnPage, Term, TermRange } from './terms';

/** A term, and what it counts. */
export interface Weighted<T> {
  term: T;
  /** What an impact of 1 is worth: idf times the field's weight. Above 0; with impacts below 2048. */
  weight: number;
}

/** Terms that stand for one thing that was asked. */
export interface Group<T = Term | TermRange> {
  terms: readonly Weighted<T>[];
}

/** Pages that were read, and the lists in them, each opened once. */
export class Loaded {
  private opened = new Map<number, OpenList>();

  constructor(
    private readonly parts: ReadonlyMap<string, Uint8Array>,
    private readonly impacts: Impacts,
    private readonly documents: number,
  ) {}

  open({ field, df, page, offset, own }: Omit<Term, 'word' | 'bytes'>): OpenList {
    const key = page * 2 ** 20 + offset;
    const known = this.opened.get(key);
    if (known) return known;
    const isText = field === 'text';
    const whole: OwnPage = { page, count: df, before: -1, last: 0, bound: 0 };
    const stretches = (own ?? [whole]).map(
      ({ page, count, before }) =>
        new Stretch(
          { bytes: this.page(page), offset, count, df, before, isText, documents: this.documents },
          this.impacts,
        ),
    );
    const list = { isText, stretches };
    this.opened.set(key, list);
    return list;
  }

  /** All postings of a list; good until the next call. */
  postings(term: Term): Postings {
    const { df, page, offset, own } = term;
    const isText = term.field === 'text';
    if (df <= BLOCK) {
      readSmall(this.page(page), offset, df, isText, this.documents);
      return { docs: smallDocs, tfs: isText ? smallTfs : null, count: df };
    }
    const { stretches } = this.open(term);
    const [first] = stretches as [Stretch];
    for (const stretch of stretches) stretch.unpackRange(0, stretch.count);
    if (!own) return { docs: first.docs, tfs: first.tfs, count: df };
    const docs = new Uint32Array(df);
    const tfs = isText ? new Uint8Array(df) : null;
    let at = 0;
    for (const stretch of stretches) {
      docs.set(stretch.docs, at);
      if (stretch.tfs) tfs?.set(stretch.tfs, at);
      at += stretch.count;
    }
    return { docs, tfs, count: df };
  }

  /** Opens a group; small lists of ranges are put together. */
  group({ terms }: Group): OpenGroup {
    const lists: Weighted<OpenList>[] = [];
    const bag = new BagMaker(this.impacts, this.documents);
    let size = 0;
    for (const { term, weight } of terms) {
      size += term.df;
      if (!('lists' in term)) {
        lists.push({ term: this.open(term), weight });
        continue;
      }
      const { field } = term;
      for (let i = 0; i < term.lists.length; i += 4) {
        const [page, offset, , df] = term.lists.subarray(i, i + 4) as unknown as number[];
        const place = { field, page: page as number, offset: offset as number, df: df as number };
        if (place.df > BLOCK) lists.push({ term: this.open({ ...place, own: null }), weight });
        else bag.add(this.page(place.page), place.offset, place.df, field === 'text', weight);
      }
      for (const long of term.long) lists.push({ term: this.open(long), weight });
    }
    return { lists, bag: bag.finish() as Bag | null, size };
  }

  private page(number: number): Uint8Array {
    return this.parts.get(`postings/${number}`) as Uint8Array;
  }
}
