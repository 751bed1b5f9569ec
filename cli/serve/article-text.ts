/**
 * Takes the plain text of a seed article apart again into what a news page is made of.
 *
 * The texts are what is left of pages: captions stand as bullets, a “Read more” where a teaser was, and
 * one ends in its site's comment form and teasers.
 */

export type Piece =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'figure'; caption: string; credits: string[] }
  | { kind: 'related' };

export interface ArticleText {
  headline: string;
  standfirst: string | null;
  pieces: Piece[];
  /** Headlines of other articles that the text ends in. */
  teasers: string[];
}

/** A line of more than this is a paragraph, whatever it ends in. */
const longestHeading = 60;

const bullet = /^\s*•\s*/;
const finalMark = /[.!?…:;,]["”’»]?$|["”’»]$/;

/** `title` is the headline if known; else the first line is taken for it. */
export function readArticleText(text: string, title: string | null): ArticleText {
  const all = text.split(/\r?\n/).map((line) => line.trimEnd());
  const end = all.indexOf('Leave a Reply');
  const lines = all.slice(0, end < 0 ? undefined : end).filter(Boolean);
  const after = end < 0 ? [] : all.slice(end);

  const first = lines[0] ?? '';
  const headline = title ?? first;
  const start = lines.findIndex((line) => !isMasthead(line, headline, first));
  const body = lines.slice(Math.max(0, start));
  let standfirst: string | null = null;
  if (title && first !== title && !finalMark.test(first)) standfirst = first;
  else if (body[0] && body[0].length > longestHeading && !finalMark.test(body[0])) {
    standfirst = body.shift() ?? null;
  }
  return { headline, standfirst, pieces: gather(body), teasers: teasersOf(after) };
}

/** What stands above the first paragraph: the headline (again), a date, a byline. */
function isMasthead(line: string, headline: string, first: string): boolean {
  if (
    line === headline ||
    bullet.test(line) ||
    /^\d+ (days?|weeks?|months?|years?) ago$/.test(line)
  ) {
    return true;
  }
  return line === first && !finalMark.test(line);
}

function gather(lines: string[]): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (bullet.test(line)) {
      let next = at;
      while (bullet.test(lines[next] ?? '')) next += 1;
      const [caption = '', ...credits] = lines
        .slice(at, next)
        .map((one) => one.replace(bullet, ''));
      pieces.push({ kind: 'figure', caption, credits });
      at = next - 1;
    } else if (line === 'Read more') pieces.push({ kind: 'related' });
    else if (isHeading(line)) pieces.push({ kind: 'heading', text: line });
    else pieces.push({ kind: 'paragraph', text: line });
  }
  return pieces;
}

function isHeading(line: string): boolean {
  // One word alone is a tag or a credit.
  if (!line.includes(' ')) return false;
  return line.length <= longestHeading && (!finalMark.test(line) || /^["“][^"”]+["”]$/.test(line));
}

function teasersOf(lines: string[]): string[] {
  const from = lines.findIndex((line) => /^don.t miss$/i.test(line));
  const found = lines.slice(from + 1).filter((line) => line.length > longestHeading);
  return from < 0 ? [] : [...new Set(found.map((line) => line.replaceAll('’', "'")))];
}
