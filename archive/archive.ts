/**
 * What is on record, kept on the reader's machine. The doors open an archive and ask it; only the
 * background and our own pages can, for a content script's database is the page's.
 */
import type { OnRecord } from '../context/record';
import type { Dismissal, Publisher, Source, SpeakerView, StatementView } from '../model';
import type { Catalogue, LoadCatalogue } from './catalogue';
import type { Changes } from './changes';
import { Choices } from './choices';
import { dismissal } from './dismissals';
import { type Facets, facetsOf } from './facets';
import type { Seeds } from './fill';
import { setHidden } from './hide';
import { Holdings } from './holdings';
import type { ImportOptions } from './import-pack';
import { MemoryStore } from './memory';
import { ArchiveRecord } from './on-record';
import type { OwnChanger } from './own';
import type { PackData } from './pack-reader';
import type { PackRecord } from './pack-schema';
import type { Query } from './query';
import type { Selection } from './records';
import type { RemoveOptions } from './remove-pack';
import type { Restored, RestoreHow } from './restore';
import { withRoom } from './room';
import { DATABASE } from './schema';
import { type SearchResult, search } from './search';
import { speakerView } from './speaker-view';
import { type KeptSettings, type PackInfo, packsOf, type Store } from './store';
import { troubleOf } from './trouble';
import { viewsOf } from './view';
import { type Counts, countsOf, sourceOf } from './whole';
import { writing } from './writing';

export type { PackInfo } from './store';

/** How many of a speaker's statements are shown when nobody says. */
const SPEAKER_LIMIT = 20;

/** Who types asks several times a second: what another page of ours changed is seen this much later at most. */
const SEARCH_LOOKS_EVERY_MS = 250;

/** The engine asks hundreds of questions about one article: packs are looked at anew no oftener. */
const ENGINE_LOOKS_EVERY_MS = 1_000;

export interface OpenOptions extends Seeds {
  /** Name of the database. */
  name?: string;
  /** Opens the store: `Database.open` in our pages, `PlainStore.open` in the worker. Without it, nothing is kept. */
  open?: (name: string) => Promise<Store>;
}

/**
 * Opens the archive, sweeps away what a killed writer left, and fills it from the seeds when the
 * bundled pack is missing or from another version. Where IndexedDB is refused, or cannot be filled,
 * it is an archive in memory (`inMemory`). Throws only when the seeds themselves cannot be read.
 */
export async function openArchive(options: OpenOptions = {}): Promise<Archive> {
  const { name = DATABASE, open } = options;
  let store: Store | undefined;
  let trouble: string | null = null;
  try {
    store = await open?.(name);
    if (store) return await Archive.over(store, name, options);
  } catch (error) {
    console.warn('On Record works from memory: its database cannot be used.', error);
    store?.close();
    trouble = troubleOf(error);
  }
  const archive = await Archive.over(new MemoryStore(), name, options);
  archive.trouble = trouble;
  return archive;
}

export class Archive {
  /** What a reader chooses from when something is saved. */
  readonly choices = new Choices((work) => this.holdings.reading(work));
  /** Why it is in memory, for the reader; null where that was asked for. */
  trouble: string | null = null;

  private constructor(private readonly holdings: Holdings) {}

  /** An archive over a store, swept and filled. */
  static async over(store: Store, name: string, seeds: Seeds): Promise<Archive> {
    const lock = store.inMemory ? `${name} in memory ${crypto.randomUUID()}` : name;
    return new Archive(await Holdings.open(store, lock, seeds));
  }

  /** Whether all of this is gone when the browser closes; the reader is told so. */
  get inMemory(): boolean {
    return this.holdings.store.inMemory;
  }

  // ---------------------------------------------------------------- packs

  /**
   * Takes a pack (JSON Lines, or gzip of it) into the archive; a pack of the same id is replaced.
   * Throws PackError with the line and what is wrong, or an Error that says that the disk is full;
   * nothing of such a pack stays, and one that it would have replaced does. Ids are shared by all
   * packs (see `meeting.ts`).
   */
  async importPack(data: PackData, options: ImportOptions = {}): Promise<PackInfo> {
    const { importPack } = await writing();
    const take = (store: Store, catalogue: LoadCatalogue) =>
      importPack(data, { store, catalogue }, options);
    return this.holdings.writing(take, { once: typeof data !== 'string' });
  }

  /**
   * Takes a pack out of the archive: at once for whoever asks, then its room is freed part by part,
   * which `onProgress` is told the share of. The bundled one stays: removing it throws.
   */
  async removePack(id: string, options: RemoveOptions = {}): Promise<void> {
    const { removePack } = await writing();
    const remove = async (store: Store) =>
      removePack(id, await this.holdings.rows(), store, options);
    await this.holdings.writing(remove);
  }

  /** Switches a pack off, or on again (`switch.ts`); every question behind it is answered so. */
  async switchPack(id: string, isOn: boolean): Promise<void> {
    const { switchPack } = await writing();
    await this.holdings.writing((store) => switchPack(store, id, isOn));
  }

  /** Frees the room of what a cancelled import left, in the background; opening does it too. */
  sweep(): Promise<void> {
    return this.holdings.sweep();
  }

  /** The packs on record, the bundled one first, then the reader's own, then as they came. */
  async packs(): Promise<PackInfo[]> {
    return packsOf(await this.holdings.rows());
  }

  /** Tells one state of what is on record from another: different after each change of it. */
  edition(): Promise<string> {
    return this.holdings.edition();
  }

  /** How much is on record; what several packs have is counted once, but for sources. */
  counts(): Promise<Counts> {
    return this.holdings.reading(countsOf);
  }

