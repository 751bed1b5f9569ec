/**
 * Held as long as they work. Firefox ends a worker that is reached by nothing but what its own messages would go on with:
 * of a million statements the import stood still somewhere before the half, without an error.
 */
const working = new Set<Worker>();

/** Holds a worker; gives what ends it and lets it go. */
export function hold(worker: Worker): () => void {
  working.add(worker);
  return () => {
    worker.terminate();
    working.delete(worker);
  };
}
