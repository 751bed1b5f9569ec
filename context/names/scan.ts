import { CAPITAL, flagsOf } from '../../text/characters';
import { NameKeyer } from '../../text/name-key';
import { WordCutter } from '../../text/word-cutter';
import { isCyrillic, isInflected, stemKey } from '../inflection';
import type { Names } from './names';
import { PARTICLE } from './read-names';

/** Characters for each word that room is made for at first; texts of shorter words get more. */
const LONG_WORD = 4;
const MORE = 1.5;
/** No key, or none that stands in a name on record. */
export const NONE = -1;

/**
 * A text cut into words, each with the numbers of the keys under which it may be part of a name on
 * record, and the words at which a name may begin.
 *
 * Capitalised words and small particles have keys: as they are and, in Cyrillic words and in texts of
 * inflected languages, their stem. What a place means is decided in `mentions`.
 */
export class Scan {
  /** How many words there are. */
  count = 0;
  /** Where each word begins and ends in the text. */
  starts: Int32Array;
  ends: Int32Array;
  /** The number of each word's key, and of its stem's; `NONE` where it has none on record. */
  keys: Int32Array;
  stems: Int32Array;
  /** Words at which a name may begin, in reading order. */
  readonly places: number[] = [];

  constructor(
    readonly text: string,
    readonly names: Names,
  ) {
    const room = Math.ceil(text.length / LONG_WORD) + 1;
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    this.keys = new Int32Array(room);
    this.stems = new Int32Array(room);
    this.run();
  }

  /** A word as it stands in the text; '' outside it. */
  word(i: number): string {
    if (i < 0 || i >= this.count) return '';
    return this.text.slice(this.starts[i], this.ends[i]);
  }

  isCapital(i: number): boolean {
    const start = this.starts[i] as number;
    return start < (this.ends[i] as number) && isCapitalAt(this.text, start);
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

  /** Whether one of a word's keys begins a name on record. */
  beginsName(i: number): boolean {
    const { firsts } = this.names.trie;
    const key = this.keys[i] as number;
    const stem = this.stems[i] as number;
    return (key >= 0 && key < firsts) || (stem >= 0 && stem < firsts);
  }

  private run(): void {
    const { text, names, places } = this;
    const inflected = isInflected(text);
    const { keys: table } = names;
    const { firsts } = names.trie;
    const cutter = new WordCutter(text);
    let i = 0;
    for (; cutter.next(); i++) {
      if (i === this.starts.length) this.grow();
      const { start, end } = cutter;
      this.starts[i] = start;
      this.ends[i] = end;
      let key = NONE;
      let stem = NONE;
      const isCapital = end > start && isCapitalAt(text, start);
      if (isCapital || isParticle(text, start, end)) {
        keyer.read(text, start, end);
        key = table.find(keyer);
        if (isCapital && (inflected || isCyrillic(text, start, end))) {
          keyer.take(stemKey(text.slice(start, end)));
          stem = table.find(keyer);
        }
        if ((key >= 0 && key < firsts) || (stem >= 0 && stem < firsts)) places.push(i);
      }
      this.keys[i] = key;
      this.stems[i] = stem;
    }
    this.count = i;
  }

  private grow(): void {
    const room = Math.ceil(this.starts.length * MORE) + 1;
    const longer = (old: Int32Array) => {
      const made = new Int32Array(room);
      made.set(old);
      return made;
    };
    this.starts = longer(this.starts);
    this.ends = longer(this.ends);
    this.keys = longer(this.keys);
    this.stems = longer(this.stems);
  }
}

/** One for all scans: a scan is over before another begins. */
const keyer = new NameKeyer();

/** The number of the key of a word that is written small, as inside `Institute for the Study of War`. */
export function smallKey({ text, starts, ends, names }: Scan, i: number): number {
  keyer.read(text, starts[i] as number, ends[i] as number);
  return names.keys.find(keyer);
}

function isCapitalAt(text: string, at: number): boolean {
  return (flagsOf(text.charCodeAt(at)) & CAPITAL) !== 0;
}

/** No particle is longer. */
const LONGEST_PARTICLE = 3;
/** What particles begin with, as bits from `a`. */
const INITIALS = [...'abdelv'].reduce((bits, letter) => bits | bitOf(letter.charCodeAt(0)), 0);

function bitOf(unit: number): number {
  return 1 << (unit - 0x61);
}

function isParticle(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_PARTICLE || end === start) return false;
  const first = text.charCodeAt(start);
  if (first < 0x61 || first > 0x7a || (bitOf(first) & INITIALS) === 0) return false;
  return PARTICLE.test(text.slice(start, end));
}
