import type { NameTrie } from './trie';
import { ENTRY_FLAGS } from './trie-builder';
import { NONE, type Words } from './words';

/** One whose name stands at a place. */
export interface Bearer {
  /** The speaker's number. */
  speaker: number;
  /** Flags of the entry: see `pack`. */
  flags: number;
  /** The trie's node of the entry, for who else bears it. */
  node: number;
}

/** Names on record that stand at one place of a text: the longest, one a speaker. */
export interface Found {
  /** How many words they have. */
  length: number;
  /** In the order in which they rank. */
  bearers: readonly Bearer[];
}

/** The longest names that begin with word 0; null when none does. */
export function namesHere(it: Words): Found | null {
  const { trie } = it.names;
  const ends = longest(it);
  const [only] = ends;
  if (!only) return null;
  const bearers = ends.length > 1 ? ranked(trie, ends) : bearersOf(trie, only.node);
  return { length: only.to, bearers };
}

/** How many words the longest names have that begin with word 0; 0 when none does. */
export function lengthHere(it: Words): number {
  return longest(it)[0]?.to ?? 0;
}

/** A node with entries, the number of the word behind it, and whether the way to it began with the key (0) or the stem (1). */
interface End {
  node: number;
  to: number;
  began: number;
}

function longest(it: Words): End[] {
  const { trie } = it.names;
  const key = it.key(0);
  const stem = it.stem(0);
  const ends: End[] = [];
  if (key !== NONE && key < trie.firsts) walk(it, trie, key, 1, 0, ends);
  if (stem !== NONE && stem < trie.firsts) walk(it, trie, stem, 1, 1, ends);
  if (ends.length < 2) return ends;
  const to = ends.reduce((most, end) => Math.max(most, end.to), 0);
  return ends.filter((end) => end.to === to);
}

/** Goes down the trie along the words from `to`, and notes every node that ends a name. */
function walk(it: Words, trie: NameTrie, node: number, to: number, began: number, ends: End[]) {
  if (trie.bearers(node) > 0) ends.push({ node, to, began });
  if (!trie.hasChildren(node) || !it.isAdjacent(to)) return;
  const isCapital = it.isCapital(to);
  // Inside a name small words count too: `Institute for the Study of War`.
  const key = isCapital ? it.key(to) : it.anyKey(to);
  const stem = it.stem(to);
  for (const step of key === stem ? [key] : [key, stem]) {
    const child = step === NONE ? -1 : trie.child(node, step);
    if (child >= 0) walk(it, trie, child, to + 1, began, ends);
  }
}

/** Who bears the name of one node, as they came on record. */
function bearersOf(trie: NameTrie, node: number): readonly Bearer[] {
  const known = trie.bearersMet.get(node);
  if (known) return known;
  const found = Array.from(trie.of(node), (packed) => bearerOf(packed, node));
  trie.bearersMet.set(node, found);
  return found;
}

/** Who bears the names of several: those reached by the key first, then as they came on record; each once. */
function ranked(trie: NameTrie, ends: End[]): Bearer[] {
  const all = ends
    .flatMap((end) => entriesOf(trie, end))
    .sort((a, b) => a.began - b.began || a.bearer.speaker - b.bearer.speaker || a.rank - b.rank);
  const seen = new Set<number>();
  return all.flatMap(({ bearer }) => {
    if (seen.has(bearer.speaker)) return [];
    seen.add(bearer.speaker);
    return bearer;
  });
}

function entriesOf(trie: NameTrie, { node, began }: End) {
  const order = trie.orderOf(node);
  return Array.from(trie.of(node), (packed, k) => ({
    bearer: bearerOf(packed, node),
    began,
    rank: order?.[k] ?? 0,
  }));
}

function bearerOf(packed: number, node: number): Bearer {
  return { speaker: packed >>> ENTRY_FLAGS, flags: packed & ((1 << ENTRY_FLAGS) - 1), node };
}
