import { parseHTML } from 'linkedom';
import type { Article } from '../context/record';
import { readArticle, textOf } from '../page/article';
import { fromPageDate } from '../text/edtf';

/** Lines of hard-wrapped text are about this long, and none is much longer. */
const WRAPPED = { least: 45, most: 110 };
/** From this many lines on, lines of like length are no chance. */
const FEWEST_LINES = 4;

/**
 * Joins the lines of hard-wrapped text into paragraphs; offsets stay as they are. A text whose lines
 * are paragraphs, as pages copied from the web have them, is left alone.
 */
function unwrapped(text: string): string {
  const inner = text.split(/\r?\n/).filter((line) => line !== '');
  const long = inner.filter(({ length }) => length >= WRAPPED.least && length <= WRAPPED.most);
  const isWrapped =
    inner.length >= FEWEST_LINES &&
    long.length >= 0.6 * inner.length &&
    inner.every(({ length }) => length <= WRAPPED.most);
  if (!isWrapped) return text;
  return text.replace(/(?<=[^\r\n])(\r?\n)(?=[^\r\n])/g, (end) => ' '.repeat(end.length));
}

/**
 * The article in a file: a `.html` page read as the browser would read it, any other file as it is.
 *
 * Throws when a page holds no article or `date` is none.
 */
export function readArticleFile(file: string, content: string, date: string | null): Article {
  const given = date === null ? null : fromPageDate(date);
  if (date !== null && given === null) throw new Error(`“${date}” is no date; write YYYY-MM-DD.`);
  if (content.includes('\u0000')) throw new Error('this is no text; give a .txt or .html file.');
  if (!/\.x?html?$/i.test(file)) return { text: unwrapped(content), published: given };
  if (content.trim() === '') throw new Error('this page is empty.');
  const { document } = parseHTML(content);
  const page = document as unknown as Document;
  const url = `file:///${file}`;
  const asInBrowser = readArticle(page, { url });
  if (!asInBrowser) {
    console.error(
      `${file}: nothing calls this page an article; read as when the reader asks for it.`,
    );
  }
  const found = asInBrowser ?? readArticle(page, { url, always: true });
  if (!found) throw new Error('no article was found in this page.');
  const published = given ?? (found.published === null ? null : fromPageDate(found.published));
  return { text: textOf(found.blocks), published };
}
