import type { Selector, Span } from '../model';

/** Characters of context on either side (W3C TextQuoteSelector; the length that Hypothesis keeps). */
const CONTEXT = 32;

/** The selector of a stretch of a text: its words, its place, and what stands around it. */
export function selectorOf(text: string, { start, end }: Span): Selector {
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(whole(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, whole(text, Math.min(text.length, end + CONTEXT), -1)),
  };
}

/**
 * Where a selector's words stand in a text: at its own place if they still do, else where the most of
 * what stood around them stands around them, the nearest of equals. Null when they are nowhere.
 */
export function findSelector(text: string, selector: Selector): Span | null {
  const { exact, start, prefix, suffix } = selector;
  if (exact === '') return null;
  let best: { at: number; score: number } | null = null;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const around =
      endsAlike(text.slice(Math.max(0, at - prefix.length), at), prefix) +
      beginsAlike(text.slice(at + exact.length, at + exact.length + suffix.length), suffix);
    // Context decides; the distance only among equals.
    const score = around - Math.abs(at - start) / (text.length + 1);
    if (!best || score > best.score) best = { at, score };
  }
  return best && { start: best.at, end: best.at + exact.length };
}

/** Moves a place off the middle of a surrogate pair. */
function whole(text: string, at: number, by: 1 | -1 = 1): number {
  const isInside =
    /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1] ?? '');
  return isInside ? at + by : at;
}

function beginsAlike(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function endsAlike(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length))
    length++;
  return length;
}
