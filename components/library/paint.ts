import type { Span } from '../../model';
import { type Block, pieces } from './blocks';

/** Names of the highlights in library.css: every statement, and the one asked for. */
const ALL = 'onrecord-statement';
const ASKED = 'onrecord-asked';

/** Ranges over the paragraphs' text nodes for a span of the whole text. */
function ranges(
  paragraphs: readonly HTMLElement[],
  text: readonly Block[],
  span: Span,
): StaticRange[] {
  return pieces(text, span).flatMap(({ block, start, end }) => {
    const node = paragraphs[block]?.firstChild;
    if (!node) return [];
    return [
      new StaticRange({
        startContainer: node,
        startOffset: start,
        endContainer: node,
        endOffset: end,
      }),
    ];
  });
}

/**
 * Marks the statements of a source by CSS highlights, quietly, and the one asked for firmly. The
 * paragraphs must hold one text node each. Returns what takes the marks away again.
 */
export function paint(
  paragraphs: readonly HTMLElement[],
  text: readonly Block[],
  statements: readonly Span[],
  asked: Span | null,
): () => void {
  const quiet = new Highlight();
  for (const span of statements) {
    for (const range of ranges(paragraphs, text, span)) quiet.add(range);
  }
  const firm = new Highlight();
  for (const range of asked ? ranges(paragraphs, text, asked) : []) firm.add(range);
  firm.priority = 1;
  CSS.highlights.set(ALL, quiet);
  CSS.highlights.set(ASKED, firm);
  return () => {
    CSS.highlights.delete(ALL);
    CSS.highlights.delete(ASKED);
  };
}

/** The offset in the whole text under a point, or null when there is no text of the source. */
export function offsetAt(
  paragraphs: readonly HTMLElement[],
  text: readonly Block[],
  x: number,
  y: number,
): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  if (!caret) return null;
  const block = paragraphs.findIndex((element) => element.firstChild === caret.offsetNode);
  const start = text[block]?.start;
  return start === undefined ? null : start + caret.offset;
}
