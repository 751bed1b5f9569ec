import { describe, expect, it } from 'vitest';
import { inBothBrowsers } from './harness';

type Kept = 'Database' | 'PlainStore';

inBothBrowsers(
  'the archive over IndexedDB',
  (tab) => {
    const blank = '<!doctype html><title>Ours</title>';
    /** Opens the archive of this name in a fresh page. */
    const open = async (name: string, version = '1', load = true, store: Kept = 'Database') => {
      if (load) await tab.load(blank);
      return tab.page.evaluate(
        async (name, version, store) => {
          const { openArchive, bundled } = window.archiveRoom;
          let filled = 0;
          window.archive = await openArchive({
            name,
            open: window.archiveRoom[store].open,
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
        store,
      );
    };

    describe.each<Kept>(['Database', 'PlainStore'])('kept by %s', (store) => {
      const openHere = (name: string, version = '1', load = true) =>
        open(`${name} ${store}`, version, load, store);

      it('fills itself once, and is there after a reload', async () => {
        const first = await openHere('once');
        expect(first).toMatchObject({ filled: 1, inMemory: false, counts: { statements: 5 } });
        expect(await openHere('once')).toMatchObject({ filled: 0, counts: { statements: 5 } });
      });

      it('fills itself again from another version, and after the browser threw it away', async () => {
        await openHere('again');
        expect(await openHere('again', '2')).toMatchObject({
          filled: 1,
          counts: { statements: 5 },
        });
        await tab.load(blank);
        await tab.page.evaluate(
          (name) =>
            new Promise((done, fail) => {
              const request = indexedDB.deleteDatabase(name);
              request.onsuccess = done;
              request.onerror = fail;
            }),
          `again ${store}`,
        );
        expect(await openHere('again', '2')).toMatchObject({
          filled: 1,
          counts: { statements: 5 },
        });
      });

      it('finds what is in it from a cold start', async () => {
        await openHere('cold');
        await openHere('cold');
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
        expect(await openHere('refused', '1', false)).toMatchObject({
          filled: 1,
          inMemory: true,
          counts: { statements: 5 },
        });
      });

      it('says that the disk is full whatever the store makes of it, and keeps what there was', async () => {
        await openHere('full');
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
        expect((await openHere('full')).counts.statements).toBe(5);
      });

      it('keeps what two tabs change at once', async () => {
        await openHere('two');
        const kept = await tab.page.evaluate(
          async (name, store) => {
            const { archive: one, archiveRoom } = window;
            const { openArchive, recordsOf, statement } = archiveRoom;
            const two = await openArchive({ name, open: archiveRoom[store].open });
            const put = (id: string) =>
              recordsOf({ statements: [statement(id, `The road of ${id}.`)] });
            const ids = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'];
            await Promise.all([
              ...ids.map((id, i) => (i % 2 ? one : two).changeOwn({ put: put(id) })),
              one.hide(['a']),
              two.hide(['b']),
            ]);
            const seen = async (archive: typeof one) => {
              const { hits } = await archive.search('road', { limit: 20 });
              return [
                ...hits.map(({ view }) => view.id).sort(),
                (await archive.counts()).statements,
              ];
            };
            const both = [await seen(one), await seen(two)];
            two.close();
            return both;
          },
          `two ${store}`,
          store,
        );
        const all = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 9];
        expect(kept).toEqual([all, all]);
      });

      it('builds the reader’s own record anew when a part of it is lost', async () => {
        await openHere('lost');
        await tab.page.evaluate(async (name) => {
          const { recordsOf, statement } = window.archiveRoom;
          await window.archive.changeOwn({
            put: recordsOf({ statements: [statement('m', 'The road is mine.')] }),
          });
          window.archive.close();
          const request = indexedDB.open(name);
          const db = await new Promise<IDBDatabase>((done) => {
            request.onsuccess = () => done(request.result);
          });
          const parts = db.transaction('parts', 'readwrite').objectStore('parts');
          const segment = 2;
          for (const part of ['statements/0', 'head']) parts.delete([segment, part]);
          await new Promise((done) => {
            parts.transaction.oncomplete = done;
          });
          db.close();
        }, `lost ${store}`);
        await openHere('lost');
        const found = await tab.page.evaluate(async () => {
          const { hits } = await window.archive.search('road');
          return [hits.map(({ view }) => view.id), (await window.archive.packs()).length];
        });
        expect(found).toEqual([['m'], 2]);
        expect((await openHere('lost')).counts.statements).toBe(6);
      });

      it('leaves nothing of a pack that is refused at its last line', async () => {
        await openHere('refusal');
        const counts = await tab.page.evaluate(async () => {
          const bad = `${window.archiveRoom.bundled('9').replace('"bundled"', '"other"')}{"type":"statement"}\n`;
          const refused = await window.archive.importPack(bad).then(
            () => 'taken',
            (error: Error) => error.name,
          );
          return [refused, (await window.archive.packs()).length, await window.archive.counts()];
        });
        expect(counts).toEqual(['PackError', 1, expect.objectContaining({ statements: 5 })]);
        expect((await openHere('refusal')).counts.statements).toBe(5);
      });
    });

    it.each<[Kept, Kept]>([
      ['Database', 'PlainStore'],
      ['PlainStore', 'Database'],
    ])('that %s made is read and changed by %s', async (maker, reader) => {
      const name = `made by ${maker}`;
      await open(name, '1', true, maker);
      expect(await open(name, '1', true, reader)).toMatchObject({
        filled: 0,
        inMemory: false,
        counts: { statements: 5 },
      });
      const dismissed = await tab.page.evaluate(async () => {
        const what = {
          kind: 'not-related',
          target: 'a',
          words: 'w',
          label: 'l',
          host: null,
        } as const;
        await window.archive.hide(['a']);
        return window.archive.dismiss(what);
      });
      await open(name, '1', true, maker);
      const seen = await tab.page.evaluate(async () => ({
        dismissals: await window.archive.dismissals(),
        statements: (await window.archive.counts()).statements,
        found: (await window.archive.search('border')).total,
      }));
      expect(seen).toEqual({ dismissals: [dismissed], statements: 4, found: 2 });
    });
  },
  'archive-room.ts',
);
