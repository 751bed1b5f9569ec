import { WINDOW } from './window';

/** Some documents, rising, gone through window by window. */
export class InWindows {
  /** Where those of the window begin and end. */
  start = 0;
  end = 0;

  constructor(readonly docs: Uint32Array) {}

  /** Whether the window has none. */
  get isEmpty(): boolean {
    return this.end === this.start;
  }

  enter(from: number): void {
    this.start = this.end;
    while (this.end < this.docs.length && (this.docs[this.end] as number) < from + WINDOW) {
      this.end++;
    }
  }
}
