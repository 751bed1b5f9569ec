/**
 * Several blocks in one record. To write a record costs the browser the same whether it has two kilobytes or four, and so does
 * reading it, for its files are read four at a time. Each block is sealed and opened alone:
 *
 *     bytes of each block u32 …, 0 where there is none | block …
 */
import { DamagedBlock } from './table';

const SIZE = 4;

/** The record of some blocks, of which there is room for `places`. */
export function recordOf(blocks: readonly Uint8Array[], places: number): Uint8Array {
  const head = places * SIZE;
  const record = new Uint8Array(blocks.reduce((sum, { length }) => sum + length, head));
  const view = new DataView(record.buffer);
  let at = head;
  blocks.forEach((block, place) => {
    view.setUint32(place * SIZE, block.length, true);
    record.set(block, at);
    at += block.length;
  });
  return record;
}

/** A record, of which a block is opened when it is first asked for. */
export class BlockRecord<T> {
  private readonly ends: number[] = [];
  private readonly opened: T[] = [];

  /** Throws DamagedBlock where it is not as long as it says. */
  constructor(
    private readonly record: Uint8Array,
    private readonly places: number,
    private readonly open: (block: Uint8Array) => T,
  ) {
    let end = places * SIZE;
    if (record.length < end) throw new DamagedBlock('a record ends too soon');
    const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
    for (let place = 0; place < places; place++) {
      end += view.getUint32(place * SIZE, true);
      this.ends.push(end);
    }
    if (end !== record.length) throw new DamagedBlock('a record is not whole');
  }

  /** The block at a place. Throws what `open` throws. */
  block(place: number): T {
    const known = this.opened[place];
    if (known !== undefined) return known;
    const from = place > 0 ? this.ends[place - 1] : this.places * SIZE;
    const block = this.open(this.record.subarray(from, this.ends[place]));
    this.opened[place] = block;
    return block;
  }
}
