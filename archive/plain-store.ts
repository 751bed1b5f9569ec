import type { Dismissal } from '../model';
import type { PackedNames, People } from './people';
import { PEOPLE_KEYS, peopleFrom, peopleRecords } from './people-records';
import {
  NAMES,
  OPEN_TIMEOUT,
  PARTS_PER_ERASE,
  PARTS_PER_WRITE,
  SETTINGS,
  VERSIONS,
} from './schema';
import type { Part } from './segment-format';
import type { Change, Erased, KeptSettings, PackInfo, PackRow, Store } from './store';
import { BlockedDatabase, LateDatabase } from './trouble';

/** Dexie counts versions in tens. */
const VERSION = Math.max(...VERSIONS.map(({ version }) => version)) * 10;

/** What was read before it was asked for is as good as new for so long. */
const EARLY_MS = 250;

type Beginning = Awaited<ReturnType<Store['beginning']>>;

type StoreName = 'packs' | 'parts' | 'shared' | 'dismissals';

/**
 * The same store as `Database`, by IndexedDB alone. For the worker: it is stopped after half a minute and woken for
 * each page, and to read Dexie anew each time would cost it more than its first answer. So is the popup, which is opened
 * anew each time. Our other pages use Dexie.
 */
export class PlainStore implements Store {
  readonly inMemory = false;
  ended: (() => void) | undefined;
  /**
   * The parts in the transaction that reads them. It stays open while one reading follows from another, and what is asked
   * meanwhile goes into it: to begin one costs as much as to read.
   */
  private parts: IDBObjectStore | undefined;
  /** What was read before it was asked for, and when. */
  private begun: { at: number; read: Promise<Beginning> } | undefined;

  private constructor(private readonly db: IDBDatabase) {
    // Another context of ours brings a newer schema, or the database is taken away: it must not wait for us.
    db.onversionchange = () => {
      db.close();
      this.ended?.();
    };
    // The browser ended it: its data were cleared, or a disk failed.
    db.onclose = () => this.ended?.();
  }

