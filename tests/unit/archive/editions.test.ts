import { describe, expect, it } from 'vitest';
import { Archive } from '../../../archive/archive';
import { MemoryStore } from '../../../archive/memory';
import { type Contents, corpus, header, pack, statement } from './packs';

const seeds = (version: string, contents: Contents = corpus) => ({
  fetchSeeds: async () => pack(contents, { ...header, id: 'seeds', version }),
  seedsVersion: version,
});

describe('a pack that is switched off', () => {
  it('is kept and asked nothing, and its ids are still its own', async () => {
    const archive = await Archive.over(new MemoryStore(), 'test', seeds('1'));
    const statements = [statement('y', 'Winter is coming to the harbour.')];
    await archive.importPack(pack({ statements }, { ...header, id: 'other' }));
    await archive.switchPack('seeds', false);
    expect(await archive.search('winter')).toMatchObject({ total: 1 });
    expect(await archive.statements(['a', 'y'])).toMatchObject([{ id: 'y' }]);
    expect((await archive.facets()).speakers.map(({ id }) => id)).toEqual(['ann']);
    const same = pack({ statements: [statement('a', 'Another.')] }, { ...header, id: 'third' });
    await expect(archive.importPack(same)).rejects.toThrow('already in another pack');
    await archive.switchPack('seeds', true);
    expect(await archive.search('winter')).toMatchObject({ total: 3 });
  });

  it('is no part of what is asked behind its edition, however soon another page of ours asks', async () => {
    const store = new MemoryStore();
    const here = await Archive.over(store, 'test', seeds('1'));
    const there = await Archive.over(store, 'test', seeds('1'));
    const before = await here.edition();
    expect(await here.onRecord().claims()).not.toEqual([]);
    await there.switchPack('seeds', false);
    expect(await here.edition()).not.toBe(before);
    expect(await here.onRecord().claims()).toEqual([]);
  });

  it('cannot be the reader’s own', async () => {
    const archive = await Archive.over(new MemoryStore(), 'test', {});
    await archive.changeOwn({ put: [] });
    await expect(archive.switchPack('my-record', false)).rejects.toThrow('cannot be switched off');
    await expect(archive.switchPack('gone', false)).rejects.toThrow('not on record any more');
  });
});

describe('a new edition of the bundled pack', () => {
  it('keeps hidden what was hidden, and stays off', async () => {
    const store = new MemoryStore();
    const first = await Archive.over(store, 'test', seeds('1'));
    await first.hide(['a', 'c']);
    await first.switchPack('seeds', false);
    const statements = (corpus.statements ?? []).slice(1);
    const next = await Archive.over(store, 'test', seeds('2', { ...corpus, statements }));
    expect(await next.packs()).toMatchObject([{ version: '2', off: true }]);
    expect(await next.counts()).toMatchObject({ statements: 0, speakers: 0 });
    await next.switchPack('seeds', true);
    const shown = await next.statements(['a', 'b', 'c', 'd', 'e']);
    expect(shown.map(({ id }) => id)).toEqual(['b', 'd', 'e']);
    expect((await next.counts()).speakers).toBe(3);
  });
});
