import Dexie, { type EntityTable, type Table } from 'dexie';
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
import { BlockedDatabase, LateDatabase, NewerDatabase } from './trouble';

interface PartRow extends Part {
  segment: number;
}

/** The archive's store in IndexedDB, by Dexie; the schema stands in `schema.ts`. */
export class Database implements Store {
  readonly inMemory = false;
  private db: Dexie & {
    packs: EntityTable<PackRow, 'segment'>;
    parts: Table<PartRow, [number, string]>;
    shared: Table<object, string>;
    dismissals: EntityTable<Dismissal, 'id'>;
  };

  private constructor(name: string) {
    // Relaxed: the browser need not wait for the disk at each transaction. What is half written when the power
    // fails is no part of the archive anyway.
    this.db = new Dexie(name, { chromeTransactionDurability: 'relaxed' }) as typeof this.db;
    for (const { version, stores } of VERSIONS) this.db.version(version).stores(stores);
  }

  /** Opens the database, making it where there is none. Throws where IndexedDB is refused. */
  static async open(name: string): Promise<Database> {
    const database = new Database(name);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isBlocked = false;
    database.db.on('blocked', () => {
      isBlocked = true;
    });
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const Late = isBlocked ? BlockedDatabase : LateDatabase;
        reject(new Late('The database did not open.'));
      }, OPEN_TIMEOUT);
    });
    try {
      await Promise.race([database.db.open(), late]);
      // Dexie opens a newer schema than ours as it is, and would write to it as if it were ours.
      const newest = Math.max(...VERSIONS.map(({ version }) => version));
      if (database.db.backendDB().version > newest * 10) {
        throw new NewerDatabase('The database is of a newer version.');
      }
      return database;
    } catch (error) {
      database.db.close();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  rows(): Promise<PackRow[]> {
    return this.db.packs.toArray();
  }

  beginning() {
    return this.db.transaction('r', this.db.packs, this.db.shared, async () => {
      const [rows, people] = await Promise.all([this.rows(), this.people()]);
      return { rows, people };
    });
  }

  async begin(pack: PackInfo): Promise<number> {
    return this.db.packs.add({ ...pack, ready: false });
  }

  async write(segment: number, parts: readonly Part[]): Promise<void> {
    for (let i = 0; i < parts.length; i += PARTS_PER_WRITE) {
      const rows = parts.slice(i, i + PARTS_PER_WRITE).map((part) => ({ segment, ...part }));
      await this.db.parts.bulkPut(rows);
    }
  }

  async discard(segment: number, names: readonly string[]): Promise<void> {
    for (let i = 0; i < names.length; i += PARTS_PER_WRITE) {
      const keys = names
        .slice(i, i + PARTS_PER_WRITE)
        .map((name): [number, string] => [segment, name]);
      await this.db.parts.bulkDelete(keys);
    }
  }

  async commit({ put, out, who, dismissals, settings }: Change): Promise<void> {
    const { packs, shared, dismissals: dismissed } = this.db;
    await this.db.transaction('rw', packs, shared, dismissed, async () => {
      await packs.bulkPut([...put]);
      for (const segment of out) await packs.update(segment, { ready: false });
      if (who) {
        for (const [key, its] of peopleRecords(who.people)) await shared.put(its, key);
        await shared.put(who.packed, NAMES);
      }
      if (settings) await shared.put(settings, SETTINGS);
      if (!dismissals) return;
      await dismissed.clear();
      await dismissed.bulkPut([...dismissals]);
    });
  }

  async people(): Promise<People | undefined> {
    const its = this.db.shared.where(':id').between(...PEOPLE_KEYS, true, true);
    return peopleFrom(await its.toArray());
  }

  names(): Promise<PackedNames | undefined> {
    return this.db.shared.get(NAMES) as Promise<PackedNames | undefined>;
  }

  settings(): Promise<KeptSettings | undefined> {
    return this.db.shared.get(SETTINGS) as Promise<KeptSettings | undefined>;
  }

  async settingsDone(): Promise<void> {
    await this.db.shared.delete(SETTINGS);
  }

  async erase(segment: number, each: Erased = () => true): Promise<void> {
    await this.db.packs.update(segment, { ready: false });
    const upTo = (last: unknown) =>
      this.db.parts.where('[segment+name]').between([segment, Dexie.minKey], last, true, true);
    const its = upTo([segment, Dexie.maxKey]);
    // In chunks: one transaction over a million statements would keep every reader waiting.
    const parts = await its.count();
    for (let erased = 0; ; ) {
      const keys = await its.clone().limit(PARTS_PER_ERASE).primaryKeys();
      if (keys.length === 0) break;
      await upTo(keys.at(-1)).delete();
      erased += keys.length;
      if (!(await each(erased, parts))) return;
    }
    await this.db.packs.delete(segment);
  }

  async read(segment: number, names: readonly string[]): Promise<unknown[]> {
    const rows = await this.db.parts.bulkGet(names.map((name) => [segment, name]));
    return rows.map((row) => row?.value);
  }

  dismissals(): Promise<Dismissal[]> {
    return this.db.dismissals.toArray();
  }

  dismiss(dismissal: Dismissal): Promise<Dismissal> {
    return this.db.transaction('rw', this.db.dismissals, async () => {
      const kept = await this.db.dismissals.get(dismissal.id);
      if (!kept) await this.db.dismissals.add(dismissal);
      return kept ?? dismissal;
    });
  }

  restore(id: string): Promise<boolean> {
    return this.db.transaction('rw', this.db.dismissals, async () => {
      const kept = await this.db.dismissals.get(id);
      if (kept) await this.db.dismissals.delete(id);
      return kept !== undefined;
    });
  }

  close(): void {
    this.db.close();
  }
}
