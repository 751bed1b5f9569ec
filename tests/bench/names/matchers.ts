/** Who looks for names, as `page.ts` knows them; the npm package that a peer needs, if it does. */
export const peers = {
  'modern-ahocorasick': 'modern-ahocorasick',
  ahocorasick: 'ahocorasick',
  'FlashText-style trie': null,
} as const;

export type NamePeer = keyof typeof peers;
export type MatcherName = 'finding' | 'deciding' | 'bare' | NamePeer;
