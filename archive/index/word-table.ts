import { APOSTROPHE, flagsOf, LETTER, MARK, NUMBER, SURROGATE } from '../../text/characters';
import { WordCutter } from '../../text/word-cutter';
import { foldWord } from '../words';

/** FNV-1a (Fowler, Noll, Vo), of the units of a folded word. */
const FIRST_HASH = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

const FIRST_SLOTS = 1 << 12;
const FIRST_WORDS = FIRST_SLOTS / 2;
/** Slots a word, at least: then a word is found in its first slot or the next, mostly. */
const SPARSE = 2;

/** What a slot has, side by side, so that to look there is one look: a word's number plus 1, its hash, where its units begin and how many they are. */
const SLOT = 4;
const HASH = 1;
const FROM = 2;
const LENGTH = 3;

const POINT = 0x2e;
const COMMA = 0x2c;

/** What a unit of ASCII is folded to where it is a letter or figure; 0 where it is neither. */
const FOLDED = Uint8Array.from({ length: 0x80 }, (_, unit) => {
  const char = String.fromCharCode(unit);
  return /[0-9A-Za-z]/.test(char) ? char.toLowerCase().charCodeAt(0) : 0;
});
const AS_IT_IS = Uint8Array.from({ length: 0x80 }, (_, unit) => unit);
/** Goes on with a word, or may. */
const WORDLY = LETTER | NUMBER | MARK | APOSTROPHE | SURROGATE;
/** What there is room for. */
const ONE = 0;
const WHOLE = 1;
const isFigure = (folded: number) => folded < 0x61;

/**
 * Folded words, numbered as they come. A word is looked up by its letters where they stand in a text: no string is made
 * of one that is known, and most of a text's are.
 */
export class WordTable {
  /** The words by their numbers. */
  readonly words: string[] = [];
  private slots = new Int32Array(FIRST_SLOTS * SLOT);
  private mask = FIRST_SLOTS - 1;
  /** Units of all words one after the other, so many. */
  private units = new Uint16Array(FIRST_WORDS * 8);
  private end = 0;
  /** What `cut` found: the first so many are its words' numbers. */
  found = new Uint32Array(256);
  private readonly rooms: [Uint16Array, Uint16Array] = [new Uint16Array(64), new Uint16Array(512)];

  get size(): number {
    return this.words.length;
  }

  /** The number of a folded word. */
  number(word: string): number {
    const { length } = word;
    const units = this.roomFor(length, ONE);
    let hash = FIRST_HASH;
    for (let i = 0; i < length; i++) {
      const unit = word.charCodeAt(i);
      units[i] = unit;
      hash = Math.imul(hash ^ unit, PRIME);
    }
    return this.numbered(units, 0, length, hash, AS_IT_IS);
  }

  /**
   * Cuts a text into the words that `wordsAlone` would find in it; their numbers stand in `found`, repeats kept. Gives
   * how many they are. What is not plain ASCII is left to the cutter and the folding that know all of Unicode.
   *
   * @param text in UTF-8
   */
  cut(text: Uint8Array): number {
    const units = this.roomFor(text.length, WHOLE);
    const length = toUnits(text, units);
    if (length > this.found.length) this.found = new Uint32Array(length * 2);
    const { found } = this;
    let cutter: WordCutter | undefined;
    let whole = '';
    let count = 0;
    let i = 0;
    while (i < length) {
      const first = units[i] as number;
      const letter = first < 0x80 ? (FOLDED[first] as number) : 0;
      if (letter === 0 && (flagsOf(first) & (LETTER | NUMBER | SURROGATE)) === 0) {
        i++;
        continue;
      }
      const start = i;
      if (letter !== 0) {
        let hash = Math.imul(FIRST_HASH ^ letter, PRIME);
        const onlyFigures = isFigure(letter);
        let unit = 0;
        for (i++; i < length; i++) {
          unit = units[i] as number;
          const next = unit < 0x80 ? (FOLDED[unit] as number) : 0;
          if (next === 0 || (onlyFigures && !isFigure(next))) break;
          hash = Math.imul(hash ^ next, PRIME);
        }
        if (i === length || endsWord(unit, onlyFigures, i - start)) {
          found[count++] = this.numbered(units, start, i, hash, FOLDED);
          continue;
        }
      }
      if (!cutter) {
        whole = decoder.decode(text);
        cutter = new WordCutter(whole);
      }
      cutter.at = start;
      if (!cutter.next()) break;
      i = cutter.at;
      const word = foldWord(whole.slice(cutter.start, cutter.end));
      if (word) found[count++] = this.number(word);
    }
    return count;
  }

