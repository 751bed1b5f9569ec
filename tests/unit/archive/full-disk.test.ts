import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Archive } from '../../../archive/archive';
import type { ImportProgress } from '../../../archive/import-pack';
import { MemoryStore } from '../../../archive/memory';
import type { Part } from '../../../archive/segment-format';
import type { Change, PackInfo } from '../../../archive/store';
import type { Dismissal } from '../../../model';
import { corpus, header, pack, statement } from './packs';

/** The calls that may find the disk full. */
type Write = 'begin' | 'write' | 'commit' | 'erase' | 'dismiss' | 'restore';

/** A store whose disk is full for some of its calls, from when it is told so. */
class FullStore extends MemoryStore {
  full: Partial<Record<Write, unknown>> = {};

  private room(call: Write): void {
    if (this.full[call]) throw this.full[call];
  }
  override async begin(info: PackInfo) {
    this.room('begin');
    return super.begin(info);
  }
  override async write(segment: number, parts: readonly Part[]) {
    this.room('write');
    return super.write(segment, parts);
  }
  override async commit(change: Change) {
    this.room('commit');
    return super.commit(change);
  }
  override async erase(segment: number) {
    this.room('erase');
    return super.erase(segment);
  }
  override async dismiss(dismissal: Dismissal) {
    this.room('dismiss');
    return super.dismiss(dismissal);
  }
  override async restore(id: string) {
    this.room('restore');
    return super.restore(id);
  }
}

const quota = new DOMException('The quota has been exceeded.', 'QuotaExceededError');
/** The same as Dexie hands it on: of a transaction, and of many puts at once. */
const aborted = Object.assign(new Error('AbortError'), { name: 'AbortError', inner: quota });
const bulk = Object.assign(new Error('parts.bulkPut()'), { name: 'BulkError', failures: [quota] });

/** As Chromium has it where the disk itself is full: of what it wrote aside, and as it closes the database. */
const blobs = new DOMException('Failed to write blobs (IOError)', 'DataError');
const closing = new DOMException(
  'Connection is closing because of: IO error: .../000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)',
  'AbortError',
);

const own = { ...header, id: 'own' };
const seeds = (version: string) => ({
  fetchSeeds: async () => pack(corpus, { ...header, id: 'seeds', version }),
  seedsVersion: version,
});
const what = {
  kind: 'not-related' as const,
  target: 'a',
  words: 'These words',
  label: 'These words',
  host: null,
};

describe('on a full disk', () => {
  let store: FullStore;
  let archive: Archive;
  beforeEach(async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    store = new FullStore();
    archive = await Archive.over(store, 'full', seeds('1'));
    await archive.importPack(pack({ statements: [statement('y', 'Boats.')] }, own));
    await archive.dismiss(what);
  });

  it.each<[Write, unknown]>([
    ['begin', quota],
    ['write', bulk],
    ['commit', aborted],
    ['write', blobs],
    ['commit', closing],
  ])(
    'a pack that finds no room to %s is refused plainly, and the earlier one stays',
    async (at, error) => {
      store.full = { [at]: error };
      const next = pack({ statements: [statement('z', 'Nets.')] }, { ...own, version: '2' });
      await expect(archive.importPack(next)).rejects.toThrow(/no room left.*Nothing was changed/);
      expect((await archive.packs()).map(({ id, version }) => [id, version])).toEqual([
        ['seeds', '1'],
        ['own', '1'],
      ]);
      expect((await archive.search('boats ')).total).toBe(1);
      expect((await archive.search('nets ')).total).toBe(0);
      expect(await store.rows()).toHaveLength(2);
    },
  );

  it('a new edition of the bundled pack waits, and the earlier one is read', async () => {
    store.full = { write: bulk, erase: aborted };
    const next = await Archive.over(store, 'full', seeds('2'));
    expect((await next.packs())[0]).toMatchObject({ id: 'seeds', version: '1' });
    expect((await next.search('border')).total).toBe(3);
    // Half an edition lies there, which could not be erased: it is no part of the archive.
    expect(await store.rows()).toHaveLength(3);
    expect((await (await Archive.over(store, 'full', seeds('1'))).packs()).length).toBe(2);
    store.full = {};
    await Archive.over(store, 'full', seeds('1'));
    await vi.waitFor(async () => expect(await store.rows()).toHaveLength(2), { timeout: 8_000 });
  }, 10_000);

  it('a dismissal is refused plainly, and so is taking one back; those there are stay', async () => {
    store.full = { dismiss: quota, restore: aborted };
    await expect(archive.dismiss({ ...what, target: 'b' })).rejects.toThrow(/no room left/);
    const [kept] = await archive.dismissals();
    await expect(archive.restore(kept?.id ?? '')).rejects.toThrow(/no room left/);
    expect(await archive.dismissals()).toMatchObject([{ target: 'a' }]);
  });

  it('other failures pass as they are', async () => {
    const lost = new Error('The database was closed.');
    store.full = { write: lost, dismiss: lost };
    await expect(archive.importPack(pack({}, { ...own, id: 'more' }))).rejects.toBe(lost);
    await expect(archive.dismiss({ ...what, target: 'b' })).rejects.toBe(lost);
  });
});

describe('progress', () => {
  it('that throws at the very end does not undo what is on record', async () => {
    const archive = await Archive.over(new MemoryStore(), 'progress', {});
    const onProgress = ({ phase }: ImportProgress) => {
      if (phase === 'done') throw new Error('The page is gone.');
    };
    await expect(archive.importPack(pack(corpus), { onProgress })).rejects.toThrow('gone');
    expect(await archive.packs()).toHaveLength(1);
  });
});
