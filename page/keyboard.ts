/**
 * The way over marks without a pointer: a current mark, stepped from where the reader is, opened by
 * Enter, left by Escape. The steps themselves come as browser commands, so no key of the page's is
 * taken for them; Enter and Escape are taken only while they mean something here, and Tab once, to
 * go on from the mark.
 */
import type { Mark } from './mark';
import { isInOurs } from './ours';
import { keepsTab, tabFrom } from './tab-on';

type View = Window & typeof globalThis;

export interface KeyboardOptions {
  window: View;
  signal: AbortSignal;
  marks(): readonly Mark[];
  rects(mark: Mark): DOMRect[];
  /** The text node that a mark begins in, if it is on the page. */
  place(mark: Mark): Node | null;
  /** Shows which mark is current. */
  show(mark: Mark | null): void;
  open(mark: Mark): void;
  /** Closes the popover; false when none was open. */
  close(): boolean;
  /** Folds what is unfolded inside the popover, where the focus is; false when nothing is. */
  fold(): boolean;
  inside(event: Event): boolean;
}

export interface Keyboard {
  /** Goes to the next (1) or previous (-1) mark, round the end. False when there is none. */
  step(by: 1 | -1): boolean;
  /** Makes a mark current and brings it into view at once. */
  go(mark: Mark): void;
  /** No mark is current any more. */
  leave(): void;
  /** The marks changed: keeps the current one if it is still there. */
  renew(): void;
}

export function followKeyboard(options: KeyboardOptions): Keyboard {
  const { window, signal, marks, rects, place, show, open, close, fold, inside } = options;
  let current: string | null = null;
  /** What had the focus when the reader came to the current mark; undefined once they went on. */
  let focused: Element | null | undefined;

  const find = (): Mark | null => marks().find(({ id }) => id === current) ?? null;
  const choose = (mark: Mark | null): void => {
    current = mark?.id ?? null;
    show(mark);
  };
  const arrive = (mark: Mark): void => {
    focused = window.document.activeElement;
    choose(mark);
  };

  /** Who opens a mark while the page is still gliding to it is taken there: off the screen its popover would close. */
  const arriveAtOnce = (mark: Mark): void => {
    const boxes = rects(mark);
    const [box] = boxes;
    if (box && (box.bottom < 0 || box.top > window.innerHeight)) {
      reveal(mark, boxes, window, 'instant');
    }
  };

  /** Tab goes on from the current mark, as long as the focus is where it was before the mark. */
  const goOn = (back: boolean): boolean => {
    const mark = find();
    const node = mark && place(mark);
    const { activeElement } = window.document;
    if (!node || focused === undefined || activeElement !== focused) return false;
    if (keepsTab(activeElement, node)) return false;
    focused = undefined;
    return tabFrom(node, back);
  };
  // The reader goes on from where they click.
  window.addEventListener(
    'pointerdown',
    (event) => {
      if (!inside(event)) focused = undefined;
    },
    { signal, capture: true, passive: true },
  );

  window.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || event.defaultPrevented) return;
      // The form for saving, which has keys of its own.
      if (!inside(event) && isInOurs(event)) return;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === 'Tab') {
        if (inside(event) || !goOn(event.shiftKey)) return;
      } else if (event.shiftKey) return;
      else if (event.key === 'Escape') {
        if (!(inside(event) && fold()) && !close()) {
          if (!find()) return;
          choose(null);
        }
      } else if (event.key === 'Enter' && !inside(event)) {
        const mark = find();
        if (!mark || hasUse(event)) return;
        arriveAtOnce(mark);
        open(mark);
      } else return;
      // Ours now: a dialog of the page stays open, its shortcuts do not fire.
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { signal, capture: true },
  );

  return {
    step(by) {
      const mark = neighbour(marks(), find(), by, rects, window.innerHeight);
      if (!mark) return false;
      close();
      arrive(mark);
      reveal(mark, rects(mark), window, motion(window));
      return true;
    },
    go(mark) {
      arrive(mark);
      reveal(mark, rects(mark), window, 'instant');
    },
    leave: () => choose(null),
    renew() {
      if (current !== null) choose(find());
    },
  };
}

/** Whether Enter has a use of its own where the focus is. */
function hasUse(event: Event): boolean {
  const target = event.composedPath()[0] as Element | undefined;
  return Boolean(
    target?.closest?.(
      'a[href],button,input,select,textarea,summary,audio,video,iframe,[contenteditable]:not([contenteditable="false"]),[role="button"],[role="link"],[role="textbox"],[role="menuitem"],[role="option"],[role="tab"],[tabindex]:not([tabindex="-1"])',
    ),
  );
}

/**
 * The mark to go to: the current one's neighbour while it is in view, else the first in or below
 * the viewport (or the last in or above it). Marks that are not rendered are passed.
 */
function neighbour(
  marks: readonly Mark[],
  current: Mark | null,
  by: 1 | -1,
  rects: (mark: Mark) => DOMRect[],
  height: number,
): Mark | null {
  const ordered = by === 1 ? marks : [...marks].reverse();
  const top = (mark: Mark): DOMRect | undefined => rects(mark)[0];
  const here = current && top(current);
  if (current && here && here.bottom > 0 && here.top < height) {
    const index = ordered.indexOf(current);
    const round = [...ordered.slice(index + 1), ...ordered.slice(0, index)];
    return round.find((mark) => top(mark)) ?? current;
  }
  const rendered = ordered.filter((mark) => top(mark));
  const ahead = rendered.find((mark) => {
    const box = top(mark)!;
    return by === 1 ? box.top >= 0 : box.bottom <= height;
  });
  return ahead ?? rendered[0] ?? null;
}

function motion(window: View): ScrollBehavior {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}

/** Scrolls only when the mark is not comfortably in view: a fifth of the screen from either edge. */
function reveal(mark: Mark, boxes: DOMRect[], window: View, behavior: ScrollBehavior): void {
  const [box] = boxes;
  const height = window.innerHeight;
  if (!box || (box.top > height * 0.2 && box.bottom < height * 0.8)) return;
  const { element } = mark.pieces[0]!.block;
  const block = element.getBoundingClientRect();
  // The middle of a long block may be far from the mark; its own scrollers are not looked for then.
  if (block.height > height * 0.6) {
    window.scrollBy({ top: box.top + box.height / 2 - height * 0.45, behavior });
  } else element.scrollIntoView({ block: 'center', behavior });
}
