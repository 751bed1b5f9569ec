import { type Word, words } from './words';

/** The network's memory is laid out for so many words. */
export const LONGEST = 400;
/** Paragraphs of so many words are read whole; few are longer, and most of those are several run together. */
const WHOLE = 150;
/** Of 30 to 200, the length of pieces that read best on PolNeAR's development set. */
const PIECE = 80;

/** The lines of a text as words, in pieces that the network can read. Offsets are of the text. */
export function paragraphs(text: string): Word[][] {
  return [...text.matchAll(/[^\n\r\u2028\u2029]+/g)].flatMap((line) =>
    pieces(words(line[0], line.index), (word) => word.text),
  );
}

/** Cuts a long paragraph between sentences and outside of quotations, where it can; what a word's text is says `textOf`. */
export function pieces<T>(all: T[], textOf: (word: T) => string): T[][] {
  if (all.length === 0) return [];
  if (all.length <= WHOLE) return [all];
  const found: T[][] = [];
  let from = 0;
  let isQuoted = false;
  all.forEach((word, i) => {
    const text = textOf(word);
    if (text === '“' || text === '”') isQuoted = text === '“';
    const length = i + 1 - from;
    const next = all[i + 1];
    const before = all[i - 1];
    const ends =
      length >= PIECE &&
      next !== undefined &&
      endsSentence(before === undefined ? '' : textOf(before), text, textOf(next));
    if (length < LONGEST && !(ends && (!isQuoted || length >= 0.75 * LONGEST))) return;
    found.push(all.slice(from, i + 1));
    from = i + 1;
  });
  if (from < all.length) found.push(all.slice(from));
  return found;
}

/** Whether a word ends a sentence: a stop, or the mark that closes behind one, before no small letter. */
export function endsSentence(before: string, text: string, next: string): boolean {
  const stops = /^[.?!…]$/.test(text) || (/^[”’)]$/.test(text) && /^[.?!…]$/.test(before));
  return stops && !/^(?:[”’)\]]|\p{Ll})/u.test(next);
}
