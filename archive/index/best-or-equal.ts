import { Growing } from '../growing';
import { Best, type Found } from './best';

/** Of a common beginning of words tens of thousands may be equal: they are numbers, not objects. */
export interface BestAndEqual {
  found: Found[];
  equal: Uint32Array;
}

/**
 * The best `size` documents, and all others that score as much as the last of them: for who settles ties by what
 * is not in the index, and would rather not read it for every document. Documents come in rising order.
 */
export class BestOrEqual {
  private readonly best: Best;
  /** Documents that score what the last of the best does, and are not among them. */
  private readonly equal = new Growing();

  constructor(private readonly size: number) {
    this.best = new Best(size);
  }

  add(doc: number, score: number): void {
    const { best } = this;
    if (best.count < this.size) {
      best.add(doc, score);
      return;
    }
    const { floor } = best;
    if (score < floor) return;
    if (score === floor) {
      this.equal.push(doc);
      return;
    }
    const { last } = best;
    best.add(doc, score);
    if (best.floor === floor) this.equal.push(last);
    else this.equal.length = 0;
  }

  /** The best, best first, among equals the lower number; and who scores as much as the last of them, in no order. */
  get all(): BestAndEqual {
    return { found: this.best.sorted(), equal: this.equal.all() };
  }
}
