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
  private readonly parents: Uint32Array;
  private readonly steps: Uint32Array;
  private readonly slots: Uint32Array;
  private readonly inner: Uint8Array;
  /** Entries of each node: a speaker's number, with the flags of `pack`. */
  readonly entries: Lists;
  /** The place of each entry among all, in the order of speakers and their names. */
  readonly order: Uint32Array;
  /** How many keys begin a name: those below. */
  readonly firsts: number;
  /** Who bears the name of a node, of those that were met (`places`). */
  readonly bearersMet = new Map<number, readonly Bearer[]>();
  private readonly surnames = new Map<number, string>();

  constructor(sections: SectionReader) {
    this.parents = sections.words();
    this.steps = sections.words();
    this.slots = sections.words();
    this.inner = sections.bytes();
    this.entries = new Lists(sections);
    this.order = sections.words();
    this.firsts = this.entries.size - this.parents.length;
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
      if (this.parents[edge] === node && this.steps[edge] === key) return this.firsts + edge;
    }
  }

  /** How many speakers bear exactly the name of a node. */
  bearers(node: number): number {
    return this.entries.end(node) - this.entries.start(node);
  }

  /** The name of a node as keys joined, a stem and its whole alike. */
  surname(node: number, keys: Texts): string {
    const known = this.surnames.get(node);
    if (known !== undefined) return known;
    const path: string[] = [];
    let at = node;
    for (; at >= this.firsts; at = this.parents[at - this.firsts] as number) {
      path.unshift(keys.at(this.steps[at - this.firsts] as number));
    }
    const made = [keys.at(at), ...path].join(' ').replaceAll('~', '');
    this.surnames.set(node, made);
    return made;
  }
}
