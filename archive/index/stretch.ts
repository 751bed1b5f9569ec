import { packedBytes, unpackCounts, unpackRising } from './block';
import { ByteReader, DamagedIndex } from './bytes';
import { boundOf, type Impacts, impactOf } from './impact';
import { BLOCK, SHORT_LIST, TF_MOST } from './limits';

/** What a list's bytes need to be read. */
export interface Packed {
  bytes: Uint8Array;
  offset: number;
  /** Postings in it. */
  count: number;
  /** Of the whole list: short ones are kept otherwise. */
  df: number;
  /** The document before the first, -1 where there is none. */
  before: number;
  isText: boolean;
  documents: number;
}

/**
 * The postings of a list, or of one page of it, unpacked a block at a time when they are first needed.
 * Positions go from 0 to `count`.
 */
export class Stretch {
  readonly count: number;
  readonly docs: Uint32Array;
  /** Term frequencies; null where all are 1 as far as the format goes. */
  readonly tfs: Uint8Array | null;
  /** The last document of each block, and its bound. */
  readonly lasts: Uint32Array;
  readonly bounds: Uint8Array;
  /** The greatest of them. */
  readonly bound: number;
  private readonly places: Uint32Array;
  private readonly widths: Uint8Array;
  private readonly bytes: Uint8Array;
  private readonly before: number;
  private readonly unpacked: Uint8Array;

  constructor(packed: Packed, impacts: Impacts) {
    const { bytes, count, isText, before } = packed;
    const blocks = Math.ceil(count / BLOCK);
    this.count = count;
    this.bytes = bytes;
    this.before = before;
    this.docs = new Uint32Array(count);
    this.tfs = isText ? new Uint8Array(count).fill(1) : null;
    this.lasts = new Uint32Array(blocks);
    this.bounds = new Uint8Array(blocks).fill(boundOf(1));
    this.places = new Uint32Array(blocks);
    this.widths = new Uint8Array(blocks);
    this.unpacked = new Uint8Array(blocks);
    if (packed.df <= SHORT_LIST) this.readShort(packed, impacts);
    else this.readHeaders(packed);
    let bound = 0;
    for (const its of this.bounds) if (its > bound) bound = its;
    this.bound = bound;
  }

  /** The last document. */
  get last(): number {
    return this.lasts[this.lasts.length - 1] as number;
  }

  /** Makes sure that the documents of a block are there. */
  unpack(block: number): void {
    if (this.unpacked[block]) return;
    const at = block * BLOCK;
    const count = Math.min(BLOCK, this.count - at);
    const width = (this.widths[block] as number) >>> 3;
    const tfWidth = (this.widths[block] as number) & 7;
    const from = this.places[block] as number;
    const before = block === 0 ? this.before : (this.lasts[block - 1] as number);
    const last = unpackRising(this.bytes, from, width, this.docs, at, count, before);
    if (last !== this.lasts[block]) throw new DamagedIndex('a block ends at another document');
    if (tfWidth > 0 && this.tfs) {
      const tfsAt = from + packedBytes(count, width);
      unpackCounts(this.bytes, tfsAt, tfWidth, this.tfs, at, count);
    }
    this.unpacked[block] = 1;
  }

  /** The first position from `from` on whose document is not below `doc`; `count` if there is none. */
  seek(from: number, doc: number): number {
    if (from >= this.count) return this.count;
    const { lasts, docs } = this;
    let block = from >>> 7;
    if ((lasts[block] as number) < doc) {
      let low = block + 1;
      let step = 1;
      // Near blocks are likelier than far ones: steps double until one is past it.
      while (low + step < lasts.length && (lasts[low + step] as number) < doc) {
        low += step;
        step *= 2;
      }
      let high = Math.min(low + step, lasts.length);
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((lasts[middle] as number) < doc) low = middle + 1;
        else high = middle;
      }
      if (low === lasts.length) return this.count;
      block = low;
    }
    this.unpack(block);
    let low = Math.max(from, block * BLOCK);
    let high = Math.min(this.count, block * BLOCK + BLOCK);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((docs[middle] as number) < doc) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Makes sure that all documents of positions from `from` up to, not with, `to` are there. */
  unpackRange(from: number, to: number): void {
    for (let block = from >>> 7; block * BLOCK < to; block++) this.unpack(block);
  }

  private readShort({ bytes, offset, count, isText, documents }: Packed, impacts: Impacts): void {
    const from = new ByteReader(bytes, offset);
    let doc = -1;
    let best = 0;
    for (let i = 0; i < count; i++) {
      const gap = from.varint();
      doc += (isText ? gap >>> 1 : gap) + 1;
      if (doc >= documents) throw new DamagedIndex('a list has documents that are not there');
      this.docs[i] = doc;
      if (!this.tfs) continue;
      const tf = gap & 1 ? from.byte() : 1;
      if (tf === 0 || tf > TF_MOST) throw new DamagedIndex('a word is too often in a text');
      this.tfs[i] = tf;
      best = Math.max(best, impactOf(impacts, tf, doc));
    }
    this.lasts[0] = doc;
    if (isText) this.bounds[0] = boundOf(best);
    this.unpacked[0] = 1;
  }

  private readHeaders({ bytes, offset, count, isText, before, documents }: Packed): void {
    const from = new ByteReader(bytes, offset);
    let last = before;
    for (let block = 0; block < this.lasts.length; block++) {
      last += from.varint();
      this.lasts[block] = last;
      this.widths[block] = from.byte();
      if (isText) this.bounds[block] = from.byte();
    }
    if (last >= documents) throw new DamagedIndex('a list has documents that are not there');
    for (let block = 0; block < this.lasts.length; block++) {
      const size = Math.min(BLOCK, count - block * BLOCK);
      const width = (this.widths[block] as number) >>> 3;
      const tfWidth = (this.widths[block] as number) & 7;
      if (width > 24 || tfWidth > 4) throw new DamagedIndex('a block is too wide');
      this.places[block] = from.at;
      from.skip(packedBytes(size, width) + packedBytes(size, tfWidth));
    }
  }
}
