import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createEngine } from '../context/annotate';
import { readClaims } from '../context/learnt/claim-reader';
import { loadTagger } from '../context/tagger/tagger';
import { WordVectors } from '../context/vectors';
import { handOver } from '../extension/later';
import type { EngineParts } from '../extension/later-parts';
import { claimChoices, proposals, speakerChoices } from '../extension/save/propose';

/** The engine, run by the background when a page first asks (see `extension/later.ts`). */
export default defineUnlistedScript(() => {
  const engine = { createEngine, WordVectors, loadTagger, readClaims };
  const saving = { proposals, claimChoices, speakerChoices };
  handOver('engine', { ...engine, ...saving } satisfies EngineParts);
});
