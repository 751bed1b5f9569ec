import type { Span, Speaker, Statement } from '../model';
import { namesOf } from './tables';
import { type Word, words } from './words';

/** A test of each word of a phrase, in order. */
export type Phrase = readonly ((word: string) => boolean)[];

/** A phrase as typed in quotation marks: these words exactly. */
export function exactPhrase(typed: readonly string[]): Phrase {
  return typed.map((wanted) => (word: string) => word === wanted);
}

/** Where in a text the words of a phrase stand one behind the other. */
export function phraseSpans(text: readonly Word[], phrase: Phrase): Span[] {
  const spans: Span[] = [];
  if (phrase.length === 0) return spans;
  for (let i = 0; i + phrase.length <= text.length; i++) {
    if (!phrase.every((fits, j) => fits((text[i + j] as Word).word))) continue;
    spans.push({
      start: (text[i] as Word).start,
      end: (text[i + phrase.length - 1] as Word).end,
    });
  }
  return spans;
}

/**
 * A test of statements: whether a phrase stands in their words, their venue or one of their
 * speaker's names. Venues and names come again and again and are looked at once.
 */
export function havingPhrase(phrase: Phrase): (statement: Statement, speaker: Speaker) => boolean {
  if (phrase.length === 0) return () => true;
  const has = (text: string) => phraseSpans(words(text), phrase).length > 0;
  const known = new Map<string, boolean>();
  const hasOnce = (text: string) => {
    const found = known.get(text) ?? has(text);
    known.set(text, found);
    return found;
  };
  return (statement, speaker) =>
    has(statement.text) || hasOnce(statement.venue ?? '') || namesOf(speaker).some(hasOnce);
}

/** Spans in rising order, those that overlap or touch made one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
