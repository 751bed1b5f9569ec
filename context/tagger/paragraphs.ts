import { type Word, words } from './words';

/** The network's memory is laid out for so many words; longer paragraphs are read in pieces. */
export const LONGEST = 400;
/** A piece ends at the first end of a sentence behind so many words. */
const LONG = 200;

/** The lines of a text as words, in pieces that the network can read. Offsets are of the text. */
export function paragraphs(text: string): Word[][] {
  return [...text.matchAll(/[^\n\r\u2028\u2029]+/g)].flatMap((line) =>
    pieces(words(line[0], line.index), (word) => word.text),
  );
}

/** Cuts a long paragraph behind a sentence, or anywhere when none ends; says what a word's text is by `textOf`. */
export function pieces<T>(all: T[], textOf: (word: T) => string): T[][] {
  const found: T[][] = [];
  let from = 0;
  for (let i = 0; i < all.length; i++) {
    const length = i + 1 - from;
    if (length < LONGEST && !(length >= LONG && /^[.?!]$/.test(textOf(all[i]!)))) continue;
    const closes = length < LONGEST && i + 1 < all.length && textOf(all[i + 1]!) === '”';
    if (closes) i++;
    found.push(all.slice(from, i + 1));
    from = i + 1;
  }
  if (from < all.length) found.push(all.slice(from));
  return found;
}
