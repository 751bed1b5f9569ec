import type { Tagged } from './labels';
import type { TaggedParagraph } from './tagger';

/**
 * Lengthens what is said to the end of the quotation that it opens, where nothing else was found in
 * between: to the closing mark, or to the end of a paragraph after which the quotation goes on.
 */
export function completeQuotations(paragraphs: TaggedParagraph[]): TaggedParagraph[] {
  return paragraphs.map(({ words, spans }, at) => {
    const goesOn = paragraphs[at + 1]?.words[0]?.text === '“';
    const texts = words.map(({ text }) => text);
    return { words, spans: spans.map((span, i) => completed(texts, span, spans[i + 1], goesOn)) };
  });
}

function completed(
  words: string[],
  span: Tagged,
  next: Tagged | undefined,
  goesOn: boolean,
): Tagged {
  if (span.role !== 'content') return span;
  const isMark = (word: string) => word === '“' || word === '”';
  if (words.slice(span.from, span.to).findLast(isMark) !== '“') return span;
  const mark = words.findIndex((word, i) => i >= span.to && isMark(word));
  const end = mark === -1 && goesOn ? words.length : words[mark] === '”' ? mark + 1 : -1;
  return end === -1 || (next && next.from < end) ? span : { ...span, to: end };
}
