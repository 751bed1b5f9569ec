import type { StatementView } from '../../model';

/**
 * A text's letters and figures, whatever their case and the marks about them: a headline has ‘toxic’ where its text has
 * “toxic”. Not `fold`, whose tables for other scripts the popover would carry for it alone.
 */
export function letters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What makes two statements one to a reader: the same words, by the same person, in one source. */
export function sameToRead(view: StatementView): string {
  const { speaker, source, said, text, positions } = view;
  const held = positions.map(({ claim, stance }) => `${claim} ${stance}`).sort();
  return JSON.stringify([speaker.id, source.id, said, letters(text), held]);
}

/** Puts what has the same key with the first of it, as where an article's headline repeats its text. */
export function once<T>(all: readonly T[], key: (one: T) => string): { one: T; twins: T[] }[] {
  const found = new Map<string, { one: T; twins: T[] }>();
  for (const one of all) {
    const same = key(one);
    const first = found.get(same);
    if (first) first.twins.push(one);
    else found.set(same, { one, twins: [] });
  }
  return [...found.values()];
}
