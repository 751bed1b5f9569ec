import { readFileSync } from 'node:fs';
import { type Archive, openArchive } from '../archive/archive';
import { createEngine, createFinder, type Engine } from '../context/annotate';
import { type ClaimReader, readClaims } from '../context/learnt/claim-reader';
import type { Compared } from '../context/link-finder';
import { Names } from '../context/names/names';
import type { Article } from '../context/record';
import type { SubjectOf } from '../context/spoken-of';
import { loadTagger, type Tagger } from '../context/tagger/tagger';
import { WordVectors } from '../context/vectors';
import { seedsPack } from '../seeds/pack';
import { InputError } from './claims/json-lines';

/** The distilled word vectors, as the extension packs them. */
export function readVectors(): WordVectors {
  return new WordVectors(readFileSync(new URL('../public/vectors.bin', import.meta.url)));
}

/**
 * The tagger of quotations, as the extension packs it, or with the weights of a file; throws an InputError
 * where that is none.
 */
export function readTagger(weights?: string): Tagger {
  const from = weights ?? new URL('../public/quotations.bin', import.meta.url);
  try {
    return loadTagger(readFileSync(from), readVectors());
  } catch (error) {
    if (weights === undefined) throw error;
    throw new InputError(
      `${weights}: this cannot be read as weights of the tagger. Name a file that \`npm run train -- quotations\` wrote.`,
    );
  }
}

/** What was learnt of the bundled claims, as the extension packs it. */
export function readClaimReader(): ClaimReader {
  return readClaims(readFileSync(new URL('../public/claims.bin', import.meta.url)));
}

/** Everybody's names in the bundled corpus. */
export async function bundledNames(): Promise<Names> {
  return new Names(await (await bundledArchive()).onRecord().names());
}

/** The extension's engine over the bundled corpus, in memory. */
export async function bundledEngine(): Promise<Engine> {
  const archive = await bundledArchive();
  return createEngine(
    archive.onRecord(),
    readVectors(),
    async () => readTagger(),
    readClaimReader(),
  );
}

function bundledArchive(): Promise<Archive> {
  return openArchive({ fetchSeeds: async () => seedsPack() });
}

/**
 * Compares an article's sentences with the bundled corpus, as the engine does before it links, and tells what claims
 * are about.
 */
export async function bundledFinder(): Promise<{
  compare: (article: Article, least?: number) => Promise<Compared[]>;
  subjectOf: SubjectOf;
}> {
  const archive = await bundledArchive();
  const load = async () => readTagger();
  const { compare, finder } = await createFinder(
    archive.onRecord(),
    readVectors(),
    load,
    readClaimReader(),
  );
  return { compare, subjectOf: (claim) => finder.matcher.subjectOf(claim) };
}

/** What finds links in the bundled corpus, in its parts. */
export async function bundledParts(): ReturnType<typeof createFinder> {
  const archive = await bundledArchive();
  return createFinder(
    archive.onRecord(),
    readVectors(),
    async () => readTagger(),
    readClaimReader(),
  );
}
