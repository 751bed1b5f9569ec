import { Best, type Found } from './best';

/**
 * The best `size` documents, and all others that score as much as the last of them: for who settles ties by what
 * is not in the index, and would rather not read it for every document. Documents come in rising order.
 */
export class BestOrEqual {
  private readonly best: Best;
  /** Documents that score what the last of the best does, and are not among them. */
  private equal: number[] = [];

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
    else this.equal = [];
  }

  /** Best first; among equals the lower number. More than `size` where the last ones are equal. */
  sorted(): Found[] {
    const found = this.best.sorted();
    const score = found.at(-1)?.score ?? 0;
    const equal = this.equal.sort((a, b) => a - b);
    return [...found, ...equal.map((doc) => ({ doc, score }))];
  }
}
