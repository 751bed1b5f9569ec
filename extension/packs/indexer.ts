import { RemoteIndex } from '../../archive/remote-index';
import type { Indexing } from '../../archive/statement-index';
import { hold } from './held';

/** Of a smaller file it takes longer to begin another worker than to do without. */
const SMALLEST = 256 * 1024;

/** Who indexes a file while it is read: another worker, where there is a core for it and the file is large. */
export function indexerFor({ size }: Blob): (() => Indexing) | undefined {
  if (size < SMALLEST || navigator.hardwareConcurrency < 2) return undefined;
  return () => {
    const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { type: 'module' });
    const index = new RemoteIndex(worker, hold(worker));
    // Without a word where the browser ended it for want of memory: `sendOut` has words for that.
    worker.addEventListener('error', ({ message }) => index.fail(message));
    return index;
  };
}
