import { readFileSync } from 'node:fs';
import { openArchive } from '../archive/archive';
import { createEngine, type Engine } from '../context/annotate';
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
