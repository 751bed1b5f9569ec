import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ReadSeed } from './curated';

/** Reads the seeds from this folder, as they are on disk. */
export const fromDisk: ReadSeed = (path) =>
  readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
