import type { Span } from '../../model';
import { disjoint } from '../phrases';

/** Characters of a statement in a list of results: some four lines of the popup. */
export const EXCERPT_LENGTH = 220;
/** The share kept before the first word found when an excerpt does not begin at the beginning. */
const LEAD = 0.25;

export interface Excerpt {
  text: string;
  ranges: Span[];
  /** Whether words are left out; the reader shows all of them. */
  cut: boolean;
}

/** Where a word begins at or after `at`. */
function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 ? at : space + 1;
}

/**
 * A statement cut to what a list has room for, around the first words found, at word boundaries,
 * with an ellipsis where something is left out. Ranges are moved along; those outside are dropped.
 */
export function excerpt(text: string, ranges: readonly Span[], length = EXCERPT_LENGTH): Excerpt {
  const found = disjoint(ranges);
  if (text.length <= length) return { text, ranges: found, cut: false };
  const first = found[0]?.start ?? 0;
  const tooFar = (found[0]?.end ?? 0) > length - 20;
  const start = tooFar
    ? wordStart(
        text,
        Math.max(0, Math.min(first - Math.round(length * LEAD), text.length - length)),
      )
    : 0;
  const limit = start + length;
  const end =
    limit >= text.length ? text.length : Math.max(text.lastIndexOf(' ', limit), start + 1);
  const head = start > 0 ? '…' : '';
  const tail = end < text.length ? '…' : '';
  return {
    text: head + text.slice(start, end).replace(/[\s,;:–-]+$/u, '') + tail,
    ranges: found
      .filter((range) => range.start >= start && range.end <= end)
      .map((range) => ({
        start: range.start - start + head.length,
        end: range.end - start + head.length,
      })),
    cut: true,
  };
}
