import { describe, expect, it } from 'vitest';
import { Archive } from '../../../archive/archive';
import { MemoryStore } from '../../../archive/memory';
import type { PackRecord } from '../../../archive/pack-schema';
import type { Restored } from '../../../archive/restore';
import { header, pack, recordsOf, statement, stream } from './packs';

const theirs = () =>
  pack(
    {
      statements: [
        statement('theirs', 'The road is closed.'),
        statement('hidden', 'A road was there.'),
      ],
    },
    { ...header, id: 'theirs', title: 'Roads' },
  );

const seeds = {
  fetchSeeds: async () =>
    pack(
      { statements: [statement('seed', 'The road home.'), statement('away', 'No road.')] },
      { ...header, id: 'seeds' },
    ),
  seedsVersion: '1',
};

/** An archive with the reader's own record and a pack in it, each with a statement that is hidden. */
async function filled() {
  const store = new MemoryStore();
  const archive = await Archive.over(store, 'damage', seeds);
  const mine = [statement('mine', 'The road leads nowhere.'), statement('not', 'Another road.')];
  await archive.changeOwn({ put: recordsOf({ statements: mine }) as PackRecord[] });
  await archive.importPack(theirs());
  await archive.hide(['not', 'hidden', 'away']);
  const segmentOf = async (id: string) =>
    (await store.rows()).find((row) => row.id === id)?.segment as number;
  /** Loses a part of a pack, and opens the archive anew. */
  const losing = async (id: string, ...parts: string[]) => {
    await store.discard(await segmentOf(id), parts);
    // As with larger packs, of which nothing is kept besides.
    for (const { opened } of (await store.people())?.opened ?? []) delete opened.first;
    return Archive.over(store, 'damage', seeds);
  };
  return { store, archive, losing, segmentOf };
}

const found = async (archive: Archive) =>
  (await archive.search('road')).hits.map(({ view }) => view.id).sort();
const damaged = async (archive: Archive) =>
  (await archive.packs()).flatMap((it) => (it.damaged ? [it.id] : []));

const ALL = ['mine', 'seed', 'theirs'];

describe('the reader’s own record', () => {
  it.each([
    [['head']],
    [['statements/0']],
    [['symbols/statements']],
    [['tables', 'index/terms/0']],
    [['own']],
  ])('is whole again after %s was lost, and what he hid stays hidden', async (parts) => {
    const { losing } = await filled();
    const archive = await losing('my-record', ...parts);
    expect(await found(archive)).toEqual(ALL);
    const own = await archive.ownRecords();
    expect(own.map(({ id }) => id)).toEqual(['daily', 'ann', 's1', 'mine', 'not']);
    expect(await found(archive)).toEqual(ALL);
    expect(await damaged(archive)).toEqual([]);
  });

  it('is whole again when the next that happens is a change', async () => {
    const { losing } = await filled();
    const archive = await losing('my-record', 'head', 'index/terms/0');
    const more = { type: 'statement' as const, ...statement('more', 'A road again.') };
    await archive.changeOwn({ put: [more] });
    expect(await found(archive)).toEqual(['mine', 'more', 'seed', 'theirs']);
  });

  it('is whole again when its lines are lost and then it is changed', async () => {
    const { losing } = await filled();
    const archive = await losing('my-record', 'own');
    const more = { type: 'statement' as const, ...statement('more', 'A road again.') };
    await archive.changeOwn({ put: [more] });
    expect((await archive.ownRecords()).map(({ id }) => id)).toContain('mine');
  });

  it('says that it is lost where nothing can be read of it', async () => {
    const { losing } = await filled();
    const archive = await losing('my-record', 'own', 'statements/0');
    expect(await found(archive)).toEqual(['seed', 'theirs']);
    expect(await damaged(archive)).toEqual(['my-record']);
    const lines = archive.records({ of: 'pack', id: 'my-record' });
    await expect(lines.next()).rejects.toThrow('Restore a backup');
  });
});

describe('a pack', () => {
  it('is set apart, named, and asked again once it is imported anew', async () => {
    const { losing } = await filled();
    const archive = await losing('theirs', 'statements/0');
    expect(await found(archive)).toEqual(['mine', 'seed']);
    expect(await damaged(archive)).toEqual(['theirs']);
    const lines = archive.records({ of: 'pack', id: 'theirs' });
    await expect(lines.next()).rejects.toThrow('A part of “Roads” was lost');
    await archive.importPack(theirs());
    expect(await damaged(archive)).toEqual([]);
    expect(await found(archive)).toContain('theirs');
  });

  it('keeps what was hidden in it where that can still be read', async () => {
    const { losing } = await filled();
    const archive = await losing('theirs', 'index/terms/0');
    expect(await found(archive)).toEqual(['mine', 'seed']);
    await archive.importPack(theirs());
    expect(await found(archive)).toEqual(ALL);
  });

  it('that is found damaged while it leaves is named', async () => {
    const { losing } = await filled();
    const archive = await losing('theirs', 'statements/0');
    const leaving = async () => {
      for await (const _ of archive.records({ of: 'pack', id: 'theirs' }));
    };
    await expect(leaving()).rejects.toThrow('A part of “Roads” was lost');
    expect(await damaged(archive)).toEqual(['theirs']);
  });

  it('does not keep a backup of the rest from being made, and comes back from one', async () => {
    const { archive: whole, losing } = await filled();
    const backup = async (archive: Archive) => {
      let lines = '';
      for await (const line of archive.backup({})) lines += line;
      return lines;
    };
    const before = await backup(whole);
    const archive = await losing('theirs', 'statements/0');
    expect(await found(archive)).toEqual(['mine', 'seed']);
    expect(await backup(archive)).not.toContain('Roads');
    const done: Restored = await archive.restoreBackup(stream(before), 'add', {});
    expect(done.restored).toContain('Roads');
    expect(await found(archive)).toEqual(ALL);
    expect(await archive.packs()).toHaveLength(3);
  });
});

it('the bundled pack is filled again, and what was hidden in it stays hidden', async () => {
  const { losing } = await filled();
  const archive = await losing('seeds', 'index/terms/0');
  expect(await found(archive)).toEqual(ALL);
  expect(await damaged(archive)).toEqual([]);
});

it('a small pack is asked as before where what it lost is kept beside who is who too', async () => {
  const { store, segmentOf } = await filled();
  await store.discard(await segmentOf('theirs'), ['index/terms/0', 'symbols/statements', 'dates']);
  const archive = await Archive.over(store, 'damage', seeds);
  expect(await found(archive)).toEqual(ALL);
  expect(await damaged(archive)).toEqual([]);
});

it('several that are damaged at once are mended one behind the other', async () => {
  const { store, losing, segmentOf } = await filled();
  await store.discard(await segmentOf('theirs'), ['statements/0']);
  await store.discard(await segmentOf('my-record'), ['statements/0']);
  const archive = await losing('seeds', 'statements/0');
  expect(await found(archive)).toEqual(['away', 'mine', 'seed']);
  expect(await damaged(archive)).toEqual(['theirs']);
});
