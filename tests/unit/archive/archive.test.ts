import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Archive, openArchive } from '../../../archive/archive';
import { MemoryStore } from '../../../archive/memory';
import { PackError } from '../../../archive/pack-reader';
import {
  type Contents,
  claim,
  corpus,
  header,
  pack,
  publisher,
  source,
  speaker,
  statement,
  stream,
} from './packs';

// Some of these tests provoke warnings on purpose.
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

const opened = async () => {
  const archive = await openArchive();
  await archive.importPack(stream(pack(corpus), { gzip: true }));
  return archive;
};

describe('Archive', () => {
  it('counts what is on record, and says what can be filtered by', async () => {
    const archive = await opened();
    expect(await archive.counts()).toEqual({ statements: 5, speakers: 3, sources: 2, claims: 2 });
    const facets = await archive.facets();
    expect(facets.speakers.map(({ id, count }) => [id, count])).toEqual([
      ['ona', 2],
      ['piotr', 2],
      ['diplomat', 1],
    ]);
    expect(facets.claims[0]).toEqual({
      id: 'border',
      proposition: 'The border should be closed',
      subject: 'Border closure',
      count: 3,
    });
    expect(facets.years).toEqual([2022, 2024]);
  });

  it('shows statements with all that stands beside them, in the order asked', async () => {
    const archive = await opened();
    const [d, a] = await archive.statements(['d', 'unknown', 'a']);
    expect(d).toMatchObject({ id: 'd', reportedBy: 'Ona Žukauskaitė', said: null });
    expect(a).toMatchObject({
      speaker: { id: 'ona', role: 'Minister of Defence of Lithuania' },
      publisher: { name: 'The Vilnius Daily' },
      source: { title: 'Talks in the harbour town', published: '2022-01-14', url: null },
      positions: [{ claim: 'border', proposition: 'The border should be closed' }],
    });
  });

  it('shows the role held when it was said', async () => {
    const archive = await opened();
    const [e] = await archive.statements(['e']);
    expect(e?.speaker.role).toBe('Prime Minister of Lithuania');
  });

  it('gives a speaker’s record: own words near to the passage, then newest, then what is related of others', async () => {
    const archive = await opened();
    const near = await archive.speaker('ona', 'at the border before winter', '2022-03');
    expect(near?.role).toBe('Minister of Defence of Lithuania');
    expect(near?.statements.map(({ id }) => id)).toEqual(['a', 'e', 'd']);
    expect(near?.near).toBe(1);
    const oneWord = await archive.speaker('ona', 'before the winter comes', null);
    expect(oneWord).toMatchObject({ near: 0, statements: [{ id: 'e' }, { id: 'a' }, { id: 'd' }] });
    const far = await archive.speaker('ona', '', null, 1);
    expect(far?.statements.map(({ id }) => id)).toEqual(['e']);
    expect(far).toMatchObject({ total: 3, near: 0, role: null });
    expect(await archive.speaker('nobody', '', null)).toBeNull();
  });

  it('gives a source with its text and its statements', async () => {
    const archive = await opened();
    const read = await archive.source('c2');
    expect(read?.source.text).toContain('So he said.');
    expect(read?.publisher.control).toBe('state');
    expect(read?.statements.map(({ id }) => id)).toEqual(['b']);
    expect((await archive.source('c1'))?.source.text).toBeUndefined();
    expect(await archive.source('s9')).toBeNull();
  });
});

