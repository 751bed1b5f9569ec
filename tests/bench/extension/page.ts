/** A page of the bench extension: builds the archive, asks the background, weighs what is stored. */
import { variant } from 'variant/page';
import { api, type Message, type Reply } from './api';
import { storedBytes } from './stored';

const page = {
  /** Seconds to read, index and keep the pack that lies in the package. Throws after `limit` seconds. */
  async build(limit: number): Promise<number> {
    const from = performance.now();
    const { body } = await fetch('pack.onrecord.jsonl.gz');
    if (!body) throw new Error('There is no pack in the extension.');
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new Error(`not done in ${limit} s`)), limit * 1_000);
    const aborted = new Promise<never>((_, reject) => {
      late.signal.addEventListener('abort', () => reject(late.signal.reason));
    });
    try {
      await Promise.race([variant.build(body, late.signal), aborted]);
    } finally {
      clearTimeout(timer);
    }
    return (performance.now() - from) / 1_000;
  },

  /** Asks the background; milliseconds until the answer is here, its waking included. */
  async ask(message: Message): Promise<Reply & { took: number }> {
    const from = performance.now();
    const reply = await api.runtime.sendMessage(message);
    const took = performance.now() - from;
    if (reply.error) throw new Error(reply.error);
    return { ...reply, took };
  },

  /** Bytes of all that is kept, and what the browser says of the space. */
  async stored(): Promise<{ bytes: number; usage: number }> {
    const { usage = 0 } = await navigator.storage.estimate();
    return { bytes: await storedBytes(), usage };
  },
};

declare global {
  interface Window {
    bench: typeof page;
  }
}

window.bench = page;
