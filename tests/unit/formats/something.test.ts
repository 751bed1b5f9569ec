import { expect, it } from 'vitest';
import { something } from '../../../archive/formats/something';
import type { Converted } from '../../../archive/formats/types';

const publisher = { record: { type: 'publisher', id: 'p' } } as Converted;
const speaker = { record: { type: 'speaker', id: 's' } } as Converted;
const skipped = { skipped: { why: 'has no words', line: 2, excerpt: '' } } as Converted;

async function* of(...items: Converted[]) {
  yield* items;
}

async function all(items: Converted[]): Promise<Converted[]> {
  const found: Converted[] = [];
  for await (const item of await something(of(...items))) found.push(item);
  return found;
}

it('lets all through in order where there is a record, or a line left out to tell of', async () => {
  expect(await all([publisher, speaker, publisher])).toEqual([publisher, speaker, publisher]);
  expect(await all([skipped])).toEqual([skipped]);
});

it('refuses what nothing was found in', async () => {
  await expect(all([])).rejects.toThrow('No statement was found in it.');
  await expect(all([publisher])).rejects.toThrow('No statement was found in it.');
});

it('is stopped with whoever reads it', async () => {
  let isStopped = false;
  async function* endless() {
    try {
      for (;;) yield speaker;
    } finally {
      isStopped = true;
    }
  }
  for await (const _ of await something(endless())) break;
  // What was read ahead is given first.
  const items = (await something(endless()))[Symbol.asyncIterator]();
  await items.next();
  await items.next();
  await items.return?.();
  expect(isStopped).toBe(true);
});
