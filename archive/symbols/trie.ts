import { SYMBOL_MOST } from './table';

const FIRST_SLOTS = 1 << 12;
const FULLEST = 0.6;
const NONE = -1;
const HASH = 0x9e3779b1;

/** A slot: the node and byte that lead there, the node there, and its symbol; side by side, for they are read together. */
const SLOT = 3;

/**
 * Symbols by their bytes, for finding the longest that begins at a place. Steps from node to node stand in one hash
 * table with open addressing; those of the first two bytes in an array of their own, for they are looked up most.
 */
export class SymbolTrie {
  /** Of the symbol that `longest` gave. */
  length = 0;
  private slots = new Int32Array(FIRST_SLOTS * SLOT).fill(NONE);
  private mask = FIRST_SLOTS - 1;
  private steps = 0;
  private nodes = 0;
  /** Symbols of a byte, by it; nodes and symbols of two, by both. */
  private readonly one = new Int32Array(1 << 8).fill(NONE);
  private readonly two = new Int32Array(1 << 17).fill(NONE);

  /** Adds a symbol; false when its bytes have one already. */
  add(bytes: Uint8Array, symbol: number): boolean {
    if (bytes.length > SYMBOL_MOST) throw new RangeError('A symbol is too long.');
    const first = bytes[0] as number;
    if (bytes.length === 1) return put(this.one, first, symbol);
    const start = ((first << 8) | (bytes[1] as number)) << 1;
    if (this.two[start] === NONE) this.two[start] = this.nodes++;
    if (bytes.length === 2) return put(this.two, start + 1, symbol);
    let node = this.two[start] as number;
    let slot = 0;
    for (let i = 2; i < bytes.length; i++) {
      slot = this.step((node << 8) | (bytes[i] as number));
      node = this.slots[slot + 1] as number;
    }
    return put(this.slots, slot + 2, symbol);
  }

  /** The longest symbol at a place; -1 where there is none. Its length is in `length`. */
  longest(bytes: Uint8Array, at: number, end: number): number {
    const { slots, mask, two } = this;
    const first = bytes[at] as number;
    let best = this.one[first] as number;
    this.length = 1;
    let next = at + 2;
    if (next > end) return best;
    const start = ((first << 8) | (bytes[at + 1] as number)) << 1;
    let node = two[start] as number;
    let symbol = two[start + 1] as number;
    while (node !== NONE) {
      if (symbol !== NONE) {
        best = symbol;
        this.length = next - at;
      }
      if (next === end) break;
      const key = (node << 8) | (bytes[next++] as number);
      let slot = (Math.imul(key, HASH) >>> 8) & mask;
      while (slots[slot * SLOT] !== key && slots[slot * SLOT] !== NONE) slot = (slot + 1) & mask;
      node = slots[slot * SLOT + 1] as number;
      symbol = slots[slot * SLOT + 2] as number;
    }
    return best;
  }

  /** Where a step stands, made where it is new. */
  private step(key: number): number {
    let at = this.place(key);
    if (this.slots[at] === key) return at;
    if (++this.steps > this.mask * FULLEST) {
      this.grow();
      at = this.place(key);
    }
    this.slots[at] = key;
    this.slots[at + 1] = this.nodes++;
    return at;
  }

  private place(key: number): number {
    const { slots, mask } = this;
    let slot = (Math.imul(key, HASH) >>> 8) & mask;
    while (slots[slot * SLOT] !== key && slots[slot * SLOT] !== NONE) slot = (slot + 1) & mask;
    return slot * SLOT;
  }

  private grow(): void {
    const { slots } = this;
    this.slots = new Int32Array(slots.length * 2).fill(NONE);
    this.mask = this.mask * 2 + 1;
    for (let at = 0; at < slots.length; at += SLOT) {
      if (slots[at] !== NONE) {
        this.slots.set(slots.subarray(at, at + SLOT), this.place(slots[at] as number));
      }
    }
  }
}

function put(among: Int32Array, at: number, symbol: number): boolean {
  if (among[at] !== NONE) return false;
  among[at] = symbol;
  return true;
}
