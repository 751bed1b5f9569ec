/**
 * Watches a page for change: text that comes late, text that is redrawn, and navigation without a
 * load. Changes are gathered and told in a quiet moment, never in the middle of the page's work.
 */
/** The Navigation API is in both browsers and not yet in the types. */
type View = Window & typeof globalThis & { navigation?: EventTarget };

const ours = new WeakSet<Node>();

/** How long the page must be quiet before its changes are looked at, in milliseconds. */
export const QUIET = 300;
/** Changes are told at most this often, in milliseconds; a page that never rests, ever less often. */
export const SPACING = 2000;
const LONGEST_SPACING = 30_000;
/** How long colours must have stood still before they are measured, in milliseconds. */
const FADE = 400;
/** An idle moment is waited for this long, in milliseconds. */
const DEADLINE = 1000;

export interface WatchOptions {
  window: View;
  signal: AbortSignal;
  /** At once, before the next frame: the words of a text node changed or went. */
  touched(node: Node): void;
  /** In a quiet moment: the elements whose children or text changed since the last time. */
  changed(elements: Set<Element>): void;
  /** The address is another page's now (the fragment does not count), or the page came back. */
  moved(): void;
  /** A switch of colours on the root or body, or of the system's scheme. */
  recoloured(): void;
}

export function watch(options: WatchOptions): void {
  const { window, signal, touched, changed, moved, recoloured } = options;
  const { document } = window;
  let gathered = new Set<Element>();
  let timer: number | undefined;
  let spacing = SPACING;
  let last = Number.NEGATIVE_INFINITY;

  const tell = (): void => {
    const elements = gathered;
    gathered = new Set();
    const now = window.performance.now();
    spacing = now - last < spacing * 2 ? Math.min(spacing * 1.5, LONGEST_SPACING) : SPACING;
    last = now;
    changed(elements);
  };
  const soon = (): void => {
    window.clearTimeout(timer);
    const wait = Math.max(QUIET, last + spacing - window.performance.now());
    timer = window.setTimeout(() => idle(window, signal, tell), wait);
  };

  const changes = new window.MutationObserver((records) => {
    const before = gathered.size;
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'characterData') touched(target);
      else if (isOnlyOurs(addedNodes) && isOnlyOurs(removedNodes)) continue;
      const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
      if (element) gathered.add(element);
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

  followAddress(window, signal, moved);
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

/** Runs when the browser is idle, or after a second at the latest; not after `signal` aborts. */
export function idle(window: View, signal: AbortSignal, work: () => void): void {
  const run = (): void => {
    if (!signal.aborted) work();
  };
  if (window.requestIdleCallback) window.requestIdleCallback(run, { timeout: DEADLINE });
  else window.setTimeout(run, 50);
}

/**
 * Tells when the address changed. The Navigation API's `navigatesuccess` comes when it has the new
 * one; `popstate` and `pageshow` are for what it does not tell.
 */
function followAddress(window: View, signal: AbortSignal, moved: () => void): void {
  const address = (): string => window.location.href.replace(/#.*$/s, '');
  let known = address();
  const look = (): void => {
    if (address() === known) return;
    known = address();
    moved();
  };
  window.navigation?.addEventListener('navigatesuccess', look, { signal });
  window.addEventListener('popstate', look, { signal });
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted) moved();
    },
    { signal },
  );
}
