import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import * as parts from '../archive/writing-parts';
import { handOver } from '../extension/later';
import type { WritingParts } from '../extension/later-parts';
import { drop, keep, undo } from '../extension/save/keep';

/** What changes the archive, run by the background when it must (see `extension/later.ts`). */
export default defineUnlistedScript(() => {
  handOver('writing', { ...parts, keep, drop, undo } satisfies WritingParts);
});
