import type { Span } from '../model';
import { WordCutter } from './word-cutter';

export interface Token extends Span {
  /** As it stands in the text, without a possessive `’s`. */
  text: string;
}

/**
 * Splits a text into words and numbers. Hyphens separate; `O’Brien` stays one; the possessive of
 * `Kiev’s` is left outside the token, so that a mark covers the name alone.
 */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  const cutter = new WordCutter(text);
  while (cutter.next()) {
    const { start, end } = cutter;
    found.push({ start, end, text: text.slice(start, end) });
  }
  return found;
}
