import { LongestSymbol, NO_SYMBOL, NONE } from './longest';
import { SYMBOL_MOST } from './table';

const FIRST_SLOTS = 1 << 12;
const FULLEST = 0.5;
const EMPTY = -1;
const HASH = 0x9e3779b1;

/** Symbols by their bytes, while they are gathered; `finished` gives what finds them. */
export class SymbolTrie {
  /**
   * Steps from node to node stand in one hash table with open addressing, two numbers each: node and byte that lead there;
   * node there, and its symbol. Those of the first two bytes stand in arrays of their own: symbols of a byte, by it; nodes and
   * symbols of two, by both.
   */
  private slots = new Int32Array(FIRST_SLOTS * 2).fill(EMPTY);
  private mask = FIRST_SLOTS - 1;
  private shift = Math.clz32(FIRST_SLOTS) + 1;
  private steps = 0;
  private nodes = 0;
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
    if (symbol >= NO_SYMBOL || this.nodes + bytes.length > NONE) return false;
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

  /** Finds what was added so far. */
  finished(): LongestSymbol {
    const { one, two, slots, nodes } = this;
    // The steps of each node, one node's after the other's.
    const ends = new Uint32Array(nodes + 1);
    for (let at = 0; at < slots.length; at += 2) {
      const key = slots[at] as number;
      if (key !== EMPTY) ends[key >>> 8]!++;
    }
    let sum = 0;
    for (let node = 0; node < nodes; node++) {
      const its = ends[node] as number;
      ends[node] = sum;
      sum += its;
    }
    const bytes = new Uint8Array(sum);
    const there = new Int32Array(sum);
    for (let at = 0; at < slots.length; at += 2) {
      const key = slots[at] as number;
      if (key === EMPTY) continue;
      const step = ends[key >>> 8]!++;
      bytes[step] = key & 255;
      there[step] = slots[at + 1] as number;
    }
    return new LongestSymbol(one, two, { nodes, ends, bytes, there });
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
      const key = slots[at] as number;
      if (key === EMPTY) continue;
      const place = this.place(key);
      this.slots[place] = key;
      this.slots[place + 1] = slots[at + 1] as number;
    }
  }
}

function put(among: Int32Array, at: number, symbol: number): boolean {
  const there = among[at] as number;
  if ((there & NONE) !== NONE) return false;
  among[at] = (there & ~NONE) | symbol;
  return true;
}
