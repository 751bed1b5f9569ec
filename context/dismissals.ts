import type { Annotation, Dismissal } from '../model';
import { fold } from '../text/fold';

/** The form in which the words of a dismissal are kept and compared: folded, blanks joined. */
export function dismissedWords(words: string): string {
  return fold(words).replace(/\s+/g, ' ').trim();
}

/**
 * Takes out of an annotation what the reader dismissed: a name that is not this person (on this
 * host, or everywhere), a statement that is not related to these words. A link with nothing left goes.
 */
export function applyDismissals(
  annotation: Annotation,
  dismissals: readonly Dismissal[],
  host: string,
): Annotation {
  const gone = new Set(
    dismissals
      .filter((each) => each.host === null || each.host === host)
      .map(({ kind, target, words }) => key(kind, target, words)),
  );
  if (gone.size === 0) return annotation;
  const isGone = (kind: Dismissal['kind'], target: string, words: string) =>
    gone.has(key(kind, target, dismissedWords(words)));
  return {
    ...annotation,
    mentions: annotation.mentions.filter(
      ({ speaker, exact }) => !isGone('not-this-person', speaker.id, exact),
    ),
    links: annotation.links
      .map((link) => ({
        ...link,
        related: link.related.filter(
          ({ statement }) => !isGone('not-related', statement, link.exact),
        ),
      }))
      .filter(({ related }) => related.length > 0),
  };
}

function key(kind: string, target: string, words: string): string {
  return `${kind}\n${target}\n${words}`;
}
