import { browser } from 'wxt/browser';
import { type Archive, type OpenOptions, openArchive } from '../archive/archive';
import type { Store } from '../archive/store';

/** Version of the bundled pack, put in by the build (see `wxt.config.ts`). */
declare const __SEEDS_VERSION__: string;

/** The bundled pack inside the extension's package. */
const SEEDS = '/seeds.onrecord.jsonl' as const;

let opened: Promise<Archive> | undefined;
let openStore: OpenOptions['open'];

/** Says how this context of ours keeps the archive; each door does so first. */
export function keepArchiveBy(open: NonNullable<OpenOptions['open']>): void {
  openStore = open;
}

/**
 * The reader's archive, filled from the bundled pack when it is empty or from another version; opened
 * once in each of our contexts. After a failure, and when the database was taken away from under it, the next call opens it anew.
 */
export function openBundledArchive(): Promise<Archive> {
  const open = openStore;
  opened ??= openArchive({
    ...(open ? { open: async (name) => anewWhenEnded(await open(name)) } : {}),
    seedsVersion: __SEEDS_VERSION__,
    fetchSeeds: async () => (await fetch(browser.runtime.getURL(SEEDS))).text(),
  }).catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/**
 * The archive, to keep something in. Where it had to be opened in memory it is tried once more, for a full disk may have room
 * by now, and the background would go on without it until it is next ended. What was hidden in memory meanwhile goes then.
 */
export async function archiveToKeepIn(): Promise<Archive> {
  const before = opened;
  const archive = await openBundledArchive();
  if (archive.trouble === null || before === undefined) return archive;
  opened = undefined;
  const again = await openBundledArchive();
  if (again.trouble !== null) opened = before;
  return again;
}

function anewWhenEnded<S extends Store>(store: S): S {
  store.ended = () => {
    opened = undefined;
  };
  return store;
}
