/** What a question reads of IndexedDB: counted, since counts do not depend on how busy a machine is. */
import { bytesOf } from './stored';

export interface Reads {
  /** Transactions; those that begin before the one before has answered are one step together. */
  steps: number;
  requests: number;
  bytes: number;
}

/** Counts all reading from now on, in this context; what it gives tells how much it was. */
export function countReads(): () => Reads {
  const reads: Reads = { steps: 0, requests: 0, bytes: 0 };
  let pending = 0;
  const prototype = IDBObjectStore.prototype as unknown as Record<
    string,
    (...asked: unknown[]) => IDBRequest
  >;
  for (const name of ['get', 'getAll', 'getAllKeys', 'count']) {
    const plain = prototype[name] as (...asked: unknown[]) => IDBRequest;
    prototype[name] = function (this: IDBObjectStore, ...asked) {
      if (pending++ === 0) reads.steps++;
      reads.requests++;
      const request = plain.apply(this, asked);
      request.addEventListener('success', () => {
        pending--;
        reads.bytes += bytesOf(request.result);
      });
      return request;
    };
  }
  return () => reads;
}
