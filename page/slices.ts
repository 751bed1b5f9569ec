/**
 * Work in slices: a page's own scripts, its scrolling and its typing come in between.
 */
type View = Window & typeof globalThis;

/**
 * How long a slice lasts, in milliseconds. A frame at 60 Hz has 16, of which the page wants most; a
 * step may overrun by what it takes.
 */
const SLICE = 4;
/** An idle moment is waited for this long, in milliseconds. */
const DEADLINE = 1000;

/** Runs when the browser is idle, or after a second at the latest; not after `signal` aborts. */
export function idle(window: View, signal: AbortSignal, work: () => void): void {
  const run = (): void => {
    if (!signal.aborted) work();
  };
  if (window.requestIdleCallback) window.requestIdleCallback(run, { timeout: DEADLINE });
  else window.setTimeout(run, 50);
}

/** Settles in an idle moment: what comes next is a slice of its own. Never settles after `signal` aborts. */
export function rest(window: View, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => idle(window, signal, resolve));
}

/**
 * Takes the steps of a work, the first slice at once and the others in idle moments. Never settles
 * after `signal` aborts; rejects with what a step throws.
 */
export function inSlices<T>(
  window: View,
  signal: AbortSignal,
  steps: Iterator<void, T>,
  slice = SLICE,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const run = (): void => {
      try {
        const end = window.performance.now() + slice;
        do {
          const { done, value } = steps.next();
          if (done) {
            resolve(value);
            return;
          }
        } while (window.performance.now() < end);
        idle(window, signal, run);
      } catch (error) {
        reject(error);
      }
    };
    run();
  });
}

/** Takes all steps at once. */
export function atOnce<T>(steps: Iterator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
