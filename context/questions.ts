import type { Passage } from './passage';
import { type Word, weightOf } from './similarity';

/**
 * Whether what tells a claim in a passage is asked there: all that stands before the last question mark is. “Will there
 * be war? – Russia does not want it” answers what it asks.
 */
export function isAsked(
  { words: { text } }: Pick<Passage, 'words'>,
  told: readonly Word[],
): boolean {
  const last = text.lastIndexOf('?');
  if (last < 0) return false;
  const answered = weightOf(told.filter(({ start }) => start > last));
  return answered <= weightOf(told) / 2;
}
