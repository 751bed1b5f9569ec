import type { ArticleMessage } from '../messages';
import { fromPageDate } from '../text/edtf';
import { pageAddress } from '../text/page-address';

/** A page's text past this is cut, in characters: forty times a long article. */
const LONGEST_ARTICLE = 1_000_000;

/**
 * A paragraph past this is read as several, in characters: four times the longest of 28 saved articles. What looks around
 * each word of a sentence or a line takes a time that grows with the square of its length, and the worker is one for all
 * tabs: 100,000 characters of “he said” without an end kept all of them waiting for seven seconds, a million for minutes.
 */
const LONGEST_PARAGRAPH = 4_000;

/** What a page says of its article, as the engine takes it. It is data from a page that may be hostile. */
export function checked({ url, published, blocks }: ArticleMessage) {
  let host = '';
  try {
    host = new URL(url).hostname;
  } catch {
    // A page without an address of its own (`about:srcdoc`) has no host to dismiss for.
  }
  return {
    text: inParagraphs(blocks.map(String).join('\n\n').slice(0, LONGEST_ARTICLE)),
    published: published === null ? null : fromPageDate(String(published)),
    host,
    page: pageAddress(String(url)),
  };
}

/** The text with a line feed in place of a blank, or of whatever stands there, where a paragraph goes on for too long. */
function inParagraphs(text: string): string {
  let parted = '';
  let from = 0;
  while (text.length - from > LONGEST_PARAGRAPH) {
    const some = text.slice(from, from + LONGEST_PARAGRAPH);
    const feed = some.lastIndexOf('\n');
    if (feed < 0) parted += `${some.slice(0, placeToPart(some))}\n`;
    else parted += some.slice(0, feed + 1);
    from = parted.length;
  }
  return parted + text.slice(from);
}

/** Where a paragraph is best parted: behind its last sentence if that is not far back, else at its last blank. */
function placeToPart(paragraph: string): number {
  const sentence = Math.max(...['. ', '! ', '? '].map((end) => paragraph.lastIndexOf(end)));
  if (sentence > paragraph.length / 2) return sentence + 1;
  const blank = paragraph.lastIndexOf(' ');
  return blank > paragraph.length / 2 ? blank : paragraph.length - 1;
}
