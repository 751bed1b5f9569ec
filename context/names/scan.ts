import { CAPITAL, flagsOf, LETTER, NUMBER } from '../../text/characters';
import { NameKeyer } from '../../text/name-key';
import { WordCutter, WordStarts } from '../../text/word-cutter';
import { isCyrillic, stemKey } from '../inflection';
import type { Names } from './names';

const WORDLY = LETTER | NUMBER;
const BLANK = 0x20;
const LONGEST_PARTICLE = 3;

/** What a character is to a scan: `APART` when a word may begin behind it, `MAYBE` when a name may begin with it. */
const APART = 1;
const MAYBE = 2;
/** Not looked at yet. */
const UNSEEN = 0;
const SEEN = 4;

/** By code unit: of capitals and all but letters the same for all names. */
const kinds = new Uint8Array(0x10000);
/** The letters of particles that `kinds` was last made for. */
let initials = '';

/** Places at which a name may begin, filled anew by each scan. */
let maybe = new Int32Array(0);

/** One for all scans: a scan is over before another begins. */
const keyer = new NameKeyer();

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
  const count = sift(text, names.particles.initials);
  const words = new WordStarts(text);
  const { keys } = names;
  const { firsts } = names.trie;
  for (let n = 0, behind = 0; n < count; n++) {
    const at = maybe[n] as number;
    const flags = flagsOf(text.charCodeAt(at));
    if ((flags & CAPITAL) === 0) {
      if (isParticle(text, at, words, names)) places.push(at);
      continue;
    }
    if (at < behind || (flags & WORDLY) === 0 || !isStart(text, at, words)) continue;
    behind = readKey(text, at);
    const key = keys.find(keyer);
    if ((key >= 0 && key < firsts) || beginsByStem(text, at, behind, names, inflected)) {
      places.push(at);
    }
  }
  return places;
}

/**
 * Writes to `maybe` where a name may begin: at capitals and the first letters of particles that stand behind no letter. Tells how
 * many. No branch hangs on what a character is: a wrong guess of the processor costs more than several characters.
 */
function sift(text: string, first: string): number {
  const { length } = text;
  if (first !== initials) {
    kinds.fill(UNSEEN);
    initials = first;
  }
  if (maybe.length <= length) maybe = new Int32Array(length + 1);
  const found = maybe;
  const table = kinds;
  let count = 0;
  let before = APART;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    const kind = table[unit] || look(unit);
    found[count] = i;
    count += (kind >> 1) & before & 1;
    before = kind;
  }
  return count;
}

function look(unit: number): number {
  const flags = flagsOf(unit);
  let kind = SEEN;
  if ((flags & LETTER) === 0) kind |= APART;
  if ((flags & CAPITAL) !== 0 || initials.includes(String.fromCharCode(unit))) kind |= MAYBE;
  kinds[unit] = kind;
  return kind;
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
