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
  bearers: Bearer[];
}

/** The longest names whose words stand at word i; null when none does. */
export function namesAt(it: Words, i: number): Found | null {
  const { trie } = it.names;
  const key = it.key(i);
  const stem = it.stem(i);
  const ends: End[] = [];
  if (key !== NONE && key < trie.firsts) walk(it, trie, key, i + 1, 0, ends);
  if (stem !== NONE && stem < trie.firsts) walk(it, trie, stem, i + 1, 1, ends);
  const to = ends.reduce((longest, end) => Math.max(longest, end.to), 0);
  const longest = ends.filter((end) => end.to === to);
  return longest.length > 0 ? { length: to - i, bearers: bearersOf(trie, longest) } : null;
}

/** A node with entries, the word behind it, and whether the way to it began with the key (0) or the stem (1). */
interface End {
  node: number;
  to: number;
  began: number;
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

/** Who bears the names of nodes: those reached by the key first, then as they came on record; each once. */
function bearersOf(trie: NameTrie, ends: End[]): Bearer[] {
  const [only] = ends;
  if (only && ends.length === 1) {
    const { all } = trie.entries;
    const found: Bearer[] = [];
    const end = trie.entries.end(only.node);
    for (let at = trie.entries.start(only.node); at < end; at++) {
      found.push(bearerOf(all[at] as number, only.node));
    }
    return found;
  }
  const all = ends
    .flatMap((end) => entriesOf(trie, end))
    .sort((a, b) => a.began - b.began || a.rank - b.rank);
  const seen = new Set<number>();
  return all.flatMap(({ bearer }) => {
    if (seen.has(bearer.speaker)) return [];
    seen.add(bearer.speaker);
    return bearer;
  });
}

function entriesOf({ entries, order }: NameTrie, { node, began }: End) {
  const from = entries.start(node);
  return Array.from(entries.of(node), (packed, k) => ({
    bearer: bearerOf(packed, node),
    began,
    rank: order[from + k] as number,
  }));
}

function bearerOf(packed: number, node: number): Bearer {
  return { speaker: packed >>> ENTRY_FLAGS, flags: packed & ((1 << ENTRY_FLAGS) - 1), node };
}
