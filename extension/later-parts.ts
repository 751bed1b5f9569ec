import type { Writing } from '../archive/writing';
import type { createEngine } from '../context/annotate';
import type { readClaims } from '../context/learnt/claim-reader';
import type { loadTagger } from '../context/tagger/tagger';
import type { WordVectors } from '../context/vectors';
import { comeLater, keepForLater } from './later';
import type { drop, keep, undo } from './save/keep';
import type { claimChoices, proposals, speakerChoices } from './save/propose';

/** The code of the engine, which `engine.ts` puts together, and what asks it for the form for saving. */
export interface EngineParts {
  createEngine: typeof createEngine;
  WordVectors: typeof WordVectors;
  loadTagger: typeof loadTagger;
  readClaims: typeof readClaims;
  proposals: typeof proposals;
  claimChoices: typeof claimChoices;
  speakerChoices: typeof speakerChoices;
}

/** What changes the archive, and what keeps a statement that the reader saves. */
export interface WritingParts extends Writing {
  keep: typeof keep;
  drop: typeof drop;
  undo: typeof undo;
}

/** From the root of our package: to ask the browser for their whole addresses takes a waking worker half a millisecond. */
const ENGINE = '/engine.js';
const WRITING = '/writing.js';

/** To be called while the background starts. */
export function keepPartsForLater(): void {
  keepForLater([ENGINE, WRITING]);
}

/** The engine's code, read and run the first time. */
export function engineParts(): Promise<EngineParts> {
  return comeLater('engine', ENGINE);
}

/** In the background this stands for `archive/writing.ts` (see `wxt.config.ts`). */
export function writing(): Promise<WritingParts> {
  return comeLater('writing', WRITING);
}
