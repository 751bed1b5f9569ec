import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the keyboard's place in a part out of which lines are taken: where the button that had the focus goes with its
 * line, the focus goes to the button that takes its place, or to the heading where none is left. Without it the browser
 * sets the reader back to the top of the page. For the part's element: `ref`, and `onFocusIn`.
 */
export function useStay() {
  const ref = useRef<HTMLElement>(null);
  const last = useRef<{ button: Element; at: number } | null>(null);
  const buttons = () => [...(ref.current?.querySelectorAll('button') ?? [])];
  useLayoutEffect(() => {
    if (!last.current || last.current.button.isConnected) return;
    const left = buttons();
    const next = left[Math.min(last.current.at, left.length - 1)];
    last.current = null;
    // Whoever has gone elsewhere meanwhile is left there.
    if (document.activeElement !== document.body) return;
    (next ?? ref.current?.querySelector<HTMLElement>('h1'))?.focus();
  });
  const onFocusIn = ({ target }: FocusEvent) => {
    const at = buttons().indexOf(target as HTMLButtonElement);
    last.current = at < 0 ? null : { button: target as Element, at };
  };
  return { ref, onFocusIn };
}
