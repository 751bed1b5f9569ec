import type { StatementView } from '../../model';
import { fold } from '../../text/fold';

/** What makes two statements one to a reader: the same words, by the same person, in one source. */
export function sameToRead(view: StatementView): string {
  const { speaker, source, said, text, positions } = view;
  const held = positions.map(({ claim, stance }) => `${claim} ${stance}`).sort();
  return JSON.stringify([speaker.id, source.id, said, fold(text), held]);
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
