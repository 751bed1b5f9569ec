import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Dismissal } from '../model';
import type { Part } from './segment-builder';
import type { PackInfo, PackRow, Store } from './store';

/** Parts are written in transactions of at most so many: a huge one blocks every reader (Dexie #869). */
const PARTS_PER_WRITE = 256;

interface PartRow extends Part {
  segment: number;
}

/** Some profiles let `open` hang for ever instead of failing; the seeds are then read in memory. */
const OPEN_TIMEOUT = 5_000;

/**
 * The archive's store in IndexedDB. Schema versions stand in the constructor, oldest first, and are
 * never changed once released.
 *
 * - `packs`: one row a segment; a row that is not `ready` is no part of the archive yet, or no more.
 * - `parts`: the parts of segments, by segment and name, values as they are.
 * - `dismissals`: what the reader took away; nothing to do with packs, so that it survives them.
 */
export class Database implements Store {
  readonly inMemory = false;
  private db: Dexie & {
    packs: EntityTable<PackRow, 'segment'>;
    parts: Table<PartRow, [number, string]>;
    dismissals: EntityTable<Dismissal, 'id'>;
  };

  private constructor(name: string) {
    this.db = new Dexie(name) as typeof this.db;
    this.db.version(1).stores({
      packs: '++segment',
      parts: '[segment+name]',
      dismissals: 'id',
    });
  }

  /** Opens the database, making it where there is none. Throws where IndexedDB is refused. */
  static async open(name: string): Promise<Database> {
    const database = new Database(name);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('The database did not open.')), OPEN_TIMEOUT);
    });
    try {
      await Promise.race([database.db.open(), late]);
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

  async begin(pack: PackInfo): Promise<number> {
    return this.db.packs.add({ ...pack, ready: false });
  }

  async write(segment: number, parts: readonly Part[]): Promise<void> {
    for (let i = 0; i < parts.length; i += PARTS_PER_WRITE) {
      const rows = parts.slice(i, i + PARTS_PER_WRITE).map((part) => ({ segment, ...part }));
      await this.db.parts.bulkPut(rows);
    }
  }

  async commit(row: PackRow, replaced: readonly number[]): Promise<void> {
    await this.db.transaction('rw', this.db.packs, async () => {
      await this.db.packs.put(row);
      for (const segment of replaced) await this.db.packs.update(segment, { ready: false });
    });
    // The new segment stands: what fails from here on must not look as if it did not.
    for (const segment of replaced) await this.erase(segment).catch(() => undefined);
  }

  async erase(segment: number): Promise<void> {
    await this.db.packs.update(segment, { ready: false });
    await this.db.parts
      .where('[segment+name]')
      .between([segment, Dexie.minKey], [segment, Dexie.maxKey])
      .delete();
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
