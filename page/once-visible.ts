/**
 * Work that waits until the page can be seen: what was saved in one tab need not be looked for in thirty others at once,
 * for the engine is one. However often it is wanted while the page is hidden, it is done once.
 */
export function onceVisible(
  document: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>,
  signal: AbortSignal,
  work: () => void,
): () => void {
  let isWaiting = false;
  return () => {
    if (document.visibilityState !== 'hidden') return work();
    if (isWaiting) return;
    isWaiting = true;
    const look = () => {
      if (document.visibilityState === 'hidden') return;
      document.removeEventListener('visibilitychange', look);
      isWaiting = false;
      work();
    };
    document.addEventListener('visibilitychange', look, { signal });
  };
}
