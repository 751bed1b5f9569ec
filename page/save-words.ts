/** What a page's words are to the form for saving: the text that they stand in, and their place there. */
import type { ArticleMessage } from '../messages';
import type { Span } from '../model';
import { readArticle, textOf } from './article';
import { type Block, SEPARATOR } from './block';
import { readBlocks } from './blocks';
import { shown } from './layout';
import { readMetadata, readStated } from './metadata';
import { isBlockLevel } from './passed-over';
import { offsetAt, pieces, stretches } from './text-map';

type View = Window & typeof globalThis;

/** A page as it is read for saving. */
export interface PageText {
  article: ArticleMessage;
  blocks: Block[];
  /** Offsets point into this: the blocks' texts, fit for being kept. */
  text: string;
  /** The site's name, as the page gives it. */
  site: string | null;
}

/** Controls, and marks that turn a text's direction over, have no place in a record: a blank each. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: to take them out is what this is for
const UNFIT = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e]/g;

/**
 * Reads the page that words were chosen on: its article; where the words are in none, all of its text; where they
 * are in nothing that is read (a caption in a menu), the block around them.
 */
export function readPage(window: View, chosen: Range | null): PageText {
  const { document } = window;
  const url = window.location.href;
  const article = readArticle(document, { url, shown, always: true });
  const isIn = (blocks: readonly Block[] | undefined) =>
    blocks && blocks.length > 0 && (!chosen || spanOf(blocks, chosen) !== null);
  let blocks = article?.blocks ?? [];
  if (!isIn(blocks)) blocks = readBlocks(document.body, { shown });
  if (!isIn(blocks) && chosen) blocks = readBlocks(blockAround(chosen), { keep: () => true });
  const { title, published, language, url: canonical } = readMetadata(document, url);
  const fit = blocks.map(({ text }) => text.replace(UNFIT, ' ').toWellFormed());
  return {
    article: { url: canonical, title, published, language, blocks: fit },
    blocks,
    text: fit.join(SEPARATOR),
    site: readStated(document).meta('og:site_name')?.slice(0, 200) ?? null,
  };
}

/** The stretch of the blocks' text that a range covers; null where it covers none of it. */
export function spanOf(blocks: readonly Block[], range: Range): Span | null {
  let at = 0;
  let found = null as Span | null;
  for (const block of blocks) {
    for (const node of block.nodes) {
      if (!range.intersectsNode(node)) continue;
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : node.data.length;
      const start = offsetAt(block, node, from);
      const end = offsetAt(block, node, to);
      if (start === null || end === null || start >= end) continue;
      found = { start: found?.start ?? at + start, end: at + end };
    }
    at += block.text.length + SEPARATOR.length;
  }
  return found;
}

/** The place of words in a page's text: in the block of the text `near` if they stand there. */
export function findWords(blocks: readonly Block[], words: string, near = ''): Span | null {
  const text = textOf(blocks);
  let at = 0;
  for (const block of blocks) {
    const within = block.text.indexOf(words);
    if (near === block.text && within >= 0) {
      return { start: at + within, end: at + within + words.length };
    }
    at += block.text.length + SEPARATOR.length;
  }
  const plain = words.replace(/\s+/g, ' ').trim();
  const start = text.indexOf(plain);
  return plain && start >= 0 ? { start, end: start + plain.length } : null;
}

/** The ranges of a span, one for each text node: to paint it, and for where it is on the screen. */
export function rangesOf({ blocks }: PageText, span: Span, window: View): StaticRange[] {
  return pieces(blocks, span.start, span.end)
    .flatMap(({ block, start, end }) => stretches(block, start, end))
    .filter(({ node, end }) => node.isConnected && end <= node.data.length)
    .map(
      ({ node, start, end }) =>
        new window.StaticRange({
          startContainer: node,
          startOffset: start,
          endContainer: node,
          endOffset: end,
        }),
    );
}

function blockAround({ commonAncestorContainer: node }: Range): Element {
  let element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  while (element?.parentElement && !isBlockLevel(element.localName))
    element = element.parentElement;
  return element ?? (node.ownerDocument as Document).body;
}

/** What is selected in the text field that has the focus, in open shadow trees too; '' for nothing, and for a password. */
export function selectedInField({ activeElement }: Document): string {
  let at = activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  const field = at as HTMLInputElement | null;
  if (!field || !/^(?:input|textarea)$/.test(field.localName) || field.type === 'password') {
    return '';
  }
  const { selectionStart, selectionEnd, value } = field;
  // A field of addresses or numbers does not tell.
  return selectionStart === null || selectionEnd === null
    ? ''
    : value.slice(selectionStart, selectionEnd);
}
