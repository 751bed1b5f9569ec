/** A document found, and its score. */
export interface Found {
  doc: number;
  score: number;
}

/** Order among documents of one score: below 0 when the first comes first, 0 to go by number. */
export type Tie = (a: number, b: number) => number;

/**
 * The best `size` documents, in typed arrays: a heap whose root is the worst one kept. The order is
 * total (score, then `tie`, then the lower number), so what is kept does not depend on the order in
 * which documents come, and ties at the last place are settled like all others.
 */
export class Best {
  count = 0;
  private scores: Float64Array;
  private docs: Uint32Array;

  constructor(
    private readonly size: number,
    private readonly tie: Tie = () => 0,
  ) {
    const room = Math.min(size, 1024);
    this.scores = new Float64Array(room);
    this.docs = new Uint32Array(room);
  }

  /** The least score that can still get in: a document with it may, by the tie. */
  get floor(): number {
    if (this.size === 0) return Number.POSITIVE_INFINITY;
    return this.count < this.size ? 0 : (this.scores[0] as number);
  }

  /** The document that goes when a better one comes; there must be one. */
  get last(): number {
    return this.docs[0] as number;
  }

  add(doc: number, score: number): void {
    if (this.count < this.size) {
      if (this.count === this.docs.length) this.grow();
      this.rise(this.count++, doc, score);
    } else if (this.size > 0 && this.before(doc, score, 0)) {
      this.sink(doc, score);
    }
  }

  /** What was kept, best first. */
  sorted(): Found[] {
    const found: Found[] = [];
    for (let i = 0; i < this.count; i++) {
      found.push({ doc: this.docs[i] as number, score: this.scores[i] as number });
    }
    return found.sort((a, b) => b.score - a.score || this.tie(a.doc, b.doc) || a.doc - b.doc);
  }

  /** Whether a document comes before the one at a place of the heap. */
  private before(doc: number, score: number, at: number): boolean {
    const other = this.scores[at] as number;
    if (score !== other) return score > other;
    const otherDoc = this.docs[at] as number;
    return (this.tie(doc, otherDoc) || doc - otherDoc) < 0;
  }

  private rise(from: number, doc: number, score: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      if (this.before(doc, score, parent)) break;
      this.put(at, this.docs[parent] as number, this.scores[parent] as number);
      at = parent;
    }
    this.put(at, doc, score);
  }

  private sink(doc: number, score: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.count) break;
      const right = child + 1;
      const rightIsWorse =
        right < this.count &&
        this.before(this.docs[child] as number, this.scores[child] as number, right);
      if (rightIsWorse) child = right;
      if (!this.before(doc, score, child)) break;
      this.put(at, this.docs[child] as number, this.scores[child] as number);
      at = child;
    }
    this.put(at, doc, score);
  }

  private put(at: number, doc: number, score: number): void {
    this.docs[at] = doc;
    this.scores[at] = score;
  }

  private grow(): void {
    const [docs, scores] = [this.docs, this.scores];
    this.docs = new Uint32Array(docs.length * 2);
    this.docs.set(docs);
    this.scores = new Float64Array(scores.length * 2);
    this.scores.set(scores);
  }
}
