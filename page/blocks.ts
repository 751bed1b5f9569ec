/**
 * The text of an article, block by block, in reading order.
 *
 * A block is a run of inline content: a paragraph, a heading, a list item, or the loose text of a
 * `div`. Two line breaks in a row end it, as they do for the eye.
 */

import type { Block } from './block';
import { Builder } from './block-builder';
import { isBlockLevel, isPassedOver, isTeaser } from './passed-over';

export interface ReadOptions {
  /**
   * Whether an element is shown. Left out where there is no layout (a parsed file in Node); in a
   * browser `shown` of `layout.ts`.
   */
  shown?: (element: Element) => boolean;
  /** Elements that are read although their name or class would have them passed over. */
  keep?: (element: Element) => boolean;
}

/** Inline elements that pages hide; asking for the style of every `b` and `a` would be waste. */
const mayHide = /^(?:span|div|label|ins|del)$|-/;

/**
 * Reads the blocks under `root`, which is itself never passed over.
 * Empty blocks, teaser lines (“Read more: …”) and blocks that are nothing but links are left out.
 */
export function readBlocks(root: Element, options: ReadOptions = {}): Block[] {
  const blocks: Block[] = [];
  let run = new Builder(root);

  const flush = (next: Element): void => {
    const block = run.build();
    run = new Builder(next);
    if (!block || isTeaser(block) || options.shown?.(block.element) === false) return;
    blocks.push(block);
  };

  const walk = (parent: Element, owner: Element, inLink: boolean): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) {
        run.text(node as Text, inLink);
        continue;
      }
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      const name = element.localName;
      if (name === 'br') {
        if (run.lineBreak()) flush(owner);
        continue;
      }
      if (name === 'wbr') continue;
      const block = isBlockLevel(name);
      if (isPassedOver(element) && !options.keep?.(element)) {
        if (block) flush(owner);
        else run.gap();
        continue;
      }
      if (block) {
        flush(element);
        walk(element, element, inLink);
        flush(owner);
      } else if (mayHide.test(name) && options.shown?.(element) === false) run.gap();
      else walk(element, owner, inLink || name === 'a');
    }
  };

  walk(root, root, false);
  flush(root);
  return blocks;
}
