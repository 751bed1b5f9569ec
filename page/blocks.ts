/**
 * The text of an article, block by block, in reading order.
 *
 * A block is a run of inline content: a paragraph, a heading, a list item, or the loose text of a
 * `div`. Two line breaks in a row end it, as they do for the eye.
 */

import type { Block } from './block';
import { Builder, PlainBlock } from './block-builder';
import type { KnownBlocks } from './known-blocks';
import { isBlockLevel, isPassedOver, isTeaser } from './passed-over';
import { atOnce } from './slices';

export interface ReadOptions {
  /**
   * Whether an element is shown. Left out where there is no layout (a parsed file in Node); in a
   * browser `shown` of `layout.ts`.
   */
  shown?: (element: Element) => boolean;
  /** Elements that are read although their name or class would have them passed over. */
  keep?: (element: Element) => boolean;
  /** What was read before and has not changed since. */
  known?: KnownBlocks;
}

/** So many nodes are a step of the reading. */
const STEP = 64;

/** Inline elements that pages hide; asking for the style of every `b` and `a` would be waste. */
const mayHide = (name: string): boolean =>
  name === 'span' || name === 'ins' || name === 'del' || name.includes('-');

/** Where the reading stands in one element. */
interface Frame {
  next: Node | null;
  owner: Element;
  inLink: boolean;
  /** The element, if it is a block outside a link: what it holds may be known the next time. */
  block: Element | null;
  /** How many blocks there were before it, and how many elements had been found hidden. */
  start: number;
  hidden: number;
}

/**
 * Reads the blocks under `root`, which is itself never passed over.
 * Empty blocks, teaser lines (“Read more: …”) and blocks that are nothing but links are left out.
 */
export function readBlocks(root: Element, options: ReadOptions = {}): Block[] {
  return atOnce(readingBlocks(root, options));
}

/** The same in steps. Where the document changes between two steps, it has to be read again. */
export function* readingBlocks(
  root: Element,
  options: ReadOptions = {},
): Generator<void, Block[], void> {
  const { keep, known } = options;
  const blocks: Block[] = [];
  const note = known?.begin(blocks);
  let run = new Builder(root);
  let hidden = 0;

  const isHidden = (element: Element): boolean => {
    if (options.shown?.(element) !== false) return false;
    hidden++;
    return true;
  };
  const add = (block: Block | null): void => {
    if (block && !isTeaser(block) && !isHidden(block.element)) blocks.push(block);
  };
  const flush = (next: Element): void => {
    if (run.isUnused) run.element = next;
    else {
      add(run.build());
      run = new Builder(next);
    }
  };

  const stack: Frame[] = [];
  let frame: Frame = {
    next: root.firstChild,
    owner: root,
    inLink: false,
    block: null,
    start: 0,
    hidden: 0,
  };
  for (let nodes = 1; ; nodes++) {
    if (nodes % STEP === 0) yield;
    const node = frame.next;
    if (!node) {
      const { block, start } = frame;
      const above = stack.pop();
      if (!above) break;
      if (frame.owner !== above.owner) flush(above.owner);
      if (block && hidden === frame.hidden) note?.(block, start);
      frame = above;
      continue;
    }
    frame.next = node.nextSibling;
    if (node.nodeType === 3) {
      run.text(node as Text, frame.inLink);
      continue;
    }
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const name = element.localName;
    const { owner, inLink } = frame;
    if (name === 'br') {
      if (run.lineBreak()) flush(owner);
      continue;
    }
    if (name === 'wbr') continue;
    const isBlock = isBlockLevel(name);
    if (isPassedOver(element) && !keep?.(element)) {
      if (isBlock) flush(owner);
      else run.gap();
      continue;
    }
    if (!isBlock && mayHide(name) && isHidden(element)) {
      run.gap();
      continue;
    }
    if (isBlock) flush(element);
    const before = isBlock && !inLink ? known?.get(element) : undefined;
    if (before?.every((block) => options.shown?.(block.element) !== false)) {
      blocks.push(...before);
      run.element = owner;
      continue;
    }
    if (element.childElementCount === 0) {
      const inside = inLink || name === 'a';
      if (isBlock) {
        const start = blocks.length;
        const before = hidden;
        add(PlainBlock.read(element, inside));
        if (!inLink && hidden === before) note?.(element, start);
        run.element = owner;
      } else {
        for (let child = element.firstChild; child; child = child.nextSibling) {
          if (child.nodeType === 3) run.text(child as Text, inside);
        }
      }
      continue;
    }
    stack.push(frame);
    frame = {
      next: element.firstChild,
      owner: isBlock ? element : owner,
      inLink: inLink || name === 'a',
      block: isBlock && !inLink ? element : null,
      start: blocks.length,
      hidden,
    };
  }
  flush(root);
  return blocks;
}
