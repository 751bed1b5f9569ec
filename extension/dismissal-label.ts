import type { Related } from '../model';
import { t } from '../words';

/** Characters of a statement, and of the page's words, that tell them from others in a list. */
const LONGEST_STATEMENT = 120;
const LONGEST_WORDS = 100;

/**
 * What a statement that was hidden is called in the list of what was: who said what, and the page's
 * words, or the claim, that it was hidden for. Long words are cut at a blank. The statement stands without quotation
 * marks, for it may be indirect speech.
 */
export function notRelatedLabel(
  { speaker, quote }: Pick<Related, 'speaker' | 'quote'>,
  words: string,
  isClaim = false,
): string {
  return t(isClaim ? 'hidden.label.claim' : 'hidden.label.related', {
    speaker,
    quote: cut(quote, LONGEST_STATEMENT),
    words: cut(words, LONGEST_WORDS),
  });
}

/** What a name that was hidden is called there. */
export function notThisPersonLabel(exact: string, name: string): string {
  return t('hidden.label.person', { words: exact, name });
}

function cut(text: string, longest: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= longest) return line;
  const whole = line.slice(0, longest).replace(/\s\S*$/u, '');
  return `${whole.replace(/[\s,;:.–—-]+$/u, '')}…`;
}
