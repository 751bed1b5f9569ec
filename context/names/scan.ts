import { CAPITAL, flagsOf, LETTER, NUMBER } from '../../text/characters';
import { NameKeyer } from '../../text/name-key';
import { WordCutter, WordStarts } from '../../text/word-cutter';
import { isCyrillic, stemKey } from '../inflection';
import type { Names } from './names';

const WORDLY = LETTER | NUMBER;
const LONGEST_PARTICLE = 3;

/** One for all scans: a scan is over before another begins. */
const keyer = new NameKeyer();

/**
 * Where a letter may stand that has a small form. The engine's own search goes over a text at half
 * the cost of a loop of ours.
 */
const MAYBE_CAPITAL = /[A-Z\u00c0-\u1fff\u2100-\uffff]/g;

/**
 * The places in a text at which a name on record may begin, in reading order, as offsets: words that
 * are capitalised, or a small particle (`von`), and whose key, or the stem's, begins a name.
 *
 * One pass over the characters and one look-up a capitalised word, however many names there are.
 *
 * @param inflected whether the text is in a language that inflects names (`isInflected`)
 */
export function scanNames(text: string, names: Names, inflected: boolean): number[] {
  const places: number[] = [];
  const words = new WordStarts(text);
  const { firsts } = names.trie;
  MAYBE_CAPITAL.lastIndex = 0;
  while (MAYBE_CAPITAL.test(text)) {
    const start = MAYBE_CAPITAL.lastIndex - 1;
    const flags = flagsOf(text.charCodeAt(start));
    if ((flags & CAPITAL) === 0 || (flags & WORDLY) === 0 || !words.has(start)) {
      MAYBE_CAPITAL.lastIndex = lettersEnd(text, start);
      continue;
    }
    const end = readKey(text, start);
    MAYBE_CAPITAL.lastIndex = end;
    const key = names.keys.find(keyer);
    if ((key >= 0 && key < firsts) || beginsByStem(text, start, end, names, inflected)) {
      places.push(start);
    }
  }
  const particles = particlesOf(text, names);
  return particles.length > 0 ? [...places, ...particles].sort((a, b) => a - b) : places;
}

/** Has the keyer read the word that begins at `start`; tells its end. */
function readKey(text: string, start: number): number {
  const end = keyer.readWord(text, start);
  if (end >= 0) return end;
  const cutter = new WordCutter(text, start);
  cutter.next();
  keyer.read(text, start, cutter.end);
  return cutter.end;
}

function beginsByStem(text: string, start: number, end: number, names: Names, inflected: boolean) {
  if (!inflected && !isCyrillic(text, start, end)) return false;
  const stem = names.keys.indexOf(stemKey(text.slice(start, end)));
  return stem >= 0 && stem < names.trie.firsts;
}

/** Behind the letters that begin at `start`, or the one character that is there. */
function lettersEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && (flagsOf(text.charCodeAt(end)) & LETTER) !== 0) end++;
  return Math.max(end, start + 1);
}

/** Where small particles stand that begin a name on record. */
function particlesOf(text: string, { particles }: Names): number[] {
  const found: number[] = [];
  if (!particles) return found;
  const words = new WordStarts(text);
  const take = (start: number, end: number) => {
    if (!words.has(start)) return;
    const cutter = new WordCutter(text, start);
    if (cutter.next() && cutter.start === start && cutter.end === end) found.push(start);
  };
  // The expression wants a character before the particle: a text's first word has none.
  const [first] =
    new RegExp(particles.source, 'y').exec(` ${text.slice(0, LONGEST_PARTICLE + 1)}`) ?? [];
  if (first) take(0, first.length - 1);
  particles.lastIndex = 0;
  while (particles.test(text)) {
    const end = particles.lastIndex;
    let start = end;
    while (start > 0 && isSmall(text.charCodeAt(start - 1))) start--;
    take(start, end);
  }
  return found;
}

function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}
