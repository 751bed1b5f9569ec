import { describe, expect, it } from 'vitest';
import { Archive } from '../../../archive/archive';
import { readBackupHead } from '../../../archive/backup-reader';
import { MemoryStore } from '../../../archive/memory';
import type { PackRecord } from '../../../archive/pack-schema';
import { type Contents, corpus, header, pack, recordsOf, statement, stream } from './packs';

const seeds = {
  fetchSeeds: async () => pack(corpus, { ...header, id: 'seeds' }),
  seedsVersion: '1',
};
const open = (store = new MemoryStore()) =>
  Archive.over(store, `backup ${crypto.randomUUID()}`, seeds);
const other = (id: string, text = `Words of ${id}.`): string =>
  pack(
    { statements: [statement(`${id}-1`, text), statement(`${id}-2`, 'More of it.')] },
    { ...header, id, title: id },
  );
const mine = (id: string, text: string) =>
  recordsOf({ statements: [statement(id, text)] } as Contents) as PackRecord[];
const dismissal = (label: string) =>
  ({ kind: 'not-related', target: 'a', words: label, label, host: null }) as const;

async function written(archive: Archive, settings: Record<string, unknown> = {}): Promise<string> {
  let text = '';
  for await (const line of archive.backup(settings)) text += line;
  return text;
}

