/**
 * The host of the form for saving: one element of ours, in the document only while the form is open. It stands at
 * the side of the screen that the words leave free, in the top layer, and does not move when the page is scrolled.
 * The page's selection and focus are as they were when it closes.
 */

import { language } from '../words/language';
import { dress, kept, mountFor, part, shield } from './host-parts';
import { ours } from './ours';
import { saveFrameStyles } from './save-host.css';
import { seen, unzoom } from './seen';
import { toneOf } from './tone';

type View = Window & typeof globalThis;

export interface SaveHostOptions {
  window: View;
  /** Style sheet for what is shown in it. */
  styles: string;
  /** Accessible name. */
  label: string;
  /** A node of the words, to find the dialog that they are in. */
  at: Node;
  /** Where the words are, to stand beside them. */
  beside: DOMRect | null;
  /** The reader pressed Escape in it. */
  left(): void;
  /** Pressed on the page beside it. */
  away(): void;
}

export interface SaveHost {
  frame: HTMLElement;
  /** Takes it away; the focus goes back to where it was. */
  close(): void;
}

export function openSaveHost(options: SaveHostOptions): SaveHost {
  const { window, at, beside } = options;
  const { document } = window;
  const before = document.activeElement;
  const giveBack = rememberSelection(window);
  /** The reader has gone on with the page: what is selected there now is his. */
  let hasGoneOn = false;
  const end = new AbortController();
  const { signal } = end;
  const host = document.createElement('div');
  ours.add(host);
  host.setAttribute('popover', 'manual');
  const shadow = host.attachShadow({ mode: 'closed' });
  dress(shadow, document, `${saveFrameStyles}\n${options.styles}`);
  const frame = part(document, shadow, 'frame');
  frame.setAttribute('role', 'dialog');
  frame.setAttribute('aria-label', options.label);
  frame.lang = language();
  frame.tabIndex = -1;
  frame.style.colorScheme = toneOf(at.parentElement ?? document.body, window);
  const isRight = beside && beside.left + beside.right > window.innerWidth;
  frame.classList.toggle('left', Boolean(isRight));
  for (const type of kept) {
    host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }
  const isHere = (event: Event) => event.composedPath().includes(host);
  // In the capture phase, before a page that shuts its own dialog by the same key.
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.isComposing || !isHere(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      options.left();
    },
    { signal, capture: true },
  );
  window.addEventListener(
    'pointerdown',
    (event) => {
      if (isHere(event)) return;
      hasGoneOn = true;
      options.away();
    },
    { signal, capture: true, passive: true },
  );
  shield(host, frame, shadow, window, signal);
  const fitIn = () => {
    unzoom(host, [frame]);
    tellRoom(frame, window);
  };
  const show = () => {
    const place = mountFor(at, document);
    // The event comes a frame after the change: a form that was opened in between stands where it should.
    if (host.parentNode === place) return;
    const focused = shadow.activeElement;
    place.append(host);
    host.showPopover();
    fitIn();
    // To be moved takes the focus away.
    if (focused instanceof window.HTMLElement) focused.focus({ preventScroll: true });
  };
  show();
  // What is in fullscreen hides all that is outside of it.
  document.addEventListener('fullscreenchange', show, { signal });
  window.addEventListener('resize', fitIn, { signal });
  window.visualViewport?.addEventListener('resize', fitIn, { signal });

  return {
    frame,
    close() {
      if (signal.aborted) return;
      end.abort();
      const focused = shadow.activeElement !== null;
      host.remove();
      if (!hasGoneOn) giveBack();
      if (focused && before instanceof window.HTMLElement && before.isConnected) {
        before.focus({ preventScroll: true });
      }
    },
  };
}

/** Tells the style sheet what is to be seen of the window, and how far from its edges. */
function tellRoom({ style }: HTMLElement, window: View): void {
  const { left, top, right, bottom } = seen(window);
  const { width = window.innerWidth, scale = 1 } = window.visualViewport ?? {};
  const sizes = {
    left,
    top,
    right: width * scale - right,
    bottom: window.innerHeight - bottom,
    width: right - left,
    height: bottom - top,
  };
  for (const [name, size] of Object.entries(sizes)) {
    style.setProperty(`--seen-${name}`, `${Math.max(0, Math.floor(size))}px`);
  }
}

/** What is selected, to be put back: browsers move the selection into what has the focus, each in its own way. */
function rememberSelection(window: View): () => void {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0) return () => {};
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  const fits = (node: Node | null, offset: number): node is Node =>
    node?.isConnected === true &&
    offset <= (node.nodeType === 3 ? (node as Text).data.length : node.childNodes.length);
  return () => {
    const isSame =
      selection.anchorNode === anchorNode &&
      selection.anchorOffset === anchorOffset &&
      selection.focusNode === focusNode &&
      selection.focusOffset === focusOffset;
    if (isSame || !fits(anchorNode, anchorOffset) || !fits(focusNode, focusOffset)) return;
    selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  };
}