  /** The number of the word that stands at a place of a text, but for its capitals where these are folded. */
  private numbered(
    text: Uint16Array,
    start: number,
    end: number,
    hash: number,
    as: Uint8Array,
  ): number {
    const { slots, mask } = this;
    const length = end - start;
    let slot = mixed(hash) & mask;
    for (; ; slot = (slot + 1) & mask) {
      const at = slot * SLOT;
      const number = (slots[at] as number) - 1;
      if (number < 0) break;
      if (slots[at + HASH] !== hash || slots[at + LENGTH] !== length) continue;
      if (this.isSame(slots[at + FROM] as number, text, start, length, as)) return number;
    }
    return this.add(text, start, end, hash, slot, as);
  }

  private isSame(from: number, text: Uint16Array, start: number, length: number, as: Uint8Array) {
    const { units } = this;
    for (let i = 0; i < length; i++) {
      const unit = text[start + i] as number;
      if (units[from + i] !== (unit < 0x80 ? as[unit] : unit)) return false;
    }
    return true;
  }

  private add(
    text: Uint16Array,
    start: number,
    end: number,
    hash: number,
    slot: number,
    as: Uint8Array,
  ): number {
    const number = this.size;
    const from = this.end;
    const to = from + end - start;
    if (to > this.units.length) this.units = larger(this.units, to * 2);
    for (let i = from; i < to; i++) {
      const unit = text[start + i - from] as number;
      this.units[i] = unit < 0x80 ? (as[unit] as number) : unit;
    }
    this.end = to;
    // Made of its units: a piece of the text would keep all of that in memory.
    this.words.push(String.fromCharCode(...this.units.subarray(from, to)));
    const at = slot * SLOT;
    this.slots[at] = number + 1;
    this.slots[at + HASH] = hash;
    this.slots[at + FROM] = from;
    this.slots[at + LENGTH] = end - start;
    if (this.size * SPARSE > this.mask) this.spread();
    return number;
  }

  /** Room for so many units of a word, or of a text that words are looked up in. */
  private roomFor(length: number, what: 0 | 1): Uint16Array {
    const room = this.rooms[what];
    if (length <= room.length) return room;
    const larger = new Uint16Array(length * 2);
    this.rooms[what] = larger;
    return larger;
  }

  /** Puts all words into twice the slots. */
  private spread(): void {
    const before = this.slots;
    const slots = new Int32Array(before.length * 2);
    const mask = this.mask * 2 + 1;
    for (let at = 0; at < before.length; at += SLOT) {
      if (before[at] === 0) continue;
      let slot = mixed(before[at + HASH] as number) & mask;
      while (slots[slot * SLOT]) slot = (slot + 1) & mask;
      for (let i = 0; i < SLOT; i++) slots[slot * SLOT + i] = before[at + i] as number;
    }
    this.slots = slots;
    this.mask = mask;
  }
}

/** Whether a run of letters, or of figures alone, is a whole word before this unit. */
function endsWord(unit: number, onlyFigures: boolean, length: number): boolean {
  // A letter ends figures alone, and what else is here that may go on with a word is not for us to say.
  if (unit < 0x80 ? (flagsOf(unit) & APOSTROPHE) !== 0 && !onlyFigures : flagsOf(unit) & WORDLY) {
    return false;
  }
  if (onlyFigures) return unit !== POINT && unit !== COMMA;
  // A point behind one letter may make it an abbreviation.
  return unit !== POINT || length > 1;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Writes a text of good UTF-8 as units of UTF-16; gives how many they are. */
function toUnits(bytes: Uint8Array, units: Uint16Array): number {
  let length = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at++] as number;
    if (byte < 0x80) {
      units[length++] = byte;
      continue;
    }
    const next = (bytes[at++] as number) & 63;
    if (byte < 0xe0) {
      units[length++] = ((byte & 31) << 6) | next;
      continue;
    }
    const last = (bytes[at++] as number) & 63;
    if (byte < 0xf0) {
      units[length++] = ((byte & 15) << 12) | (next << 6) | last;
      continue;
    }
    const point = ((byte & 7) << 18) | (next << 12) | (last << 6) | ((bytes[at++] as number) & 63);
    units[length++] = 0xd7c0 + (point >>> 10);
    units[length++] = 0xdc00 | (point & 0x3ff);
  }
  return length;
}

/** FNV's low bits know little of a word's first letters. */
function mixed(hash: number): number {
  return hash ^ (hash >>> 15);
}

function larger(units: Uint16Array, length: number): Uint16Array<ArrayBuffer> {
  const grown = new Uint16Array(length);
  grown.set(units);
  return grown;
}
