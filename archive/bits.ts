/**
 * Numbers packed to the bits they need, in frames of 256, each with its own least value and width (frame of
 * reference). One frame's bits follow the other's; any number is read alone.
 *
 *     count u32 | per frame: least u32, width u8 | bits, little endian | 8 bytes of nothing
 */

const FRAME_SHIFT = 8;
const FRAME = 1 << FRAME_SHIFT;
const FRAME_HEAD = 5;

/** Read past the last bits, so that no look-up needs to ask whether it is at the end. */
const PADDING = 8;

/** Packs whole numbers from 0 to 2³²-1. */
export function packBits(values: Uint32Array): Uint8Array {
  const frames = Math.ceil(values.length / FRAME);
  const heads = Array.from({ length: frames }, (_, f) => {
    const its = values.subarray(f * FRAME, (f + 1) * FRAME);
    let least = 0xffffffff;
    let most = 0;
    for (let i = 0; i < its.length; i++) {
      const value = its[i] as number;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    return { its, least, width: 32 - Math.clz32(most - least) };
  });
  const size = heads.reduce((sum, { width }) => sum + width * (FRAME >>> 3), 0);
  const bytes = new Uint8Array(4 + frames * FRAME_HEAD + size + PADDING);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, values.length, true);
  let from = 4 + frames * FRAME_HEAD;
  heads.forEach(({ its, least, width }, f) => {
    view.setUint32(4 + f * FRAME_HEAD, least, true);
    bytes[4 + f * FRAME_HEAD + 4] = width;
    its.forEach((value, i) => {
      writeBits(bytes, from, i * width, value - least, width);
    });
    from += width * (FRAME >>> 3);
  });
  return bytes;
}

function writeBits(bytes: Uint8Array, from: number, at: number, value: number, width: number) {
  let bit = at;
  let rest = value;
  let left = width;
  while (left > 0) {
    const shift = bit & 7;
    const taken = Math.min(8 - shift, left);
    const byte = from + (bit >>> 3);
    bytes[byte] = (bytes[byte] as number) | ((rest & ((1 << taken) - 1)) << shift);
    rest >>>= taken;
    bit += taken;
    left -= taken;
  }
}

/** Packed numbers, read where they lie. */
export class Bits {
  readonly length: number;
  private readonly least: Uint32Array;
  private readonly width: Uint8Array;
  private readonly offset: Uint32Array;

  /** Throws when the bytes are not what `packBits` made. */
  constructor(private readonly bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.length = bytes.length >= 4 ? view.getUint32(0, true) : -1;
    const frames = Math.ceil(this.length / FRAME);
    let from = 4 + frames * FRAME_HEAD;
    if (this.length < 0 || from > bytes.length) throw new Error('Packed numbers are damaged.');
    this.least = new Uint32Array(frames);
    this.width = new Uint8Array(frames);
    this.offset = new Uint32Array(frames);
    for (let f = 0; f < frames; f++) {
      this.least[f] = view.getUint32(4 + f * FRAME_HEAD, true);
      this.width[f] = bytes[4 + f * FRAME_HEAD + 4] as number;
      this.offset[f] = from;
      from += (this.width[f] as number) * (FRAME >>> 3);
    }
    if (from + PADDING !== bytes.length) throw new Error('Packed numbers are damaged.');
  }

  /** The number at a place that is there. */
  get(i: number): number {
    const { bytes } = this;
    const frame = i >>> FRAME_SHIFT;
    const width = this.width[frame] as number;
    if (width === 0) return this.least[frame] as number;
    const bit = (i & (FRAME - 1)) * width;
    const byte = (this.offset[frame] as number) + (bit >>> 3);
    const shift = bit & 7;
    let value =
      ((bytes[byte] as number) |
        ((bytes[byte + 1] as number) << 8) |
        ((bytes[byte + 2] as number) << 16) |
        ((bytes[byte + 3] as number) << 24)) >>>
      shift;
    if (shift + width > 32) value |= (bytes[byte + 4] as number) << (32 - shift);
    const mask = width === 32 ? -1 : (1 << width) - 1;
    return ((this.least[frame] as number) + ((value & mask) >>> 0)) >>> 0;
  }

  /** Calls `visit` with the place of each number of which `is` has a 1, in order, and the number. */
  among(is: Uint8Array, visit: (i: number, number: number) => void): void {
    const { bytes, length } = this;
    for (let frame = 0; frame < this.least.length; frame++) {
      const from = frame << FRAME_SHIFT;
      const to = Math.min(length, from + FRAME);
      const least = this.least[frame] as number;
      const width = this.width[frame] as number;
      if (width > WIDTH_READ) {
        for (let i = from; i < to; i++) if (is[this.get(i)] === 1) visit(i, this.get(i));
        continue;
      }
      // A frame's bits one after the other: what `get` looks up for each number is known here.
      const mask = (1 << width) - 1;
      let byte = this.offset[frame] as number;
      let held = 0;
      let bits = 0;
      for (let i = from; i < to; i++) {
        while (bits < width) {
          held |= (bytes[byte++] as number) << bits;
          bits += 8;
        }
        const number = least + (held & mask);
        held >>>= width;
        bits -= width;
        if (is[number] === 1) visit(i, number);
      }
    }
  }
}

/** With fewer bits than this to a number, those of one and of what is left of a byte before stand in 32. */
const WIDTH_READ = 24;
