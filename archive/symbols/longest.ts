/** No node of a trie, no symbol there. What is beyond finds no room, and is left out. */
export const NONE = 0xffff;

/** A symbol takes 14 bits of a cell, where its node's steps stand the rest. */
export const SYMBOL_BITS = 14;
export const NO_SYMBOL = (1 << SYMBOL_BITS) - 1;

/** What a place among the cells is taken for. */
const IS_CELL = 1;
const IS_BASE = 2;
/** How far back holes among the cells are looked for. */
const NEAR = 128;
/** Cells beyond a base, at least. */
const BEYOND = 256;

/** The steps of a trie from node to node, one node's after the other's: a node's end where `ends` says. */
export interface Steps {
  nodes: number;
  ends: Uint32Array;
  bytes: Uint8Array;
  /** The node that each leads to `<< 16`, and its symbol or NONE. */
  there: Int32Array;
}

/**
 * The longest symbol that begins at a place, by a double array (Aoe, “An efficient digital search algorithm by using a
 * double-array structure”, IEEE Transactions on Software Engineering 15, 1989): the step from a node by a byte stands in the cell
 * of its base plus the byte, with whose base that is. A step is one look, and all of them take a third of the room of a hash
 * table, so that what is looked up is mostly near the processor.
 */
export class LongestSymbol {
  /** Of the symbol that `at` gave. */
  length = 0;
  /** Two numbers a cell: the base that it is of; base and symbol of the node there. */
  private cells = new Int32Array(1 << 14);
  /** The same of nodes of two bytes, by both; NO_SYMBOL where there is none. */
  private readonly two = new Int32Array(1 << 16).fill(NO_SYMBOL);
  private taken = new Uint8Array(1 << 13);
  /** Cells before this one are looked at no more. */
  private free = 0;

  /**
   * @param one symbols of a byte, by it; -1 where there is none
   * @param two where two bytes lead, by both, as in `Steps.there`; -1 where to nothing
   */
  constructor(
    private readonly one: Int32Array,
    two: Int32Array,
    steps: Steps,
  ) {
    const { nodes, ends, bytes, there } = steps;
    const bases = new Int32Array(nodes);
    // Symbols used most came first, and so did their nodes: their cells lie close.
    for (let node = 0, from = 0; node < nodes; node++) {
      const end = ends[node] as number;
      if (end > from) bases[node] = this.room(bytes, from, end);
      from = end;
    }
    const packed = (to: number) => {
      const symbol = to & NONE;
      const base = bases[to >>> 16] as number;
      return (base << SYMBOL_BITS) | (symbol === NONE ? NO_SYMBOL : symbol);
    };
    for (let both = 0; both < two.length; both++) {
      if (two[both] !== -1) this.two[both] = packed(two[both] as number);
    }
    for (let node = 0, step = 0; node < nodes; node++) {
      const base = bases[node] as number;
      for (; step < (ends[node] as number); step++) {
        const cell = (base + (bytes[step] as number)) << 1;
        this.cells[cell] = base;
        this.cells[cell | 1] = packed(there[step] as number);
      }
    }
  }

  /** The longest symbol at a place; -1 where there is none. Its length is in `length`. */
  at(bytes: Uint8Array, at: number, end: number): number {
    const { cells } = this;
    const first = bytes[at] as number;
    let best = this.one[first] as number;
    let length = 1;
    let next = at + 2;
    if (next <= end) {
      let there = this.two[(first << 8) | (bytes[at + 1] as number)] as number;
      for (;;) {
        const symbol = there & NO_SYMBOL;
        if (symbol !== NO_SYMBOL) {
          best = symbol;
          length = next - at;
        }
        const base = there >>> SYMBOL_BITS;
        if (base === 0 || next === end) break;
        const cell = (base + (bytes[next++] as number)) << 1;
        if (cells[cell] !== base) break;
        there = cells[cell | 1] as number;
      }
    }
    this.length = length;
    return best;
  }

  /** A base that no other node has, with free cells for these bytes; takes them. */
  private room(bytes: Uint8Array, from: number, end: number): number {
    let least = BEYOND;
    for (let i = from; i < end; i++) least = Math.min(least, bytes[i] as number);
    let base = Math.max(1, this.free - least);
    while (!this.fits(base, bytes, from, end)) base++;
    // Holes that nobody fitted in for so long are left.
    this.free = Math.max(this.free, base + least - NEAR);
    const { taken } = this;
    taken[base] = (taken[base] as number) | IS_BASE;
    for (let i = from; i < end; i++) taken[base + (bytes[i] as number)]! |= IS_CELL;
    return base;
  }

  private fits(base: number, bytes: Uint8Array, from: number, end: number): boolean {
    if (base + BEYOND > this.taken.length) this.grow();
    const { taken } = this;
    if ((taken[base] as number) & IS_BASE) return false;
    for (let i = from; i < end; i++) {
      if ((taken[base + (bytes[i] as number)] as number) & IS_CELL) return false;
    }
    return true;
  }

  private grow(): void {
    const taken = new Uint8Array(this.taken.length * 2);
    taken.set(this.taken);
    this.taken = taken;
    const cells = new Int32Array(taken.length * 2);
    cells.set(this.cells);
    this.cells = cells;
  }
}
