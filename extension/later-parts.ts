import { browser } from 'wxt/browser';
import type { Writing } from '../archive/writing';
import type { createEngine } from '../context/annotate';
import type { loadTagger } from '../context/tagger/tagger';
import type { WordVectors } from '../context/vectors';
import { comeLater, keepForLater } from './later';

/** The code of the engine, which `engine.ts` puts together. */
export interface EngineParts {
  createEngine: typeof createEngine;
  WordVectors: typeof WordVectors;
  loadTagger: typeof loadTagger;
}

const ENGINE = '/engine.js' as const;
const WRITING = '/writing.js' as const;

/** To be called while the background starts. */
export function keepPartsForLater(): void {
  keepForLater([ENGINE, WRITING]);
}

/** The engine's code, read and run the first time. */
export function engineParts(): Promise<EngineParts> {
  return comeLater('engine', browser.runtime.getURL(ENGINE));
}

/** In the background this stands for `archive/writing.ts` (see `wxt.config.ts`). */
export function writing(): Promise<Writing> {
  return comeLater('writing', browser.runtime.getURL(WRITING));
}
