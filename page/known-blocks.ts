import type { Block } from './block';

/**
 * What was read before, element by element, so that a changed paragraph costs a paragraph. Holds
 * nothing for an element in which something was hidden: it may be shown without any change of nodes.
 */
export interface KnownBlocks {
  get(element: Element): readonly Block[] | undefined;
  /**
   * A reading begins, which will gather its blocks in `blocks`. What is returned is told of each element that was read:
   * what it holds begins at `from`, and is the last of `blocks` at that time.
   */
  begin(blocks: readonly Block[]): (element: Element, from: number) => void;
  /** An element's children or text changed: it and all around it must be read again. */
  forget(element: Element): void;
}

/** What an element holds, in the blocks of its reading. */
interface Note {
  element: Element;
  blocks: readonly Block[];
  from: number;
  to: number;
}

export function knownBlocks(): KnownBlocks {
  const known = new WeakMap<Element, readonly Block[]>();
  // A page that does not change never asks: what was read is put in its place when it first matters.
  let noted: Note[] = [];
  let changes = 0;
  const settle = (): void => {
    for (const { element, blocks, from, to } of noted) known.set(element, blocks.slice(from, to));
    noted = [];
  };
  return {
    get: (element) => known.get(element),
    begin(blocks) {
      settle();
      const before = changes;
      return (element, from) => {
        // What changed while it was being read may have been read before that.
        if (changes === before) noted.push({ element, blocks, from, to: blocks.length });
      };
    },
    forget(element) {
      changes++;
      settle();
      for (let at: Element | null = element; at; at = at.parentElement) known.delete(at);
    },
  };
}
