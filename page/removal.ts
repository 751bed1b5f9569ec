/** When our extension is removed, switched off or replaced under a page, nobody tells the page's script. */

/** What a reader does on coming back to a page, or with it. */
const SEEN = ['focus', 'pointerover', 'pointerdown', 'keydown'] as const;

/**
 * Calls back once the extension is gone, when the reader comes back to the page or does something on it: what is left of
 * us would answer with popovers that have no words. Before anybody else hears of the click or key.
 */
export function followRemoval(
  window: Window,
  signal: AbortSignal,
  isGone: () => boolean,
  leave: () => void,
): void {
  const look = (): void => {
    if (isGone()) leave();
  };
  for (const event of SEEN) window.addEventListener(event, look, { capture: true, signal });
  window.document.addEventListener('visibilitychange', look, { signal });
}
