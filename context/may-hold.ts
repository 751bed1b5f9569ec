import type { Attributed } from './attribution';
import { beginningIn } from './persons';
import type { Subject } from './subjects';

/**
 * Who on record may hold what a sentence tells that nobody on record is told to say, by id: “Mr Landsbergis isn't so sure”, “No
 * Russian would be handed a trowel”. It is no attribution; only which side is taken is told by it, with other signs (`side-odds.ts`).
 */
export interface MayHold {
  /** Whom the sentence names or means, in reading order. */
  named: readonly string[];
  /** Who spoke last above it. */
  before: string | null;
}

/** Where somebody on record is told to say it, or nobody is near. */
export const NOBODY: MayHold = { named: [], before: null };

/** So many sentences above it somebody may have spoken. */
const ABOVE = 3;

/** Tells of each sentence without a speaker on record who may hold it. */
export function tellMayHold(all: readonly Attributed[], subjects: readonly Subject[]): void {
  all.forEach((each, i) => {
    if (each.speaker) return;
    const named = beginningIn(subjects, each.start, each.end).flatMap(({ end, speaker }) =>
      speaker && end <= each.end ? [speaker.id] : [],
    );
    const before = all.slice(Math.max(0, i - ABOVE), i).findLast(({ speaker }) => speaker)?.speaker;
    if (named.length > 0 || before) each.mayHold = { named, before: before?.id ?? null };
  });
}
