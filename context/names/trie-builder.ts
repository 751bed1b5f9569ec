import { packColumn } from './column';
import { gathered, type ListWriter, packLists } from './lists';
import { Numbering } from './numbering';
import type { NameEntry } from './read-names';

/** An entry is one number: its speaker's above, three flags below. */
export const ENTRY_FLAGS = 3;
export const ALONE = 1;
export const KNOWN_BY_IT = 2;
export const COMMON = 4;

const UNNUMBERED = 0xffffffff;

/**
 * The trie of all entries. A node at the root has the number of its key: keys that begin a name are
 * numbered first. The others are found by their parent and key.
 */
export class TrieBuilder {
  /** Keys as they come; `finish` gives them their last numbers. */
  readonly keys = new Numbering();
  private readonly entries: number[] = [];
  /** Keys of all entries, one behind the other, and where each entry's end. */
  private readonly path: number[] = [];
  private readonly pathEnds: number[] = [];

  enter(speaker: number, entry: NameEntry): void {
    this.entries.push((speaker << ENTRY_FLAGS) | flagsOf(entry));
    for (const key of entry.keys) this.path.push(this.keys.of(key));
    this.pathEnds.push(this.path.length);
  }

  /**
   * Gives all keys their last numbers, in `lists` too, and tells them in order; and the trie's sections:
   * edges with their slots, which nodes have any, which entries each node has, and the order of entry of those
   * behind the roots.
   */
  finish(lists: readonly ListWriter[]): { keys: string[]; trie: (Uint32Array | Uint8Array)[] } {
    const { entries, path, pathEnds } = this;
    const numbers = new Uint32Array(this.keys.size).fill(UNNUMBERED);
    let next = 0;
    const numberOf = (key: number): number => {
      if (numbers[key] === UNNUMBERED) numbers[key] = next++;
      return numbers[key] as number;
    };
    const startOf = (entry: number) => (entry === 0 ? 0 : (pathEnds[entry - 1] as number));
    for (let i = 0; i < entries.length; i++) numberOf(path[startOf(i)] as number);
    const firsts = next;
    const edges = new Edges();
    const nodes = Uint32Array.from(entries, (_, i) => {
      const end = pathEnds[i] as number;
      let at = startOf(i);
      let node = numberOf(path[at++] as number);
      while (at < end) node = firsts + edges.of(node, numberOf(path[at++] as number));
      return node;
    });
    for (const list of lists) list.renumber(numberOf);
    const { parents, steps, slots } = edges;
    const isInner = new Uint8Array(firsts + parents.length);
    for (const parent of parents) isInner[parent] = 1;
    const { shared, lists: entered, order } = this.gather(nodes, firsts, isInner.length);
    const trie = [packColumn(parents), packColumn(steps), slots, isInner];
    const ordered: string[] = new Array(next);
    this.keys.all.forEach((key, i) => {
      ordered[numbers[i] as number] = key;
    });
    return { keys: ordered, trie: [...trie, shared, ...entered, order] };
  }

  /** Entries by node. At the roots a key and its stem most often have the same, which are written once. */
  private gather(nodes: Uint32Array, firsts: number, size: number) {
    const { ends, all, order } = gathered(nodes, this.entries, size);
    const known = new Map<string, number>();
    const lists: number[][] = [];
    const shared: number[] = [];
    for (let node = 0; node < size; node++) {
      const start = node === 0 ? 0 : (ends[node - 1] as number);
      const list = [...all.subarray(start, ends[node])];
      const key = list.join();
      const same = node < firsts ? known.get(key) : undefined;
      shared.push(same ?? lists.length);
      if (same !== undefined) continue;
      known.set(key, lists.length);
      lists.push(list);
    }
    const behind = firsts === 0 ? 0 : (ends[firsts - 1] as number);
    return {
      shared: packColumn(shared),
      lists: packLists(lists),
      order: packColumn(order.subarray(behind)),
    };
  }
}

function flagsOf({ isAlone, isKnownByIt, isCommon }: NameEntry): number {
  return (isAlone ? ALONE : 0) | (isKnownByIt ? KNOWN_BY_IT : 0) | (isCommon ? COMMON : 0);
}

/** Where the edge from a node by a key is looked for first; linear probing goes on. */
export function edgeHash(parent: number, step: number): number {
  const mixed = Math.imul(parent, 0x9e3779b1) ^ Math.imul(step, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

const FEWEST_SLOTS = 16;

/** Edges by number, found by parent and key. */
class Edges {
  readonly parents: number[] = [];
  readonly steps: number[] = [];
  /** An edge's number plus one, 0 where none is; at most half full. */
  slots = new Uint32Array(FEWEST_SLOTS);

  of(parent: number, step: number): number {
    const { parents, steps } = this;
    let slot = this.slotOf(parent, step);
    const known = this.slots[slot] as number;
    if (known > 0) return known - 1;
    parents.push(parent);
    steps.push(step);
    if (2 * parents.length > this.slots.length) {
      this.grow();
      slot = this.slotOf(parent, step);
    }
    this.slots[slot] = parents.length;
    return parents.length - 1;
  }

  private slotOf(parent: number, step: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    for (let i = edgeHash(parent, step) & mask; ; i = (i + 1) & mask) {
      const edge = (slots[i] as number) - 1;
      if (edge < 0) return i;
      if (this.parents[edge] === parent && this.steps[edge] === step) return i;
    }
  }

  /** Makes room, with all edges but the last. */
  private grow(): void {
    this.slots = new Uint32Array(2 * this.slots.length);
    for (let edge = 0; edge < this.parents.length - 1; edge++) {
      this.slots[this.slotOf(this.parents[edge] as number, this.steps[edge] as number)] = edge + 1;
    }
  }
}
