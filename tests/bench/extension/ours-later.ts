/** What our background runs only when it is asked for, as in the product (`extension/later-parts.ts`). */
import type { Writing } from '../../../archive/writing';
import { comeLater, keepForLater } from '../../../extension/later';
import type { EngineParts } from './ours-engine';

const ENGINE = '/engine.js';
const WRITING = '/writing.js';

keepForLater([ENGINE, WRITING]);

export function engineParts(): Promise<EngineParts> {
  return comeLater('engine', ENGINE);
}

/** In the background's bundle this stands for `archive/writing.ts` (see `build.ts`). */
export function writing(): Promise<Writing> {
  return comeLater('writing', WRITING);
}
