import type { Span } from '../model';

/** Stands in a statement's text where an editor broke in. */
export const BREAK = '[…]';

/** Characters kept before and after a statement, by the model's selector. */
const CONTEXT = 32;

/** Where a statement stands, with the editor's stretches inside it. */
export interface Place extends Span {
  breaks: Span[];
}

interface Wanted {
  text: string;
  after?: string;
  before?: string;
}

/**
 * All places of a statement's words in an article. An editor's insertion is what stands in round
 * brackets where the text has `[…]`. `after` and `before` are the article's words on either side.
 */
export function places(article: string, { text, after = '', before = '' }: Wanted): Place[] {
  const pattern = new RegExp(text.split(BREAK).map(literal).join('(\\([^()]*\\))'), 'dg');
  const found: Place[] = [];
  for (const match of article.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!article.slice(0, start).endsWith(after) || !article.startsWith(before, end)) continue;
    const groups = match.indices?.slice(1) ?? [];
    found.push({ start, end, breaks: groups.map(([from, to]) => ({ start: from, end: to })) });
  }
  return found;
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** The selector of a place: exact words, and what stands before and after them. */
export function selectorAt(article: string, { start, end }: Span) {
  return {
    start,
    end,
    exact: article.slice(start, end),
    prefix: article.slice(Math.max(0, start - CONTEXT), start),
    suffix: article.slice(end, end + CONTEXT),
  };
}

/** Whether the words are there but for quotation marks, hyphens and spaces: the usual slip. */
export function isNearlyThere(article: string, text: string): boolean {
  return text.split(BREAK).every((part) => plain(article).includes(plain(part).trim()));
}

function plain(text: string): string {
  return text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}
