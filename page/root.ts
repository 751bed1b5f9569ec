/**
 * Where the article's text is: the smallest element that holds nearly all of its paragraphs.
 */
import type { Block } from './block';
import { type ReadOptions, readingBlocks } from './blocks';

// Chosen on saved pages of 40 publishers (tests/eval/article.ts); see there for the figures.
/** A block shorter than this, outside a link, says nothing of where the article is. Characters. */
const TELLING = 60;
/** A child that holds this share of its parent's text stands for it. */
const NEARLY_ALL = 0.8;
/** An element named as the article's body is believed when it holds this share of the page's text. */
const BELIEVED = 0.35;
/** On a page that has grown by another article, one with this share of the page's text is read beside the first. */
const ANOTHER = 0.2;
/** An element with this share of the page's paragraph text is read, whatever its class says. */
const TOO_MUCH_TO_PASS_OVER = 0.5;
/** The same for what is hidden from assistive technology: an open consent dialog hides the page. */
const TOO_MUCH_TO_BE_HIDDEN = 0.25;
/** Never kept: readers may have written more than the reporter. */
const readersOwn = /(?:^|\s)(?:(?!has|no|with)[a-z]{1,8}[-_])?(?:comments?|disqus)(?:$|[\s_-])/i;

const bodies = '[itemprop~="articleBody"],[property~="articleBody"],[role="article"],article';

export interface RootOptions extends ReadOptions {
  /** The page has gone on to another article below the first: all of them are read, as one text. */
  endless?: boolean;
}

interface Found {
  root: Element;
  blocks: Block[];
  /** What is read in it although its class names something else. */
  keep: (element: Element) => boolean;
  /** The telling text, in characters. */
  weight: number;
}

/**
 * Finds the element to read, and reads it. On a page without a paragraph of any length the weight
 * is 0 and the root is the body; null when there is not even that. In steps, as `readingBlocks`.
 */
export function* findingRoot(
  document: Document,
  { endless = false, ...options }: RootOptions = {},
): Generator<void, Found | null, void> {
  const body = document.body;
  if (!body) return null;
  const keep = keeper(body);
  const blocks = yield* readingBlocks(body, { ...options, keep });
  yield;
  const weights = weigh(blocks, body);
  yield;
  const total = weights.get(body) ?? 0;
  if (total === 0) return { root: body, blocks, keep, weight: 0 };

  let root: Element = body;
  // The first of several is the page's own; the others are the next articles of an endless page.
  const share = total * (endless ? ANOTHER : BELIEVED);
  const named = [...body.querySelectorAll(bodies)].filter(
    (each) => (weights.get(each) ?? 0) >= share,
  );
  root = named[0] ?? root;
  const others = endless ? named.filter((each) => !root.contains(each)) : [];
  while (root !== body && others.some((each) => !root.contains(each))) {
    root = root.parentElement ?? body;
  }
  const all = weights.get(root) ?? 0;

  for (let next: Element | null = others.length > 0 ? null : root; next; ) {
    root = next;
    const least: number = (weights.get(root) ?? 0) * NEARLY_ALL;
    next = null;
    // Not `children`: to make its iterator costs more than to go along.
    for (let child = root.firstElementChild; child; child = child.nextElementSibling) {
      if ((weights.get(child) ?? 0) >= least) next = child;
    }
    if (next && /^(?:p|li|blockquote|h[1-6])$/.test(next.localName)) next = null;
  }
  yield;
  // One reading for both: a page's text is not walked twice.
  return {
    root,
    blocks: blocks.filter(({ element }) => root.contains(element)),
    keep,
    weight: all,
  };
}

/** The telling text under each element: what a block has beyond its links, for it and all above. */
function weigh(blocks: Block[], top: Element): Map<Element, number> {
  const weights = new Map<Element, number>();
  let level = new Map<Element, number>();
  const add = (to: Map<Element, number>, element: Element, weight: number): void => {
    to.set(element, (to.get(element) ?? 0) + weight);
  };
  for (const { element, text, linked } of blocks) {
    const own = text.length - 2 * linked;
    if (own >= TELLING) add(level, element, own);
  }
  // Upwards level by level, for hundreds of paragraphs have one parent.
  while (level.size > 0) {
    const above = new Map<Element, number>();
    for (const [element, weight] of level) {
      add(weights, element, weight);
      const parent = element === top ? null : element.parentElement;
      if (parent) add(above, parent, weight);
    }
    level = above;
  }
  return weights;
}

const neverKept = new Set('script style noscript template nav footer aside button svg'.split(' '));

/** Class names lie: “page-with-comments” may be the whole page. What holds too much is kept. */
function keeper(body: Element): (element: Element) => boolean {
  let total = 0;
  const length = (element: Element): number => {
    let sum = 0;
    if (!element.querySelector('p')) return sum;
    for (const p of element.querySelectorAll('p')) sum += p.textContent?.length ?? 0;
    return sum;
  };
  const known = new Map<Element, boolean>();
  return (element) => {
    const before = known.get(element);
    if (before !== undefined) return before;
    let kept = false;
    if (!neverKept.has(element.localName)) {
      total ||= length(body) || 1;
      const most =
        element.getAttribute('aria-hidden') === 'true'
          ? TOO_MUCH_TO_BE_HIDDEN
          : TOO_MUCH_TO_PASS_OVER;
      kept = length(element) >= total * most && !mustGo(element);
    }
    known.set(element, kept);
    return kept;
  };
}

function mustGo(element: Element): boolean {
  if (readersOwn.test(`${element.getAttribute('class') ?? ''} ${element.id}`)) return true;
  const editable = element.getAttribute('contenteditable');
  return element.hasAttribute('hidden') || (editable !== null && editable !== 'false');
}
