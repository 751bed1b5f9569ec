import { expect, it } from 'vitest';
import { Archive } from '../../../archive/archive';
import { MemoryStore } from '../../../archive/memory';
import type { PackRecord } from '../../../archive/pack-schema';
import { header, pack, recordsOf, statement, stream } from './packs';

/** A store as an earlier version of ours left it: no segment has the form that we read. */
async function left(): Promise<MemoryStore> {
  const store = new MemoryStore();
  const archive = await Archive.over(store, 'forms', {});
  const mine = statement('mine', 'The road leads nowhere.');
  await archive.changeOwn({ put: recordsOf({ statements: [mine] }) as PackRecord[] });
  await archive.importPack(theirs());
  const rows = await store.rows();
  await store.commit({ put: rows.map((row) => ({ ...row, format: 1 })), out: [] });
  return store;
}

const theirs = () =>
  pack({ statements: [statement('theirs', 'The road is closed.')] }, { ...header, id: 'theirs' });

it('builds the reader’s own record anew, and keeps packs of another form without asking them', async () => {
  const store = await left();
  const archive = await Archive.over(store, 'forms', {});
  const found = await archive.search('road');
  expect(found.hits.map(({ view }) => view.id)).toEqual(['mine']);
  const packs = (await archive.packs()).map(({ id, old = false }) => ({ id, old }));
  expect(packs).toEqual([
    { id: 'my-record', old: false },
    { id: 'theirs', old: true },
  ]);
});

it('reads such a pack again once it is imported anew', async () => {
  const store = await left();
  const archive = await Archive.over(store, 'forms', {});
  await archive.importPack(theirs());
  const found = await archive.search('road');
  expect(found.hits.map(({ view }) => view.id).sort()).toEqual(['mine', 'theirs']);
  expect(await archive.packs()).toHaveLength(2);
});

it('restores a backup beside such a pack', async () => {
  const from = new MemoryStore();
  const other = await Archive.over(from, 'forms', {});
  await other.importPack(
    pack({ statements: [statement('more', 'The road is wide.')] }, { ...header, id: 'more' }),
  );
  let lines = '';
  for await (const line of other.backup({})) lines += line;
  const store = await left();
  const archive = await Archive.over(store, 'forms', {});
  await archive.restoreBackup(stream(lines), 'add', {});
  const found = await archive.search('road');
  expect(found.hits.map(({ view }) => view.id).sort()).toEqual(['mine', 'more']);
  expect(await archive.packs()).toHaveLength(3);
});

it('lets such a pack be removed', async () => {
  const store = await left();
  const archive = await Archive.over(store, 'forms', {});
  await archive.removePack('theirs');
  expect((await archive.packs()).map(({ id }) => id)).toEqual(['my-record']);
});
