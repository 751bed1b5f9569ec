import { browser } from 'wxt/browser';
import { type Archive, type OpenOptions, openArchive } from '../archive/archive';

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
 * once in each of our contexts. After a failure the next call tries anew.
 */
export function openBundledArchive(): Promise<Archive> {
  opened ??= openArchive({
    ...(openStore ? { open: openStore } : {}),
    seedsVersion: __SEEDS_VERSION__,
    fetchSeeds: async () => (await fetch(browser.runtime.getURL(SEEDS))).text(),
  }).catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}
