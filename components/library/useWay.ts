import { useEffect, useRef } from 'preact/hooks';
import { type Route, writeRoute } from './routes';

/** The Navigation API is in both browsers and not yet in the types. */
type WithNavigation = { navigation?: EventTarget };

/** Where a reader was in a place when he left it. */
interface Left {
  /** What had the focus, as `nameOf` knows it again; null for nothing in the place. */
  name: string | null;
  /** How far the page was scrolled, in CSS pixels. */
  top: number;
}

/** Places come in pieces; what has not come by then, in milliseconds, comes no more. */
const PATIENCE = 2000;
const STOPS = 'a[href],button,select,input,summary,[tabindex]';

/**
 * The way from place to place, for who goes by keyboard: what had the focus is gone with its place, and the browser sets
 * the reader back to the top of the page. A new place begins at its heading; one that he comes back to is as he left
 * it: scrolled as it was, the focus on what led away. Wherever the focus is kept, as in the bar and in a field, it is
 * left alone, and the source in context sees to its own. For the element of the places: the ref.
 */
export function useWay(route: Route): { current: HTMLElement | null } {
  const place = useRef<HTMLElement>(null);
  const left = useRef(new Map<string, Left>());
  const isBack = useRef(false);
  const isFirst = useRef(true);

  useEffect(() => {
    const { navigation } = globalThis as WithNavigation;
    const leave = (event: Event) => {
      const { activeElement } = document;
      const isInside = activeElement !== null && place.current?.contains(activeElement);
      left.current.set(location.hash, {
        name: isInside ? nameOf(activeElement) : null,
        top: scrollY,
      });
      isBack.current = (event as Event & { navigationType?: string }).navigationType === 'traverse';
    };
    navigation?.addEventListener('navigate', leave);
    return () => navigation?.removeEventListener('navigate', leave);
  }, []);

  // Words that are typed and filters that are chosen are no other place.
  const key = 'id' in route ? writeRoute(route) : route.at;
  useEffect(() => {
    const here = place.current;
    const isHere = isFirst.current || route.at === 'statement';
    isFirst.current = false;
    if (isHere || !here) return;
    const was = isBack.current ? left.current.get(location.hash) : undefined;
    if (!was) scrollTo({ top: 0, behavior: 'instant' });
    const isLost = () =>
      document.activeElement === null || document.activeElement === document.body;
    /** Whether all is as it should be. */
    const settle = (): boolean => {
      const { scrollHeight } = document.documentElement;
      const name = was?.name ?? null;
      const goal =
        name === null
          ? here.querySelector('h1')
          : [...here.querySelectorAll(STOPS)].find((one) => nameOf(one) === name);
      if (!goal || (was && scrollHeight < was.top + innerHeight)) return false;
      if (was) scrollTo({ top: was.top, behavior: 'instant' });
      if (isLost()) focusOn(goal);
      return true;
    };
    if (settle()) return;
    const end = new AbortController();
    const stop = () => end.abort();
    const watch = new MutationObserver(() => {
      if (settle()) stop();
    });
    watch.observe(here, { childList: true, subtree: true });
    const timer = setTimeout(() => {
      stop();
      const heading = here.querySelector('h1');
      if (heading && isLost()) focusOn(heading);
    }, PATIENCE);
    end.signal.addEventListener('abort', () => {
      watch.disconnect();
      clearTimeout(timer);
    });
    // Whoever has gone on by himself is not taken back.
    for (const type of ['wheel', 'pointerdown', 'keydown']) {
      addEventListener(type, stop, { signal: end.signal, passive: true });
    }
    return stop;
  }, [key]);
  return place;
}

/** By what an element is known again when its place is drawn anew. */
function nameOf(element: Element): string {
  const own = element.getAttribute('href') ?? element.getAttribute('data-point');
  return [
    element.localName,
    own ?? element.getAttribute('aria-label') ?? element.textContent?.slice(0, 80),
  ].join(' ');
}

function focusOn(element: Element): void {
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return;
  if (!element.hasAttribute('tabindex') && element.localName === 'h1') element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
