import { browser } from 'wxt/browser';
import type { Archive } from '../archive/archive';
import type { Engine } from '../context/annotate';
import type { Tagger } from '../context/tagger/tagger';
import type { WordVectors } from '../context/vectors';
import { openBundledArchive } from './archive';
import { engineParts } from './later-parts';

const VECTORS = '/vectors.bin' as const;
const CLAIMS = '/claims.bin' as const;
const TAGGER = '/quotations.bin' as const;

let made: { key: string; archive: Archive; engine: Promise<Engine> } | undefined;

/**
 * The engine over the reader's archive. It is made when a page first asks after the worker woke, and
 * made anew when the packs on record have changed, or the archive was opened anew.
 */
export async function currentEngine(): Promise<Engine> {
  // Its code, the word vectors and what was learnt of claims come while the archive is opened.
  codeAndVectors().catch(() => undefined);
  const archive = await openBundledArchive();
  const key = await archive.edition();
  if (made?.key !== key || made.archive !== archive) {
    const engine = makeEngine(archive);
    engine.catch(() => {
      made = undefined;
    });
    made = { key, archive, engine };
  }
  return made.engine;
}

async function makeEngine(archive: Archive): Promise<Engine> {
  const { createEngine, vectors, reader } = await codeAndVectors();
  return createEngine(archive.onRecord(), vectors, () => currentTagger(vectors), reader);
}

let ready: ReturnType<typeof getReady> | undefined;

/** The engine's code runs when a page first asks: a worker that is woken for a search has no need of it. */
function codeAndVectors(): ReturnType<typeof getReady> {
  ready ??= getReady().catch((error) => {
    ready = undefined;
    throw error;
  });
  return ready;
}

async function getReady() {
  const [parts, vectors, claims] = await Promise.all([
    engineParts(),
    asset(VECTORS),
    asset(CLAIMS),
  ]);
  const { createEngine, WordVectors, readClaims } = parts;
  return { createEngine, vectors: new WordVectors(vectors), reader: readClaims(claims) };
}

let tagger: Promise<Tagger> | undefined;

/** The tagger of quotations: loaded when a text first needs it, and kept when packs change. */
function currentTagger(vectors: WordVectors): Promise<Tagger> {
  tagger ??= makeTagger(vectors).catch((error) => {
    tagger = undefined;
    throw error;
  });
  return tagger;
}

async function makeTagger(vectors: WordVectors): Promise<Tagger> {
  const [{ loadTagger }, bytes] = await Promise.all([engineParts(), asset(TAGGER)]);
  return loadTagger(bytes, vectors);
}

async function asset(path: typeof VECTORS | typeof CLAIMS | typeof TAGGER): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(path));
  return new Uint8Array(await response.arrayBuffer());
}
