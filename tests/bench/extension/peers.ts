/** Search engines that stand beside ours; each has a file of its name here. */
export const peers = ['minisearch', 'flexsearch', 'orama', 'lunr', 'dexie', 'sqlite'] as const;
export type Peer = (typeof peers)[number];
