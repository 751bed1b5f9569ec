import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** So long after the last sign of the reader in the list, in ms, it goes with the page again: a few lines are read. */
const STAYS_MS = 5000;

/**
 * Whether the reader is busy in an element: scrolls it, points, or goes through it by keys. It ends as they leave it for
 * the page, and a while after the last sign.
 */
export function useReaderInside(element: RefObject<HTMLElement | null>): RefObject<boolean> {
  const inside = useRef(false);
  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = () => {
      clearTimeout(timer);
      inside.current = false;
    };
    const stay = () => {
      clearTimeout(timer);
      inside.current = true;
      timer = setTimeout(leave, STAYS_MS);
    };
    for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
      element.current?.addEventListener(type, stay, { signal, passive: true });
    }
    document.documentElement.addEventListener('mouseleave', leave, { signal });
    window.addEventListener('blur', leave, { signal });
    signal.addEventListener('abort', leave);
    return () => end.abort();
  }, [element]);
  return inside;
}
