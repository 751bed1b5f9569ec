import { pack, widthOf } from './block';
import { ByteWriter } from './bytes';
import { type Part, TEXT } from './fields';
import { boundOf } from './impact';
import { BLOCK, SHORT_LIST, type WriterLimits } from './limits';

/** Where lists go on from: the page that is being filled, and how full it is. */
export interface PostingsPlace {
  page: number;
  offset: number;
}

/** How a list's place is told, in the low two bits of a number. The rest is its length in bytes. */
export const SAME_PAGE = 0;
export const NEW_PAGE = 1;
/** It has pages of its own; the rest of the number says how many. */
export const OWN_PAGES = 2;

/**
 * Writes lists of postings into pages. A short list is varints: `gap << 1 | (tf > 1)` and, where that bit
 * is set, tf (without the bit where a field has no tf). A longer one has the headers of all its blocks,
 * then their bits:
 *
 *     last document, less the one of the block before | width of gaps << 3 | width of tf | bound …
 *     gaps, tf less one | gaps, tf less one …
 *
 * Gaps are one less than the difference, the first counts from -1. The width of tf and the bound are for
 * the text's lists. A list that outgrows the page it would share gets one alone; a still longer one is cut
 * at a block into pages of its own, with a table of them in its dictionary entry (`writePlace`), so that a
 * reader knows what it needs before it reads.
 */
export class ListWriter {
  /** Pages that are complete; to be taken out by the caller. */
  readonly ready: Part[] = [];
  /** The page that lists share at the moment, and where the next list stands in it. */
  private shared = new ByteWriter();
  private headers = new ByteWriter();
  private data = new ByteWriter();
  private short = new ByteWriter();
  private gaps = new Uint32Array(BLOCK);
  private tfs = new Uint8Array(BLOCK);
  private filled = 0;
  private last = -1;
  private blockStart = -1;
  private best = 0;
  private mostTf = 1;
  private mostGap = 0;
  private isText = false;
  private isShort = false;
  /** Of the list being written: its pages so far, `[postings, last document, bound]` each. */
  private own: [number, number, number][] = [];
  private inPage = 0;
  private pageBound = 0;

  constructor(
    private readonly impacts: Float64Array,
    private readonly lengths: Uint8Array,
    private readonly limits: Pick<WriterLimits, 'postingsPage' | 'ownPage'>,
    /** The number of the first page. */
    private page = 0,
  ) {}

  get place(): PostingsPlace {
    return { page: this.page, offset: this.shared.length };
  }

  /** Starts a list of `count` documents. */
  begin(field: number, count: number): void {
    this.isText = field === TEXT;
    this.isShort = count <= SHORT_LIST;
    this.last = -1;
    this.own = [];
    this.startPage();
  }

  /** The next posting; documents rise. */
  add(doc: number, tf: number): void {
    const gap = doc - this.last - 1;
    this.last = doc;
    if (this.isShort) {
      this.short.varint(this.isText ? (gap << 1) | (tf > 1 ? 1 : 0) : gap);
      if (this.isText && tf > 1) this.short.byte(tf);
      return;
    }
    const i = this.filled++;
    this.gaps[i] = gap;
    if (gap > this.mostGap) this.mostGap = gap;
    if (this.isText) {
      this.tfs[i] = tf - 1;
      if (tf > this.mostTf) this.mostTf = tf;
      const impact = this.impacts[(tf << 8) | (this.lengths[doc] as number)] as number;
      if (impact > this.best) this.best = impact;
    }
    if (this.filled === BLOCK) {
      this.closeBlock();
      if (this.headers.length + this.data.length >= this.limits.ownPage) this.closeOwnPage();
    }
  }

  /** Ends the list and tells its place, for the dictionary. */
  end(out: ByteWriter): void {
    if (this.isShort) {
      this.writeShared(out, this.short);
      this.short.clear();
      return;
    }
    if (this.filled > 0) this.closeBlock();
    if (this.own.length === 0) {
      this.headers.append(this.data);
      this.writeShared(out, this.headers);
      return;
    }
    if (this.inPage > 0) this.closeOwnPage();
    out.varint((this.own.length << 2) | OWN_PAGES);
    let before = -1;
    for (const [count, last, bound] of this.own) {
      out.varint(count);
      out.varint(last - before);
      out.byte(bound);
      before = last;
    }
  }

  /** Closes the page that lists share; nothing may be added after that. */
  finish(): void {
    this.closeShared();
  }

  private writeShared(out: ByteWriter, list: ByteWriter): void {
    const fits = this.shared.length + list.length <= this.limits.postingsPage;
    if (!fits) this.closeShared();
    out.varint((list.length << 2) | (fits ? SAME_PAGE : NEW_PAGE));
    this.shared.append(list);
  }

  private closeShared(): void {
    if (this.shared.length === 0) return;
    this.ready.push({ name: `postings/${this.page++}`, value: this.shared.take() });
  }

  private startPage(): void {
    this.headers.clear();
    this.data.clear();
    this.inPage = 0;
    this.pageBound = 0;
    this.blockStart = this.last;
  }

  private closeOwnPage(): void {
    // A list's own pages follow the shared one, which is closed then: pages keep their order.
    if (this.own.length === 0) this.closeShared();
    this.headers.append(this.data);
    this.ready.push({ name: `postings/${this.page++}`, value: this.headers.take() });
    this.own.push([this.inPage, this.last, this.pageBound]);
    this.startPage();
  }

  private closeBlock(): void {
    const width = widthOf(this.mostGap);
    const tfWidth = widthOf(this.mostTf - 1);
    const bound = boundOf(this.best);
    this.headers.varint(this.last - this.blockStart);
    this.headers.byte((width << 3) | tfWidth);
    if (this.isText) this.headers.byte(bound);
    pack(this.data, this.gaps, this.filled, width);
    if (tfWidth > 0) pack(this.data, this.tfs, this.filled, tfWidth);
    this.inPage += this.filled;
    this.pageBound = Math.max(this.pageBound, bound);
    this.blockStart = this.last;
    this.filled = 0;
    this.best = 0;
    this.mostTf = 1;
    this.mostGap = 0;
  }
}
