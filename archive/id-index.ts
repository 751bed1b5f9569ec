/**
 * Numbers by id, for a segment: buckets by the first bits of an id's hash, in each the next 16 bits, rising, and the
 * numbers: 3 to 4 bytes an id. Two ids may have the same bits, so what is found must be read and compared. A bucket:
 *
 *     how many ids have bits below each of the 256 first bytes, u32 each | the second bytes | numbers (`bits.ts`)
 */

import { Bits, packBits } from './bits';
import { idHash } from './id-hash';
import type { IdTable } from './id-table';
import type { Part } from './segment-format';

/** What is looked up by id. Claims and publishers are few, and are read whole. */
export type IdKind = 'statement' | 'speaker' | 'source';

/** Ids in one bucket, about: 14 KB. */
const BUCKET = 4096;

/** First bytes, and the end. */
const FIRSTS = 257;

/** Records of one kind in a pack, at most: a number and a hash are sorted as one float (21 + 32 bits). */
export const MAX_NUMBERED = 2 ** 21;

/** How many of the hash's first bits choose the bucket. */
function bucketBits(count: number): number {
  return Math.max(0, Math.ceil(Math.log2(count / BUCKET)));
}

const partName = (kind: IdKind, bucket: number): string => `ids/${kind}/${bucket}`;

/** The parts of an index of ids. Throws when there are more than two million. */
export function* idParts(kind: IdKind, ids: IdTable): Generator<Part> {
  if (ids.size > MAX_NUMBERED) throw new Error(`A pack may hold at most ${MAX_NUMBERED} records.`);
  const hashes = ids.hashes();
  const bits = bucketBits(ids.size);
  const order = inOrder(hashes);
  let from = 0;
  for (let bucket = 0; bucket < 2 ** bits; bucket++) {
    let to = from;
    const isHere = (at: number) => bucketOf(hashes[order[at] as number] as number, bits) === bucket;
    while (to < order.length && isHere(to)) to++;
    yield { name: partName(kind, bucket), value: packed(order.subarray(from, to), hashes, bits) };
    from = to;
  }
}

/** Numbers in the order of their hashes. */
function inOrder(hashes: Uint32Array): Uint32Array {
  const both = new Float64Array(hashes.length);
  for (let number = 0; number < both.length; number++) {
    both[number] = (hashes[number] as number) * MAX_NUMBERED + number;
  }
  both.sort();
  const order = new Uint32Array(both.length);
  for (let at = 0; at < order.length; at++) order[at] = (both[at] as number) % MAX_NUMBERED;
  return order;
}

function bucketOf(hash: number, bits: number): number {
  return bits === 0 ? 0 : hash >>> (32 - bits);
}

/** The 16 bits behind those that chose the bucket. */
function keyOf(hash: number, bits: number): number {
  return ((hash << bits) >>> 16) & 0xffff;
}

function packed(numbers: Uint32Array, hashes: Uint32Array, bits: number): Uint8Array {
  const places = packBits(numbers);
  const bytes = new Uint8Array(FIRSTS * 4 + numbers.length + places.length);
  const below = new Uint32Array(FIRSTS);
  numbers.forEach((number, i) => {
    const key = keyOf(hashes[number] as number, bits);
    bytes[FIRSTS * 4 + i] = key & 255;
    below[(key >>> 8) + 1]!++;
  });
  const view = new DataView(bytes.buffer);
  let sum = 0;
  below.forEach((count, first) => {
    sum += count;
    view.setUint32(first * 4, sum, true);
  });
  bytes.set(places, FIRSTS * 4 + numbers.length);
  return bytes;
}

/** Reads the parts of an index of ids. */
export class IdIndex {
  private readonly bits: number;

  constructor(
    private readonly kind: IdKind,
    count: number,
    private readonly read: (names: string[]) => Promise<Uint8Array[]>,
  ) {
    this.bits = bucketBits(count);
  }

  /** Numbers that each id may have, in the order asked: none, one, rarely more. One read for all. */
  async candidates(ids: readonly string[]): Promise<(readonly number[])[]> {
    const hashes = ids.map((id) => idHash(id)[0]);
    const buckets = [...new Set(hashes.map((hash) => bucketOf(hash, this.bits)))];
    const read = await this.read(buckets.map((bucket) => partName(this.kind, bucket)));
    const parts = new Map(buckets.map((bucket, i) => [bucket, new Bucket(read[i] as Uint8Array)]));
    return hashes.map((hash) =>
      (parts.get(bucketOf(hash, this.bits)) as Bucket).numbersWith(keyOf(hash, this.bits)),
    );
  }
}

const NONE: readonly number[] = [];

/** A bucket that was read. */
class Bucket {
  private readonly view: DataView;
  private numbers: Bits | undefined;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The numbers of ids with these bits; of most ids that are asked for, none. */
  numbersWith(key: number): readonly number[] {
    const { bytes } = this;
    const count = this.below(FIRSTS - 1);
    const first = key >>> 8;
    const end = FIRSTS * 4 + this.below(first + 1);
    let found = NONE;
    for (let at = FIRSTS * 4 + this.below(first); at < end; at++) {
      if (bytes[at] !== (key & 255)) continue;
      this.numbers ??= new Bits(bytes.subarray(FIRSTS * 4 + count));
      found = [...found, this.numbers.get(at - FIRSTS * 4)];
    }
    return found;
  }

  /** How many ids have bits below those that begin with this byte. */
  private below(first: number): number {
    return this.view.getUint32(first * 4, true);
  }
}
