import { CAPITAL, flagsOf, LETTER, NUMBER } from '../../text/characters';
import { NameKeyer } from '../../text/name-key';
import { WordCutter, WordStarts } from '../../text/word-cutter';
import { isCyrillic, stemKey } from '../inflection';
import type { Names } from './names';

const WORDLY = LETTER | NUMBER;
const BLANK = 0x20;
const LONGEST_PARTICLE = 3;

/** One for all scans: a scan is over before another begins. */
const keyer = new NameKeyer();

/**
 * The places in a text at which a name on record may begin, in reading order, as offsets: words that
 * are capitalised, or a small particle (`von`), and whose key, or the stem's, begins a name.
 *
 * One pass and one look-up a capitalised word, however many names there are. Of small letters only
 * every other is looked at: behind a letter no word begins.
 *
 * @param inflected whether the text is in a language that inflects names (`isInflected`)
 */
export function scanNames(text: string, names: Names, inflected: boolean): number[] {
  const places: number[] = [];
  const words = new WordStarts(text);
  const { length } = text;
  const { keys, particles } = names;
  const { firsts } = names.trie;
  for (let i = 0; i < length; ) {
    const unit = text.charCodeAt(i);
    const flags = flagsOf(unit);
    if ((flags & CAPITAL) === 0) {
      if ((flags & LETTER) === 0) {
        i++;
        continue;
      }
      if (particles.begins(unit) && isParticle(text, i, words, names)) places.push(i);
      i += 2;
      continue;
    }
    if ((flags & WORDLY) === 0 || !isStart(text, i, words)) {
      i += (flags & LETTER) === 0 ? 1 : 2;
      continue;
    }
    const end = readKey(text, i);
    const key = keys.find(keyer);
    if ((key >= 0 && key < firsts) || beginsByStem(text, i, end, names, inflected)) places.push(i);
    i = end;
  }
  return places;
}

function isStart(text: string, at: number, words: WordStarts): boolean {
  return at === 0 || text.charCodeAt(at - 1) === BLANK || words.has(at);
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

/** Whether a whole word stands there that is a small particle and begins a name on record. */
function isParticle(text: string, start: number, words: WordStarts, { particles }: Names): boolean {
  if (start > 0 && (flagsOf(text.charCodeAt(start - 1)) & LETTER) !== 0) return false;
  let end = start + 1;
  while (end <= start + LONGEST_PARTICLE && isSmall(text, end)) end++;
  if (end > start + LONGEST_PARTICLE || !particles.has(text.slice(start, end))) return false;
  if (!words.has(start)) return false;
  const cutter = new WordCutter(text, start);
  return cutter.next() && cutter.start === start && cutter.end === end;
}

function isSmall(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const unit = text.charCodeAt(at);
  return unit >= 0x61 && unit <= 0x7a;
}
