import { CAPITAL, flagsOf } from '../../text/characters';
import { NameKeyer } from '../../text/name-key';
import { mayBeInside, runStart, WordCutter } from '../../text/word-cutter';
import { isCyrillic, stemKey } from '../inflection';
import type { Names } from './names';
import { PARTICLE } from './pieces';

/** No key, or none that stands in a name on record. */
export const NONE = -1;
/** Nobody has asked for the key yet. */
const UNREAD = -2;

const FEWEST = 16;
const MORE = 2;
const LINE_END = 0x0a;

/** One for all: a key is looked up before another is made. */
const keyer = new NameKeyer();

/**
 * The words around a place in a text, by number: 0 is the word that begins there, -1 the one before it.
 * They are cut when they are asked for, and no farther than the line: names do not go over line breaks.
 */
export class Words {
  /** How many words are cut from the place on, and how many before it. */
  private ahead = 0;
  private behind = 0;
  /** Where the words before those that are cut end; -1 at the line's beginning. */
  private back = -1;
  private isLineEnd = false;
  /** By slot: words ahead have the even ones, words behind the odd ones. */
  private starts = new Int32Array(FEWEST);
  private ends = new Int32Array(FEWEST);
  private keys = new Int32Array(FEWEST);
  private stems = new Int32Array(FEWEST);
  private readonly onward: WordCutter;
  private readonly backward: WordCutter;

  constructor(
    readonly text: string,
    readonly names: Names,
    private readonly inflected: boolean,
  ) {
    this.onward = new WordCutter(text);
    this.backward = new WordCutter(text);
  }

  /** Goes to a place at which a word begins: it is number 0 from now on. */
  go(place: number): void {
    this.ahead = 0;
    this.behind = 0;
    this.back = place;
    this.isLineEnd = false;
    this.onward.at = place;
  }

  /** Whether the line has a word of this number. */
  has(i: number): boolean {
    return i < 0 ? this.hasBehind(-i) : this.hasAhead(i);
  }

  /** Where a word that the line has begins and ends in the text. */
  start(i: number): number {
    return this.has(i) ? (this.starts[slotOf(i)] as number) : NONE;
  }

  end(i: number): number {
    return this.has(i) ? (this.ends[slotOf(i)] as number) : NONE;
  }

  /** A word as it stands in the text; '' outside the line. */
  word(i: number): string {
    if (!this.has(i)) return '';
    const slot = slotOf(i);
    return this.text.slice(this.starts[slot], this.ends[slot]);
  }

  isCapital(i: number): boolean {
    if (!this.has(i)) return false;
    return (flagsOf(this.text.charCodeAt(this.starts[slotOf(i)] as number)) & CAPITAL) !== 0;
  }

  /** Whether only blanks stand between a word and the one before it. */
  isAdjacent(i: number): boolean {
    if (!this.has(i) || !this.mayTouch(i) || !this.has(i - 1)) return false;
    const start = this.starts[slotOf(i)] as number;
    let at = this.ends[slotOf(i - 1)] as number;
    if (at >= start) return false;
    for (; at < start; at++) if (!isBlank(this.text.charCodeAt(at))) return false;
    return true;
  }

  /**
   * The number of the key under which a word may be part of a name on record: capitalised words and
   * small particles have one.
   */
  key(i: number): number {
    if (!this.has(i)) return NONE;
    const slot = slotOf(i);
    if (this.keys[slot] === UNREAD) this.read(i);
    return this.keys[slot] as number;
  }

  /** The same for its stem, in Cyrillic words and in texts of inflected languages. */
  stem(i: number): number {
    if (!this.has(i)) return NONE;
    const slot = slotOf(i);
    if (this.keys[slot] === UNREAD) this.read(i);
    return this.stems[slot] as number;
  }

  /** The number of the key of any word, as inside `Institute for the Study of War`. */
  anyKey(i: number): number {
    const slot = slotOf(i);
    keyer.read(this.text, this.starts[slot] as number, this.ends[slot] as number);
    return this.names.keys.find(keyer);
  }

  /** Whether one of a word's keys begins a name on record. */
  beginsName(i: number): boolean {
    const { firsts } = this.names.trie;
    const isFirst = (key: number) => key !== NONE && key < firsts;
    return isFirst(this.key(i)) || isFirst(this.stem(i));
  }

  private read(i: number): void {
    const { text, names } = this;
    const slot = slotOf(i);
    const start = this.starts[slot] as number;
    const end = this.ends[slot] as number;
    const isCapital = this.isCapital(i);
    const hasKey = isCapital || PARTICLE.test(text.slice(start, end));
    this.keys[slot] = hasKey ? this.anyKey(i) : NONE;
    const hasStem = isCapital && (this.inflected || isCyrillic(text, start, end));
    this.stems[slot] = hasStem ? names.keys.indexOf(stemKey(text.slice(start, end))) : NONE;
  }

  /** Whether the character before a word is a blank: it is looked at before the word before it is cut. */
  private mayTouch(i: number): boolean {
    const start = this.starts[slotOf(i)] as number;
    return start > 0 && isBlank(this.text.charCodeAt(start - 1));
  }

  private hasAhead(i: number): boolean {
    const { text, onward } = this;
    while (this.ahead <= i) {
      if (this.isLineEnd) return false;
      let at = onward.at;
      if (!onward.next()) this.isLineEnd = true;
      else
        for (; at < onward.start; at++) if (text.charCodeAt(at) === LINE_END) this.isLineEnd = true;
      if (!this.isLineEnd) this.put(slotOf(this.ahead++), onward.start, onward.end);
    }
    return true;
  }

  /** Whether so many words stand before the place. They are cut run by run, from where none can be under way. */
  private hasBehind(count: number): boolean {
    const { text, backward } = this;
    while (this.behind < count) {
      let end = this.back;
      while (end > 0 && !mayBeInside(text.charCodeAt(end - 1))) {
        if (text.charCodeAt(end - 1) === LINE_END) end = 0;
        else end--;
      }
      if (end <= 0) {
        this.back = -1;
        return false;
      }
      const start = runStart(text, end);
      const words: number[] = [];
      backward.at = start;
      while (backward.next() && backward.start < end) words.push(backward.start, backward.end);
      for (let i = words.length - 2; i >= 0; i -= 2) {
        this.put(slotOf(-++this.behind), words[i] as number, words[i + 1] as number);
      }
      this.back = start;
    }
    return true;
  }

  private put(slot: number, start: number, end: number): void {
    if (slot >= this.starts.length) this.grow();
    this.starts[slot] = start;
    this.ends[slot] = end;
    this.keys[slot] = UNREAD;
  }

  private grow(): void {
    const longer = (old: Int32Array) => {
      const made = new Int32Array(old.length * MORE);
      made.set(old);
      return made;
    };
    this.starts = longer(this.starts);
    this.ends = longer(this.ends);
    this.keys = longer(this.keys);
    this.stems = longer(this.stems);
  }
}

function slotOf(i: number): number {
  return i < 0 ? -2 * i - 1 : 2 * i;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0;
}
