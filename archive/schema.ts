/**
 * The stores of the database, by their version; a released version is never changed. Dexie makes them in our
 * pages; in the worker, which has no time for Dexie, `plain-store.ts` does, and must make the same.
 *
 * - `packs`: one row a segment; a row that is not `ready` is no part of the archive yet, or no more.
 * - `parts`: the parts of segments, by segment and name, values as they are.
 * - `shared`: what all packs have together: who is who, and all names (`people.ts`).
 * - `dismissals`: what the reader took away; nothing to do with packs, so that it survives them.
 */
export const VERSIONS = [
  { version: 1, stores: { packs: '++segment', parts: '[segment+name]', dismissals: 'id' } },
  { version: 2, stores: { shared: '' } },
] as const;

/** The name of the reader's database. */
export const DATABASE = 'on-record';

/** Keys in `shared`: who is who, and everybody's names packed for the engine. */
export const PEOPLE = 'people';
export const NAMES = 'names';
/** And what a restored backup has for the browser's own store of settings, until it is there. */
export const SETTINGS = 'settings';

/** Parts written in one transaction at most: a huge one blocks every reader (Dexie #869). */
export const PARTS_PER_WRITE = 512;

/** Parts erased in one transaction. */
export const PARTS_PER_ERASE = 1024;

/** Some profiles let `open` hang for ever instead of failing; the seeds are then read in memory. */
export const OPEN_TIMEOUT = 5_000;
