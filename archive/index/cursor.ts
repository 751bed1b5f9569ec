import { BLOCK } from './limits';
import type { Stretch } from './stretch';

/** A list that is being read: its stretches, one after the other, each behind the one before. */
export interface OpenList {
  isText: boolean;
  stretches: readonly Stretch[];
}

const NONE = new Uint32Array();

/** Goes through the postings of a list, document by document or window by window, never back. */
export class Cursor {
  /** Where it stands: a stretch and a position in it. */
  stretch: Stretch | undefined;
  at = 0;
  readonly isText: boolean;
  private next = 1;

  constructor(
    private readonly list: OpenList,
    /** Weight of the list's term. */
    readonly weight: number,
  ) {
    this.isText = list.isText;
    this.stretch = list.stretches[0];
  }

  /** The greatest bound of all its blocks, as a byte; -1 where it has none. */
  get most(): number {
    return this.list.stretches.reduce((most, { bound }) => Math.max(most, bound), -1);
  }

  /** Moves to the first document not below `doc` and gives it; Infinity at the end. */
  seek(doc: number): number {
    this.skip(doc);
    const { stretch } = this;
    if (!stretch) return Number.POSITIVE_INFINITY;
    this.at = stretch.seek(this.at, doc);
    return stretch.docs[this.at] as number;
  }

  /** Of the run taken last: positions of the stretch that it lies in. */
  start = 0;
  end = 0;
  docs: Uint32Array = NONE;
  tfs: Uint8Array | null = null;

  /**
   * Takes the next run of postings with documents from `from` up to, not with, `to`, and stands behind it;
   * false when there is none left. A run may be empty.
   */
  take(from: number, to: number): boolean {
    this.skip(from);
    const { stretch } = this;
    if (!stretch) return false;
    const start = stretch.seek(this.at, from);
    const end = stretch.seek(start, to);
    if (start === end && end < stretch.count) {
      this.at = end;
      return false;
    }
    stretch.unpackRange(start, end);
    this.docs = stretch.docs;
    this.tfs = stretch.tfs;
    this.start = start;
    this.end = end;
    this.at = end;
    if (end === stretch.count) this.leave();
    return true;
  }

  /** Leaves the stretches that end before `doc`. */
  skip(doc: number): void {
    while (this.stretch && this.stretch.last < doc) this.leave();
  }

  /** Goes on to the next stretch. */
  leave(): void {
    this.stretch = this.list.stretches[this.next++];
    this.at = 0;
  }

  /**
   * The greatest bound, as a byte, of blocks that may have documents from `from` up to, not with, `to`;
   * -1 where none has. The cursor stays.
   */
  bound(from: number, to: number): number {
    this.skip(from);
    let most = -1;
    let before = -1;
    for (let s = this.next - 1; s < this.list.stretches.length; s++) {
      const { lasts, bounds } = this.list.stretches[s] as Stretch;
      let block = s === this.next - 1 ? this.at >>> 7 : 0;
      if (block > 0) before = lasts[block - 1] as number;
      for (; block < lasts.length; block++) {
        if (before >= to - 1) return most;
        const last = lasts[block] as number;
        if (last >= from && (bounds[block] as number) > most) most = bounds[block] as number;
        before = last;
      }
    }
    return most;
  }

  /** About how many postings it has left before `to`: not less than there are. */
  roughly(to: number): number {
    let count = 0;
    for (let s = this.next - 1; s < this.list.stretches.length; s++) {
      const stretch = this.list.stretches[s] as Stretch;
      const { lasts } = stretch;
      if (stretch.last < to) {
        count += stretch.count - (s === this.next - 1 ? this.at : 0);
        continue;
      }
      let block = s === this.next - 1 ? this.at >>> 7 : 0;
      for (; block < lasts.length; block++) {
        count += BLOCK;
        if ((lasts[block] as number) >= to) return count;
      }
    }
    return count;
  }
}
