import type { Span } from '../model';

const MARK = /["“”]/g;

/**
 * Stretches between double quotation marks, without the marks. Made for hand-checked articles whose
 * marks are careless (`“… Estonia, ”the minister`, `… Ukraine, "Zakharova`): outside, a mark opens
 * unless it stands behind a blank and before none of its words; inside, any mark closes.
 */
export function quotedStretches(text: string): Span[] {
  const found: Span[] = [];
  let open: number | null = null;
  for (const { index, 0: mark } of text.matchAll(MARK)) {
    if (open !== null) {
      found.push({ start: open, end: index });
      open = null;
    } else if (
      mark !== '”' &&
      /\S/.test(text.charAt(index + 1)) &&
      !/["“”]\s?[.,;]/.test(text.slice(index, index + 3))
    ) {
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
