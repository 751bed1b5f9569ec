import { readFileSync } from 'node:fs';
import { openArchive } from '../archive/archive';
import { createEngine, type Engine } from '../context/annotate';
import { WordVectors } from '../context/vectors';
import { seedsPack } from '../seeds/pack';

/** The distilled word vectors, as the extension packs them. */
export function readVectors(): WordVectors {
  return new WordVectors(readFileSync(new URL('../public/vectors.bin', import.meta.url)));
}

/** The extension's engine over the bundled corpus, in memory. */
export async function bundledEngine(): Promise<Engine> {
  const archive = await openArchive({ fetchSeeds: async () => seedsPack() });
  return createEngine(archive.onRecord(), readVectors());
}
