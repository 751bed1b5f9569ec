/**
 * Pointer and marks: a rest opens, a click opens and pins, leaving closes what is not pinned.
 *
 * The page's own use of the pointer comes first: nothing is prevented or stopped here, a drag or a
 * selection opens nothing, and a link or a button keeps its click.
 */
import { within } from './layout';
import type { Mark } from './mark';

/** How long the pointer rests before a popover opens, in milliseconds: a look, not a passing. */
export const REST = 250;
/** Movement that still counts as rest, in CSS pixels. */
const STILL = 4;
/** How long mark and popover may be left before the popover closes, in milliseconds. */
export const LEAVE = 350;

const interactive =
  'a[href],button,input,select,textarea,label,summary,option,audio,video,[role="button"],[role="link"],[role="tab"],[role="menuitem"],[role="checkbox"],[onclick],[contenteditable]:not([contenteditable="false"])';

export interface PointerOptions {
  window: Window;
  signal: AbortSignal;
  /** The mark at a point, given the element that the event is on. */
  at(x: number, y: number, target: Element | null): Mark | null;
  open(mark: Mark, how: 'hover' | 'click', y: number): void;
  close(): void;
  /** The pointer moves over the page. */
  moved(): void;
  /** The open mark, if a popover is open. */
  opened(): Mark | null;
  pinned(): boolean;
  /** Whether an event is inside our popover. */
  inside(event: Event): boolean;
  /** The popover's box, for the way of the pointer to it. */
  box(): DOMRect | null;
}

export interface Pointer {
  /** Takes an event that came before we listened. */
  take(event: Event): void;
  /** Escape was pressed: the mark under the pointer stays closed until the pointer has left it. */
  refuse(): void;
}

export function followPointer(options: PointerOptions): Pointer {
  const { window, signal, at, open, close, moved, opened, pinned, inside, box } = options;
  let resting: number | undefined;
  let leaving: number | undefined;
  let from = { x: -1, y: -1 };
  let last = { x: 0, y: 0 };
  /** The mark that was refused, while the pointer is on it. */
  let refused: string | undefined;

  const cancelRest = (): void => {
    window.clearTimeout(resting);
    resting = undefined;
  };
  const stay = (): void => {
    window.clearTimeout(leaving);
    leaving = undefined;
  };
  const leave = (): void => {
    leaving ??= window.setTimeout(() => {
      leaving = undefined;
      if (!pinned()) close();
    }, LEAVE);
  };
  const selecting = (): boolean => window.getSelection()?.isCollapsed === false;

  const listeners = new Map<string, (event: never) => void>();
  const on = <K extends keyof WindowEventMap>(
    type: K,
    listener: (event: WindowEventMap[K]) => void,
  ): void => {
    listeners.set(type, listener);
    window.addEventListener(type, listener, { signal, capture: true, passive: true });
  };

  on('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    moved();
    const { clientX: x, clientY: y } = event;
    if (inside(event)) {
      cancelRest();
      stay();
      return;
    }
    if (event.buttons !== 0) {
      cancelRest();
      return;
    }
    const target = elementOf(event);
    if (refused !== undefined && at(x, y, target)?.id !== refused) refused = undefined;
    const open_ = opened();
    if (open_ && !pinned()) {
      const popover = box();
      if (at(x, y, target)?.id === open_.id) stay();
      // On the straight way to the popover the clock starts again; anywhere else it runs on.
      else {
        if (popover && towards(last, { x, y }, popover)) stay();
        leave();
      }
    }
    last = { x, y };
    if (Math.hypot(x - from.x, y - from.y) < STILL && resting !== undefined) return;
    from = { x, y };
    cancelRest();
    resting = window.setTimeout(() => {
      resting = undefined;
      if (selecting() || pinned()) return;
      const mark = at(x, y, target);
      if (!mark || mark.id === opened()?.id || mark.id === refused) return;
      stay();
      open(mark, 'hover', y);
    }, REST);
  });

  on('pointerdown', (event) => {
    cancelRest();
    if (
      opened() &&
      !inside(event) &&
      at(event.clientX, event.clientY, elementOf(event))?.id !== opened()?.id
    ) {
      close();
    }
  });
  on('scroll', cancelRest);
  on('keydown', cancelRest);
  // Who clicks twice selects a word; the first click has opened a popover over it.
  on('dblclick', (event) => {
    if (!inside(event)) close();
  });
  window.document.addEventListener(
    'pointerleave',
    () => {
      cancelRest();
      if (opened() && !pinned()) leave();
    },
    { signal, passive: true },
  );

  on('click', (event) => {
    if (event.button !== 0 || event.detail > 1 || event.defaultPrevented || inside(event)) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || selecting()) return;
    const target = elementOf(event);
    if (!target || target.closest(interactive)) return;
    const mark = at(event.clientX, event.clientY, target);
    if (!mark) return;
    cancelRest();
    stay();
    open(mark, 'click', event.clientY);
  });

  signal.addEventListener('abort', () => {
    cancelRest();
    stay();
  });
  return {
    take: (event) => listeners.get(event.type)?.(event as never),
    refuse: () => {
      refused = at(last.x, last.y, window.document.elementFromPoint(last.x, last.y))?.id;
    },
  };
}

function elementOf(event: Event): Element | null {
  const [first] = event.composedPath();
  const node = (first ?? event.target) as Node | null;
  return node?.nodeType === 1 ? (node as Element) : null;
}

interface Point {
  x: number;
  y: number;
}

/**
 * Whether a movement goes to the box: what it covers of the gap brings it nearer, and its line, drawn
 * on, meets the box.
 */
export function towards(before: Point, now: Point, rect: DOMRect): boolean {
  if (within(rect, now.x, now.y, 8)) return true;
  const dx = now.x - before.x;
  const dy = now.y - before.y;
  if (dx === 0 && dy === 0) return true;
  // The slab test of a ray against a box, with some slack for an unsteady hand.
  const slack = 24;
  let near = 0;
  let far = Number.POSITIVE_INFINITY;
  for (const [at, delta, low, high] of [
    [now.x, dx, rect.left - slack, rect.right + slack],
    [now.y, dy, rect.top - slack, rect.bottom + slack],
  ] as const) {
    if (delta === 0) {
      if (at < low || at > high) return false;
      continue;
    }
    const a = (low - at) / delta;
    const b = (high - at) / delta;
    near = Math.max(near, Math.min(a, b));
    far = Math.min(far, Math.max(a, b));
  }
  return near <= far;
}
