import { type ByteReader, type ByteWriter, DamagedIndex } from './bytes';

/**
 * Sorted keys, front-coded: of each key only what differs from the one before.
 *
 *     shared letters | bytes of the rest | the rest …
 *
 * A letter is a UTF-16 code unit, written as UTF-8 would write a code point of that number (so
 * surrogates are three bytes each). Order of bytes, of strings in JavaScript and of keys are then one,
 * slips are counted in the same letters as typed, and ASCII is a byte a letter.
 */
export class KeyWriter {
  private previous = '';
  private rest: number[] = [];

  constructor(private readonly out: ByteWriter) {}

  /** Forgets the key before: the next one is written whole. */
  restart(): void {
    this.previous = '';
  }

  add(key: string): void {
    const shared = sharedLetters(this.previous, key);
    this.previous = key;
    writeRest(this.out, key, shared, this.rest);
  }
}

/** Length of the beginning that two words have in common. */
export function sharedLetters(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++;
  return shared;
}

/** Writes a key of which the first `shared` letters are known. */
export function writeRest(out: ByteWriter, key: string, shared: number, rest: number[] = []): void {
  rest.length = 0;
  for (let i = shared; i < key.length; i++) {
    const letter = key.charCodeAt(i);
    if (letter < 0x80) rest.push(letter);
    else if (letter < 0x800) rest.push(0xc0 | (letter >> 6), 0x80 | (letter & 63));
    else rest.push(0xe0 | (letter >> 12), 0x80 | ((letter >> 6) & 63), 0x80 | (letter & 63));
  }
  out.varint(shared);
  out.varint(rest.length);
  for (const byte of rest) out.byte(byte);
}

/** The letter that begins at a place. Bytes cut short count as 0. */
export function letterAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] as number;
  if (byte < 0x80) return byte;
  const second = (bytes[at + 1] as number) & 63;
  if (byte < 0xe0) return ((byte & 31) << 6) | second;
  return ((byte & 15) << 12) | (second << 6) | ((bytes[at + 2] as number) & 63);
}

/** How many bytes a letter has that begins with this one. */
export function bytesOfLetter(first: number): number {
  if (first < 0x80) return 1;
  return first < 0xe0 ? 2 : 3;
}

/** Walks over front-coded keys without making strings of them. */
export class KeyReader {
  /** Of the key read last: the first `length` are its own. */
  letters = new Uint16Array(64);
  length = 0;
  /** How many letters the key read last has in common with the one before it. */
  shared = 0;

  /** Starts from a known key: the next one is read behind it. */
  from(key: string): this {
    this.room(key.length);
    for (let i = 0; i < key.length; i++) this.letters[i] = key.charCodeAt(i);
    this.length = key.length;
    return this;
  }

  /** Reads the next key. Throws `DamagedIndex` where there is none. */
  next(from: ByteReader): void {
    const shared = from.varint();
    const rest = from.varint();
    if (shared > this.length) throw new DamagedIndex('a key shares more than there is');
    const { bytes } = from;
    let at = from.at;
    from.skip(rest);
    this.room(shared + rest);
    const { letters } = this;
    let length = shared;
    while (at < from.at) {
      letters[length++] = letterAt(bytes, at);
      at += bytesOfLetter(bytes[at] as number);
    }
    if (at > from.at) throw new DamagedIndex('a key is cut within a letter');
    this.length = length;
    this.shared = shared;
  }

  toString(): string {
    const its = this.letters.subarray(0, this.length);
    return String.fromCharCode.apply(null, its as unknown as number[]);
  }

  private room(length: number): void {
    if (length <= this.letters.length) return;
    const grown = new Uint16Array(length * 2);
    grown.set(this.letters);
    this.letters = grown;
  }
}
