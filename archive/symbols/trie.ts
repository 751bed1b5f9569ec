import { SYMBOL_MOST } from './table';

const FIRST_SLOTS = 1 << 12;
const FULLEST = 0.5;
/** No node, no symbol. What is beyond finds no room, and is left out. */
const NONE = 0xffff;
const EMPTY = -1;
const HASH = 0x9e3779b1;

/**
 * Symbols by their bytes, for finding the longest that begins at a place. Steps from node to node stand in one hash
 * table with open addressing, two numbers each: node and byte that lead there; node there, and its symbol. Those of the
 * first two bytes stand in an array of their own, for they are looked up most.
 */
export class SymbolTrie {
  /** Of the symbol that `longest` gave. */
  length = 0;
  private slots = new Int32Array(FIRST_SLOTS * 2).fill(EMPTY);
  private mask = FIRST_SLOTS - 1;
  private shift = Math.clz32(FIRST_SLOTS) + 1;
  private steps = 0;
  private nodes = 0;
  /** Symbols of a byte, by it; nodes and symbols of two, by both. */
  private readonly one = new Int32Array(1 << 8).fill(-1);
  private readonly two = new Int32Array(1 << 16).fill(-1);

  /** Adds a symbol; false when its bytes have one already, or there is no room for more. */
  add(bytes: Uint8Array, symbol: number): boolean {
    if (bytes.length > SYMBOL_MOST) throw new RangeError('A symbol is too long.');
    const first = bytes[0] as number;
    if (bytes.length === 1) {
      if (this.one[first] !== -1) return false;
      this.one[first] = symbol;
      return true;
    }
    if (symbol >= NONE || this.nodes + bytes.length > NONE) return false;
    const start = (first << 8) | (bytes[1] as number);
    if (this.two[start] === -1) this.two[start] = (this.nodes++ << 16) | NONE;
    if (bytes.length === 2) return put(this.two, start, symbol);
    let there = this.two[start] as number;
    let at = 0;
    for (let i = 2; i < bytes.length; i++) {
      at = this.step(((there >>> 16) << 8) | (bytes[i] as number));
      there = this.slots[at] as number;
    }
    return put(this.slots, at, symbol);
  }

  /** The longest symbol at a place; -1 where there is none. Its length is in `length`. */
  longest(bytes: Uint8Array, at: number, end: number): number {
    const { slots, mask, shift } = this;
    const first = bytes[at] as number;
    let best = this.one[first] as number;
    let length = 1;
    let next = at + 2;
    if (next <= end) {
      let there = this.two[(first << 8) | (bytes[at + 1] as number)] as number;
      while (there !== -1) {
        const symbol = there & NONE;
        if (symbol !== NONE) {
          best = symbol;
          length = next - at;
        }
        if (next === end) break;
        const key = ((there >>> 16) << 8) | (bytes[next++] as number);
        let slot = Math.imul(key, HASH) >>> shift;
        while (slots[slot << 1] !== key && slots[slot << 1] !== EMPTY) slot = (slot + 1) & mask;
        there = slots[(slot << 1) | 1] as number;
      }
    }
    this.length = length;
    return best;
  }

  /** Where what a step leads to stands, made where it is new. */
  private step(key: number): number {
    let at = this.place(key);
    if (this.slots[at] === key) return at + 1;
    if (++this.steps > this.mask * FULLEST) {
      this.grow();
      at = this.place(key);
    }
    this.slots[at] = key;
    this.slots[at + 1] = (this.nodes++ << 16) | NONE;
    return at + 1;
  }

  private place(key: number): number {
    const { slots, mask, shift } = this;
    let slot = Math.imul(key, HASH) >>> shift;
    while (slots[slot << 1] !== key && slots[slot << 1] !== EMPTY) slot = (slot + 1) & mask;
    return slot << 1;
  }

  private grow(): void {
    const { slots } = this;
    this.slots = new Int32Array(slots.length * 2).fill(EMPTY);
    this.mask = this.mask * 2 + 1;
    this.shift--;
    for (let at = 0; at < slots.length; at += 2) {
      if (slots[at] !== EMPTY) {
        this.slots.set(slots.subarray(at, at + 2), this.place(slots[at] as number));
      }
    }
  }
}

function put(among: Int32Array, at: number, symbol: number): boolean {
  const there = among[at] as number;
  if ((there & NONE) !== NONE) return false;
  among[at] = (there & ~NONE) | symbol;
  return true;
}
