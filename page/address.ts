/** The Navigation API is in both browsers and not yet in the types. */
type View = Window & typeof globalThis & { navigation?: EventTarget };

/**
 * Tells when the address changed. The Navigation API's `navigatesuccess` comes when it has the new
 * one; `popstate` and `pageshow` are for what it does not tell. The fragment does not count; a page
 * that comes back out of the browser's memory does, and was left.
 */
export function followAddress(
  window: View,
  signal: AbortSignal,
  moved: (wasLeft: boolean) => void,
): void {
  const address = (): string => window.location.href.replace(/#.*$/s, '');
  let known = address();
  const look = (): void => {
    if (address() === known) return;
    known = address();
    moved(false);
  };
  window.navigation?.addEventListener('navigatesuccess', look, { signal });
  window.addEventListener('popstate', look, { signal });
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted) moved(true);
    },
    { signal },
  );
}
