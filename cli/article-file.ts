import { parseHTML } from 'linkedom';
import type { Article } from '../context/record';
import { readArticle, textOf } from '../page/article';
import { fromPageDate } from '../text/edtf';

/**
 * The article in a file: a `.html` page read as the browser would read it, any other file as it is.
 *
 * Throws when a page holds no article or `date` is none.
 */
export function readArticleFile(file: string, content: string, date: string | null): Article {
  const given = date === null ? null : fromPageDate(date);
  if (date !== null && given === null) throw new Error(`“${date}” is no date; write YYYY-MM-DD.`);
  if (!/\.x?html?$/i.test(file)) return { text: content, published: given, title: null };
  const { document } = parseHTML(content);
  const found = readArticle(document as unknown as Document, {
    url: `file:///${file}`,
    always: true,
  });
  if (!found) throw new Error('no article was found in this page.');
  const published = given ?? (found.published === null ? null : fromPageDate(found.published));
  return { text: textOf(found.blocks), published, title: found.title };
}
