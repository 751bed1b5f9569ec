import { type Bag, BagMaker } from './bag';
import { DamagedIndex } from './bytes';
import type { OpenGroup } from './conjunction';
import type { OpenList } from './cursor';
import { impactTable } from './impact';
import { BLOCK, LENGTHS_PER_PART } from './limits';
import type { Weighted } from './max-score';
import type { Parts } from './parts';
import { type Impacts, Stretch } from './stretch';
import type { OwnPage, Term, TermRange } from './terms';

/** A word of a question: a document needs one of its terms, and the best of them counts. */
export interface Group {
  terms: readonly Weighted<Term | TermRange>[];
}

/** Reads what lists need, and opens them. */
export class Opening {
  readonly impacts: Impacts;
  private readonly missing: Set<number>;

  constructor(
    private readonly parts: Parts,
    private readonly documents: number,
    averageLength: number,
  ) {
    this.impacts = { table: impactTable(averageLength), lengths: new Uint8Array(documents) };
    const count = Math.ceil(documents / LENGTHS_PER_PART);
    this.missing = new Set(Array.from({ length: count }, (_, part) => part));
  }

  /** Reads the pages of terms and the lengths, in one call. What it gives opens them. */
  async load(terms: Iterable<Term | TermRange>): Promise<Loaded> {
    const names = new Set<string>();
    let isText = false;
    for (const term of terms) {
      if (term.field === 'text') isText = true;
      for (const page of pagesOf(term)) names.add(`postings/${page}`);
    }
    const lengths = isText ? [...this.missing] : [];
    for (const part of lengths) names.add(`lengths/${part}`);
    const parts = await this.parts.get(names);
    for (const part of lengths) this.keepLengths(part, parts.get(`lengths/${part}`) as Uint8Array);
    return new Loaded(parts, this.impacts, this.documents);
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

function* pagesOf(term: Term | TermRange): Iterable<number> {
  if (!('lists' in term)) {
    if (term.own) for (const { page } of term.own) yield page;
    else yield term.page;
    return;
  }
  for (let i = 0; i < term.lists.length; i += 4) yield term.lists[i] as number;
  for (const long of term.long) yield* pagesOf(long);
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