  /** Opens the database, making it where there is none. Throws where IndexedDB is refused. */
  static async open(name: string): Promise<PlainStore> {
    const request = indexedDB.open(name, VERSION);
    request.onupgradeneeded = ({ oldVersion }) => upgrade(request.result, oldVersion / 10);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isBlocked = false;
    request.onblocked = () => {
      isBlocked = true;
    };
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const Late = isBlocked ? BlockedDatabase : LateDatabase;
        reject(new Late('The database did not open.'));
        // Should it open after all, nobody waits for it.
        request.onsuccess = () => request.result.close();
      }, OPEN_TIMEOUT);
    });
    try {
      return new PlainStore(await Promise.race([result(request), late]));
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Begins to open the database and to read what is needed before all else; to be called while the worker's script
   * still runs, so that both are there about when its first message is. Gives the way to the store.
   */
  static early(name: string): (name: string) => Promise<PlainStore> {
    let first: Promise<PlainStore> | undefined = PlainStore.open(name).then((store) => {
      store.begun = { at: Date.now(), read: store.readBeginning() };
      store.begun.read.catch(() => undefined);
      return store;
    });
    first.catch(() => {
      first = undefined;
    });
    return (asked) => {
      const store = first;
      first = undefined;
      return asked === name && store ? store : PlainStore.open(asked);
    };
  }

  rows(): Promise<PackRow[]> {
    return this.reading('packs', (packs) => packs.getAll());
  }

  beginning(): Promise<Beginning> {
    const { begun } = this;
    this.begun = undefined;
    // What another page of ours changed since would not be in it.
    return begun && Date.now() - begun.at < EARLY_MS ? begun.read : this.readBeginning();
  }

  private async readBeginning(): Promise<Beginning> {
    const transaction = this.db.transaction(['packs', 'shared', 'parts']);
    this.parts = transaction.objectStore('parts');
    const [rows, people] = await Promise.all([
      result<PackRow[]>(transaction.objectStore('packs').getAll()),
      result(transaction.objectStore('shared').getAll(IDBKeyRange.bound(...PEOPLE_KEYS))),
    ]);
    return { rows, people: peopleFrom(people) };
  }

  async begin(pack: PackInfo): Promise<number> {
    const key = await this.writing(['packs'], ({ packs }) => packs.add({ ...pack, ready: false }));
    return Number(key);
  }

  async write(segment: number, parts: readonly Part[]): Promise<void> {
    for (let i = 0; i < parts.length; i += PARTS_PER_WRITE) {
      await this.writing(['parts'], (stores) => {
        for (const part of parts.slice(i, i + PARTS_PER_WRITE)) {
          stores.parts.put({ segment, ...part });
        }
      });
    }
  }

  async discard(segment: number, names: readonly string[]): Promise<void> {
    for (let i = 0; i < names.length; i += PARTS_PER_WRITE) {
      await this.writing(['parts'], ({ parts }) => {
        for (const name of names.slice(i, i + PARTS_PER_WRITE)) parts.delete([segment, name]);
      });
    }
  }

  async commit({ put, out, who, dismissals, settings }: Change): Promise<void> {
    const gone = (await this.rows()).filter(({ segment }) => out.includes(segment));
    await this.writing(['packs', 'shared', 'dismissals'], (stores) => {
      for (const row of put) stores.packs.put(row);
      for (const row of gone) stores.packs.put({ ...row, ready: false });
      if (who) {
        for (const [key, its] of peopleRecords(who.people)) stores.shared.put(its, key);
        stores.shared.put(who.packed, NAMES);
      }
      if (settings) stores.shared.put(settings, SETTINGS);
      if (!dismissals) return;
      stores.dismissals.clear();
      for (const one of dismissals) stores.dismissals.put(one);
    });
  }

  async erase(segment: number, each: Erased = () => true): Promise<void> {
    const row = (await this.rows()).find((it) => it.segment === segment);
    if (!row) return;
    if (row.ready) await this.commit({ put: [], out: [segment] });
    const its = IDBKeyRange.bound([segment], [segment, []]);
    const count = await this.reading('parts', (parts) => parts.count(its));
    for (let erased = 0; ; ) {
      const keys = await this.reading('parts', (parts) => parts.getAllKeys(its, PARTS_PER_ERASE));
      if (keys.length === 0) break;
      const some = IDBKeyRange.bound([segment], keys.at(-1));
      await this.writing(['parts'], ({ parts }) => parts.delete(some));
      erased += keys.length;
      if (!(await each(erased, count))) return;
    }
    await this.writing(['packs'], ({ packs }) => packs.delete(segment));
  }

  async people(): Promise<People | undefined> {
    return peopleFrom(
      await this.reading('shared', (shared) => shared.getAll(IDBKeyRange.bound(...PEOPLE_KEYS))),
    );
  }

  names(): Promise<PackedNames | undefined> {
    return this.reading('shared', (shared) => shared.get(NAMES));
  }

  settings(): Promise<KeptSettings | undefined> {
    return this.reading('shared', (shared) => shared.get(SETTINGS));
  }

  async settingsDone(): Promise<void> {
    await this.writing(['shared'], ({ shared }) => shared.delete(SETTINGS));
  }

  async read(segment: number, names: readonly string[]): Promise<unknown[]> {
    const rows = await Promise.all(names.map((name) => this.part([segment, name])));
    return rows.map((row) => row?.value);
  }

  private part(key: [segment: number, name: string]): Promise<{ value: unknown } | undefined> {
    const request = this.partRequest(key);
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = (event) => {
        // What else is read in this transaction is not given up.
        event.preventDefault();
        reject(request.error);
      };
    });
  }

  private partRequest(key: [segment: number, name: string]): IDBRequest {
    try {
      if (this.parts) return this.parts.get(key);
    } catch (error) {
      if ((error as DOMException).name !== 'TransactionInactiveError') throw error;
    }
    this.parts = this.db.transaction('parts').objectStore('parts');
    return this.parts.get(key);
  }

  dismissals(): Promise<Dismissal[]> {
    return this.reading('dismissals', (dismissals) => dismissals.getAll());
  }

  async dismiss(dismissal: Dismissal): Promise<Dismissal> {
    const known = await this.reading<Dismissal | undefined>('dismissals', (its) =>
      its.get(dismissal.id),
    );
    if (!known) await this.writing(['dismissals'], ({ dismissals }) => dismissals.put(dismissal));
    return known ?? dismissal;
  }

  async restore(id: string): Promise<boolean> {
    const known = await this.reading<Dismissal | undefined>('dismissals', (its) => its.get(id));
    await this.writing(['dismissals'], ({ dismissals }) => dismissals.delete(id));
    return known !== undefined;
  }

  close(): void {
    this.db.close();
  }

  private reading<T>(name: StoreName, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    return result(ask(this.db.transaction(name).objectStore(name)));
  }

  /** Does some writing in one transaction; gives the result of the request that `work` gives back. */
  private async writing(
    names: StoreName[],
    work: (stores: Record<StoreName, IDBObjectStore>) => unknown,
  ): Promise<unknown> {
    const transaction = this.db.transaction(names, 'readwrite', { durability: 'relaxed' });
    const stores = Object.fromEntries(names.map((name) => [name, transaction.objectStore(name)]));
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const made = work(stores as Record<StoreName, IDBObjectStore>);
    await done;
    return made instanceof IDBRequest ? made.result : undefined;
  }
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Makes the stores that a database of an older version lacks, from Dexie's words for them. */
function upgrade(db: IDBDatabase, from: number): void {
  for (const { version, stores } of VERSIONS) {
    if (version <= from) continue;
    for (const [name, key] of Object.entries(stores)) {
      const compound = /^\[(.+)\]$/.exec(key)?.[1]?.split('+');
      const single = key.replace('++', '');
      const keyPath = compound ?? (single || null);
      db.createObjectStore(name, { keyPath, autoIncrement: key.startsWith('++') });
    }
  }
}
