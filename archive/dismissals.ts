import { dismissedWords } from '../context/dismissals';
import type { Dismissal } from '../model';

/** What a dismissal may be long, in characters: a line for the list, ids, a host's name, an address. */
const MAX_LABEL = 300;
const MAX_ID = 128;
const MAX_HOST = 253;
const MAX_PAGE = 2_000;

/** Whether a list may lead there: it came from a message, or a backup. */
function isAddress(page: string): boolean {
  return URL.canParse(page) && /^(?:https?|file):$/.test(new URL(page).protocol);
}

/**
 * A dismissal as it is kept. Its id is made of what it is about, so that the same one is kept once;
 * `words` are folded. Throws when a field is not what it should be: it may come from a message.
 */
export function dismissal(
  { kind, target, words, claim, label, host, page }: Omit<Dismissal, 'id' | 'at'>,
  now = new Date(),
): Dismissal {
  if (kind !== 'not-this-person' && kind !== 'not-related') throw new Error('Unknown dismissal.');
  const isText = (value: unknown, max: number) => typeof value === 'string' && value.length <= max;
  const isTextOrLeftOut = (value: unknown, max: number) =>
    value === undefined || isText(value, max);
  if (
    !isText(target, MAX_ID) ||
    !isTextOrLeftOut(claim, MAX_ID) ||
    !(host === null || isText(host, MAX_HOST)) ||
    !(page === undefined || (isText(page, MAX_PAGE) && isAddress(page)))
  ) {
    throw new Error('This dismissal does not say what it is about.');
  }
  if (typeof words !== 'string' || typeof label !== 'string') {
    throw new Error('This dismissal lacks its words.');
  }
  const folded = dismissedWords(words);
  const narrower = page === undefined && claim === undefined ? [] : [page ?? null, claim ?? null];
  return {
    id: JSON.stringify([kind, target, host, folded, ...narrower]),
    kind,
    target,
    words: folded,
    ...(claim !== undefined && { claim }),
    label: label.slice(0, MAX_LABEL),
    host,
    ...(page !== undefined && { page }),
    at: now.toISOString(),
  };
}
