import { APOSTROPHE, flagsOf, LETTER, MARK, NUMBER, SURROGATE } from './characters';
import { fold, foldAlone } from './fold';

/**
 * A name's sound, as far as the usual transliterations differ: `Sergei`/`Sergey`,
 * `Zelensky`/`Zelenskyy`/`Zełenski`, `Yermakov`/`Ermakov`, `Ławrow`/`Lavrov`,
 * `Gabrielyus`/`Gabrielius`. Two names of different people may share it: it proposes, and the
 * gazetteer's other rules decide.
 */
export function nameKey(token: string): string {
  return fold(token)
    .replace(/^(?:ye|je|ie)(?=[a-z]{3})/, 'e')
    .replace(/w/g, 'v')
    .replace(/kh|ch(?=[aou])/g, 'h')
    .replace(/x/g, 'ks')
    .replace(/[yj]/g, 'i')
    .replace(/([a-z])\1+/g, '$1');
}

/** A hash of some bytes: FNV-1a (Fowler, Noll, Vo), mixed once more so that all its bits count. */
export function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
}

/** Words longer than this go the plain way. */
const LONGEST = 48;
const BLANK = 0x20;
const POINT = 0x2e;
/** No character folds to more letters than щ. */
const MOST_LETTERS = 4;

const [A, C, E, H, I, J, K, O, S, U, V, W, X, Y, Z] = [...'acehijkosuvwxyz'].map((letter) =>
  letter.charCodeAt(0),
) as [...number[]] as Letters;
type Letters = [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** What a code unit folds to, up to four ASCII letters in one number, the first lowest. */
const packed = new Uint32Array(0x2070);
const SILENT = 0x80;
const RARE = 0xffffffff;

function pack(unit: number): number {
  const folded = foldAlone(unit);
  let letters = SILENT;
  if (folded === null || /[^\0-\x7f]/.test(folded) || folded.length > MOST_LETTERS) letters = RARE;
  else if (folded) {
    letters = 0;
    for (let i = folded.length - 1; i >= 0; i--) letters = (letters << 8) | folded.charCodeAt(i);
  }
  packed[unit] = letters >>> 0;
  return letters >>> 0;
}

/** The one letter of a to z that a letter folds to, as it sounds alone (`w` as `v`), or that there is none such. */
const plain = new Uint8Array(0x530);
const NOT_PLAIN = 1;

function lookPlain(unit: number): number {
  const isLetter = (flagsOf(unit) & LETTER) !== 0;
  const letter = isLetter ? packed[unit] || pack(unit) : 0;
  let sound = letter >= A && letter <= Z ? letter : NOT_PLAIN;
  if (sound === W) sound = V;
  else if (sound === Y || sound === J) sound = I;
  plain[unit] = sound;
  return sound;
}

/** The same of the letter at a place of a text; `NOT_PLAIN` behind its end. */
function plainAt(text: string, at: number): number {
  const unit = at < text.length ? text.charCodeAt(at) : plain.length;
  return unit < plain.length ? plain[unit] || lookPlain(unit) : NOT_PLAIN;
}

/** Whether a word of letters surely ends before `end`. */
function endsWord(text: string, start: number, end: number): boolean {
  if (end === text.length) return true;
  const unit = text.charCodeAt(end);
  if (unit === BLANK) return true;
  const flags = flagsOf(unit);
  if ((flags & (LETTER | NUMBER | MARK | SURROGATE)) !== 0) return false;
  if (unit === POINT) return end > start + 1;
  if ((flags & APOSTROPHE) === 0) return true;
  if (!goesOn(text, end + 1)) return true;
  const isPossessive = (text.charCodeAt(end + 1) | 0x20) === S && !goesOn(text, end + 2);
  return isPossessive && (end + 2 === text.length || !isApostrophe(text.charCodeAt(end + 2)));
}

function goesOn(text: string, at: number): boolean {
  if (at >= text.length) return false;
  return (flagsOf(text.charCodeAt(at)) & (LETTER | MARK | SURROGATE)) !== 0;
}

function isApostrophe(unit: number): boolean {
  return (flagsOf(unit) & APOSTROPHE) !== 0;
}

/**
 * Makes name keys out of stretches of a text, as UTF-8 bytes in a buffer of its own, without making a
 * string where the letters are Latin or Cyrillic: the same keys as `nameKey`, to the letter.
 */
export class NameKeyer {
  /** The key that was made last: its bytes, how many, and their hash. */
  bytes = new Uint8Array(MOST_LETTERS * LONGEST);
  length = 0;
  hash = 0;
  private readonly folded = new Uint8Array(MOST_LETTERS * (LONGEST + 1));
  private readonly encoder = new TextEncoder();

  /** Makes the key of `text.slice(start, end)`. */
  read(text: string, start: number, end: number): void {
    const length = end - start > LONGEST ? -1 : this.fold(text, start, end);
    if (length < 0) this.take(nameKey(text.slice(start, end)));
    else this.sound(length);
  }

  /**
   * Makes the key of the word that begins at `start`, finding its end on the way: the end without a
   * possessive `’s`. -1, and no key, where it takes `WordCutter` to tell (figures, points, other
   * apostrophes) or the letters are not as plain as one letter each. It has the rules of `sound` a second time, so that one
   * loop finds the end, folds and sounds; a test holds both to `nameKey`.
   */
  readWord(text: string, start: number): number {
    const { bytes } = this;
    const most = Math.min(text.length, start + LONGEST);
    let n = 0;
    let last = 0;
    let hash = 0x811c9dc5;
    let i = plainAt(text, start + 1) === E && isSoft(text, start) ? start + 1 : start;
    for (; i < most; i++) {
      const unit = text.charCodeAt(i);
      let letter = unit < plain.length ? plain[unit] || lookPlain(unit) : NOT_PLAIN;
      if (letter === NOT_PLAIN) break;
      if (letter === K || letter === C) {
        if (plainAt(text, i + 1) === H && (letter === K || isBackVowel(plainAt(text, i + 2)))) {
          letter = H;
          i++;
        }
      } else if (letter === X) {
        if (last !== K) {
          bytes[n++] = K;
          hash = Math.imul(hash ^ K, 0x01000193);
        }
        letter = S;
        last = K;
      }
      if (letter === last) continue;
      bytes[n++] = letter;
      hash = Math.imul(hash ^ letter, 0x01000193);
      last = letter;
    }
    if (i === start || !endsWord(text, start, i)) return -1;
    this.length = n;
    this.hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
    return i;
  }

  /** Takes a key that is made already. */
  take(key: string): void {
    if (key.length * 3 > this.bytes.length) this.bytes = new Uint8Array(key.length * 3);
    this.length = this.encoder.encodeInto(key, this.bytes).written;
    this.hash = hashOf(this.bytes, 0, this.length);
  }

  /** Folds letter by letter; -1 where that cannot be. */
  private fold(text: string, start: number, end: number): number {
    const { folded } = this;
    let n = 0;
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      let letters = unit < packed.length ? packed[unit] || pack(unit) : RARE;
      if (letters === RARE) return -1;
      if (letters === SILENT) continue;
      do {
        folded[n++] = letters & 0xff;
        letters >>>= 8;
      } while (letters !== 0);
    }
    // What stands behind the word's end must not be taken for a letter of it.
    folded[n] = 0;
    folded[n + 1] = 0;
    return n;
  }

  /** The replacements of `nameKey`, one after another at each letter. */
  private sound(length: number): void {
    const { folded, bytes } = this;
    let n = 0;
    let last = 0;
    let hash = 0x811c9dc5;
    for (let i = beginsSoft(folded, length) ? 1 : 0; i < length; i++) {
      let letter = folded[i] as number;
      if (letter === W) letter = V;
      else if (letter === Y || letter === J) letter = I;
      else if (letter === K || letter === C) {
        if (folded[i + 1] === H && (letter === K || isBackVowel(folded[i + 2] as number))) {
          letter = H;
          i++;
        }
      } else if (letter === X) {
        if (last !== K) {
          bytes[n++] = K;
          hash = Math.imul(hash ^ K, 0x01000193);
        }
        letter = S;
        last = K;
      }
      if (letter === last && letter >= A && letter <= Z) continue;
      bytes[n++] = letter;
      hash = Math.imul(hash ^ letter, 0x01000193);
      last = letter;
    }
    this.length = n;
    this.hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
  }
}

/** The same at a place of a text, of which the second letter is known to be an `e`. */
function isSoft(text: string, start: number): boolean {
  if (plainAt(text, start) !== I) return false;
  for (let i = start + 2; i < start + 5; i++) if (plainAt(text, i) === NOT_PLAIN) return false;
  return true;
}

/** `Ye`, `Je` or `Ie` before three letters more: `Yermakov`. */
function beginsSoft(folded: Uint8Array, length: number): boolean {
  if (length < 5 || folded[1] !== E) return false;
  const first = folded[0];
  if (first !== Y && first !== J && first !== I) return false;
  for (let i = 2; i < 5; i++) {
    const letter = folded[i] as number;
    if (letter < A || letter > Z) return false;
  }
  return true;
}

function isBackVowel(letter: number): boolean {
  return letter === A || letter === O || letter === U;
}
