/**
 * The host in which a popover is shown: one element of ours, in the document only while open.
 *
 * A manual popover in the top layer, so that the page's own popovers stay open; inside the modal
 * dialog or fullscreen element that holds the mark, for outside it would be inert or unseen. Anchor
 * names do not cross trees, so an invisible box in our shadow tree lies where the mark is and the
 * popover is anchored to that, both in a box as large as the screen.
 */

import { language } from '../words/language';
import { dress, kept, mountFor, part, shield } from './host-parts';
import { frameStyles } from './popover-host.css';
import { placer } from './popover-place';
import { toneOf } from './tone';

type View = Window & typeof globalThis;

export interface ShowOptions {
  /** Where the mark is now; null when it is gone. Asked again on scroll and resize. */
  anchor: () => DOMRect | null;
  /** The node marked, to find the dialog that it is in. */
  at: Node;
  /** Fills the frame; what it returns is called when the popover closes. */
  render: (root: HTMLElement, shadow: ShadowRoot) => () => void;
  /** Accessible name. */
  label: string;
  /** Move the focus into the popover; it goes back when the popover closes. */
  focus: boolean;
  /** Called when the reader clicks or moves the focus into it. */
  engaged?: () => void;
  /** Called once when this popover is closed, however that came. */
  closed?: () => void;
}

export interface PopoverHost {
  /** Shows a popover in place of the one that is open. */
  show(options: ShowOptions): void;
  close(): void;
  /** Moves the focus into the open popover. */
  focus(): void;
  /**
   * Sends `cancel` to what has the focus inside, which folds what is unfolded there and prevents its
   * default. False when nothing took it.
   */
  fold(): boolean;
  readonly isOpen: boolean;
  /** Whether an event happened in the popover. */
  contains(event: Event): boolean;
  box(): DOMRect | null;
}

interface Open {
  host: HTMLElement;
  frame: HTMLElement;
  end: AbortController;
}

export interface PopoverHostOptions {
  window: View;
  /** Takes the popover away for good. */
  signal: AbortSignal;
  /** Style sheet for what is shown in it. */
  styles: string;
  /** Has the watch of the page pass over our element. Handed in, for the watch is another script's. */
  leaveUnwatched(element: Element): void;
}

export function createPopoverHost(options: PopoverHostOptions): PopoverHost {
  const { window, signal, styles, leaveUnwatched } = options;
  const { document } = window;
  let open: Open | null = null;

  const close = (): void => open?.end.abort();
  signal.addEventListener('abort', close);

  const show = (options: ShowOptions): void => {
    // Focus goes back to where it was before the first of several popovers.
    close();
    const rect = options.anchor();
    if (!rect || signal.aborted) return;
    const before = document.activeElement;
    const end = new AbortController();
    const host = document.createElement('div');
    leaveUnwatched(host);
    host.setAttribute('popover', 'manual');
    const shadow = host.attachShadow({ mode: 'closed' });
    dress(shadow, document, `${frameStyles}\n${styles}`);
    const screen = part(document, shadow, 'screen');
    const shim = part(document, screen, 'shim');
    const frame = part(document, screen, 'frame');
    frame.setAttribute('role', 'dialog');
    frame.setAttribute('aria-label', options.label);
    frame.lang = language();
    // A white card on a dark page glares: the card goes by the paper under the mark, not by the system.
    frame.style.colorScheme = toneOf(options.at.parentElement ?? document.body, window);
    frame.tabIndex = -1;
    for (const type of kept) {
      host.addEventListener(type, (event) => event.stopPropagation(), { signal: end.signal });
    }
    for (const type of ['focusin', 'pointerdown']) {
      frame.addEventListener(type, () => options.engaged?.(), { signal: end.signal });
    }
    shield(host, frame, shadow, window, end.signal);
    open = { host, frame, end };

    const place = placer({ screen, shim, frame, window });
    mountFor(options.at, document).append(host);
    place(rect);
    host.showPopover();

    let dispose = (): void => {};
    end.signal.addEventListener('abort', () => {
      const focused = shadow.activeElement !== null;
      open = null;
      dispose();
      host.remove();
      if (focused && before instanceof window.HTMLElement && before.isConnected) {
        before.focus({ preventScroll: true });
      }
      options.closed?.();
    });
    try {
      dispose = options.render(frame, shadow);
    } catch (error) {
      close();
      throw error;
    }
    follow(options.anchor, place, window, end.signal, close);
    // The event comes a frame after the change: a popover opened in between stands where it should.
    const changed = (): void => {
      if (mountFor(options.at, document) !== host.parentNode) close();
    };
    document.addEventListener('fullscreenchange', changed, { signal: end.signal });
    if (options.focus) frame.focus({ preventScroll: true });
  };

  return {
    show,
    close,
    focus: () => open?.frame.focus({ preventScroll: true }),
    fold: () => {
      const at = (open?.frame.getRootNode() as ShadowRoot | undefined)?.activeElement;
      return at?.dispatchEvent(new Event('cancel', { bubbles: true, cancelable: true })) === false;
    },
    get isOpen() {
      return open !== null;
    },
    contains: (event) => open !== null && event.composedPath().includes(open.host),
    box: () => open?.frame.getBoundingClientRect() ?? null,
  };
}

/** Keeps the shim on the mark, one look a frame; closes when the mark has left the screen. */
function follow(
  anchor: () => DOMRect | null,
  place: (rect: DOMRect) => void,
  window: View,
  signal: AbortSignal,
  close: () => void,
): void {
  let asked = 0;
  const look = (): void => {
    asked = 0;
    const rect = anchor();
    if (!rect || rect.bottom < 0 || rect.top > window.innerHeight) close();
    else place(rect);
  };
  const ask = (): void => {
    asked ||= window.requestAnimationFrame(look);
  };
  for (const type of ['scroll', 'resize']) {
    window.addEventListener(type, ask, { signal, capture: true, passive: true });
  }
  // Fingers that enlarge the page, or the keyboard of the screen; to pan is to look round in what stands there.
  window.visualViewport?.addEventListener('resize', ask, { signal });
  // Text above the mark may grow: an image loads, an advertisement folds.
  const sizes = new window.ResizeObserver(ask);
  sizes.observe(window.document.documentElement);
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    window.cancelAnimationFrame(asked);
  });
}