/** All that a reader could tell two archives apart by. */
async function state(archive: Archive) {
  const records: PackRecord[] = [];
  for await (const record of archive.records({ of: 'all' })) records.push(record);
  const packs = await archive.packs();
  return {
    packs: packs
      .map(({ id, title, off, statements }) => ({ id, title, off: off ?? false, statements }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    records: records.map((one) => JSON.stringify(one)).sort(),
    own: await archive.ownRecords(),
    dismissals: (await archive.dismissals())
      .map((one) => ({ ...one }))
      .sort((a, b) => (a.label < b.label ? -1 : 1)),
    found: (await archive.search('border ')).hits.map(({ view }) => view.id).sort(),
  };
}

/** One with a bit of everything. */
async function full(store?: MemoryStore): Promise<Archive> {
  const archive = await open(store);
  await archive.importPack(other('p'));
  await archive.importPack(other('q'));
  await archive.hide(['a', 'p-1']);
  // A correction of a statement of a pack.
  await archive.hide(['q-1']);
  await archive.changeOwn({ put: mine('q-1', 'Corrected words of the border.') });
  await archive.dismiss({
    ...dismissal('one'),
    host: 'daily.example',
    page: 'https://daily.example/a',
    claim: 'c',
  });
  await archive.switchPack('p', false);
  return archive;
}

describe('a backup', () => {
  it('brings everything back onto an empty archive, settings too', async () => {
    const from = await full();
    const text = await written(from, { size: 'large' });
    expect(await readBackupHead(text)).toMatchObject({
      packs: [{ bundled: true, hidden: 1 }, { id: 'p', hidden: 1 }, { id: 'q' }, { own: true }],
      dismissals: 1,
      settings: 1,
    });
    const to = await open();
    const done = await to.restoreBackup(stream(text, { gzip: true, chunk: 1000 }), 'replace', {});
    expect(done).toMatchObject({ restored: ['p', 'q', 'My record'], kept: [], removed: [] });
    expect(await state(to)).toEqual(await state(from));
    const settled: unknown[] = [];
    const settle = async () => to.settleSettings(async (its) => void settled.push(its));
    await settle();
    await settle();
    expect(settled).toEqual([{ how: 'replace', values: { size: 'large' } }]);
    await to.switchPack('p', true);
    expect((await to.statements(['p-1', 'p-2'])).map(({ id }) => id)).toEqual(['p-2']);
  });

  it('takes the place of all that is on record, or adds what is missing', async () => {
    const text = await written(await full());
    const changed = async () => {
      const archive = await open();
      await archive.importPack(other('q', 'Newer words of q.'));
      await archive.importPack(other('r'));
      await archive.changeOwn({ put: mine('own-1', 'Only here.') });
      await archive.dismiss(dismissal('two'));
      return archive;
    };
    const replaced = await changed();
    expect(await replaced.restoreBackup(text, 'replace', {})).toMatchObject({ removed: ['r'] });
    const { dismissals, ...as } = await state(await full());
    expect(await state(replaced)).toMatchObject(as);
    expect(await replaced.dismissals()).toMatchObject(dismissals.map(({ label }) => ({ label })));
    const added = await changed();
    expect(await added.restoreBackup(text, 'add', {})).toMatchObject({
      restored: ['p', 'My record'],
      kept: ['q'],
      removed: [],
    });
    const after = await state(added);
    expect(after.packs.map(({ id }) => id)).toEqual(['my-record', 'p', 'q', 'r', 'seeds']);
    expect(after.dismissals.map(({ label }) => label)).toEqual(['one', 'two']);
    // Own words stand in the place of a pack's; what was hidden is.
    const shown = await added.statements(['q-1', 'q-2', 'own-1', 'r-1', 'a']);
    expect(shown.map(({ text }) => text)).toEqual([
      'Corrected words of the border.',
      'More of it.',
      'Only here.',
      'Words of r.',
    ]);
    expect(await added.restoreBackup(text, 'add', {})).toMatchObject({ kept: ['p', 'q'] });
    expect(await state(added)).toEqual(after);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, text.length * 0.7), /^The backup is incomplete/],
    [
      'cut off between lines',
      (text: string) => text.split('\n').slice(0, -2).join('\n'),
      /^The backup is incomplete/,
    ],
    [
      'changed',
      (text: string) => text.replace('"type":"statement"', '"type":"statemant"'),
      // As the file counts its lines, of which three stand before this pack's own.
      /^Line 8: "type" must be/,
    ],
    [
      'of a newer version',
      (text: string) => text.replace('"onRecordBackup":1', '"onRecordBackup":2'),
      /^The backup was made by a newer version/,
    ],
    ['no backup', () => other('p'), /no backup/],
    [
      'hostile',
      (text: string) => text.replace('"settings":{', '"settings":{"__proto__":{},'),
      /not allowed/,
    ],
  ])('that is %s is refused whole', async (_, damage, problem) => {
    const text = damage(await written(await full(), { a: 1 }));
    const store = new MemoryStore();
    const archive = await open(store);
    await archive.importPack(other('r'));
    const before = await state(archive);
    for (const how of ['add', 'replace'] as const) {
      await expect(archive.restoreBackup(text, how, {})).rejects.toThrow(problem);
      expect(await state(archive)).toEqual(before);
      expect((await store.rows()).every(({ ready }) => ready)).toBe(true);
    }
  });

  it('is restored wholly or not at all, wherever the restoring is killed', async () => {
    const text = await written(await full());
    const after = await (async () => {
      const archive = await open();
      await archive.importPack(other('r'));
      await archive.restoreBackup(text, 'replace', {});
      return state(archive);
    })();
    for (let dies = 1; ; dies++) {
      const store = new DyingStore();
      const archive = await open(store);
      await archive.importPack(other('r'));
      const before = await state(archive);
      store.left = dies;
      const outcome = await archive.restoreBackup(text, 'replace', {}).then(
        () => 'done',
        () => 'died',
      );
      store.left = Number.POSITIVE_INFINITY;
      // Whoever opens it next.
      const now = await state(await open(store));
      expect([before, after].map((one) => JSON.stringify(one))).toContain(JSON.stringify(now));
      if (outcome === 'done') {
        expect(now).toEqual(after);
        expect(dies).toBeGreaterThan(10);
        break;
      }
    }
  }, 60_000);
});

/** A store that fails at each writing from a certain one on, as when the process ends there. */
class DyingStore extends MemoryStore {
  left = Number.POSITIVE_INFINITY;

  private live(): void {
    if (--this.left < 0) throw new Error('Killed.');
  }

  override async begin(...args: Parameters<MemoryStore['begin']>) {
    this.live();
    return super.begin(...args);
  }
  override async write(...args: Parameters<MemoryStore['write']>) {
    this.live();
    return super.write(...args);
  }
  override async discard(...args: Parameters<MemoryStore['discard']>) {
    this.live();
    return super.discard(...args);
  }
  override async commit(...args: Parameters<MemoryStore['commit']>) {
    this.live();
    return super.commit(...args);
  }
  override async erase(...args: Parameters<MemoryStore['erase']>) {
    this.live();
    return super.erase(...args);
  }
}
