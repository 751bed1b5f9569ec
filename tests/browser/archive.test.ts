import { expect, it } from 'vitest';
import { inBothBrowsers } from './harness';

inBothBrowsers(
  'the archive over IndexedDB',
  (tab) => {
    const blank = '<!doctype html><title>Ours</title>';
    /** Opens the archive of this name in a fresh page. */
    const open = async (name: string, version = '1', load = true) => {
      if (load) await tab.load(blank);
      return tab.page.evaluate(
        async (name, version) => {
          const { openArchive, bundled } = window.archiveRoom;
          let filled = 0;
          window.archive = await openArchive({
            name,
            seedsVersion: version,
            fetchSeeds: async () => {
              filled += 1;
              return bundled(version);
            },
          });
          return {
            filled,
            inMemory: window.archive.inMemory,
            counts: await window.archive.counts(),
          };
        },
        name,
        version,
      );
    };

    it('fills itself once, and is there after a reload', async () => {
      const first = await open('once');
      expect(first).toMatchObject({ filled: 1, inMemory: false, counts: { statements: 5 } });
      expect(await open('once')).toMatchObject({ filled: 0, counts: { statements: 5 } });
    });

    it('fills itself again from another version, and after the browser threw it away', async () => {
      await open('again');
      expect(await open('again', '2')).toMatchObject({ filled: 1, counts: { statements: 5 } });
      await tab.load(blank);
      await tab.page.evaluate(
        () =>
          new Promise((done, fail) => {
            const request = indexedDB.deleteDatabase('again');
            request.onsuccess = done;
            request.onerror = fail;
          }),
      );
      expect(await open('again', '2')).toMatchObject({ filled: 1, counts: { statements: 5 } });
    });

    it('finds what is in it from a cold start', async () => {
      await open('cold');
      await open('cold');
      const found = await tab.page.evaluate(async () => {
        const { hits } = await window.archive.search('border');
        return hits.map(({ view }) => view.id).sort();
      });
      expect(found).toEqual(['a', 'b', 'e']);
    });

    it('works from memory where IndexedDB is refused, and says so', async () => {
      await tab.load(blank);
      await tab.page.evaluate(() => {
        indexedDB.constructor.prototype.open = () => {
          throw new DOMException('refused', 'SecurityError');
        };
      });
      expect(await open('refused', '1', false)).toMatchObject({
        filled: 1,
        inMemory: true,
        counts: { statements: 5 },
      });
    });

    it('says that the disk is full through all that Dexie makes of it, and keeps what there was', async () => {
      await open('full');
      const said = await tab.page.evaluate(async () => {
        const { archive, archiveRoom } = window;
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
        IDBObjectStore.prototype.add = IDBObjectStore.prototype.put;
        const what = {
          kind: 'not-related',
          target: 'a',
          words: 'w',
          label: 'l',
          host: null,
        } as const;
        const other = archiveRoom.bundled('9').replace('"bundled"', '"other"');
        const writes = [archive.importPack(other), archive.dismiss(what)];
        const outcomes = await Promise.allSettled(writes);
        return outcomes.map((it) => (it.status === 'rejected' ? String(it.reason) : 'taken'));
      });
      expect(said).toEqual(Array(2).fill(expect.stringMatching(/no room left/)));
      expect((await open('full')).counts.statements).toBe(5);
    });

    it('leaves nothing of a pack that is refused at its last line', async () => {
      await open('refusal');
      const counts = await tab.page.evaluate(async () => {
        const bad = `${window.archiveRoom.bundled('9').replace('"bundled"', '"other"')}{"type":"statement"}\n`;
        const refused = await window.archive.importPack(bad).then(
          () => 'taken',
          (error: Error) => error.name,
        );
        return [refused, (await window.archive.packs()).length, await window.archive.counts()];
      });
      expect(counts).toEqual(['PackError', 1, expect.objectContaining({ statements: 5 })]);
      expect((await open('refusal')).counts.statements).toBe(5);
    });
  },
  'archive-room.ts',
);
