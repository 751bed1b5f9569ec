import { contribution, type Impacts, impactOf } from './impact';
import { readSmall, smallDocs, smallTfs } from './small-list';
import { WINDOW } from './window';

/** Postings of many small lists, by window, in no order within one. */
export interface Bag {
  /** Where each window's begin; one entry more, the end. */
  starts: Uint32Array;
  docs: Uint32Array;
  /** What each contributes. Exact in 32 bits (`SCORE_STEP`). */
  values: Float32Array;
}

/** Puts small lists together. */
export class BagMaker {
  private docs = new Uint32Array(1024);
  private values = new Float32Array(1024);
  private count = 0;
  private starts: Uint32Array;

  constructor(
    private readonly impacts: Impacts,
    private readonly documents: number,
  ) {
    this.starts = new Uint32Array(Math.ceil(documents / WINDOW) + 1);
  }

  /** Adds a list of at most `BLOCK` postings. */
  add(bytes: Uint8Array, offset: number, df: number, isText: boolean, weight: number): void {
    readSmall(bytes, offset, df, isText, this.documents);
    if (this.count + df > this.docs.length) this.grow();
    const { docs, values, starts, impacts } = this;
    let { count } = this;
    for (let i = 0; i < df; i++, count++) {
      const doc = smallDocs[i] as number;
      const impact = isText ? impactOf(impacts, smallTfs[i] as number, doc) : 1;
      docs[count] = doc;
      values[count] = contribution(weight, impact);
      const window = Math.floor(doc / WINDOW) + 1;
      starts[window] = (starts[window] as number) + 1;
    }
    this.count = count;
  }

  finish(): Bag | null {
    if (this.count === 0) return null;
    const starts = this.starts;
    for (let w = 1; w < starts.length; w++) {
      starts[w] = (starts[w] as number) + (starts[w - 1] as number);
    }
    const next = starts.slice();
    const docs = new Uint32Array(this.count);
    const values = new Float32Array(this.count);
    for (let i = 0; i < this.count; i++) {
      const doc = this.docs[i] as number;
      const window = Math.floor(doc / WINDOW);
      const to = next[window] as number;
      next[window] = to + 1;
      docs[to] = doc;
      values[to] = this.values[i] as number;
    }
    return { starts, docs, values };
  }

  private grow(): void {
    const docs = new Uint32Array(this.docs.length * 2);
    docs.set(this.docs);
    this.docs = docs;
    const values = new Float32Array(this.values.length * 2);
    values.set(this.values);
    this.values = values;
  }
}
