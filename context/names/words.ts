import { CAPITAL, flagsOf } from '../../text/characters';
import { NameKeyer } from '../../text/name-key';
import { WordCutter } from '../../text/word-cutter';
import { isCyrillic, stemKey } from '../inflection';
import type { Names } from './names';
import { PARTICLE } from './pieces';

/** No key, or none that stands in a name on record. */
export const NONE = -1;
/** Nobody has asked for the key yet. */
const UNREAD = -2;

const FEWEST = 64;
const MORE = 2;

/** One for all: a key is looked up before another is made. */
const keyer = new NameKeyer();

/**
 * The words around a place in a text, by their number in its line: names do not go over line breaks,
 * so a line is cut only where a name may stand in it.
 */
export class Words {
  /** How many words the line has. */
  count = 0;
  /** Where each word begins and ends in the text. */
  starts = new Int32Array(FEWEST);
  ends = new Int32Array(FEWEST);
  private keys = new Int32Array(FEWEST);
  private stems = new Int32Array(FEWEST);
  /** Where the line ends; places are asked in rising order. */
  private lineEnd = -1;
  /** The word that was asked for last. */
  private last = 0;

  constructor(
    readonly text: string,
    readonly names: Names,
    private readonly inflected: boolean,
  ) {}

  /** Goes to the line of a place; whether it is another than before. */
  open(place: number): boolean {
    if (place < this.lineEnd) return false;
    const start = this.text.lastIndexOf('\n', place) + 1;
    const end = this.text.indexOf('\n', place);
    this.lineEnd = end < 0 ? this.text.length : end;
    this.cut(start);
    this.last = 0;
    return true;
  }

  /** The number of the word that begins at a place of the line. */
  at(place: number): number {
    while (this.last < this.count && (this.starts[this.last] as number) < place) this.last++;
    return this.last;
  }

  /** A word as it stands in the text; '' outside the line. */
  word(i: number): string {
    if (i < 0 || i >= this.count) return '';
    return this.text.slice(this.starts[i], this.ends[i]);
  }

  isCapital(i: number): boolean {
    const start = this.starts[i] as number;
    if (start === this.ends[i]) return false;
    return (flagsOf(this.text.charCodeAt(start)) & CAPITAL) !== 0;
  }

  /** Whether only blanks stand between a word and the one before it. */
  isAdjacent(i: number): boolean {
    if (i < 1 || i >= this.count) return false;
    const start = this.starts[i] as number;
    let at = this.ends[i - 1] as number;
    if (at >= start) return false;
    for (; at < start; at++) {
      const unit = this.text.charCodeAt(at);
      if (unit !== 0x20 && unit !== 0xa0) return false;
    }
    return true;
  }

  /**
   * The number of the key under which a word may be part of a name on record: capitalised words and
   * small particles have one.
   */
  key(i: number): number {
    if (i >= this.count) return NONE;
    if (this.keys[i] === UNREAD) this.read(i);
    return this.keys[i] as number;
  }

  /** The same for its stem, in Cyrillic words and in texts of inflected languages. */
  stem(i: number): number {
    if (i >= this.count) return NONE;
    if (this.keys[i] === UNREAD) this.read(i);
    return this.stems[i] as number;
  }

  /** The number of the key of any word, as inside `Institute for the Study of War`. */
  anyKey(i: number): number {
    keyer.read(this.text, this.starts[i] as number, this.ends[i] as number);
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
    const start = this.starts[i] as number;
    const end = this.ends[i] as number;
    const isCapital = this.isCapital(i);
    const hasKey = isCapital || PARTICLE.test(text.slice(start, end));
    this.keys[i] = hasKey ? this.anyKey(i) : NONE;
    const hasStem = isCapital && (this.inflected || isCyrillic(text, start, end));
    this.stems[i] = hasStem ? names.keys.indexOf(stemKey(text.slice(start, end))) : NONE;
  }

  private cut(from: number): void {
    const cutter = new WordCutter(this.text, from);
    let i = 0;
    for (; cutter.next() && cutter.start < this.lineEnd; i++) {
      if (i === this.starts.length) this.grow();
      this.starts[i] = cutter.start;
      this.ends[i] = cutter.end;
      this.keys[i] = UNREAD;
    }
    this.count = i;
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
