import { beforeEach, describe, expect, it } from 'vitest';
import { Archive } from '../../../archive/archive';
import type { Chosen } from '../../../archive/chosen';
import { editStatements, takeAway } from '../../../archive/edits';
import { list } from '../../../archive/listing';
import { MemoryStore } from '../../../archive/memory';
import type { PackRecord } from '../../../archive/pack-schema';
import { change } from '../../../archive/undo';
import { corpus, header, pack, publisher, recordsOf, source, statement } from './packs';

let archive: Archive;
const edit = (chosen: Chosen, it: Parameters<typeof editStatements>[1]) =>
  archive.writing((store, load) => editStatements(chosen, it, store, load));
const remove = (chosen: Chosen) => archive.writing((store, load) => takeAway(chosen, store, load));
const undo = (it: Parameters<typeof change>[0]) =>
  archive.writing((store, load) => change(it, store, load));
const all = async () =>
  (await archive.reading((it) => list(it, {}, { offset: 0, limit: 99 }))).statements;
const one = async (id: string) => (await archive.statements([id]))[0];

beforeEach(async () => {
  archive = await Archive.over(new MemoryStore(), 'edits', {});
  await archive.importPack(pack(corpus, { ...header, id: 'foreign' }));
  await archive.changeOwn({
    put: recordsOf({
      publishers: [publisher('mine')],
      sources: [source('m1', { publisher: 'mine' })],
      statements: [statement('own-1', 'The harbour is mine.', { source: 'm1', tags: ['sea'] })],
    }) as PackRecord[],
  });
});

describe('editing statements', () => {
  it('changes the reader’s own in place', async () => {
    const done = await edit(
      { ids: ['own-1'] },
      { venue: 'Quay', tag: ['port'], untag: ['sea'], note: 'Check.' },
    );
    expect(done).toMatchObject({ changed: 1, copied: 0 });
    expect(await one('own-1')).toMatchObject({
      venue: 'Quay',
      tags: ['port'],
      note: 'Check.',
      own: true,
    });
    await undo(done.undo);
    expect(await one('own-1')).toMatchObject({ venue: null, tags: ['sea'], note: null });
  });

  it('leaves a pack as it is: a corrected copy stands in the place of its statement', async () => {
    const before = await all();
    const done = await edit(
      { ids: ['a', 'own-1'] },
      {
        said: '2021-05',
        saidBasis: 'inferred',
        saidNote: 'the minutes',
        speaker: 'piotr',
        attach: [{ claim: 'quota', stance: 'rejects' }],
      },
    );
    expect(done).toMatchObject({ changed: 2, copied: 1 });
    const copy = await one('a');
    expect(copy).toMatchObject({
      own: true,
      said: '2021-05',
      saidBasis: 'inferred',
      saidNote: 'the minutes',
    });
    expect(copy?.speaker.id).toBe('piotr');
    expect(copy?.positions.map(({ claim, stance }) => `${claim} ${stance}`)).toEqual([
      'border asserts',
      'quota rejects',
    ]);
    expect((await all()).length).toBe(before.length);
    // Still read in its source, beside what else is in it.
    const whole = await archive.source('c1');
    expect(whole?.statements.map(({ id }) => id)).toContain('a');
    // A new edition of the pack changes nothing of that.
    await archive.importPack(pack(corpus, { ...header, id: 'foreign', version: '2' }));
    expect((await one('a'))?.own).toBe(true);
    expect((await all()).length).toBe(before.length);
  });

  it('is undone to what was before', async () => {
    const [before, own] = [await all(), await archive.ownRecords()];
    const done = await edit({ ids: ['a', 'own-1'] }, { venue: null, note: 'x' });
    await undo(done.undo);
    expect(await all()).toEqual(before);
    expect(await archive.ownRecords()).toEqual(own);
  });

  it('refuses what would be wrong, and changes nothing', async () => {
    const before = await all();
    await expect(edit({ ids: ['a'] }, { speaker: 'nobody' })).rejects.toThrow('not on record');
    await expect(edit({ ids: ['a'] }, { said: 'yesterday' })).rejects.toThrow('EDTF');
    expect(await all()).toEqual(before);
  });
});

describe('taking statements away', () => {
  it('hides a pack’s and drops the reader’s own with what only they had; all comes back', async () => {
    const [before, own] = [await all(), await archive.ownRecords()];
    const done = await remove({ listing: {}, except: ['b'] });
    expect(done.changed).toBe(before.length - 1);
    expect((await all()).map(({ id }) => id)).toEqual(['b']);
    expect((await archive.ownRecords()).map(({ type }) => type)).toEqual(['speaker']);
    await undo(done.undo);
    expect(await all()).toEqual(before);
    expect(await archive.ownRecords()).toEqual(own);
  });
});
