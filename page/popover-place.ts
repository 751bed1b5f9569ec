/**
 * Where the popover stands: under its mark or over it. CSS anchors it to the shim; this puts the shim
 * on the mark, chooses the side and says how tall the popover may get there, and whether that is little.
 *
 * The side is chosen once. What is in the popover may come late and grow, and the page may scroll:
 * the popover then scrolls inside, and changes sides only when its own has no room left.
 */

import { isPinched, seen, unzoom } from './seen';

/** Distance kept from the edges of the screen, in CSS pixels. */
const EDGE = 8;
/** The tallest that a popover gets, and the least that it is given on a low screen. */
const TALLEST = 560;
const LEAST = 240;
/** With this much room below, a popover stands there, though there be more above. */
const COMFORTABLE = 340;
/** With less than this, head and foot would leave what is between them no room; they take more lines where it is narrow. */
const LOW = 300;
const LOW_AND_NARROW = 400;
const NARROW = 480;

/** The widest that a popover gets, as its style sheets have it, and the least on a screen that fingers have enlarged. */
const WIDEST = 408;
const SLIMMEST = 280;

export interface Placed {
  /** As large as the window; the other two stand in it. */
  screen: HTMLElement;
  shim: HTMLElement;
  frame: HTMLElement;
  window: Window;
}

/** Gives a function that places the popover for where its mark is now. */
export function placer({ screen, shim, frame, window }: Placed): (mark: DOMRect) => void {
  let side: 'above' | 'below' | null = null;
  const { host } = shim.getRootNode() as ShadowRoot;
  return (mark) => {
    unzoom(host, [screen]);
    const view = seen(window);
    const height = view.bottom - view.top;
    let { top, bottom } = mark;
    const room = { above: top - view.top - 2 * EDGE, below: view.bottom - bottom - 2 * EDGE };
    if (side === null || room[side] < LEAST) {
      side = room.below >= COMFORTABLE || room.below >= room.above ? 'below' : 'above';
    }
    // Where neither side has room, as on a phone held sideways, the popover covers part of its mark.
    const least = Math.min(LEAST, height - 4 * EDGE);
    if (room[side] < least) {
      if (side === 'below') bottom = view.bottom - least - 2 * EDGE;
      else top = view.top + least + 2 * EDGE;
      top = side === 'below' ? Math.min(top, bottom) : top;
      bottom = side === 'above' ? Math.max(top, bottom) : bottom;
    }
    const width = Math.max(view.right - view.left, Math.min(SLIMMEST, window.innerWidth));
    // The frame's margin keeps it off the edges; the shim makes up for it, so that the texts align.
    let left = Math.min(Math.max(mark.left - EDGE, view.left), view.right - 1);
    // CSS keeps the popover in the window, which reaches beyond what is to be seen then.
    if (isPinched(window)) {
      const most = view.right - Math.min(WIDEST, width - 2 * EDGE) - 2 * EDGE;
      left = Math.max(view.left, Math.min(left, most));
    }
    Object.assign(shim.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${Math.max(1, Math.min(mark.right + EDGE, view.right) - left)}px`,
      height: `${bottom - top}px`,
    });
    frame.classList.toggle('above', side === 'above');
    const tall = Math.floor(Math.min(TALLEST, Math.max(room[side], least)));
    frame.style.setProperty('--room', `${tall}px`);
    frame.style.setProperty('--wide', `${width}px`);
    frame.classList.toggle('low', tall < (width < NARROW ? LOW_AND_NARROW : LOW));
  };
}
