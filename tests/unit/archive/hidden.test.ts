import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Archive } from '../../../archive/archive';
import { hiddenListed } from '../../../archive/directory';
import { takeAway, takeBack } from '../../../archive/edits';
import {
  type Hidden,
  hiddenBits,
  hiddenCount,
  hiddenDocs,
  withDocs,
} from '../../../archive/hidden';
import { MemoryStore } from '../../../archive/memory';
import { takeStepBack } from '../../../archive/undo';
import { header, pack, statement } from './packs';

it('few or many, the numbers are those that were hidden and not shown again', () => {
  const docs = fc.uniqueArray(fc.nat(199), { maxLength: 200 });
  fc.assert(
    fc.property(fc.array(fc.tuple(docs, docs)), (steps) => {
      let row: { statements: number; hidden?: Hidden } = { statements: 200 };
      const wanted = new Set<number>();
      for (const [away, back] of steps) {
        row = withDocs(row, [away], [back]);
        for (const doc of away) wanted.add(doc);
        for (const doc of back) wanted.delete(doc);
        const all = [...wanted].sort((a, b) => a - b);
        expect([...hiddenDocs(row)]).toEqual(all);
        expect(hiddenCount(row)).toBe(all.length);
        const bits = hiddenBits(row);
        for (let doc = 0; doc < 200; doc++) {
          expect((((bits?.[doc >>> 3] ?? 0) >>> (doc & 7)) & 1) === 1).toBe(wanted.has(doc));
        }
        const { docs, bits: many } = row.hidden as Hidden;
        expect((many ?? docs).byteLength).toBeLessThanOrEqual(28);
      }
    }),
  );
});

describe('all of a pack at once', () => {
  const filled = async () => {
    const store = new MemoryStore();
    const archive = await Archive.over(store, 'many', {});
    const statements = Array.from({ length: 700 }, (_, i) => statement(`s${i}`, `Harbour ${i}.`));
    const theirs = pack({ statements }, { ...header, id: 'theirs' });
    await archive.importPack(theirs);
    return { store, archive, theirs };
  };
  const all = { listing: { pack: 'theirs' }, except: ['s3'] };
  const total = async (archive: Archive) => (await archive.counts()).statements;

  it('is taken away and taken back', async () => {
    const { archive } = await filled();
    const { undo, changed } = await archive.writing((store, load) => takeAway(all, store, load));
    expect(changed).toBe(699);
    expect(await total(archive)).toBe(1);
    const listed = await archive.reading((it) => hiddenListed(it, { offset: 690, limit: 50 }));
    expect([listed.total, listed.items.length]).toEqual([699, 9]);
    await archive.writing((store, load) => takeStepBack(undo, store, load));
    expect(await total(archive)).toBe(700);
  });

  it('comes back under Hidden, one or all', async () => {
    const { archive } = await filled();
    await archive.writing((store, load) => takeAway(all, store, load));
    const one = await archive.writing((store, load) => takeBack(['s9', 's3'], store, load));
    expect(one.changed).toBe(1);
    const rest = await archive.writing((store, load) => takeBack(null, store, load));
    expect(rest.changed).toBe(698);
    expect(await total(archive)).toBe(700);
  });

  it('stays away in the next edition of its pack', async () => {
    const { archive, theirs } = await filled();
    await archive.writing((store, load) => takeAway(all, store, load));
    await archive.importPack(theirs);
    expect(await total(archive)).toBe(1);
    expect((await archive.search('harbour')).hits.map(({ view }) => view.id)).toEqual(['s3']);
  });

  it('is not taken back from another edition, and the reader is told', async () => {
    const { archive, theirs } = await filled();
    const { undo } = await archive.writing((store, load) => takeAway(all, store, load));
    await archive.importPack(theirs);
    const back = archive.writing((store, load) => takeStepBack(undo, store, load));
    await expect(back).rejects.toThrow('replaced or removed since');
  });
});

it('room is given back when a pack is updated or removed, and what was hidden in it stays hidden', async () => {
  const store = new MemoryStore();
  const archive = await Archive.over(store, 'room', {});
  const edition = (version: string) =>
    pack(
      { statements: [statement('a', 'Harbour.'), statement('b', `Harbour ${version}.`)] },
      { ...header, id: 'theirs', version },
    );
  const kept = async () => {
    const rows = await store.rows();
    const parts: number[] = [];
    // Segments are numbered from 1; what was erased has no head any more.
    for (let segment = 1; segment < 9; segment++) {
      const [head, statements] = await store.read(segment, ['head', 'statements/0']);
      if (head !== undefined || statements !== undefined) parts.push(segment);
    }
    expect(parts).toEqual(rows.map(({ segment }) => segment));
    return parts.length;
  };
  await archive.importPack(edition('1'));
  await archive.hide(['a']);
  for (const version of ['2', '3', '4']) await archive.importPack(edition(version));
  expect(await kept()).toBe(1);
  expect((await archive.search('harbour')).hits.map(({ view }) => view.id)).toEqual(['b']);
  await archive.removePack('theirs');
  expect(await kept()).toBe(0);
});
