import { nameKey } from '../text/name-key';

/** Case endings of Slavic surnames and given names, in Cyrillic. */
const CYRILLIC_ENDING =
  /(?:ого|ому|ему|ими|ыми|ой|ою|ею|ий|ый|ій|им|ым|ім|ом|ем|єм|ам|ах|ов[іи]|еві|а|я|о|е|у|ю|ы|и|і|ь|й)$/u;
/** Case endings of names in Lithuanian, Latvian, Estonian and Polish, as newspapers of these languages print them. */
const LATIN_ENDING =
  /(?:iaus|iumi|iui|iai|ius|yje|uje|oje|ais|ams|omis|iego|iemu|ego|emu|iem|owi|as|is|ys|us|os|ai|ui|io|iu|ia|es|em|ej|im|ym|om|ą|ę|į|ų|ė|a|o|e|i|u|y|s)$/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** A stem shorter than this says nothing: `Tru` is no Trump. */
const SHORTEST_STEM = 4;

/**
 * The keys under which a name's token is found: as it is and, where words are inflected, its stem
 * behind a `~`, so that a stem only ever meets a stem (Kallas without its ending is no `Kall`).
 * Cyrillic words are always inflected; Latin ones when `inflected` says that the text is not English.
 */
export function keysOf(word: string, inflected: boolean): string[] {
  const isInflectedHere = inflected || isCyrillic(word, 0, word.length);
  return isInflectedHere ? [nameKey(word), stemKey(word)] : [nameKey(word)];
}

/** The key of a word's stem, behind a `~`. */
export function stemKey(word: string): string {
  const ending = isCyrillic(word, 0, word.length) ? CYRILLIC_ENDING : LATIN_ENDING;
  const stem = word.toLowerCase().replace(ending, '');
  return `~${nameKey(stem.length >= SHORTEST_STEM ? stem : word)}`;
}

/** Whether a stretch of a text has a Cyrillic letter. */
export function isCyrillic(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (text.charCodeAt(i) >= FIRST_CYRILLIC) return CYRILLIC.test(text.slice(i, end));
  }
  return false;
}

const FIRST_CYRILLIC = 0x400;

/** How much of a text is looked at for its language, in characters. */
const SAMPLE = 4000;
/** Fewer words tell nothing. */
const FEWEST_WORDS = 8;
/** English prose has an article or a preposition of its own in every dozen words; others hardly one in twenty-five. */
const ENGLISH = ['the', 'of', 'and', 'that', 'with', 'for'].map(packed);
const ENGLISH_SHARE = 0.04;
const LONGEST_ENGLISH = 4;

/** Whether a text is in another language than English, as far as name endings go. */
export function isInflected(text: string): boolean {
  const length = Math.min(text.length, SAMPLE);
  let words = 1;
  let english = 0;
  let wasBlank = false;
  /** The letters and figures that stand together, the last lowest, and how many. */
  let word = 0;
  let letters = 0;
  for (let i = 0; i <= length; i++) {
    const unit = i < length ? text.charCodeAt(i) : BLANK;
    if (isAsciiWord(unit)) {
      word = (word << 8) | (unit | CASE);
      letters++;
      wasBlank = false;
      continue;
    }
    if (letters > 0 && letters <= LONGEST_ENGLISH && ENGLISH.includes(word)) english++;
    word = 0;
    letters = 0;
    if (i === length) break;
    const blank = isBlank(unit);
    if (blank && !wasBlank) words++;
    wasBlank = blank;
  }
  return words > FEWEST_WORDS && english / words < ENGLISH_SHARE;
}

const BLANK = 0x20;
/** The bit by which a small letter differs from its capital. */
const CASE = 0x20;

function packed(word: string): number {
  return [...word].reduce((sum, letter) => (sum << 8) | letter.charCodeAt(0), 0);
}

/** `\w` */
function isAsciiWord(unit: number): boolean {
  const small = unit | CASE;
  return (small >= 0x61 && small <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x5f;
}

/** `\s` */
function isBlank(unit: number): boolean {
  if (unit < 0x80) return unit === BLANK || (unit >= 0x09 && unit <= 0x0d);
  return unit === 0xa0 || /\s/.test(String.fromCharCode(unit));
}
