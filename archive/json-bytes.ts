/**
 * A walk over the bytes of a line of JSON, for those who know what it should hold: nothing is taken but what was asked
 * for. What is written otherwise, though it may be good JSON, is not found.
 */

const SPACE = 0x20;
const QUOTE = 0x22;
const ZERO = 0x30;
const BACKSLASH = 0x5c;

/** What a byte is in a text: itself, the end, an escape, the first of two or three bytes, or not for us. */
const ITSELF = 0;
const END = 1;
const ESCAPE = 2;
const TWO = 3;
const THREE = 4;
const OTHER = 5;
const KIND = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === QUOTE) return END;
  if (byte === BACKSLASH) return ESCAPE;
  if (byte >= SPACE && byte < 0x7f) return ITSELF;
  if (byte >= 0xc2 && byte < 0xe0) return TWO;
  return byte >= 0xe0 && byte < 0xf0 ? THREE : OTHER;
});

/** What stands behind a backslash for what; the rest (`\u`, controls) is not for us. */
const ESCAPED = new Uint8Array(256);
for (const [letter, meant] of ['""', '\\\\', '//', 'n\n', 't\t'].map((both) => [...both])) {
  ESCAPED[(letter as string).charCodeAt(0)] = (meant as string).charCodeAt(0);
}

/** What an id is made of (`ID` in `limits.ts`): 1, and 2 for what it may begin with. */
const IN_ID = Uint8Array.from({ length: 256 }, (_, byte) => {
  const char = String.fromCharCode(byte);
  if (/[A-Za-z0-9]/.test(char)) return 2;
  return /[._:/-]/.test(char) ? 1 : 0;
});

/** A word of JSON as it stands between its quotation marks, with them. */
export const quoted = (word: string): Uint8Array => new TextEncoder().encode(`"${word}"`);

export class JsonBytes {
  bytes: Uint8Array = new Uint8Array();
  at = 0;
  /** Where what was read last stands in the line, without its quotation marks. */
  from = 0;
  to = 0;
  /** Where `text` ended in what it wrote to. */
  end = 0;

  /** Takes a byte that stands next, spaces left out. */
  is(byte: number): boolean {
    this.space();
    if (this.bytes[this.at] !== byte) return false;
    this.at++;
    return true;
  }

  /** Takes that of some words which stands next; gives its place among them, or -1. `first` is the one that is likely. */
  oneOf(words: readonly Uint8Array[], first = 0): number {
    this.space();
    for (let i = 0; i < words.length; i++) {
      const number = (first + i) % words.length;
      if (this.stands(words[number] as Uint8Array)) return number;
    }
    return -1;
  }

  /** Takes a whole number from 0 on of at most seven figures; -1 where there is none. */
  number(): number {
    this.space();
    const { bytes, at } = this;
    let to = at;
    let value = 0;
    for (; to < at + 8; to++) {
      const figure = (bytes[to] as number) - ZERO;
      if (!(figure >= 0 && figure < 10)) break;
      value = value * 10 + figure;
    }
    const isGood = to > at && to < at + 8 && (bytes[at] !== ZERO || to === at + 1);
    if (!isGood) return -1;
    this.at = to;
    return value;
  }

  /** Takes a text that is an id, of at most so many letters. It stands from `from` to `to`. */
  id(most: number): boolean {
    this.space();
    const { bytes } = this;
    if (bytes[this.at] !== QUOTE) return false;
    const from = this.at + 1;
    let to = from;
    if (IN_ID[bytes[to] as number] !== 2) return false;
    while (IN_ID[bytes[to] as number]) to++;
    return this.ended(from, to) && to - from <= most;
  }

  /** Takes a text without escapes in printable ASCII, of at most so many letters. It stands from `from` to `to`. */
  ascii(most: number): boolean {
    this.space();
    const { bytes } = this;
    if (bytes[this.at] !== QUOTE) return false;
    const from = this.at + 1;
    let to = from;
    while (KIND[bytes[to] as number] === ITSELF) to++;
    return this.ended(from, to) && to - from <= most;
  }

  /**
   * Takes a text and writes it in UTF-8 to `out` from `end` on, which is then where it ended; `out` must have room for
   * all that stands in the line. Gives its characters in UTF-16, or -1 where there is no text, or one with something in it that
   * another must look at. Its bytes as they stand in the line are from `from` to `to`.
   */
  text(out: Uint8Array, end: number): number {
    this.space();
    const { bytes } = this;
    if (bytes[this.at] !== QUOTE) return -1;
    const from = this.at + 1;
    let at = from;
    let to = end;
    let units = 0;
    for (; ; units++) {
      let byte = bytes[at++] as number;
      for (; KIND[byte] === ITSELF; units++) {
        out[to++] = byte;
        byte = bytes[at++] as number;
      }
      switch (KIND[byte]) {
        case END:
          this.end = to;
          return this.ended(from, at - 1) ? units : -1;
        case ESCAPE: {
          const meant = ESCAPED[bytes[at++] as number] as number;
          if (meant === 0) return -1;
          out[to++] = meant;
          continue;
        }
        case TWO: {
          const next = bytes[at++] as number;
          // U+0080 to U+009F are controls.
          if ((next & 0xc0) !== 0x80 || (byte === 0xc2 && next < 0xa0)) return -1;
          out[to++] = byte;
          out[to++] = next;
          continue;
        }
        case THREE: {
          const next = bytes[at++] as number;
          const last = bytes[at++] as number;
          if (!isThree(byte, next, last)) return -1;
          out[to++] = byte;
          out[to++] = next;
          out[to++] = last;
          continue;
        }
        default:
          return -1;
      }
    }
  }

  /** Takes a text that stands as another does, which begins at `from` and ends at `to`. */
  same(from: number, to: number): boolean {
    this.space();
    const { bytes, at } = this;
    const ahead = at + 1 - from;
    // With both quotation marks.
    for (let i = from - 1; i <= to; i++) if (bytes[i] !== bytes[i + ahead]) return false;
    this.at = to + ahead + 1;
    return true;
  }

  /** Passes spaces over. */
  space(): void {
    while (this.bytes[this.at] === SPACE) this.at++;
  }

  private ended(from: number, to: number): boolean {
    this.from = from;
    this.to = to;
    this.at = to + 1;
    return this.bytes[to] === QUOTE;
  }

  private stands(word: Uint8Array): boolean {
    const { bytes, at } = this;
    for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word[i]) return false;
    this.at = at + word.length;
    return true;
  }
}

/** Whether three bytes are a character, and none that turns the direction of a text over (U+202D, U+202E). */
function isThree(first: number, next: number, last: number): boolean {
  if ((next & 0xc0) !== 0x80 || (last & 0xc0) !== 0x80) return false;
  if (first === 0xe0) return next >= 0xa0;
  // Halves of surrogate pairs.
  if (first === 0xed) return next < 0xa0;
  return !(first === 0xe2 && next === 0x80 && (last === 0xad || last === 0xae));
}
