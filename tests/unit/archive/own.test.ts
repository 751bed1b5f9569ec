import { expect, it } from 'vitest';
import { Archive, openArchive } from '../../../archive/archive';
import { MemoryStore } from '../../../archive/memory';
import type { PackRecord } from '../../../archive/pack-schema';
import { header, pack, recordsOf, statement } from './packs';

const kept = statement('kept', 'The road leads nowhere.', {
  tags: ['roads', 'Straße'],
  note: 'Heard twice.',
});
const records = recordsOf({ statements: [kept] }) as PackRecord[];

it('keeps tags and the reader’s note with a statement, and says whose record it lies in', async () => {
  const store = new MemoryStore();
  const archive = await Archive.over(store, 'own', {});
  await archive.changeOwn({ put: records });
  await archive.importPack(
    pack({ statements: [statement('theirs', 'The road is closed.', { tags: ['roads'] })] }),
  );
  for (const seen of [archive, await Archive.over(store, 'own', {})]) {
    const [mine, theirs] = await seen.statements(['kept', 'theirs']);
    expect(mine).toMatchObject({ tags: ['roads', 'Straße'], note: 'Heard twice.', own: true });
    expect(theirs).toMatchObject({ tags: ['roads'], note: null, own: false });
    expect(await seen.ownRecords()).toEqual(records);
  }
});

it('refuses tags that are no short words, with the line', async () => {
  const archive = await openArchive();
  const refused = (over: object) =>
    archive.importPack(pack({ statements: [{ ...kept, ...over }] }, { ...header, id: 'p' }));
  await expect(refused({ tags: ['x'.repeat(61)] })).rejects.toThrow('"tags.0" of the statement');
  await expect(refused({ tags: Array(41).fill('x') })).rejects.toThrow('more than 40 entries');
  await expect(refused({ tags: [''] })).rejects.toThrow('must not be empty');
  await expect(refused({ note: '' })).rejects.toThrow('must not be empty');
});
