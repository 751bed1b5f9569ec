import type { ArticleMessage } from '../messages';
import type { Mark } from './mark';
import type { createPopoverHost } from './popover-host';

/** What a popover's view is told beside its mark, and can do. */
export interface PopoverControls {
  article: ArticleMessage;
  /** The text of the block that the mark is in: what “nearest to this passage” goes by. */
  near: string;
  /** The archive could not be opened and is kept in memory only. */
  inMemory: boolean;
  close(): void;
  /** Keeps the popover open when the pointer leaves it. */
  pin(): void;
  /** Annotates again, after a dismissal. */
  refresh(): void;
}

/**
 * What popovers are made of. A script of its own, which comes into a page only when it has marks and
 * a reader who moves there.
 */
export interface PopoverParts {
  createHost: typeof createPopoverHost;
  /** Fills a popover; what it returns is called when the popover closes. */
  render(root: HTMLElement, shadow: ShadowRoot, mark: Mark, controls: PopoverControls): () => void;
  /** Style sheet for what `render` draws. */
  styles: string;
}
