/** What a reader is told when the disk, or what the browser allows of it, is full. */
const FULL =
  'There is no room left on this device, or in what the browser allows On Record of it. Nothing was changed. Make some room and try again.';

/**
 * Does some writing. When there is no room for it, throws an Error with a sentence for the reader,
 * whatever the store made of the browser's QuotaExceededError; other errors pass as they are.
 */
export async function withRoom<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isFull(error) ? new Error(FULL, { cause: error }) : error;
  }
}

/**
 * Whether there was no room. Dexie wraps it: in an AbortError (`inner`) when the disk fills up as a
 * transaction is committed, in a BulkError (`failures`) when many were put at once.
 */
export function isFull(error: unknown): boolean {
  if (error === null || typeof error !== 'object') return false;
  const { name, inner, failures } = error as {
    name?: unknown;
    inner?: unknown;
    failures?: unknown;
  };
  if (name === 'QuotaExceededError' || isFull(inner)) return true;
  return Array.isArray(failures) && failures.some(isFull);
}
