import { hashOf, NameKeyer } from '../../text/name-key';
import { Column, packColumn } from './column';
import { gathered } from './lists';
import type { SectionReader } from './sections';

/** So many ids stand behind one another, each written as what differs from the one before. */
const BLOCK = 16;
/** Ids to a bucket, about. */
const BUCKET = 4;
const HIGHEST = 0xff;

/** Ids by number and numbers by id, in a few bytes each: neighbours are most often alike. */
export class Ids {
  private readonly decoder = new TextDecoder();
  private readonly keyer = new NameKeyer();
  /** Where blocks begin. */
  private readonly starts: Column;
  /** Of each id how many bytes it shares with the one before, how many follow, and those. */
  private readonly bytes: Uint8Array;
  /** Numbers by their ids' hash: where a bucket ends, and what is in it. */
  private readonly ends: Column;
  private readonly numbers: Column;
  private id = new Uint8Array(2 * HIGHEST);

  constructor(sections: SectionReader) {
    this.starts = new Column(sections);
    this.bytes = sections.bytes();
    this.ends = new Column(sections);
    this.numbers = new Column(sections);
  }

  at(number: number): string {
    return this.decoder.decode(this.id.subarray(0, this.read(number)));
  }

  /** The number of an id; -1 when it is none of these. */
  indexOf(id: string): number {
    const { keyer, ends, numbers } = this;
    if (ends.size === 0) return -1;
    keyer.take(id);
    const bucket = keyer.hash % ends.size;
    const end = ends.at(bucket);
    for (let i = bucket === 0 ? 0 : ends.at(bucket - 1); i < end; i++) {
      const number = numbers.at(i);
      if (this.read(number) === keyer.length && isSame(this.id, keyer.bytes, keyer.length)) {
        return number;
      }
    }
    return -1;
  }

  /** Writes an id's bytes to `id`; tells how many. */
  private read(number: number): number {
    const { bytes } = this;
    let at = this.starts.at(Math.floor(number / BLOCK));
    let length = 0;
    for (let i = number % BLOCK; i >= 0; i--) {
      const shared = bytes[at++] as number;
      // A length is written in steps of 255: a smaller one is the last.
      let more = 0;
      let step: number;
      do {
        step = bytes[at++] as number;
        more += step;
      } while (step === HIGHEST);
      length = shared + more;
      if (length > this.id.length) this.grow(length);
      for (let k = shared; k < length; k++) this.id[k] = bytes[at++] as number;
    }
    return length;
  }

  private grow(length: number): void {
    const longer = new Uint8Array(2 * length);
    longer.set(this.id);
    this.id = longer;
  }
}

function isSame(one: Uint8Array, other: Uint8Array, length: number): boolean {
  for (let i = 0; i < length; i++) if (one[i] !== other[i]) return false;
  return true;
}

/** The sections of `Ids`. A half of a surrogate pair is no text, and becomes U+FFFD. */
export function packIds(ids: readonly string[]): Uint8Array[] {
  const encoder = new TextEncoder();
  const starts: number[] = [];
  const bytes: number[] = [];
  const count = Math.ceil(ids.length / BUCKET);
  const buckets = new Uint32Array(ids.length);
  let before = new Uint8Array(0);
  ids.forEach((id, number) => {
    const own = encoder.encode(id);
    buckets[number] = hashOf(own, 0, own.length) % count;
    if (number % BLOCK === 0) {
      starts.push(bytes.length);
      before = new Uint8Array(0);
    }
    const most = Math.min(HIGHEST, own.length, before.length);
    let shared = 0;
    while (shared < most && own[shared] === before[shared]) shared++;
    bytes.push(shared);
    let more = own.length - shared;
    for (; more >= HIGHEST; more -= HIGHEST) bytes.push(HIGHEST);
    bytes.push(more);
    for (let i = shared; i < own.length; i++) bytes.push(own[i] as number);
    before = own;
  });
  const numbers = Array.from(ids, (_, number) => number);
  const { ends, all } = gathered(buckets, numbers, count);
  return [packColumn(starts), Uint8Array.from(bytes), packColumn(ends), packColumn(all)];
}
