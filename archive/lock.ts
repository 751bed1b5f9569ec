/**
 * Writing is for one at a time, over all pages of ours: whoever holds the lock may take half-written
 * segments for abandoned ones. The browser frees the lock of a page or worker that ends.
 */
const queues = new Map<string, Promise<unknown>>();

/** Does `work` when nobody else holds the lock of this name. */
export async function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (globalThis.navigator?.locks) return navigator.locks.request(name, work);
  const turn = (queues.get(name) ?? Promise.resolve()).then(work);
  const settled = turn.catch(() => undefined);
  queues.set(name, settled);
  return turn.finally(() => {
    if (queues.get(name) === settled) queues.delete(name);
  });
}

/** Does `work` if nobody holds the lock; otherwise leaves it, for the holder will do it. */
export async function ifUnlocked(name: string, work: () => Promise<void>): Promise<void> {
  if (globalThis.navigator?.locks) {
    await navigator.locks.request(name, { ifAvailable: true }, (lock) =>
      lock ? work() : undefined,
    );
  } else if (!queues.has(name)) {
    await withLock(name, work);
  }
}

/** Whether somebody waits for the lock. */
export async function isWanted(name: string): Promise<boolean> {
  const { pending = [] } = (await globalThis.navigator?.locks?.query()) ?? {};
  return pending.some((one) => one.name === name);
}
