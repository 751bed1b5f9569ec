import type { ArticleMessage } from '../messages';
import { fromPageDate } from '../text/edtf';
import { pageAddress } from '../text/page-address';

/** A page's text past this is cut, in characters: forty times a long article. */
const LONGEST_ARTICLE = 1_000_000;

/** What a page says of its article, as the engine takes it. It is data from a page that may be hostile. */
export function checked({ url, published, blocks }: ArticleMessage) {
  let host = '';
  try {
    host = new URL(url).hostname;
  } catch {
    // A page without an address of its own (`about:srcdoc`) has no host to dismiss for.
  }
  return {
    text: blocks.map(String).join('\n\n').slice(0, LONGEST_ARTICLE),
    published: published === null ? null : fromPageDate(String(published)),
    host,
    page: pageAddress(String(url)),
  };
}
