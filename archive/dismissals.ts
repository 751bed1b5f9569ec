import type { Dismissal } from '../model';
import { fold } from '../text/fold';

/** What a dismissal may be long: the words of a sentence, and a line for the list. */
const MAX_WORDS = 2_000;
const MAX_LABEL = 300;
const MAX_TARGET = 128;
const MAX_HOST = 253;

/**
 * A dismissal as it is kept. Its id is made of what it is about, so that the same one is kept once;
 * `words` are folded. Throws when a field is not what it should be: it may come from a message.
 */
export function dismissal(
  { kind, target, words, label, host }: Omit<Dismissal, 'id' | 'at'>,
  now = new Date(),
): Dismissal {
  if (kind !== 'not-this-person' && kind !== 'not-related') throw new Error('Unknown dismissal.');
  const isText = (value: unknown, max: number) => typeof value === 'string' && value.length <= max;
  if (!isText(target, MAX_TARGET) || !(host === null || isText(host, MAX_HOST))) {
    throw new Error('This dismissal does not say what it is about.');
  }
  if (typeof words !== 'string' || typeof label !== 'string') {
    throw new Error('This dismissal lacks its words.');
  }
  const folded = fold(words.slice(0, MAX_WORDS)).replace(/\s+/gu, ' ').trim();
  return {
    id: JSON.stringify([kind, target, host, folded]),
    kind,
    target,
    words: folded,
    label: label.slice(0, MAX_LABEL),
    host,
    at: now.toISOString(),
  };
}
