import { browser } from 'wxt/browser';
import { createEngine, type Engine } from '../context/annotate';
import { WordVectors } from '../context/vectors';
import { openBundledArchive } from './archive';

const VECTORS = '/vectors.bin' as const;

let made: { key: string; engine: Promise<Engine> } | undefined;

/**
 * The engine over the reader's archive. It is made when a page first asks after the worker woke, and
 * made anew when the packs on record have changed.
 */
export async function currentEngine(): Promise<Engine> {
  const archive = await openBundledArchive();
  const key = await archive.edition();
  if (made?.key !== key) {
    const engine = readVectors().then((vectors) => createEngine(archive.onRecord(), vectors));
    engine.catch(() => {
      made = undefined;
    });
    made = { key, engine };
  }
  return made.engine;
}

async function readVectors(): Promise<WordVectors> {
  const response = await fetch(browser.runtime.getURL(VECTORS));
  return new WordVectors(new Uint8Array(await response.arrayBuffer()));
}
