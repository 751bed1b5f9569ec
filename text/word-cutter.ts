import {
  APOSTROPHE,
  flagsOf,
  LETTER,
  MARK,
  NUMBER,
  SOFT_HYPHEN,
  SURROGATE,
  UPPER,
} from './characters';

/**
 * What `WordCutter` cuts, as one expression: where rare characters stand, it decides. Made only then: it takes a worker
 * that just woke more than a millisecond.
 */
const wordExpression = () =>
  /(?:\p{Lu}\.){2,}|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*(?:['’ʼ][\p{L}\p{M}]+)*/gu;
let madeExpression: RegExp | undefined;
const POSSESSIVE = /['’ʼ]s$/iu;

const POINT = 0x2e;
const COMMA = 0x2c;
const WORDLY = LETTER | NUMBER;

/**
 * Cuts a text into words and numbers, one at each `next`, in a single pass and without making a
 * string. Abbreviations with points (`U.S.`), numbers with separators (`1,200`) and words with inner
 * apostrophes are one; a possessive `’s` is left outside.
 */
export class WordCutter {
  /** Where the word that was just cut begins and ends. */
  start = 0;
  end = 0;

  /** @param at where to go on: a place at which no word is under way */
  constructor(
    private readonly text: string,
    public at = 0,
  ) {}

  /** Cuts the next word; false when there is none. */
  next(): boolean {
    const { text } = this;
    const { length } = text;
    for (let i = this.at; i < length; i++) {
      const flags = this.flagsAt(i);
      if ((flags & (WORDLY | SURROGATE)) === 0) continue;
      if ((flags & SURROGATE) !== 0) return this.cutRare(i);
      if ((flags & NUMBER) !== 0) return this.cut(i, this.numberEnd(i));
      if ((flags & UPPER) !== 0 && this.isPoint(i + 1)) {
        const end = this.abbreviationEnd(i);
        if (end > 0) return this.cut(i, end);
      }
      return this.cutWord(i);
    }
    this.at = length;
    return false;
  }

  private flagsAt(i: number): number {
    // Never past the end: what `charCodeAt` gives there is no integer, and slows every other look.
    return i < this.text.length ? flagsOf(this.text.charCodeAt(i)) : 0;
  }

  private isPoint(i: number): boolean {
    return i < this.text.length && this.text.charCodeAt(i) === POINT;
  }

  private cut(start: number, end: number): boolean {
    // A number may go on with a character of which only half has been seen.
    if ((this.flagsAt(end) & SURROGATE) !== 0) return this.cutRare(start);
    this.start = start;
    this.end = end;
    this.at = end;
    return true;
  }

  private cutWord(start: number): boolean {
    const { text } = this;
    let i = start + 1;
    let flags = this.flagsAt(i);
    while ((flags & (WORDLY | MARK)) !== 0) flags = this.flagsAt(++i);
    while ((flags & APOSTROPHE) !== 0) {
      const from = i + 1;
      let end = from;
      flags = this.flagsAt(end);
      while ((flags & (LETTER | MARK)) !== 0 && text.charCodeAt(end) !== SOFT_HYPHEN) {
        flags = this.flagsAt(++end);
      }
      if ((flags & SURROGATE) !== 0) return this.cutRare(start);
      if (end === from) break;
      i = end;
    }
    if ((flags & SURROGATE) !== 0) return this.cutRare(start);
    this.start = start;
    this.end = isPossessive(text, start, i) ? i - 2 : i;
    this.at = i;
    return true;
  }

  private numberEnd(start: number): number {
    const { text } = this;
    let i = start;
    for (;;) {
      while ((this.flagsAt(i) & NUMBER) !== 0) i++;
      if (i >= text.length) return i;
      const mark = text.charCodeAt(i);
      if (mark !== POINT && mark !== COMMA) return i;
      const behind = this.flagsAt(i + 1);
      if ((behind & SURROGATE) !== 0) return i + 1;
      if ((behind & NUMBER) === 0) return i;
      i++;
    }
  }

  /** The end of an abbreviation of two letters or more; 0 when it is none. */
  private abbreviationEnd(start: number): number {
    let i = start;
    while ((this.flagsAt(i) & UPPER) !== 0 && this.isPoint(i + 1)) i += 2;
    return i >= start + 4 || (this.flagsAt(i) & SURROGATE) !== 0 ? i : 0;
  }

  private cutRare(from: number): boolean {
    madeExpression ??= wordExpression();
    madeExpression.lastIndex = from;
    const match = madeExpression.exec(this.text);
    if (!match) {
      this.at = this.text.length;
      return false;
    }
    this.start = match.index;
    this.end = match.index + match[0].replace(POSSESSIVE, '').length;
    this.at = match.index + match[0].length;
    return true;
  }
}

/** Whether a word ends in a possessive; ſ is an s in Unicode's eyes, case aside. */
function isPossessive(text: string, start: number, end: number): boolean {
  if (end - start < 2) return false;
  const last = text.charCodeAt(end - 1);
  if (last !== 0x73 && last !== 0x53 && last !== 0x17f) return false;
  return (flagsOf(text.charCodeAt(end - 2)) & APOSTROPHE) !== 0;
}

/**
 * Tells whether a word begins at a letter or figure, without cutting the whole text. Asked from left to
 * right, it looks at no character more than twice.
 */
export class WordStarts {
  private readonly cutter: WordCutter;

  constructor(private readonly text: string) {
    this.cutter = new WordCutter(text);
  }

  /** Whether the letter or figure at this place begins a word. Places are asked in rising order. */
  has(at: number): boolean {
    const { text, cutter } = this;
    if (at === 0) return true;
    const before = text.charCodeAt(at - 1);
    if (!mayBeInside(before)) return true;
    if ((flagsOf(before) & flagsOf(text.charCodeAt(at)) & LETTER) !== 0) return false;
    // Some word may be under way: cut from where none can be.
    cutter.at = Math.max(cutter.at, runStart(text, at, cutter.at));
    while (cutter.at <= at) if (!cutter.next()) return false;
    return cutter.start === at;
  }
}

/** Where the characters begin that stand before a place and may be inside a word, as far back as `least`. */
export function runStart(text: string, at: number, least = 0): number {
  let from = at;
  while (from > least && mayBeInside(text.charCodeAt(from - 1))) from--;
  return from;
}

/** Whether a word may go on over a character: no word goes over any other. */
export function mayBeInside(unit: number): boolean {
  return (
    (flagsOf(unit) & (WORDLY | MARK | APOSTROPHE | SURROGATE)) !== 0 ||
    unit === POINT ||
    unit === COMMA
  );
}
