import { forgiven, slips } from './index/near';
import { typedWords, words } from './words';

/** Something that a filter can name: a speaker, a publisher, a claim. */
export interface Named {
  id: string;
  names: readonly string[];
}

/**
 * Ids of what a filter's value stands for: its id, or else all that have every word of the value in
 * one of their names; if none has, words may be unfinished; if still none, words may have a slip.
 * Empty when nothing is meant.
 */
export function named(value: string, among: Iterable<Named>): Set<string> {
  const all = [...among];
  if (all.some(({ id }) => id === value)) return new Set([value]);
  const typed = typedWords(value);
  if (typed.length === 0) return new Set();
  for (const like of [same, begins, near]) {
    const found = all.filter(({ names }) =>
      names.some((name) => {
        const its = words(name).map(({ word }) => word);
        return typed.every((word) => its.some((it) => like(word, it)));
      }),
    );
    if (found.length) return new Set(found.map(({ id }) => id));
  }
  return new Set();
}

const same = (typed: string, word: string) => typed === word;
const begins = (typed: string, word: string) => word.startsWith(typed);
const near = (typed: string, word: string) => slips(typed, word) <= forgiven(typed);
