/**
 * Watches an article's page for change: text that comes late, text that is redrawn. Changes are gathered and told in a quiet moment, never in the middle of the page's work.
 */
import { ours } from './ours';
import { idle } from './slices';

type View = Window & typeof globalThis;

/** How long the page must be quiet before its changes are looked at, in milliseconds. */
export const QUIET = 300;
/** Changes are told at most this often, in milliseconds; a page that never rests, ever less often. */
export const SPACING = 2000;
const LONGEST_SPACING = 30_000;
/** How long colours must have stood still before they are measured, in milliseconds. */
const FADE = 400;

export interface WatchOptions {
  window: View;
  signal: AbortSignal;
  /** At once, before the next frame: the words of a text node changed or went. */
  touched(node: Node): void;
  /** At once: an element's children or text changed. */
  noticed(element: Element): void;
  /** In a quiet moment: the elements whose children or text changed since the last time. */
  changed(elements: Set<Element>): void;
  /** A switch of colours on the root or body, or of the system's scheme. */
  recoloured(): void;
}

export function watch(options: WatchOptions): void {
  const { window, signal, touched, noticed, changed, recoloured } = options;
  const { document } = window;
  let gathered = new Set<Element>();
  /** When the first of them came. */
  let since: number | undefined;
  let timer: number | undefined;
  let spacing = SPACING;
  let last = Number.NEGATIVE_INFINITY;

  const tell = (): void => {
    // An idle moment was waited for twice, and all was told in the first.
    if (gathered.size === 0) return;
    const elements = gathered;
    gathered = new Set();
    since = undefined;
    const now = window.performance.now();
    spacing = now - last < spacing * 2 ? Math.min(spacing * 1.5, LONGEST_SPACING) : SPACING;
    last = now;
    changed(elements);
  };
  const soon = (): void => {
    window.clearTimeout(timer);
    const now = window.performance.now();
    since ??= now;
    // A page that never rests (a ticker with an element of its own each time) is told of all the same; else all that it
    // ever changed would be held here.
    const due = Math.max(last + spacing, Math.min(now + QUIET, since + spacing));
    timer = window.setTimeout(() => idle(window, signal, tell), due - now);
  };

  const changes = new window.MutationObserver((records) => {
    const before = gathered.size;
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'characterData') touched(target);
      else if (isOnlyOurs(addedNodes) && isOnlyOurs(removedNodes)) continue;
      const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
      if (!element) continue;
      noticed(element);
      gathered.add(element);
    }
    if (gathered.size > before) soon();
  });
  changes.observe(document, { childList: true, characterData: true, subtree: true });

  // Pages write to the root's style on every frame of a scroll; a switch also takes its time to fade.
  let fading: number | undefined;
  const recolour = (): void => {
    window.clearTimeout(fading);
    fading = window.setTimeout(recoloured, FADE);
  };
  const colours = new window.MutationObserver(recolour);
  colours.observe(document.documentElement, { attributes: true });
  if (document.body) colours.observe(document.body, { attributes: true });
  window
    .matchMedia('(prefers-color-scheme: dark)')
    .addEventListener('change', recolour, { signal });

  signal.addEventListener('abort', () => {
    changes.disconnect();
    colours.disconnect();
    window.clearTimeout(timer);
    window.clearTimeout(fading);
  });
}

function isOnlyOurs(nodes: NodeList): boolean {
  for (const node of nodes) {
    if (!(node.nodeType === 1 && ours.has(node))) return false;
  }
  return true;
}

/** Has `watch` pass over an element that we put into the document ourselves. */
export function leaveUnwatched(element: Element): void {
  ours.add(element);
}
