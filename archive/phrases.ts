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

/** Whether a statement's words, its venue or one of its speaker's names have a phrase in them. */
export function hasPhrase(statement: Statement, speaker: Speaker, phrase: Phrase): boolean {
  const texts = [statement.text, statement.venue ?? '', ...namesOf(speaker)];
  return texts.some((text) => phraseSpans(words(text), phrase).length > 0);
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
