import { describe, expect, it } from 'vitest';
import { inBothBrowsers } from './harness';

inBothBrowsers(
  'a database of another version',
  (tab) => {
    /** Makes a database as version `version` had it, with a dismissal; a held one does not give way. */
    const make = async (name: string, version: number, isHeld: boolean) => {
      await tab.load('<!doctype html><title>Ours</title>');
      await tab.page.evaluate(
        (name, version, isHeld) =>
          new Promise<void>((done, fail) => {
            const request = indexedDB.open(name, version * 10);
            request.onupgradeneeded = () => {
              const { result: db } = request;
              db.createObjectStore('packs', { keyPath: 'segment', autoIncrement: true });
              db.createObjectStore('parts', { keyPath: ['segment', 'name'] });
              const its = db.createObjectStore('dismissals', { keyPath: 'id' });
              if (version > 1) db.createObjectStore('shared');
              if (version > 2) db.createObjectStore('later');
              const words = { kind: 'not-related', target: 'a', words: 'w', label: 'Kept' };
              its.add({ id: '1', ...words, host: null, at: '2026-01-01T00:00:00Z' });
            };
            request.onerror = fail;
            request.onsuccess = () => {
              if (isHeld) Object.assign(window, { held: request.result });
              else request.result.close();
              done();
            };
          }),
        name,
        version,
        isHeld,
      );
    };
    const open = (name: string, store: 'Database' | 'PlainStore') =>
      tab.page.evaluate(
        async (name, store) => {
          const { openArchive, bundled, ...stores } = window.archiveRoom;
          const archive = await openArchive({
            name,
            open: stores[store].open,
            seedsVersion: '1',
            fetchSeeds: async () => bundled('1'),
          });
          const labels = (await archive.dismissals()).map(({ label }) => label);
          const { inMemory, trouble } = archive;
          const { statements } = await archive.counts();
          archive.close();
          const all = await indexedDB.databases();
          const version = all.find((one) => one.name === name)?.version;
          return { inMemory, trouble, labels, statements, version };
        },
        name,
        store,
      );

    describe.each(['Database', 'PlainStore'] as const)('opened by %s', (store) => {
      it.each([1, 2])(
        '%i, released before, is brought up to date, and keeps what it has',
        async (version) => {
          const name = `version ${version} ${store}`;
          await make(name, version, false);
          expect(await open(name, store)).toMatchObject({
            inMemory: false,
            trouble: null,
            labels: ['Kept'],
            statements: 5,
            version: 20,
          });
        },
      );

      it('with who is who in one record, as before, answers as it did', async () => {
        const name = `one record ${store}`;
        await tab.load('<!doctype html><title>Ours</title>');
        const asked = await tab.page.evaluate(
          async (name, store) => {
            const { openArchive, bundled, ...stores } = window.archiveRoom;
            const ask = async () => {
              const seeds = { seedsVersion: '1', fetchSeeds: async () => bundled('1') };
              const archive = await openArchive({ name, open: stores[store].open, ...seeds });
              const { hits } = await archive.search('border ');
              const claims = await archive.onRecord().claims();
              archive.close();
              return { inMemory: archive.inMemory, hits, claims };
            };
            const now = await ask();
            const done = <T>(request: IDBRequest<T>) =>
              new Promise<T>((resolve, reject) => {
                request.onsuccess = () => resolve(request.result);
                request.onerror = () => reject(request.error);
              });
            const db = await done(indexedDB.open(name));
            const stored = db.transaction(['shared', 'parts'], 'readwrite');
            const shared = stored.objectStore('shared');
            const parts = stored.objectStore('parts');
            const people = await done(shared.get('people'));
            for (const one of people.opened) {
              one.opened.tables = (await done(parts.get([one.segment, 'tables']))).value;
            }
            const keys = await done(shared.getAllKeys(IDBKeyRange.bound('people', 'people/~')));
            for (const key of keys) await done(shared.delete(key));
            const { publishers: _, ...before } = people;
            // Nobody stands in two packs here.
            await done(shared.put({ ...before, met: [], merged: [] }, 'people'));
            db.close();
            return { now, keys, again: await ask() };
          },
          name,
          store,
        );
        expect(asked.keys).toEqual(['people', 'people/first', 'people/merged']);
        expect(asked.now).toMatchObject({ inMemory: false });
        expect(asked.now.hits).not.toEqual([]);
        expect(asked.now.claims).not.toEqual([]);
        expect(asked.again).toEqual(asked.now);
      });

      it('that is newer is left alone, and the reader is told', async () => {
        const name = `newer ${store}`;
        await make(name, 3, false);
        expect(await open(name, store)).toMatchObject({
          inMemory: true,
          trouble: expect.stringMatching(/newer version[\s\S]*nothing of it is lost/),
          labels: [],
          version: 30,
        });
      });

      it('that another tab holds is waited for, and the reader is told', async () => {
        const name = `held ${store}`;
        await make(name, 1, true);
        expect(await open(name, store)).toMatchObject({
          inMemory: true,
          trouble: expect.stringMatching(/Another tab still uses an older version/),
          version: 10,
        });
      });
    });
  },
  'archive-room.ts',
);
