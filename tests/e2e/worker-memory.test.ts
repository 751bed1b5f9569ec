import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession, type Session, seeds } from './harness/session';

/**
 * What the worker may hold after it has read two articles, in MB, buffers and word vectors with it: about twice what
 * it does, so that a leak or a table read whole is noticed. Firefox tells no such number.
 */
const BUDGET = 24;

describe('the worker, in chrome', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession('chrome');
  });
  afterAll(() => session?.close());

  it('keeps to its memory', async () => {
    for (const { url } of seeds.slice(0, 2)) {
      const page = await session.openPage(url);
      await session.marks(page);
      await page.close();
    }
    const target = await session.browser.waitForTarget((it) => it.type() === 'service_worker');
    const devtools = await target.createCDPSession();
    await devtools.send('HeapProfiler.collectGarbage');
    const usage = (await devtools.send('Runtime.getHeapUsage')) as {
      usedSize: number;
      backingStorageSize?: number;
    };
    const held = (usage.usedSize + (usage.backingStorageSize ?? 0)) / 2 ** 20;
    console.info(`the worker holds ${held.toFixed(1)} MB`);
    expect(held).toBeGreaterThan(1);
    expect(held).toBeLessThan(BUDGET);
  });
});
