import { hashOf, NameKeyer } from '../../text/name-key';
import { Column, packColumn } from './column';
import type { SectionReader } from './sections';

/** Strings one behind the other as UTF-8, by number; each is decoded only when it is asked for. */
export class Texts {
  private readonly decoder = new TextDecoder();
  protected readonly ends: Column;
  protected readonly bytes: Uint8Array;

  constructor(sections: SectionReader) {
    this.ends = new Column(sections);
    this.bytes = sections.bytes();
  }

  get size(): number {
    return this.ends.size;
  }

  at(number: number): string {
    return this.decoder.decode(this.bytes.subarray(this.startOf(number), this.ends.at(number)));
  }

  protected startOf(number: number): number {
    return number === 0 ? 0 : this.ends.at(number - 1);
  }
}

const FIRST_ROOM = 1 << 16;

/** Texts as UTF-8, one behind the other in a buffer that grows. */
class TextWriter {
  bytes = new Uint8Array(FIRST_ROOM);
  at = 0;
  private readonly ends: number[] = [];
  private readonly encoder = new TextEncoder();

  /** Adds a text; tells where it begins. */
  add(text: string): number {
    const start = this.at;
    if (start + 3 * text.length > this.bytes.length) this.grow(3 * text.length);
    const { bytes } = this;
    let i = 0;
    // Most are short and ASCII, and sooner written than handed to the encoder.
    for (; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit >= 0x80) break;
      bytes[start + i] = unit;
    }
    const rest = i < text.length ? text.slice(i) : '';
    this.at = start + i;
    if (rest) this.at += this.encoder.encodeInto(rest, bytes.subarray(this.at)).written;
    this.ends.push(this.at);
    return start;
  }

  sections(): [ends: Uint8Array, bytes: Uint8Array] {
    return [packColumn(this.ends), this.bytes.subarray(0, this.at)];
  }

  private grow(by: number): void {
    const larger = new Uint8Array(Math.max(2 * this.bytes.length, this.at + by));
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** The sections of `Texts`. A half of a surrogate pair is no text, and becomes U+FFFD. */
export function packTexts(texts: Iterable<string>): [ends: Uint8Array, bytes: Uint8Array] {
  const writer = new TextWriter();
  for (const text of texts) writer.add(text);
  return writer.sections();
}

/** A slot holds a string's number plus one below, and some bits of its hash above, so that most misses end there. */
const NUMBER_BITS = 24;
const NUMBER = (1 << NUMBER_BITS) - 1;
const FEWEST_SLOTS = 16;
/** The most that is taken of the slots: more are read sooner than a few further looks at them cost. */
const FULLEST = 0.7;

/** Texts that are found by hash as well: open addressing. */
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
    if (this.ends.at(number) - start !== length) return false;
    for (let i = 0; i < length; i++) if (this.bytes[start + i] !== bytes[i]) return false;
    return true;
  }
}

/** The sections of a `StringTable`. The texts are distinct. Throws a RangeError past 16 million. */
export function packStrings(texts: readonly string[]): (Uint32Array | Uint8Array)[] {
  if (texts.length >= NUMBER) throw new RangeError('Too many names for one table');
  let capacity = FEWEST_SLOTS;
  while (FULLEST * capacity < texts.length) capacity *= 2;
  const slots = new Uint32Array(capacity);
  const writer = new TextWriter();
  texts.forEach((text, number) => {
    const start = writer.add(text);
    const hash = hashOf(writer.bytes, start, writer.at);
    let i = hash & (capacity - 1);
    while (slots[i] !== 0) i = (i + 1) & (capacity - 1);
    slots[i] = ((hash >>> NUMBER_BITS) << NUMBER_BITS) | (number + 1);
  });
  return [...writer.sections(), slots];
}
