import type { Block } from './block';
import { type ReadOptions, readBlocks } from './blocks';

/** How far behind the headline a standfirst is looked for, in elements. */
const REACH = 40;

/** Shorter than this it is a site's name. Characters. */
const SHORTEST_HEADLINE = 15;

const standfirst =
  /(?:^|[\s_-])(?:standfirst|dek|deck|subtitle|sub-?head(?:line|ing)?|sub-?title|intro|lead|lede|summary|description|kicker-text|preamble|ingress|abstract)(?:$|[\s_-])/i;

/**
 * Headline and standfirst of an article, when they stand before its text and not in it.
 * A line that `body` repeats is left to the body.
 */
export function readLead(
  document: Document,
  root: Element,
  body: readonly Block[],
  options: ReadOptions,
): Block[] {
  const before = (element: Element): boolean =>
    !root.contains(element) && (element.compareDocumentPosition(root) & 4) !== 0;
  // A site's own name is often an `h1` too, and wholly a link or an image.
  const headline = [...document.querySelectorAll('h1')]
    .filter((h1) => before(h1) && (h1.textContent?.trim().length ?? 0) >= SHORTEST_HEADLINE)
    .at(-1);
  if (!headline) return [];
  const said = new Set(body.map((block) => block.text));
  const fresh = (element: Element): Block[] =>
    readBlocks(element, options).filter((block) => !said.has(block.text));
  const blocks = fresh(headline);
  const line = findStandfirst(headline, root);
  if (line) blocks.push(...fresh(line));
  return blocks;
}

function findStandfirst(headline: Element, root: Element): Element | null {
  let at: Element | null = headline;
  for (let steps = 0; at && steps < REACH; steps++) {
    at = next(at, at === headline);
    if (!at || at === root || at.contains(root)) {
      if (!at || at === root) return null;
      at = at.firstElementChild;
      if (!at || at === root) return null;
    }
    const name = `${at.getAttribute('class') ?? ''} ${at.id} ${at.getAttribute('data-testid') ?? ''}`;
    if (/^(?:p|h2|h3|div|span)$/.test(at.localName) && standfirst.test(name)) {
      const length = at.textContent?.trim().length ?? 0;
      if (length >= 30 && length < 600) return at;
    }
  }
  return null;
}

/** The next element in document order; `over` skips what is inside. */
function next(element: Element, over: boolean): Element | null {
  if (!over && element.firstElementChild) return element.firstElementChild;
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.nextElementSibling) return at.nextElementSibling;
  }
  return null;
}
