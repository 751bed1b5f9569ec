import { NameKeyer } from '../../text/name-key';
import type { SectionReader } from './sections';

/** Strings one behind the other as UTF-8, by number; each is decoded only when it is asked for. */
export class Texts {
  private readonly decoder = new TextDecoder();
  protected readonly ends: Uint32Array;
  protected readonly bytes: Uint8Array;

  constructor(sections: SectionReader) {
    this.ends = sections.words();
    this.bytes = sections.bytes();
  }

  get size(): number {
    return this.ends.length;
  }

  at(number: number): string {
    return this.decoder.decode(this.bytes.subarray(this.startOf(number), this.ends[number]));
  }

  protected startOf(number: number): number {
    return number === 0 ? 0 : (this.ends[number - 1] as number);
  }
}

/** The sections of `Texts`. A half of a surrogate pair is no text, and becomes U+FFFD. */
export function packTexts(texts: readonly string[]): [ends: Uint32Array, bytes: Uint8Array] {
  const encoder = new TextEncoder();
  const encoded = texts.map((text) => encoder.encode(text));
  const bytes = new Uint8Array(encoded.reduce((sum, { length }) => sum + length, 0));
  const ends = new Uint32Array(texts.length);
  let at = 0;
  encoded.forEach((each, i) => {
    bytes.set(each, at);
    at += each.length;
    ends[i] = at;
  });
  return [ends, bytes];
}

/** A slot holds a string's number plus one below, and some bits of its hash above, so that most misses end there. */
const NUMBER_BITS = 24;
const NUMBER = (1 << NUMBER_BITS) - 1;
const FEWEST_SLOTS = 16;

/** Texts that are found by hash as well: open addressing, at most half full. */
export class StringTable extends Texts {
  private readonly slots: Uint32Array;
  private readonly keyer = new NameKeyer();

  constructor(sections: SectionReader) {
    super(sections);
    this.slots = sections.words();
  }

  /** The number of a text; -1 when it is none of these. */
  indexOf(text: string): number {
    this.keyer.take(text);
    return this.find(this.keyer);
  }

  /** The number of a text by its bytes and their hash (`hashOf`); -1 when it is none of these. */
  find({ bytes, length, hash }: Pick<NameKeyer, 'bytes' | 'length' | 'hash'>): number {
    const { slots } = this;
    const mask = slots.length - 1;
    const tag = hash >>> NUMBER_BITS;
    for (let i = hash & mask; ; i = (i + 1) & mask) {
      const slot = slots[i] as number;
      if (slot === 0) return -1;
      if (slot >>> NUMBER_BITS !== tag) continue;
      const number = (slot & NUMBER) - 1;
      if (this.isAt(number, bytes, length)) return number;
    }
  }

  private isAt(number: number, bytes: Uint8Array, length: number): boolean {
    const start = this.startOf(number);
    if ((this.ends[number] as number) - start !== length) return false;
    for (let i = 0; i < length; i++) if (this.bytes[start + i] !== bytes[i]) return false;
    return true;
  }
}

/** The sections of a `StringTable`. The texts are distinct. Throws a RangeError past 16 million. */
export function packStrings(texts: readonly string[]): (Uint32Array | Uint8Array)[] {
  if (texts.length >= NUMBER) throw new RangeError('Too many names for one table');
  let capacity = FEWEST_SLOTS;
  while (capacity < 2 * texts.length) capacity *= 2;
  const slots = new Uint32Array(capacity);
  const keyer = new NameKeyer();
  texts.forEach((text, number) => {
    keyer.take(text);
    let i = keyer.hash & (capacity - 1);
    while (slots[i] !== 0) i = (i + 1) & (capacity - 1);
    slots[i] = ((keyer.hash >>> NUMBER_BITS) << NUMBER_BITS) | (number + 1);
  });
  return [...packTexts(texts), slots];
}
