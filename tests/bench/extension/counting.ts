/** What a question reads of IndexedDB: counted, since counts do not depend on how busy a machine is. */
import { bytesOf } from './stored';

export interface Reads {
  /** How often it had to wait: a request asked after an answer that had waited n times waits once more. */
  steps: number;
  requests: number;
  bytes: number;
}

/** Counts all reading from now on, in this context; what it gives tells how much it was. */
export function countReads(): () => Reads {
  const reads: Reads = { steps: 0, requests: 0, bytes: 0 };
  let waited = 0;
  const prototype = IDBObjectStore.prototype as unknown as Record<
    string,
    (...asked: unknown[]) => IDBRequest
  >;
  for (const name of ['get', 'getAll', 'getAllKeys', 'count']) {
    const plain = prototype[name] as (...asked: unknown[]) => IDBRequest;
    prototype[name] = function (this: IDBObjectStore, ...asked) {
      const step = waited + 1;
      reads.steps = Math.max(reads.steps, step);
      reads.requests++;
      const request = plain.apply(this, asked);
      request.addEventListener('success', () => {
        waited = Math.max(waited, step);
        reads.bytes += bytesOf(request.result);
      });
      return request;
    };
  }
  return () => reads;
}
