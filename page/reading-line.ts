/** Which mark a reader is at while they scroll, found with few looks at the layout. */

/** Top and bottom of a mark in the viewport; null where it is not rendered. */
type Box = { top: number; bottom: number } | null;

/** The line lies no nearer to an edge of the screen than this share of its height. */
const EDGE = 0.1;

/**
 * Height in the viewport at which one is taken to read: it goes down with the page, from near the top edge at its
 * beginning to near the bottom edge at its end, so that the last marks are reached too. `progress` is 0 to 1.
 */
export function readingLine(height: number, progress: number): number {
  const share = Math.min(1, Math.max(0, Number.isFinite(progress) ? progress : 0));
  return height * (EDGE + share * (1 - 2 * EDGE));
}

/**
 * Index of the mark that a reader is at: the last that begins above the line, or the one behind it where that one is
 * on the screen and the first is not. -1 where none has been reached. Marks are in reading order, so the place is
 * found by halving; one that is not rendered is passed.
 */
export function markAt(
  count: number,
  boxOf: (index: number) => Box,
  line: number,
  height: number,
): number {
  /** The nearest rendered one from `index` on, up to `end`. */
  const rendered = (index: number, end: number): { index: number; box: Box } => {
    for (let at = index; at < end; at++) {
      const box = boxOf(at);
      if (box) return { index: at, box };
    }
    return { index: end, box: null };
  };
  let low = 0;
  let high = count;
  let last = -1;
  let lastBox: Box = null;
  while (low < high) {
    const { index, box } = rendered((low + high) >> 1, high);
    if (box && box.top <= line) {
      last = index;
      lastBox = box;
      low = index + 1;
    } else high = (low + high) >> 1;
  }
  if (lastBox && lastBox.bottom > 0) return last;
  const next = rendered(last + 1, count);
  const isSeen = next.box && next.box.top < height && next.box.bottom > 0;
  return isSeen ? next.index : last;
}
