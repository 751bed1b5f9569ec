import type { SectionReader } from './sections';

/** Whole numbers by number, each in as few bytes as the largest takes. */
export class Column {
  private readonly bytes: Uint8Array;
  private readonly width: number;
  readonly size: number;

  constructor(sections: SectionReader) {
    const section = sections.bytes();
    this.width = section[0] as number;
    this.bytes = section.subarray(1);
    this.size = this.bytes.length / this.width;
  }

  at(number: number): number {
    const { bytes, width } = this;
    let at = number * width;
    const end = at + width;
    let value = 0;
    for (let shift = 0; at < end; shift += 8) value |= (bytes[at++] as number) << shift;
    return value >>> 0;
  }

  /** Those from one number up to another. */
  slice(from: number, to: number): Uint32Array {
    const values = new Uint32Array(to - from);
    for (let i = from; i < to; i++) values[i - from] = this.at(i);
    return values;
  }
}

/** The section of a `Column`; the numbers are below 2³². */
export function packColumn(values: ArrayLike<number>): Uint8Array {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i] as number);
  const width = most < 0x100 ? 1 : most < 0x1_0000 ? 2 : most < 0x100_0000 ? 3 : 4;
  const section = new Uint8Array(1 + width * values.length);
  section[0] = width;
  let at = 1;
  for (let i = 0; i < values.length; i++) {
    for (let shift = 0; shift < 8 * width; shift += 8) {
      section[at++] = (values[i] as number) >>> shift;
    }
  }
  return section;
}
