/**
 * Is this page an article, and what is its text?
 *
 * A cheap look at what the page says of itself and at its paragraphs comes first; the text is read
 * only when that says yes. Works on any `Document`, also a parsed file in Node.
 */
import isProbablyReaderable from '@mozilla/readability/Readability-readerable';
import type { ArticleMessage } from '../messages';
import { type Block, SEPARATOR } from './block';
import { type ReadOptions, readingBlocks } from './blocks';
import { readLead } from './lead';
import { type Metadata, readMetadata, readStated, type Stated } from './metadata';
import { findingRoot, type RootOptions } from './root';
import { atOnce } from './slices';

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

export interface ArticleOptions extends Omit<RootOptions, 'keep'> {
  url: string;
  /** The reader asked for this page: read whatever text it has. */
  always?: boolean;
}

/** The article of a page, or null when the page is none. */
export function readArticle(document: Document, options: ArticleOptions): Article | null {
  const stated = lookForArticle(document, options);
  return stated && atOnce(readingArticle(document, stated, options));
}

/**
 * The cheap look: what a page says of itself when it may be an article, else null. No text is read,
 * no layout or style asked for.
 */
export function lookForArticle(
  document: Document,
  { url, always = false }: Pick<ArticleOptions, 'url' | 'always'>,
): Stated | null {
  const stated = readStated(document);
  return always || mayBeArticle(document, stated, url) ? stated : null;
}

/** Reads the text of a page that may be an article, in steps. Null when it is none. */
export function* readingArticle(
  document: Document,
  stated: Stated,
  options: ArticleOptions,
): Generator<void, Article | null, void> {
  const { always = false } = options;
  const found = yield* findingRoot(document, options);
  if (!found) return null;
  const needed = stated.kind === 'unknown' ? LONG_ENOUGH_UNSAID : SHORTEST;
  if (!always && found.weight < needed) return null;
  const { root, blocks, keep } = found;
  yield;
  const lead = readLead(document, root, blocks, options);
  if (blocks.length + lead.length === 0) return null;
  yield;
  const metadata = readMetadata(document, options.url, stated);
  return { ...metadata, root, keep, blocks: [...lead, ...blocks], lead: lead.length };
}

/** The same article after a change inside its root: only that is read again, in steps. */
export function* rereadingArticle(
  document: Document,
  article: Article,
  options: Omit<ReadOptions, 'keep'>,
): Generator<void, Article, void> {
  const { root, keep } = article;
  const blocks = yield* readingBlocks(root, { ...options, keep });
  const lead = readLead(document, root, blocks, options);
  return { ...article, blocks: [...lead, ...blocks], lead: lead.length };
}

/** What is sent to the engine: the blocks' texts and what the page says of itself. */
export function toMessage({ url, title, published, language, blocks }: Article): ArticleMessage {
  return { url, title, published, language, blocks: blocks.map((block) => block.text) };
}

/** Whether two messages say the same. Texts that were not read again are the same strings. */
export function sameMessage(a: ArticleMessage, b: ArticleMessage): boolean {
  return (
    a.url === b.url &&
    a.title === b.title &&
    a.published === b.published &&
    a.language === b.language &&
    a.blocks.length === b.blocks.length &&
    a.blocks.every((text, at) => text === b.blocks[at])
  );
}

/** The text that an annotation's offsets point into. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join(SEPARATOR);
}

function mayBeArticle(document: Document, { kind }: Stated, url: string): boolean {
  if (kind === 'stated') return true;
  if (kind === 'denied' && isFront(url)) return false;
  // Short news has short paragraphs; where the page itself says “article”, less will do.
  return isProbablyReaderable(document, kind === 'suggested' ? { minContentLength: 80 } : {});
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
