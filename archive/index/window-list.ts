import { packedBytes, unpackCounts, unpackRising } from './block';
import { ByteReader, DamagedIndex } from './bytes';
import { contribution, type Impacts, impactOf } from './impact';
import { BLOCK, SHORT_LIST, TF_MOST } from './limits';
import type { Weighted } from './loaded';
import type { Term } from './terms';
import { IN_TEXT } from './window';

/** Postings of one window: documents within it, `IN_TEXT` added where the text has the word, and what each contributes. */
export interface WindowPostings {
  docs: Uint16Array;
  /** Exact in 32 bits (`SCORE_STEP`). */
  values: Float32Array;
}

/** Gives the bytes of a page of postings that was read. */
export type ReadPage = (page: number) => Uint8Array;

/** Room for blocks that are being given out, one for each list, in one piece. */
export class BlockRoom {
  readonly docs: Uint32Array;
  readonly tfs: Uint8Array;
  private used = 0;

  constructor(groups: readonly (readonly Weighted<Term>[])[]) {
    let size = 0;
    for (const terms of groups) for (const { term } of terms) size += Math.min(term.df, BLOCK);
    this.docs = new Uint32Array(size);
    this.tfs = new Uint8Array(size);
  }

  /** Where the room of the next list begins. */
  take(df: number): number {
    const at = this.used;
    this.used += Math.min(df, BLOCK);
    return at;
  }
}

/**
 * A list of postings that gives out what it has in one window after the other, every window once. It unpacks a block
 * at a time and keeps nothing that it has given, so that thousands of them can be read side by side.
 */
export class WindowList {
  /** The next document, or less where that is not known yet; Infinity at the end. */
  next = 0;
  private readonly term: Term;
  private readonly weight: number;
  private readonly isText: boolean;
  private page = 0;
  /** The headers of the blocks to come, and where their bits begin. */
  private headers = NO_BYTES;
  private data = 0;
  /** Postings of the page that are not unpacked yet, and the last document that is. */
  private left = 0;
  private last = -1;
  /** The block at hand lies in the room from `start` on; those before `at` are given. */
  private readonly start: number;
  private at = 0;
  private count = 0;

  constructor(
    { term, weight }: Weighted<Term>,
    private readonly room: BlockRoom,
    private readonly impacts: Impacts,
    private readonly documents: number,
    private readonly read: ReadPage,
  ) {
    this.term = term;
    this.weight = weight;
    this.isText = term.field === 'text';
    this.start = room.take(term.df);
  }

  /** How many documents have the word. */
  get df(): number {
    return this.term.df;
  }

  /**
   * Puts the postings of the window from `from` up to `to` at `at`; says where they end. The windows before were taken.
   *
   * @param only by document of the window 1 for those that are wanted; null for all
   */
  take(
    from: number,
    to: number,
    { docs, values }: WindowPostings,
    at: number,
    only: Uint8Array | null,
  ): number {
    const { room, weight, start, impacts } = this;
    const { table, lengths } = impacts;
    const plain = contribution(weight, 1);
    let end = at;
    while (this.next < to) {
      if (this.at === this.count && !this.fill()) {
        this.next = Number.POSITIVE_INFINITY;
        break;
      }
      let i = start + this.at;
      const stop = start + this.count;
      for (; i < stop; i++) {
        const doc = room.docs[i] as number;
        if (doc >= to) break;
        if (only !== null && only[doc - from] === 0) continue;
        if (this.isText) {
          const tf = room.tfs[i] as number;
          const impact = table[(tf << 8) | (lengths[doc] as number)] || impactOf(impacts, tf, doc);
          docs[end] = (doc - from) | IN_TEXT;
          values[end++] = contribution(weight, impact);
        } else {
          docs[end] = doc - from;
          values[end++] = plain;
        }
      }
      this.at = i - start;
      this.next = i < stop ? (room.docs[i] as number) : this.last + 1;
    }
    return end;
  }

  /** Unpacks the next block; false at the end. */
  private fill(): boolean {
    if (this.left === 0 && !this.enter()) return false;
    this.at = 0;
    this.count = Math.min(BLOCK, this.left);
    this.left -= this.count;
    if (this.term.df <= SHORT_LIST) this.readShort();
    else this.unpack();
    return true;
  }

  /** Goes on to the next page; false where there is none. */
  private enter(): boolean {
    const { offset, own, df, page } = this.term;
    const number = this.page++;
    if (own) {
      const next = own[number];
      if (!next) return false;
      // Else a window would be given what lies before it.
      if (next.before !== this.last) throw new DamagedIndex('a page begins at another document');
      this.left = next.count;
      this.headers = new ByteReader(this.read(next.page));
    } else {
      if (number > 0) return false;
      this.left = df;
      this.headers = new ByteReader(this.read(page), offset);
    }
    if (df > SHORT_LIST) this.findData();
    return this.left > 0;
  }

  /** Where the headers end, the bits of the first block begin. */
  private findData(): void {
    const { headers, isText } = this;
    const begin = headers.at;
    let { last } = this;
    let size = 0;
    for (let left = this.left; left > 0; left -= BLOCK) {
      last += headers.varint();
      const widths = headers.byte();
      if (isText) headers.byte();
      if (widths >>> 3 > 24 || (widths & 7) > 4) throw new DamagedIndex('a block is too wide');
      const count = Math.min(BLOCK, left);
      size += packedBytes(count, widths >>> 3) + packedBytes(count, widths & 7);
    }
    if (last >= this.documents) throw outside();
    this.data = headers.at;
    headers.skip(size);
    headers.at = begin;
  }

  private unpack(): void {
    const { headers, isText, room, start, count } = this;
    const last = this.last + headers.varint();
    const widths = headers.byte();
    if (isText) headers.byte();
    const width = widths >>> 3;
    const { bytes } = headers;
    const reached = unpackRising(bytes, this.data, width, room.docs, start, count, this.last);
    if (reached !== last) throw new DamagedIndex('a block ends at another document');
    this.last = last;
    this.data += packedBytes(count, width);
    if (!isText) return;
    const tfWidth = widths & 7;
    if (tfWidth > 0) unpackCounts(bytes, this.data, tfWidth, room.tfs, start, count);
    else room.tfs.fill(1, start, start + count);
    this.data += packedBytes(count, tfWidth);
  }

  private readShort(): void {
    const { headers: from, isText, room, start } = this;
    for (let i = start; i < start + this.count; i++) {
      const gap = from.varint();
      this.last += (isText ? gap >>> 1 : gap) + 1;
      if (this.last >= this.documents) throw outside();
      room.docs[i] = this.last;
      if (!isText) continue;
      const tf = gap & 1 ? from.byte() : 1;
      if (tf === 0 || tf > TF_MOST) throw new DamagedIndex('a word is too often in a text');
      room.tfs[i] = tf;
    }
  }
}

/** What no page was entered for yet. */
const NO_BYTES = new ByteReader(new Uint8Array());

function outside(): DamagedIndex {
  return new DamagedIndex('a list has documents that are not there');
}