describe('packs', () => {
  const other = (id: string) => ({ ...header, id });
  const more = {
    speakers: [speaker('o', 'O. Zukauskaite', { wikidata: 'Q1001', aliases: ['Ona Z.'] })],
    statements: [statement('z', 'Nets and boats.', { speaker: 'o' })],
  };

  it('meet: one person of two packs is one speaker', async () => {
    const archive = await opened();
    await archive.importPack(pack(more, other('more')));
    expect((await archive.counts()).speakers).toBe(3);
    const ona = await archive.speaker('ona', '', null);
    expect(ona?.total).toBe(4);
    expect((await archive.statements(['z']))[0]?.speaker.id).toBe('ona');
    expect((await archive.search('speaker:"Ona Z"')).total).toBe(3);
  });

  it('are replaced by a pack of the same id, and removed without a trace', async () => {
    const archive = await opened();
    await archive.importPack(pack(more, other('more')));
    await archive.importPack(pack({ statements: [statement('y', 'Boats.')] }, other('more')));
    expect((await archive.packs()).map(({ id, statements }) => [id, statements])).toEqual([
      ['test-pack', 5],
      ['more', 1],
    ]);
    expect((await archive.search('boats')).hits.map(({ view }) => view.id)).toEqual(['y']);
    await archive.removePack('more');
    expect((await archive.search('boats ')).total).toBe(0);
    expect((await archive.counts()).speakers).toBe(3);
  });

  it.each<[string, Contents, string]>([
    ['statement', { statements: [statement('a', 'Mine.')] }, 'line 5'],
    ['speaker', { speakers: [speaker('ona', 'Ona Other')] }, 'line 3'],
    ['publisher', { publishers: [publisher('vilnius', { name: 'Other' })] }, 'line 2'],
    ['source', { sources: [source('c1', { publisher: 'p' })] }, 'line 4'],
    ['claim', { claims: [claim('border', 'The border is long')] }, 'line 5'],
  ])('are refused when their %s id means another thing already', async (type, contents, line) => {
    const archive = await opened();
    const whole = {
      publishers: [publisher('p')],
      sources: [source('s1', { publisher: contents.publishers ? 'vilnius' : 'p' })],
      ...contents,
    };
    const refused = archive.importPack(pack(whole, other('more')));
    await expect(refused).rejects.toThrow(
      new RegExp(`^${line}: the ${type} id .* is on record already`, 'i'),
    );
    expect(await archive.packs()).toHaveLength(1);
  });

  it('leave nothing behind when refused, called off or broken off', async () => {
    const store = new MemoryStore();
    const archive = await Archive.over(store, 'test', {});
    await expect(archive.importPack(`${pack(corpus)}{"type":`)).rejects.toBeInstanceOf(PackError);
    const controller = new AbortController();
    controller.abort(new Error('called off'));
    const off = archive.importPack(pack(corpus), { signal: controller.signal });
    await expect(off).rejects.toThrow('called off');
    expect(await store.rows()).toEqual([]);
    expect(await store.read(1, ['tables', 'columns', 'statements/0'])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('tell how far the import is', async () => {
    const archive = await openArchive();
    const seen: unknown[] = [];
    await archive.importPack(pack(corpus), {
      onProgress: ({ phase, records, statements }) => seen.push([phase, records, statements]),
    });
    expect(seen).toEqual([
      ['indexing', 14, 5],
      ['done', 14, 5],
    ]);
  });
});

describe('the bundled pack', () => {
  const seeds = (version: string, contents = corpus) => ({
    fetchSeeds: async () => pack(contents, { ...header, id: 'seeds', version }),
    seedsVersion: version,
  });

  it('fills the archive, and stays', async () => {
    const archive = await openArchive({ ...seeds('1') });
    expect(archive.inMemory).toBe(true);
    expect(await archive.packs()).toMatchObject([{ id: 'seeds', bundled: true, version: '1' }]);
    await expect(archive.removePack('seeds')).rejects.toThrow('cannot be removed');
    const own = archive.importPack(pack({}, { ...header, id: 'seeds' }));
    await expect(own).rejects.toThrow('that of the bundled pack');
  });

  it('is filled again from another version only; packs and dismissals stay', async () => {
    const store = new MemoryStore();
    const first = await Archive.over(store, 'test', seeds('1'));
    await first.importPack(
      pack({ statements: [statement('y', 'Mine.')] }, { ...header, id: 'own' }),
    );
    await first.dismiss({
      kind: 'not-related',
      target: 'a',
      words: 'Words',
      label: 'L',
      host: null,
    });
    const same = await Archive.over(store, 'test', {
      ...seeds('1'),
      fetchSeeds: () => Promise.reject(new Error('not needed')),
    });
    expect((await same.counts()).statements).toBe(6);
    const next = await Archive.over(store, 'test', seeds('2', { ...corpus, statements: [] }));
    expect((await next.packs()).map(({ id, version }) => [id, version])).toEqual([
      ['seeds', '2'],
      ['own', '1'],
    ]);
    expect((await next.counts()).statements).toBe(1);
    expect(await next.dismissals()).toHaveLength(1);
    // Another page of ours that was open all the time sees it too.
    expect((await same.counts()).statements).toBe(1);
  });

  it('is kept when the new one cannot be read, and missing is an error', async () => {
    const store = new MemoryStore();
    await Archive.over(store, 'test', seeds('1'));
    const broken = { fetchSeeds: async () => 'broken', seedsVersion: '2' };
    expect((await (await Archive.over(store, 'test', broken)).counts()).statements).toBe(5);
    await expect(openArchive({ ...broken })).rejects.toBeInstanceOf(PackError);
  });

  it('is filled again when the store loses it, whole or in part', async () => {
    const store = new MemoryStore();
    await Archive.over(store, 'test', seeds('1'));
    for (const name of ['statements/0', 'tables']) {
      const [row] = await store.rows();
      await store.write(row?.segment ?? 0, [{ name, value: undefined }]);
      const mended = await Archive.over(store, 'test', seeds('1'));
      expect((await mended.search('border')).total, name).toBe(3);
    }
    const archive = await Archive.over(store, 'test', seeds('1'));
    for (const { segment } of await store.rows()) await store.erase(segment);
    expect((await archive.search('border')).total).toBe(3);
  });

  it('sweeps away what a killed import left', async () => {
    const store = new MemoryStore();
    const archive = await Archive.over(store, 'test', seeds('1'));
    const [info] = await archive.packs();
    if (info) await store.begin({ ...info, id: 'half', bundled: false });
    expect(await archive.packs()).toHaveLength(1);
    await Archive.over(store, 'test', seeds('1'));
    await vi.waitFor(async () => expect(await store.rows()).toHaveLength(1), { timeout: 8_000 });
  }, 10_000);

  it('works from memory where there is no IndexedDB', async () => {
    const archive = await openArchive(seeds('1'));
    expect(archive.inMemory).toBe(true);
    expect((await archive.counts()).statements).toBe(5);
  });
});

describe('dismissals', () => {
  const what = {
    kind: 'not-this-person' as const,
    target: 'ona',
    words: 'Žukauskaitė  ',
    label: 'Ona Žukauskaitė',
    host: 'daily.example',
  };

  it('are kept once, folded, and taken back', async () => {
    const archive = await openArchive();
    const first = await archive.dismiss(what);
    expect(first.words).toBe('zukauskaite');
    expect(await archive.dismiss({ ...what, words: 'ZUKAUSKAITE' })).toEqual(first);
    expect((await archive.dismiss({ ...what, host: null })).id).not.toBe(first.id);
    expect(await archive.dismissals()).toHaveLength(2);
    expect(await archive.restore(first.id)).toBe(true);
    expect(await archive.restore(first.id)).toBe(false);
    expect(await archive.dismissals()).toHaveLength(1);
  });

  it('with wrong fields are refused', async () => {
    const archive = await openArchive();
    const wrong = { ...what, target: 'x'.repeat(1_000) };
    await expect(archive.dismiss(wrong)).rejects.toThrow('what it is about');
    await expect(archive.dismiss({ ...what, kind: 'x' as never })).rejects.toThrow('Unknown');
    await expect(archive.dismiss({ ...what, page: 7 as never })).rejects.toThrow('is about');
    for (const page of ['javascript:alert(1)', 'a page', 'data:text/html,x']) {
      await expect(archive.dismiss({ ...what, page })).rejects.toThrow('is about');
    }
    await expect(archive.dismiss({ ...what, claim: null as never })).rejects.toThrow('is about');
  });

  it('for a page, for its host and for a claim stand beside each other, under the ids they always had', async () => {
    const archive = await openArchive();
    const kept = [
      await archive.dismiss(what),
      await archive.dismiss({ ...what, page: 'https://daily.example/a' }),
      await archive.dismiss({ ...what, claim: 'https://daily.example/a' }),
    ];
    expect(kept[0]?.id).toBe('["not-this-person","ona","daily.example","zukauskaite"]');
    expect(new Set(kept.map(({ id }) => id)).size).toBe(3);
    expect(kept[0]).not.toHaveProperty('page');
    expect(kept[1]).toMatchObject({ page: 'https://daily.example/a' });
  });
});
