import { browser } from 'wxt/browser';
import type { Archive } from '../archive/archive';
import type { Engine } from '../context/annotate';
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
    const engine = makeEngine(archive);
    engine.catch(() => {
      made = undefined;
    });
    made = { key, engine };
  }
  return made.engine;
}

/** The engine's code runs when a page first asks: a worker that is woken for a search has no need of it. */
async function makeEngine(archive: Archive): Promise<Engine> {
  const [{ createEngine }, { WordVectors }, response] = await Promise.all([
    import('../context/annotate'),
    import('../context/vectors'),
    fetch(browser.runtime.getURL(VECTORS)),
  ]);
  const vectors = new WordVectors(new Uint8Array(await response.arrayBuffer()));
  return createEngine(archive.onRecord(), vectors);
}
