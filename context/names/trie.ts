import { Column } from './column';
import { Lists } from './lists';
import type { Bearer } from './places';
import type { SectionReader } from './sections';
import type { Texts } from './strings';
import { edgeHash } from './trie-builder';

/**
 * Every name on record as a trie of its tokens' keys, in typed arrays. A node at the root has the
 * number of its key, so that whether a name begins with a word is one look-up of its key.
 */
export class NameTrie {
  private readonly parents: Column;
  private readonly steps: Column;
  private readonly slots: Uint32Array;
  private readonly inner: Uint8Array;
  /** Which entries each node has: a speaker's number, with the flags of `pack`. */
  private readonly shared: Column;
  private readonly entries: Lists;
  /** The place of each entry behind the roots among all entries, in the order of speakers and their names. */
  private readonly order: Column;
  /** How many keys begin a name: those below. */
  readonly firsts: number;
  /** Who bears the name of a node, of those that were met (`places`). */
  readonly bearersMet = new Map<number, readonly Bearer[]>();
  private readonly surnames = new Map<number, string>();

  constructor(sections: SectionReader) {
    this.parents = new Column(sections);
    this.steps = new Column(sections);
    this.slots = sections.words();
    this.inner = sections.bytes();
    this.shared = new Column(sections);
    this.entries = new Lists(sections);
    this.order = new Column(sections);
    this.firsts = this.shared.size - this.parents.size;
  }

  /** Whether longer names go on from a node. */
  hasChildren(node: number): boolean {
    return this.inner[node] === 1;
  }

  /** The node behind a node by a key; -1 when there is none. */
  child(node: number, key: number): number {
    const mask = this.slots.length - 1;
    for (let i = edgeHash(node, key) & mask; ; i = (i + 1) & mask) {
      const edge = (this.slots[i] as number) - 1;
      if (edge < 0) return -1;
      if (this.parents.at(edge) === node && this.steps.at(edge) === key) return this.firsts + edge;
    }
  }

  /** How many speakers bear exactly the name of a node. */
  bearers(node: number): number {
    const list = this.shared.at(node);
    return this.entries.end(list) - this.entries.start(list);
  }

  /** Entries of a node, as they came on record. */
  of(node: number): Uint32Array {
    return this.entries.of(this.shared.at(node));
  }

  /** The order of entry of each entry of a node behind the roots; null for a root, at which a speaker is entered once. */
  orderOf(node: number): Uint32Array | null {
    if (node < this.firsts) return null;
    const list = this.shared.at(node);
    const before = this.entries.length - this.order.size;
    return this.order.slice(this.entries.start(list) - before, this.entries.end(list) - before);
  }

  /** The name of a node as keys joined, a stem and its whole alike. */
  surname(node: number, keys: Texts): string {
    const known = this.surnames.get(node);
    if (known !== undefined) return known;
    const path: string[] = [];
    let at = node;
    for (; at >= this.firsts; at = this.parents.at(at - this.firsts)) {
      path.unshift(keys.at(this.steps.at(at - this.firsts)));
    }
    const made = [keys.at(at), ...path].join(' ').replaceAll('~', '');
    this.surnames.set(node, made);
    return made;
  }
}
