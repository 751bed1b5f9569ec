/**
 * What is on record, kept on the reader's machine. The doors open an archive and ask it; only the
 * background and our own pages can, for a content script's database is the page's.
 */
import type { OnRecord } from '../context/record';
import { roleAt } from '../context/roles';
import type { Claim, Dismissal, Publisher, Source, SpeakerView, StatementView } from '../model';
import { terms } from '../text/terms';
import { newestFirst, type Place } from './catalogue';
import { Database } from './database';
import { dismissal } from './dismissals';
import { type Facets, facetsOf } from './facets';
import type { Seeds } from './fill';
import { byPosition, byReporter, bySource, bySpeaker } from './filters';
import { Holdings } from './holdings';
import { type ImportOptions, importPack } from './import-pack';
import { MemoryStore } from './memory';
import { ArchiveRecord, stemScores } from './on-record';
import type { PackData } from './pack-reader';
import type { Query } from './query';
import { withRoom } from './room';
import { type SearchResult, search } from './search';
import type { PackInfo, Store } from './store';
import { viewsOf } from './view';

/** How many of a speaker's statements are shown when nobody says. */
const SPEAKER_LIMIT = 20;

/** The engine asks hundreds of questions about one article: packs are looked at anew no oftener. */
const ENGINE_LOOKS_EVERY_MS = 1_000;

export interface OpenOptions extends Seeds {
  /** Name of the database. */
  name?: string;
  /** Keep nothing: an archive in memory, filled from the seeds. */
  memory?: boolean;
}

/**
 * Opens the archive, sweeps away what a killed writer left, and fills it from the seeds when the
 * bundled pack is missing or from another version. Where IndexedDB is refused, or cannot be filled,
 * it is an archive in memory (`inMemory`). Throws only when the seeds themselves cannot be read.
 */
export async function openArchive(options: OpenOptions = {}): Promise<Archive> {
  const { name = 'on-record', memory = false } = options;
  if (!memory) {
    let database: Database | undefined;
    try {
      database = await Database.open(name);
      return await Archive.over(database, name, options);
    } catch (error) {
      console.warn('On Record works from memory: its database cannot be used.', error);
      database?.close();
    }
  }
  return Archive.over(new MemoryStore(), name, options);
}

export class Archive {
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
    return this.holdings.writing(async (store, catalogue) =>
      importPack(data, { store, catalogue }, options),
    );
  }

  /** Takes a pack out of the archive. The bundled one stays: removing it throws. */
  async removePack(id: string): Promise<void> {
    await this.holdings.writing(async (store) => {
      for (const row of await this.holdings.rows()) {
        if (row.id !== id) continue;
        if (row.bundled) throw new Error('The bundled pack cannot be removed.');
        await store.erase(row.segment);
      }
    });
  }

  /** The packs on record, the bundled one first, then as they came. */
  async packs(): Promise<PackInfo[]> {
    const rows = (await this.holdings.rows()).sort((a, b) => Number(b.bundled) - Number(a.bundled));
    return rows.map(({ segment: _, ready: __, filledFrom: ___, ...info }) => info);
  }

  /** How much is on record; what several packs have is counted once. */
  counts(): Promise<{ statements: number; speakers: number; sources: number; claims: number }> {
    return this.holdings.reading(async (catalogue) => ({
      statements: catalogue.documents,
      speakers: catalogue.speakers.size,
      sources: new Set(catalogue.segments.flatMap((it) => it.tables.sources.map(({ id }) => id)))
        .size,
      claims: catalogue.claims.size,
    }));
  }

  // ---------------------------------------------------------------- questions

  /** The archive as the engine asks it. */
  onRecord(): OnRecord {
    return new ArchiveRecord((work) => this.holdings.reading(work, ENGINE_LOOKS_EVERY_MS));
  }

  /** Statements in the order asked; unknown ids are left out. */
  statements(ids: readonly string[]): Promise<StatementView[]> {
    return this.holdings.reading(async (catalogue) => {
      const places = await Promise.all(ids.map((id) => catalogue.place(id)));
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
    return this.holdings.reading(async (catalogue) => {
      const speaker = catalogue.speaker(id);
      if (!speaker) return null;
      const scores = await stemScores(catalogue, terms(near));
      const nearness = ({ from, doc }: Place) =>
        scores[catalogue.segments.indexOf(from)]?.[doc] ?? 0;
      const isHis = (its: string) => catalogue.speaker(its)?.id === speaker.id;
      const nearestFirst = (a: Place, b: Place) => nearness(b) - nearness(a) || newestFirst(a, b);
      const said = catalogue.where(bySpeaker(isHis)).sort(nearestFirst);
      const places = [...said, ...catalogue.where(byReporter(isHis)).sort(nearestFirst)];
      return {
        speaker: { id: speaker.id, name: speaker.name, kind: speaker.kind },
        role: roleAt(speaker, on),
        statements: await viewsOf(catalogue, places.slice(0, limit)),
        total: places.length,
      };
    });
  }

  /** Searches everything on record; see `query.ts` for the language. */
  search(
    query: string | Query,
    options: { limit?: number; offset?: number } = {},
  ): Promise<SearchResult> {
    return this.holdings.reading((catalogue) => search(catalogue, query, options));
  }

  /** What can be filtered by. */
  facets(): Promise<Facets> {
    return this.holdings.reading(async (catalogue) => facetsOf(catalogue));
  }

  /** A source with its text and the statements in it, in reading order; null when not on record. */
  source(
    id: string,
  ): Promise<{ source: Source; publisher: Publisher; statements: StatementView[] } | null> {
    return this.holdings.reading(async (catalogue) => {
      for (const from of catalogue.segments) {
        const number = from.tables.sources.findIndex((source) => source.id === id);
        const head = from.tables.sources[number];
        const publisher = head && catalogue.publisher(head.publisher);
        if (!head || !publisher) continue;
        const text = await from.segment.text(number);
        const source: Source = text === null ? head : { ...head, text };
        const statements = await viewsOf(catalogue, catalogue.where(bySource(id)));
        statements.sort((a, b) => a.selector.start - b.selector.start);
        return { source, publisher, statements };
      }
      return null;
    });
  }

  /** A claim with the statements that take a position on it, newest first; null when not on record. */
  claim(id: string): Promise<{ claim: Claim; statements: StatementView[] } | null> {
    return this.holdings.reading(async (catalogue) => {
      const claim = catalogue.claims.get(id);
      if (!claim) return null;
      const places = catalogue.where(byPosition((its) => its === id, null)).sort(newestFirst);
      return { claim, statements: await viewsOf(catalogue, places) };
    });
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
