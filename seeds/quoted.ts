import type { Span } from '../model';

const MARK = /["“”]/g;

/**
 * Stretches between double quotation marks, without the marks.
 *
 * Made for articles that were read by hand, whose marks may be careless (`“… Estonia, ”the minister`,
 * `… Ukraine, "Zakharova`): inside a quotation any mark closes; outside, a mark opens when a word
 * follows it, so a closing mark that has lost its partner (`1997 ".`) opens nothing.
 */
export function quotedStretches(text: string): Span[] {
  const found: Span[] = [];
  let open: number | null = null;
  for (const { index, 0: mark } of text.matchAll(MARK)) {
    if (open !== null) {
      found.push({ start: open, end: index });
      open = null;
    } else if (mark !== '”' && /[\p{L}\p{N}[]/u.test(text.charAt(index + 1))) {
      open = index + 1;
    }
  }
  return found;
}

/** Whether double quotation marks come in pairs. */
export function isBalanced(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1;
  return count('“') === count('”') && count('"') % 2 === 0;
}