  /** Whole records of what is selected, each before it is referred to (`records.ts`). */
  async *records(selection: Selection): AsyncGenerator<PackRecord> {
    const { recordsOf } = await writing();
    yield* recordsOf(this.holdings, selection);
  }

  /** The lines of a backup of everything (`backup.ts`); `settings` go with it. */
  async *backup(settings: Record<string, unknown>): AsyncGenerator<string> {
    const { backupLines } = await writing();
    yield* backupLines(this.holdings, settings);
  }

  /** Puts a backup back, in one step; when it throws, all is as it was (`restore.ts`). */
  async restoreBackup(data: PackData, how: RestoreHow, options: ImportOptions): Promise<Restored> {
    const { restoreBackup } = await writing();
    const restore = (store: Store) => restoreBackup(data, how, store, options);
    return this.holdings.writing(restore, { once: typeof data !== 'string' });
  }

  /** What would change if these records took the place of a pack (`changes.ts`). */
  async changes(id: string, records: AsyncIterable<PackRecord>): Promise<Changes> {
    const { changesOf } = await writing();
    return this.holdings.once(async () => changesOf(records, await this.holdings.pack(id)));
  }

  /** Has settings that a restored backup left put in their place; told once. */
  async settleSettings(put: (settings: KeptSettings) => Promise<void>): Promise<void> {
    const { store } = this.holdings;
    const left = await store.settings();
    if (!left) return;
    await put(left);
    await store.settingsDone();
  }

  // ---------------------------------------------------------------- the reader's own

  /**
   * Adds, changes and drops records of the reader's own pack (a function is handed them), in one step. Throws
   * PackError when a record is wrong or would lack what it refers to; all is then as it was.
   */
  async changeOwn(change: OwnChanger): Promise<PackInfo> {
    const { changeOwn } = await writing();
    return this.holdings.writing((store, catalogue) => changeOwn(change, store, catalogue));
  }

  /** The reader's own records, each before it is referred to. */
  async ownRecords(): Promise<PackRecord[]> {
    const { ownRecords } = await writing();
    return this.holdings.reading(() => ownRecords(this.holdings.store));
  }

  /** Takes statements of any pack away: they stay in it, and are shown and found nowhere. */
  async hide(ids: readonly string[]): Promise<void> {
    await this.holdings.writing((store, catalogue) => setHidden(store, catalogue, ids, true));
  }

  /** Takes back what `hide` did. */
  async unhide(ids: readonly string[]): Promise<void> {
    await this.holdings.writing((store, catalogue) => setHidden(store, catalogue, ids, false));
  }

  /** Does a change of the library's (`edits.ts`, `people-edits.ts`) when nobody else writes; all of it, or nothing. */
  writing<T>(work: (store: Store, catalogue: LoadCatalogue) => Promise<T>): Promise<T> {
    return this.holdings.writing(work);
  }

  /** Asks a question of the library's (`listing.ts`, `directory.ts`) about what is on record now. */
  reading<T>(work: (catalogue: Catalogue) => Promise<T>): Promise<T> {
    return this.holdings.reading(work);
  }

  // ---------------------------------------------------------------- questions

  /** The archive as the engine asks it. */
  onRecord(): OnRecord {
    return new ArchiveRecord((work) => this.holdings.reading(work, ENGINE_LOOKS_EVERY_MS));
  }

  /** Statements in the order asked; unknown ids are left out. */
  statements(ids: readonly string[]): Promise<StatementView[]> {
    return this.holdings.reading(async (catalogue) => {
      const places = await catalogue.places(ids);
      return viewsOf(
        catalogue,
        places.filter((place) => place !== null),
      );
    });
  }

  /**
   * A speaker's record: the statements nearest to the passage `near` first (BM25), then the newest,
   * and behind them what he relates of others; the role is the one held `on` that date. Null for somebody who is not on record.
   */
  speaker(
    id: string,
    near: string,
    on: string | null,
    limit = SPEAKER_LIMIT,
  ): Promise<SpeakerView | null> {
    return this.holdings.reading((catalogue) => speakerView(catalogue, { id, near, on, limit }));
  }

  /** Searches everything on record; see `query.ts` for the language. */
  search(
    query: string | Query,
    options: { limit?: number; offset?: number } = {},
  ): Promise<SearchResult> {
    return this.holdings.reading(
      (catalogue) => search(catalogue, query, options),
      SEARCH_LOOKS_EVERY_MS,
    );
  }

  /** What can be filtered by. */
  facets(): Promise<Facets> {
    return this.holdings.reading((catalogue) => facetsOf(catalogue));
  }

  /** A source with its text and the statements in it, in reading order; null when not on record. */
  source(
    id: string,
  ): Promise<{ source: Source; publisher: Publisher; statements: StatementView[] } | null> {
    return this.holdings.reading((catalogue) => sourceOf(catalogue, id));
  }

  // ---------------------------------------------------------------- what the reader took away

  /**
   * Keeps a dismissal; the same one twice is kept once, as it was. Throws when a field is wrong, or
   * the disk is full.
   */
  async dismiss(what: Omit<Dismissal, 'id' | 'at'>): Promise<Dismissal> {
    const kept = dismissal(what);
    return withRoom(() => this.holdings.store.dismiss(kept));
  }

  /** Takes a dismissal back; false when there was none. A full disk can refuse this too. */
  restore(id: string): Promise<boolean> {
    return withRoom(() => this.holdings.store.restore(id));
  }

  /** What was dismissed, the latest first. */
  async dismissals(): Promise<Dismissal[]> {
    return (await this.holdings.store.dismissals()).sort((a, b) => (a.at < b.at ? 1 : -1));
  }

  /** Closes the database. Nothing may be asked afterwards. */
  close(): void {
    this.holdings.store.close();
  }
}
