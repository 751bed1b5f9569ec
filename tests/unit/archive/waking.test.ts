import { expect, it, vi } from 'vitest';
import { Archive } from '../../../archive/archive';
import { MemoryStore } from '../../../archive/memory';
import { corpus, header, pack, statement } from './packs';

const seeds = { seedsVersion: '1', fetchSeeds: async () => pack(corpus) };

it('is opened again in one look, whatever the number of packs', async () => {
  const store = new MemoryStore();
  const first = await Archive.over(store, 'test', seeds);
  const own = pack({ statements: [statement('y', 'Mine.')] }, { ...header, id: 'own' });
  await first.importPack(own);
  const [read, rows, people] = [
    vi.spyOn(store, 'read'),
    vi.spyOn(store, 'rows'),
    vi.spyOn(store, 'people'),
  ];
  const before = { rows: await store.rows(), people: await store.people() };
  rows.mockClear();
  people.mockClear();
  const beginning = vi.spyOn(store, 'beginning').mockResolvedValue(before);
  const again = await Archive.over(store, 'test', seeds);
  expect((await again.search('mine')).hits.map(({ view }) => view.id)).toEqual(['y']);
  expect(beginning).toHaveBeenCalledOnce();
  expect(rows).not.toHaveBeenCalled();
  expect(people).not.toHaveBeenCalled();
  const parts = read.mock.calls.flatMap(([, names]) => names);
  expect(parts.filter((name) => name === 'head' || name === 'tables')).toEqual([]);
});

it('answers after three turns to the store: words (what is wanted in any case is read behind them), where they stand, what was said and by whom', async () => {
  const store = new MemoryStore();
  await Archive.over(store, 'test', seeds);
  const again = await Archive.over(store, 'test', seeds);
  const read = vi.spyOn(store, 'read');
  const { hits } = await again.search('close border ');
  expect(hits).not.toHaveLength(0);
  expect(read.mock.calls.length).toBeLessThanOrEqual(4);
});
