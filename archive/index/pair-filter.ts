import { Growing } from '../growing';
import { DamagedIndex } from './bytes';
import type { Part } from './fields';
import { mixed } from './neighbours';

/**
 * Which neighbours stand in any text of an index: a Bloom filter (1970) in blocks, each a record of its own, so that one
 * pair is looked up in one record. It never says that a pair is nowhere which is somewhere; the other way round it errs
 * by `2 ** -PROBES` at most, as long as a pack has no more than some five million different pairs.
 */

/** Bits that stand for a pair, all of one block. */
const PROBES = 7;

/** Bytes of a block; one block alone may be smaller. A power of two. */
const BLOCK_BYTES = 8 * 1024;

/**
 * Blocks while many pairs are taken in, 7 MB, before anyone knows how many they will be. Of its many divisors one is the
 * number of blocks that the filter is folded to in the end, until every second bit is set.
 */
const BLOCKS_BEFORE = 840;
const FULL = 0.5;

/** Up to so many pairs are kept as they are, and a filter is made for just as many. */
const FEW = 1 << 16;
/** Bits a pair where they are few: about what folding leaves. */
const BITS_EACH = 12;

const PART = 'pairs/';

/** The record of a block. */
export function pairPart(block: number): string {
  return `${PART}${block}`;
}

export function isPairPart(name: string): boolean {
  return name.startsWith(PART);
}

/** Whether a pair may be in a block. */
export function mayHavePair(block: Uint8Array, pair: number): boolean {
  const { length } = block;
  if (length === 0 || (length & (length - 1)) !== 0) {
    throw new DamagedIndex('what tells of neighbours is not whole');
  }
  const mask = length * 8 - 1;
  let at = mixed(pair);
  const step = (at >>> 16) | 1;
  for (let probe = 0; probe < PROBES; probe++, at += step) {
    const bit = at & mask;
    if (((block[bit >>> 3] as number) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}

/** The block that tells of a pair, in a filter of so many. */
export function pairBlock(pair: number, blocks: number): number {
  // The number of blocks is a divisor of the other, so that folding keeps what a pair's block is.
  return blocks > 1 ? (pair % BLOCKS_BEFORE) % blocks : 0;
}

/** Places for pairs that came not long ago, a power of two: many come again and again, and are in it already. */
const RECENT = 1 << 15;

/** Takes in the pairs of a pack, any pair as often as it comes. */
export class PairFilterWriter {
  private few: Growing | null = new Growing();
  private many: Uint8Array | null = null;
  /** By its low bits, a pair that was taken in; at first none that would stand there. */
  private readonly recent = new Uint32Array(RECENT).fill(1, 0, 1);

  add(pair: number): void {
    const { few, many } = this;
    if (many) {
      const place = pair & (RECENT - 1);
      if (this.recent[place] === pair) return;
      this.recent[place] = pair;
      set(many, (pair % BLOCKS_BEFORE) * BLOCK_BYTES, BLOCK_BYTES, pair);
    } else if (few) {
      few.push(pair);
      if (few.length > FEW) this.pour(few);
    }
  }

  /** The filter's records, in the order of its blocks. */
  finish(): Part[] {
    const filter = this.many ? folded(this.many) : ofFew(this.few ?? new Growing());
    this.few = null;
    this.many = null;
    const parts: Part[] = [];
    for (let at = 0; at < filter.length; at += BLOCK_BYTES) {
      parts.push({ name: `${PART}${parts.length}`, value: filter.slice(at, at + BLOCK_BYTES) });
    }
    return parts;
  }

  private pour(few: Growing): void {
    this.many = new Uint8Array(BLOCKS_BEFORE * BLOCK_BYTES);
    this.few = null;
    for (const pair of few.all()) this.add(pair);
  }
}

/** A filter for few pairs: one block, or as many as divide those of a large one. */
function ofFew(pairs: Growing): Uint8Array {
  const different = new Set(pairs.all());
  if (different.size === 0) return new Uint8Array();
  const bytes = (different.size * BITS_EACH) / 8;
  const wanted = Math.ceil(bytes / BLOCK_BYTES);
  const blocks = divisors().find((divisor) => divisor >= wanted) as number;
  const size = blocks > 1 ? BLOCK_BYTES : Math.min(BLOCK_BYTES, 2 ** Math.ceil(Math.log2(bytes)));
  const filter = new Uint8Array(blocks * size);
  for (const pair of different) set(filter, pairBlock(pair, blocks) * size, size, pair);
  return filter;
}

/** The numbers of blocks that there may be, rising. (A function: whoever only reads would wait for it at each wake.) */
function divisors(): number[] {
  const all = Array.from({ length: BLOCKS_BEFORE }, (_, i) => i + 1);
  return all.filter((each) => BLOCKS_BEFORE % each === 0);
}

/** Lays blocks over one another as long as the bits stay sparse. */
function folded(filter: Uint8Array): Uint8Array {
  const share = onesIn(filter) / (filter.length * 8);
  for (const blocks of divisors()) {
    const folds = BLOCKS_BEFORE / blocks;
    // What chance gives where so many blocks come to lie over one another.
    if (1 - (1 - share) ** folds > FULL && folds > 1) continue;
    const size = blocks * BLOCK_BYTES;
    const words = new Int32Array(filter.buffer);
    const each = size / words.BYTES_PER_ELEMENT;
    for (let from = each; from < words.length; from += each) {
      for (let at = 0; at < each; at++) {
        words[at] = (words[at] as number) | (words[from + at] as number);
      }
    }
    return filter.subarray(0, size);
  }
  return filter;
}

/** Bits that are set, counted 32 at a time (Warren, “Hacker’s Delight”, 2nd edition, section 5-1). */
function onesIn(filter: Uint8Array): number {
  const words = new Int32Array(filter.buffer);
  let ones = 0;
  for (let i = 0; i < words.length; i++) {
    let bits = words[i] as number;
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    bits = (bits + (bits >>> 4)) & 0x0f0f0f0f;
    ones += Math.imul(bits, 0x01010101) >>> 24;
  }
  return ones;
}

function set(filter: Uint8Array, from: number, size: number, pair: number): void {
  const mask = size * 8 - 1;
  let at = mixed(pair);
  const step = (at >>> 16) | 1;
  for (let probe = 0; probe < PROBES; probe++, at += step) {
    const bit = at & mask;
    filter[from + (bit >>> 3)] = (filter[from + (bit >>> 3)] as number) | (1 << (bit & 7));
  }
}
