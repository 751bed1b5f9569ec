import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
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

it('reads of small packs nothing but where words stand, and what was said', async () => {
  const store = new MemoryStore();
  await Archive.over(store, 'test', seeds);
  const again = await Archive.over(store, 'test', seeds);
  const read = vi.spyOn(store, 'read');
  const { hits } = await again.search('close border ');
  expect(hits).not.toHaveLength(0);
  const names = read.mock.calls.flatMap(([, names]) => names);
  expect(names.filter((name) => !/^(index\/postings|statements)\/\d+$/.test(name))).toEqual([]);
});

it('reads claims without their wordings before all else, and with them for the engine', async () => {
  const store = new MemoryStore();
  const first = await Archive.over(store, 'test', seeds);
  const whole = await first.onRecord().claims();
  const again = await Archive.over(store, 'test', seeds);
  const read = vi.spyOn(store, 'read');
  const views = await again.search('claim:border');
  expect(views.hits[0]?.view.positions[0]?.proposition).toBe(whole[0]?.proposition);
  const names = () => read.mock.calls.flatMap(([, names]) => names);
  expect(names()).not.toContain('tables');
  expect(await again.onRecord().claims()).toEqual(whole);
  expect(names()).toContain('tables');
});

describe('the symbols of a pack', () => {
  const name = 'symbols/statements';

  /** An archive opened anew, its symbols' record and what it is known by being changed before. */
  async function changed(
    change: (record: Uint8Array, digest: Uint8Array) => void,
  ): Promise<{ archive: Archive; digest: Uint8Array | undefined }> {
    const store = new MemoryStore();
    await Archive.over(store, 'test', seeds);
    const [first] = (await store.people())?.opened ?? [];
    const digest = first?.opened.digest as Uint8Array;
    // As with a larger pack, whose symbols are not kept beside who is who.
    if (first) delete first.opened.first;
    const [record] = await store.read(first?.segment as number, [name]);
    change(record as Uint8Array, digest);
    return { archive: await Archive.over(store, 'test', seeds), digest };
  }
  const found = async (archive: Archive) => (await archive.search('close border ')).hits.length;

  it('are known by a digest that was made when packs changed', async () => {
    const { archive, digest } = await changed(() => undefined);
    expect(digest).toHaveLength(32);
    expect(await found(archive)).toBeGreaterThan(0);
  });

  it('are refused where a letter of them is another', async () => {
    const { archive } = await changed((record) => {
      record[record.length - 1] = (record.at(-1) as number) ^ 1;
    });
    await expect(found(archive)).rejects.toThrow('damaged');
  });

  it('are not summed up by us where the digest tells that they are whole', async () => {
    // Nobody but the digest looks at the checksum then.
    const { archive } = await changed((record, digest) => {
      record[0] = (record[0] as number) ^ 1;
      digest.set(createHash('sha256').update(record).digest());
    });
    expect(await found(archive)).toBeGreaterThan(0);
  });

  it('are read by their checksum where the digest is of others', async () => {
    const { archive } = await changed((_, digest) => digest.fill(0));
    expect(await found(archive)).toBeGreaterThan(0);
  });

  it('are read by their checksum where an earlier edition made no digest', async () => {
    const store = new MemoryStore();
    await Archive.over(store, 'test', seeds);
    for (const { opened } of (await store.people())?.opened ?? []) {
      delete opened.digest;
      delete opened.first;
    }
    expect(await found(await Archive.over(store, 'test', seeds))).toBeGreaterThan(0);
  });
});
