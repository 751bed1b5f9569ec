import { browser } from 'wxt/browser';
import { type Archive, openArchive } from '../archive/archive';

/** Version of the bundled pack, put in by the build (see `wxt.config.ts`). */
declare const __SEEDS_VERSION__: string;

/** The bundled pack inside the extension's package. */
const SEEDS = '/seeds.onrecord.jsonl' as const;

let opened: Promise<Archive> | undefined;

/**
 * The reader's archive, filled from the bundled pack when it is empty or from another version; opened
 * once in each of our contexts. After a failure the next call tries anew.
 */
export function openBundledArchive(): Promise<Archive> {
  opened ??= openArchive({
    seedsVersion: __SEEDS_VERSION__,
    fetchSeeds: async () => (await fetch(browser.runtime.getURL(SEEDS))).text(),
  }).catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}
