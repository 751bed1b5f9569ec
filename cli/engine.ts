import { readFileSync } from 'node:fs';
import { openArchive } from '../archive/archive';
import { createEngine, createFinder, type Engine } from '../context/annotate';
import type { Compared } from '../context/link-finder';
import type { Article } from '../context/record';
import { loadTagger, type Tagger } from '../context/tagger/tagger';
import { WordVectors } from '../context/vectors';
import { seedsPack } from '../seeds/pack';

/** The distilled word vectors, as the extension packs them. */
export function readVectors(): WordVectors {
  return new WordVectors(readFileSync(new URL('../public/vectors.bin', import.meta.url)));
}

/** The tagger of quotations, as the extension packs it. */
export async function readTagger(vectors = readVectors()): Promise<Tagger> {
  return loadTagger(readFileSync(new URL('../public/quotations.bin', import.meta.url)), vectors);
}

/** The extension's engine over the bundled corpus, in memory. */
export async function bundledEngine(): Promise<Engine> {
  const archive = await openArchive({ fetchSeeds: async () => seedsPack() });
  const vectors = readVectors();
  return createEngine(archive.onRecord(), vectors, () => readTagger(vectors));
}

/** Compares an article's sentences with the bundled corpus, as the engine does before it links. */
export async function bundledFinder(): Promise<(article: Article) => Promise<Compared[]>> {
  const archive = await openArchive({ fetchSeeds: async () => seedsPack() });
  const vectors = readVectors();
  const { compare } = await createFinder(archive.onRecord(), vectors, () => readTagger(vectors));
  return compare;
}
