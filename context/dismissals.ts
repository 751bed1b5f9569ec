import type { Dismissal, Link } from '../model';
import { fold } from '../text/fold';

/** Folded words past this tell no passage from another any better, in characters. */
const MOST_WORDS = 2_000;

/** The form in which the words of a dismissal are kept and compared: folded, blanks joined. */
export function dismissedWords(words: string): string {
  return fold(words).replace(/\s+/gu, ' ').trim().slice(0, MOST_WORDS).trim();
}

/** Where an article is read. */
export interface ReadAt {
  host: string;
  /** As `text/page-address` makes it; null where the page has none. */
  page: string | null;
}

/** What of the reader's dismissals holds for one article. */
export interface Dismissed {
  /** Tells it from what other dismissals hold. */
  key: string;
  /** Whether these words are not this speaker's name here. */
  isOther(words: string, speaker: string): boolean;
  /** Whether a statement is not related to these words, or to the claim that they make. */
  isUnrelated(statement: string, words: string, claim: string | null): boolean;
}

/**
 * Reads what was dismissed for a place. A name that was denied on a page takes the shorter names in it along, there
 * alone: where “Sergei Lavrov” is another man, so is the “Lavrov” behind him.
 */
export function dismissedAt(dismissals: readonly Dismissal[], at: ReadAt): Dismissed {
  const here = dismissals.filter(
    ({ host, page }) =>
      (host === null || host === at.host) && (page === undefined || page === at.page),
  );
  const gone = new Set<string>();
  const longer = new Map<string, string[]>();
  for (const { kind, target, words, claim, page } of here) {
    gone.add(key(kind, target, 'words', words));
    if (claim !== undefined) gone.add(key(kind, target, 'claim', claim));
    if (kind === 'not-this-person' && page !== undefined) {
      longer.set(target, [...(longer.get(target) ?? []), ` ${words} `]);
    }
  }
  return {
    key: JSON.stringify(here),
    isOther(words, speaker) {
      if (gone.size === 0) return false;
      const folded = dismissedWords(words);
      return (
        gone.has(key('not-this-person', speaker, 'words', folded)) ||
        (longer.get(speaker) ?? []).some((name) => name.includes(` ${folded} `))
      );
    },
    isUnrelated: (statement, words, claim) =>
      gone.size > 0 &&
      (gone.has(key('not-related', statement, 'words', dismissedWords(words))) ||
        (claim !== null && gone.has(key('not-related', statement, 'claim', claim)))),
  };
}

/**
 * Takes out of links the statements that the reader dismissed. A link with nothing left goes, and so does what one
 * says of a quotation by such a statement.
 */
export function withoutUnrelated(links: Link[], { isUnrelated }: Dismissed): Link[] {
  return links.flatMap((link) => {
    const isLeft = ({ statement }: { statement: string }) =>
      !isUnrelated(statement, link.exact, link.claim?.id ?? null);
    const related = link.related.filter(isLeft);
    if (related.length === 0) return [];
    const { checks, ...rest } = link;
    const left = checks?.filter(isLeft) ?? [];
    return [{ ...rest, related, ...(left.length > 0 && { checks: left }) }];
  });
}

function key(kind: string, target: string, what: 'words' | 'claim', value: string): string {
  return `${kind}\n${target}\n${what}\n${value}`;
}
