import type { Found, Question } from './api';

/** A question's filters as a test, for peers that have none; null when it has none. */
export function filterOf({ speaker, after }: Question): ((it: Found) => boolean) | null {
  if (!speaker && !after) return null;
  return (it) =>
    (!speaker || it.speaker === speaker) && (!after || (it.said !== null && it.said >= after));
}
