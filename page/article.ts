/**
 * Is this page an article, and what is its text?
 *
 * A cheap look at what the page says of itself and at its paragraphs comes first; the text is read
 * only when that says yes. Works on any `Document`, also a parsed file in Node.
 */
import isProbablyReaderable from '@mozilla/readability/Readability-readerable';
import type { ArticleMessage } from '../messages';
import { type Block, SEPARATOR } from './block';
import { type ReadOptions, readBlocks } from './blocks';
import { readLead } from './lead';
import { type Metadata, readMetadata } from './metadata';
import { findRoot } from './root';

/** Less text than this, in characters, is a notice or a teaser, no article. */
const SHORTEST = 450;
/** A page that nothing calls an article has to have this much. */
const LONG_ENOUGH_UNSAID = 1500;

export interface Article extends Metadata {
  root: Element;
  /** What is read in `root` although its class names something else. */
  keep: (element: Element) => boolean;
  /** Headline and standfirst first, when they stand outside `root`; then the text. */
  blocks: Block[];
  /** How many of `blocks` are such lead blocks. */
  lead: number;
}

export interface ArticleOptions extends Omit<ReadOptions, 'keep'> {
  url: string;
  /** The reader asked for this page: read whatever text it has. */
  always?: boolean;
}

/** The article of a page, or null when the page is none. */
export function readArticle(document: Document, options: ArticleOptions): Article | null {
  const metadata = readMetadata(document, options.url);
  const { always = false } = options;
  if (!always && !mayBeArticle(document, metadata, options)) return null;
  const found = findRoot(document, options);
  if (!found) return null;
  const needed = metadata.article === 'unknown' ? LONG_ENOUGH_UNSAID : SHORTEST;
  if (!always && found.weight < needed) return null;
  const { root, blocks, keep } = found;
  const lead = readLead(document, root, blocks, options);
  if (blocks.length + lead.length === 0) return null;
  return { ...metadata, root, keep, blocks: [...lead, ...blocks], lead: lead.length };
}

/** The same article after a change inside its root: only that is read again. */
export function rereadArticle(
  document: Document,
  article: Article,
  options: Omit<ReadOptions, 'keep'>,
): Article {
  const { root, keep } = article;
  const blocks = readBlocks(root, { ...options, keep });
  const lead = readLead(document, root, blocks, options);
  return { ...article, blocks: [...lead, ...blocks], lead: lead.length };
}

/** What is sent to the engine: the blocks' texts and what the page says of itself. */
export function toMessage({ url, title, published, language, blocks }: Article): ArticleMessage {
  return { url, title, published, language, blocks: blocks.map((block) => block.text) };
}

/** The text that an annotation's offsets point into. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join(SEPARATOR);
}

function mayBeArticle(document: Document, { article }: Metadata, { url }: ArticleOptions): boolean {
  if (article === 'stated') return true;
  if (article === 'denied' && isFront(url)) return false;
  // Short news has short paragraphs; where the page itself says “article”, less will do.
  return isProbablyReaderable(document, article === 'suggested' ? { minContentLength: 80 } : {});
}

/** A site's front page or section: no path, or one short word of it. */
function isFront(url: string): boolean {
  try {
    const { pathname, search } = new URL(url);
    return search === '' && /^\/(?:[a-z]{0,12}\/?)?(?:index\.\w+)?$/.test(pathname);
  } catch {
    return false;
  }
}
