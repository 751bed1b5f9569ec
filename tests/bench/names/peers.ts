/** Matchers of others, and the least that any of them could do. */
import AhoCorasick from 'ahocorasick';
import ModernAhoCorasick from 'modern-ahocorasick';
import { isLetter, isWhole, type Matcher } from './matcher';

/** Looks at every character once, and does nothing. */
export const barePass: Matcher = {
  keep: () => '',
  open: () => (text) => {
    let sum = 0;
    for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
    return sum;
  },
};

const lower = (names: readonly string[]) => [...new Set(names.map((name) => name.toLowerCase()))];

export const modernAhoCorasick: Matcher = {
  keep: (names) => new ModernAhoCorasick(lower(names)).serialize(),
  open(kept) {
    const automaton = ModernAhoCorasick.deserialize(kept as string);
    return (text) =>
      automaton
        .search(text.toLowerCase(), { strategy: 'leftmost-longest' })
        .filter(({ start, end }) => isWhole(text, start, end)).length;
  },
};

export const ahoCorasick: Matcher = {
  keep: lower,
  open(kept) {
    const automaton = new AhoCorasick(kept as string[]);
    return (text) => {
      let count = 0;
      for (const [last, words] of automaton.search(text.toLowerCase())) {
        for (const word of words) if (isWhole(text, last - word.length + 1, last + 1)) count++;
      }
      return count;
    };
  },
};

type Node = Map<string, Node> & { isEnd?: boolean };

/** As FlashText has it (Singh 2017): a trie of characters, entered at the beginnings of words. */
export const flashText: Matcher = {
  keep: lower,
  open(kept) {
    const root: Node = new Map();
    for (const name of kept as string[]) enter(root, name);
    return (text) => count(root, text.toLowerCase());
  },
};

function enter(root: Node, name: string): void {
  let node = root;
  for (let i = 0; i < name.length; i++) {
    const next: Node = node.get(name.charAt(i)) ?? new Map();
    node.set(name.charAt(i), next);
    node = next;
  }
  node.isEnd = true;
}

function count(root: Node, text: string): number {
  let found = 0;
  for (let i = 0; i < text.length; ) {
    let end = -1;
    let node: Node | undefined = root;
    for (let j = i; j < text.length; ) {
      node = node.get(text.charAt(j++));
      if (!node) break;
      if (node.isEnd && !isLetter(text.charCodeAt(j))) end = j;
    }
    if (end > 0) found++;
    i = end > 0 ? end : i + 1;
    while (i < text.length && isLetter(text.charCodeAt(i - 1))) i++;
  }
  return found;
}
