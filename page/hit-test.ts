/**
 * Which mark is at a point, and where a mark is on the screen.
 */
import { union, within } from './layout';
import type { Mark } from './mark';
import type { Painter } from './marks';

type View = Window & typeof globalThis;

/** CSS Custom Highlight API, `highlightsFromPoint`: Chrome 140, Firefox 150; not yet in the types. */
interface FromPoint {
  highlightsFromPoint?(x: number, y: number): { highlight: Highlight; ranges: AbstractRange[] }[];
}

/** How far beside its letters a mark still answers, in CSS pixels. */
const SLACK = 2;

export interface HitTest {
  /**
   * The mark at a point of the viewport: the name where a name lies in a claim. `target`, the
   * element that the pointer is on, must hold the text or the point is on something above it.
   */
  at(x: number, y: number, target: Element | null): Mark | null;
  /** The boxes of a mark's lines in the viewport, top first; empty when it is not rendered. */
  rects(mark: Mark): DOMRect[];
  /** A box for a popover to stand by: the whole mark if it is low, else the line at `y`. */
  anchor(mark: Mark, y?: number): DOMRect | null;
}

export function createHitTest(window: View, painter: Painter): HitTest {
  const { document } = window;

  const boxes = (range: AbstractRange): DOMRect[] => {
    const node = range.startContainer;
    if (!node.isConnected || range.endOffset > (node.nodeValue?.length ?? 0)) return [];
    // A static range has no boxes. This live one is dropped at once.
    const live = document.createRange();
    live.setStart(node, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return [...live.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  };

  const candidates = function* (x: number, y: number): Generator<AbstractRange> {
    const registry = window.CSS.highlights as FromPoint & HighlightRegistry;
    if (registry.highlightsFromPoint) {
      for (const { ranges } of registry.highlightsFromPoint(x, y)) yield* ranges;
      return;
    }
    const caret = document.caretPositionFromPoint(x, y);
    if (!caret) return;
    for (const highlight of registry.values()) {
      for (const range of highlight) {
        if (range.startContainer !== caret.offsetNode) continue;
        if (caret.offset >= range.startOffset && caret.offset <= range.endOffset) yield range;
      }
    }
  };

  const rects = (mark: Mark): DOMRect[] => painter.rangesOf(mark).flatMap(boxes);

  return {
    at(x, y, target) {
      let found: Mark | null = null;
      for (const range of candidates(x, y)) {
        const mark = painter.markOf(range);
        if (!mark || (found && mark.kind === 'claim')) continue;
        if (target && !target.contains(range.startContainer)) continue;
        if (boxes(range).some((box) => within(box, x, y, SLACK))) found = mark;
        if (found?.kind === 'speaker') break;
      }
      return found;
    },
    rects,
    anchor(mark, y) {
      const lines = rects(mark);
      const whole = union(lines);
      if (!whole) return null;
      const line =
        (y !== undefined && lines.find((box) => y >= box.top - SLACK && y <= box.bottom + SLACK)) ||
        lines[0]!;
      // More than a third of the screen: the popover would stand far from where the reader looks.
      if (whole.height > window.innerHeight / 3) return line;
      return new DOMRect(line.left, whole.top, line.width, whole.height);
    },
  };
}
