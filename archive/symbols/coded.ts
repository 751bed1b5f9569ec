import { ByteReader } from '../index/bytes';
import { DamagedBlock, type SymbolTable } from './table';

/** Name of the record that holds the symbols of some blocks. */
export const symbolsName = (blocks: string): string => `symbols/${blocks}`;

/** The texts of a block, of which one is read when it is asked for. */
export class CodedTexts {
  private readonly ends: Uint32Array;
  private readonly codes: Uint8Array;

  /** @param from where the head of the block ends */
  constructor(from: ByteReader, count: number) {
    this.ends = new Uint32Array(count);
    let end = 0;
    for (let i = 0; i < count; i++) {
      end += from.varint();
      this.ends[i] = end;
    }
    this.codes = from.bytes.subarray(from.at);
    if (end !== this.codes.length) throw new DamagedBlock('a block ends too soon');
  }

  /** A text that is there. Throws DamagedBlock. */
  text(number: number, symbols: SymbolTable): string {
    const from = number > 0 ? (this.ends[number - 1] as number) : 0;
    return symbols.read(this.codes, from, this.ends[number] as number);
  }
}

/**
 * What was sealed, to be read. Throws DamagedBlock where a byte is not as it was written: another code would be another
 * word, and nobody would see it.
 */
export function unsealed(whole: Uint8Array): ByteReader {
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  if (whole.length < 4 || view.getInt32(0, true) !== checksum(whole.subarray(4))) {
    throw new DamagedBlock('a block is not as it was written');
  }
  return unchecked(whole);
}

/** The same of what is known to be whole (`digest.ts`). */
export function unchecked(whole: Uint8Array): ByteReader {
  return new ByteReader(whole.subarray(4));
}

/** 32 bits of some bytes, four at a time, mixed as in MurmurHash2. */
export function checksum(bytes: Uint8Array): number {
  // A worker that just woke runs this uncompiled over all symbols: words of an array, nothing looked up on the way.
  const { imul } = Math;
  const count = bytes.length >>> 2;
  const isAligned = (bytes.byteOffset & 3) === 0;
  const { buffer, byteOffset } = isAligned ? bytes : bytes.slice();
  const words = new Int32Array(buffer, byteOffset, count);
  let hash = bytes.length;
  for (let i = 0; i < count; i++) {
    hash = imul(hash ^ (words[i] as number), MIX);
    hash ^= hash >>> 15;
  }
  for (let at = count * 4; at < bytes.length; at++) {
    hash = imul(hash ^ (bytes[at] as number), MIX);
    hash ^= hash >>> 15;
  }
  return hash;
}

const MIX = 0x5bd1e995;
