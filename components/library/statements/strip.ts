/**
 * A strip of rows taller than browsers let an element be (Firefox stops at 17.9 million pixels, and at half of that at
 * twice the size; a million rows are some 60). The element that scrolls stays below that, and an offset says which stretch of the
 * strip it stands for: small moves are followed to the pixel, a drag of the bar goes to its share of the whole.
 */

/** In CSS pixels; below what any browser draws at five times the size. */
const TALLEST = 3_000_000;
/** The strip is gone through in this many steps of the offset for each height of the element. */
const STEPS = 100;

export class Strip {
  /** Of all rows, and of the element that stands for them. */
  readonly whole: number;
  readonly height: number;
  private readonly step: number;
  private readonly steps: number;
  private readonly jump: number;

  constructor(
    readonly rows: number,
    readonly rowHeight: number,
  ) {
    this.whole = rows * rowHeight;
    this.height = Math.min(this.whole, TALLEST);
    this.step = this.height / STEPS;
    this.steps = Math.max(1, Math.floor(this.whole / Math.max(1, this.step)));
    this.jump = this.steps > 1 ? (this.whole - this.height) / (this.steps - 1) : 0;
  }

  /** Where the element scrolls to, and what it stands for, so that `y` of the strip is at the top. */
  at(y: number): { scrollTop: number; offset: number } {
    const offset = this.offset(y);
    return { offset, scrollTop: y - offset };
  }

  /** What the element stands for once its bar was dragged to `scrollTop`, in a view of some height. */
  dragged(scrollTop: number, view: number): number {
    const room = this.height - view;
    if (room <= 0) return 0;
    return this.offset((scrollTop * (this.whole - view)) / room);
  }

  /** The rows that lie in a view of some height at `y`, and some around it. */
  inView(y: number, view: number, around: number): { first: number; end: number } {
    const first = Math.max(0, Math.floor(y / this.rowHeight) - around);
    const end = Math.min(this.rows, Math.ceil((y + view) / this.rowHeight) + around);
    return { first, end };
  }

  /** Where to scroll so that a row is whole in view, moving no further than needed. */
  bringing(row: number, y: number, view: number): number {
    const top = row * this.rowHeight;
    if (top < y) return top;
    return Math.max(y, top + this.rowHeight - view);
  }

  private offset(y: number): number {
    const at = Math.min(this.steps - 1, Math.floor(y / Math.max(1, this.step)));
    return Math.round(at * this.jump);
  }
}
