import { expect, it } from 'vitest';
import { MemoryStore } from '../../../archive/memory';
import type { SegmentBuilder } from '../../../archive/segment-builder';
import type { Part } from '../../../archive/segment-format';
import { SegmentWriter } from '../../../archive/segment-writer';
import type { PackInfo } from '../../../archive/store';

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

/** A store that takes its time, and tells how often it was written to. */
class SlowStore extends MemoryStore {
  writes = 0;

  override async write(segment: number, parts: readonly Part[]): Promise<void> {
    this.writes++;
    await pause();
    await super.write(segment, parts);
  }
}

type Read = (names: string[]) => Promise<Uint8Array[]>;

async function written(finish: (read: Read, store: SlowStore) => AsyncGenerator<Part>) {
  const store = new SlowStore();
  const segment = await store.begin({} as PackInfo);
  const builder = {
    drain: async () => [{ name: 'early', value: 'early' }],
    finish: (read: Read) => finish(read, store),
  };
  await new SegmentWriter(store, segment, builder as unknown as SegmentBuilder).finish();
  return { store, segment };
}

it('gives back what waits to be written, and what is being written', async () => {
  const { store, segment } = await written(async function* (read) {
    expect(await read(['early'])).toEqual(['early']);
    // More than are written at once: the last of them wait, the others are on their way.
    for (let i = 0; i < 600; i++) yield { name: `${i}`, value: i };
    expect(await read(['3'])).toEqual([3]);
    expect(await read(['599', '0'])).toEqual([599, 0]);
  });
  expect(await store.read(segment, ['3', '599'])).toEqual([3, 599]);
});

it('does not write all that waits where something older is asked for', async () => {
  await written(async function* (read, store) {
    await read(['early']);
    const { writes } = store;
    yield { name: 'later', value: 'later' };
    expect(await read(['early'])).toEqual(['early']);
    expect(store.writes).toBe(writes);
  });
});

it('tells how much of the runs is merged', async () => {
  const store = new MemoryStore();
  const segment = await store.begin({} as PackInfo);
  const runs = Array.from({ length: 4 }, (_, i) => `index/run/0/${i}`);
  const builder = {
    drain: async () => [...runs.splice(0), 'index/words/0'].map((name) => ({ name, value: name })),
    async *finish(read: Read) {
      await read(['index/run/0/0']);
      yield { name: 'index/words/1', value: 'merged' };
      await read(['index/run/0/1', 'index/run/0/2']);
      await read(['index/run/0/3']);
    },
  };
  const writer = new SegmentWriter(store, segment, builder as unknown as SegmentBuilder);
  const told: number[] = [];
  await writer.step();
  await writer.finish((share) => told.push(share));
  expect(told).toEqual([0.25, 0.75, 1]);
});
