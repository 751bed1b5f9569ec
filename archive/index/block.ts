/**
 * Whole numbers packed with one width of bits, low bits first. Widths go up to 24, so that a number and
 * the odd bits before it fit 32 bits.
 */
import type { ByteWriter } from './bytes';

/** Bits that the largest of some numbers needs. */
export function widthOf(most: number): number {
  return 32 - Math.clz32(most);
}

/** Bytes of `count` numbers of a width. */
export function packedBytes(count: number, width: number): number {
  return (count * width + 7) >>> 3;
}

export function pack(
  out: ByteWriter,
  numbers: Uint32Array | Uint8Array,
  count: number,
  width: number,
): void {
  let bits = 0;
  let have = 0;
  for (let i = 0; i < count; i++) {
    bits |= (numbers[i] as number) << have;
    have += width;
    for (; have >= 8; have -= 8) {
      out.byte(bits & 255);
      bits >>>= 8;
    }
  }
  if (have > 0) out.byte(bits);
}

/**
 * Unpacks gaps into rising numbers: each is one more than the one before, plus its gap. Gives the last.
 * The caller has checked that the bytes are there.
 */
export function unpackRising(
  bytes: Uint8Array,
  from: number,
  width: number,
  into: Uint32Array,
  at: number,
  count: number,
  before: number,
): number {
  let value = before;
  const end = at + count;
  if (width === 0) {
    for (let i = at; i < end; i++) into[i] = ++value;
    return value;
  }
  const mask = (1 << width) - 1;
  let next = from;
  let bits = 0;
  let have = 0;
  for (let i = at; i < end; i++) {
    for (; have < width; have += 8) bits |= (bytes[next++] as number) << have;
    value += (bits & mask) + 1;
    into[i] = value;
    bits >>= width;
    have -= width;
  }
  return value;
}

/** Unpacks numbers of at most eight bits, each plus one. */
export function unpackCounts(
  bytes: Uint8Array,
  from: number,
  width: number,
  into: Uint8Array,
  at: number,
  count: number,
): void {
  const mask = (1 << width) - 1;
  let next = from;
  let bits = 0;
  let have = 0;
  for (let i = at; i < at + count; i++) {
    for (; have < width; have += 8) bits |= (bytes[next++] as number) << have;
    into[i] = (bits & mask) + 1;
    bits >>= width;
    have -= width;
  }
}
