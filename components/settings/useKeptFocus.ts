import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the keyboard's place in rows of buttons: where the one that had the focus is gone with its row, the button that
 * stands in its place now has it, or the last. Gives the listener of `focusin` that the element at `around` needs.
 * Moves nothing while something else has the focus, or while no row goes.
 */
export function useKeptFocus(
  around: RefObject<HTMLElement | null>,
): (event: { target: EventTarget | null }) => void {
  const at = useRef(-1);
  const before = useRef(0);
  const buttons = () => [...(around.current?.querySelectorAll<HTMLElement>('button') ?? [])];
  useLayoutEffect(() => {
    const now = buttons();
    const isLess = now.length < before.current;
    before.current = now.length;
    if (!isLess || at.current < 0 || document.activeElement !== document.body) return;
    now[Math.min(at.current, now.length - 1)]?.focus();
  });
  return ({ target }) => {
    at.current = buttons().indexOf(target as HTMLElement);
  };
}
