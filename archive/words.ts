import type { Span } from '../model';
import { fold } from '../text/fold';
import { WordCutter } from '../text/word-cutter';

/** A word of a text as search knows it: folded, not stemmed, with its place in the text. */
export interface Word extends Span {
  word: string;
}

/** The words of a text in order; `U.S.` is `us`, numbers keep their points. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  const cutter = new WordCutter(text);
  while (cutter.next()) {
    const { start, end } = cutter;
    const word = foldWord(text.slice(start, end));
    if (word) found.push({ start, end, word });
  }
  return found;
}

/** The same without their places: what an index is made of. */
export function wordsAlone(text: string): string[] {
  const found: string[] = [];
  const cutter = new WordCutter(text);
  while (cutter.next()) {
    const word = foldWord(text.slice(cutter.start, cutter.end));
    if (word) found.push(word);
  }
  return found;
}

/** The words of something a reader typed; `u.s.` in small letters is one word here too. */
export function typedWords(typed: string): string[] {
  if (isOfLettersAndPoints(typed)) return [foldWord(typed)].filter(Boolean);
  return words(typed).map(({ word }) => word);
}

/** A word as search knows it; empty where nothing of it is left. */
export function foldWord(token: string): string {
  const folded = fold(token);
  return isOfLettersAndPoints(folded) ? folded.replaceAll('.', '') : folded;
}

/** The expression is dear to make, so it is not made for words without a point. */
function isOfLettersAndPoints(word: string): boolean {
  return word.includes('.') && /^(?:\p{L}+\.)+\p{L}*$/u.test(word);
}
