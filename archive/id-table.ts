import { idHash } from './id-hash';

const FIRST_SLOTS = 64;
const FULLEST = 0.7;

/**
 * Ids in the order they came, by number. A million ids take 25 MB here and would take some 100 MB as a
 * Set of strings: only their hashes are kept, in open addressing, so the ids themselves cannot be had back.
 */
export class IdTable {
  private high = new Uint32Array(FIRST_SLOTS);
  private low = new Uint32Array(FIRST_SLOTS);
  /** The id's number plus 1; 0 in an empty slot. */
  private number = new Uint32Array(FIRST_SLOTS);
  size = 0;

  /** Gives an id the next number; false when it has one already. */
  add(id: string): boolean {
    if (this.size >= this.number.length * FULLEST) this.grow();
    const [high, low] = idHash(id);
    const slot = this.slot(high, low);
    if (this.number[slot]) return false;
    this.fill(slot, high, low, ++this.size);
    return true;
  }

  /** The number of an id, or -1. */
  of(id: string): number {
    return (this.number[this.slot(...idHash(id))] as number) - 1;
  }

  /** The first half of each id's hash, by the id's number. */
  hashes(): Uint32Array {
    const hashes = new Uint32Array(this.size);
    this.number.forEach((number, slot) => {
      if (number) hashes[number - 1] = this.high[slot] as number;
    });
    return hashes;
  }

  /** Where an id with this hash is, or would be put. */
  private slot(high: number, low: number): number {
    const mask = this.number.length - 1;
    let slot = low & mask;
    while (this.number[slot] && (this.high[slot] !== high || this.low[slot] !== low)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private fill(slot: number, high: number, low: number, number: number): void {
    this.high[slot] = high;
    this.low[slot] = low;
    this.number[slot] = number;
  }

  private grow(): void {
    const { high, low, number } = this;
    const slots = number.length * 2;
    this.high = new Uint32Array(slots);
    this.low = new Uint32Array(slots);
    this.number = new Uint32Array(slots);
    number.forEach((its, i) => {
      if (!its) return;
      const [a, b] = [high[i] as number, low[i] as number];
      this.fill(this.slot(a, b), a, b, its);
    });
  }
}
