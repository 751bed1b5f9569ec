import type { Block } from './block';

/**
 * What was read before, element by element, so that a changed paragraph costs a paragraph. Holds
 * nothing for an element in which something was hidden: it may be shown without any change of nodes.
 */
export interface KnownBlocks {
  get(element: Element): readonly Block[] | undefined;
  set(element: Element, blocks: readonly Block[]): void;
  /** An element's children or text changed: it and all around it must be read again. */
  forget(element: Element): void;
}

export function knownBlocks(): KnownBlocks {
  const known = new WeakMap<Element, readonly Block[]>();
  return {
    get: (element) => known.get(element),
    set: (element, blocks) => void known.set(element, blocks),
    forget: (element) => {
      for (let at: Element | null = element; at; at = at.parentElement) known.delete(at);
    },
  };
}
