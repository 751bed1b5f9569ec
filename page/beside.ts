import type { ArticleMessage, Level, PageState } from '../messages';
import type { Mark } from './mark';

/** A page as a panel beside it sees it. Nothing of this costs anything while nobody listens. */
export interface Beside {
  now(): {
    state: PageState;
    once: Level | null;
    marks: readonly Mark[];
    /** Id of the mark that was stepped to, or whose popover is open. */
    chosen: string | null;
    /** As it was sent to be annotated last. */
    article: ArticleMessage | null;
    inMemory: boolean;
  };
  /** Calls back, at once, when any of that is another, until `signal` aborts. */
  listen(changed: () => void, signal: AbortSignal): void;
  /** The boxes of a mark's lines in the viewport, top first. */
  rects(mark: Mark): DOMRect[];
  /** Makes a mark current and brings it into view at once; opens nothing. False where it is not shown. */
  point(id: string): boolean;
  /** No mark is current any more. */
  unpoint(): void;
}
