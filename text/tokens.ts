import type { Span } from '../model';

export interface Token extends Span {
  /** As it stands in the text, without a possessive `’s`. */
  text: string;
}

/** Abbreviations with points (`U.S.`), numbers with separators (`1,200`), and words with inner apostrophes. */
const TOKEN =
  /(?:\p{Lu}\.){2,}|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const POSSESSIVE = /['’ʼ]s$/iu;

/**
 * Splits a text into words and numbers. Hyphens separate; `O’Brien` stays one; the possessive of
 * `Kiev’s` is left outside the token, so that a mark covers the name alone.
 */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0].replace(POSSESSIVE, '');
    found.push({ start: match.index, end: match.index + word.length, text: word });
  }
  return found;
}
