import { RemoteIndex } from '../../archive/remote-index';
import type { Indexing } from '../../archive/statement-index';

/** Of a smaller file it takes longer to begin another worker than to do without. */
const SMALLEST = 256 * 1024;

/**
 * Who indexes a file while it is read: another worker, where there is a core for it and the file is large. Not in Firefox:
 * a million statements stood still there at 393,000 for good, and came in no faster before that.
 */
export function indexerFor({ size }: Blob): (() => Indexing) | undefined {
  if (import.meta.env.FIREFOX || size < SMALLEST || navigator.hardwareConcurrency < 2)
    return undefined;
  return () => {
    const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { type: 'module' });
    const index = new RemoteIndex(worker, () => worker.terminate());
    // Without a word where the browser ended it for want of memory: `sendOut` has words for that.
    worker.addEventListener('error', ({ message }) => index.fail(message));
    return index;
  };
}
