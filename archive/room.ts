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

/** What Chromium says where it is the disk that is full, and not its own measure of it: it closes the database then. */
const NO_SPACE = /FILE_ERROR_NO_SPACE|Failed to write blobs/;

/**
 * Whether there was no room. Dexie wraps it: in an AbortError (`inner`) when the disk fills up as a
 * transaction is committed, in a BulkError (`failures`) when many were put at once.
 */
export function isFull(error: unknown): boolean {
  if (error === null || typeof error !== 'object') return false;
  const { name, message, inner, failures } = error as {
    name?: unknown;
    message?: unknown;
    inner?: unknown;
    failures?: unknown;
  };
  if (name === 'QuotaExceededError' || isFull(inner)) return true;
  if (typeof message === 'string' && NO_SPACE.test(message)) return true;
  return Array.isArray(failures) && failures.some(isFull);
}
