import { Catalogue, type LoadCatalogue } from './catalogue';
import { ensureFilled, type Seeds, sweepLater } from './fill';
import { withLock } from './lock';
import type { People } from './people';
import { withRoom } from './room';
import { LostSegment, Segment } from './segment';
import type { Opened } from './segment-format';
import { isOn, type PackRow, type Store } from './store';

/**
 * What the archive holds just now, and how it is come by: a catalogue of the segments that the store
 * has, made anew when another page of ours adds or removes one, mended when the store loses something.
 */
export class Holdings {
  private segments = new Map<number, { edition: number | undefined; segment: Promise<Segment> }>();
  private known: { key: string; hasSeeds: boolean; catalogue: Promise<Catalogue> } | undefined;
  private looked = 0;

  private constructor(
    readonly store: Store,
    private readonly lock: string,
    private readonly seeds: Seeds,
  ) {}

  /** Fills the store from the seeds when it lacks them; it is swept in the background. */
  static async open(store: Store, lock: string, seeds: Seeds): Promise<Holdings> {
    const holdings = new Holdings(store, lock, seeds);
    await holdings.fill();
    void holdings.sweep();
    return holdings;
  }

  /** Frees, later and little by little, the room of what is no part of the archive. Never throws. */
  sweep(): Promise<void> {
    return sweepLater(this.store, this.lock);
  }

  /** Rows of the packs that are on record, as they came. */
  async rows(): Promise<PackRow[]> {
    return (await this.store.rows()).filter(({ ready }) => ready);
  }

  /** The segment of a pack, also of one that is switched off. Throws when it is not on record. */
  async pack(id: string): Promise<Segment> {
    const row = (await this.rows()).find((one) => one.id === id);
    if (!row) throw new Error('This pack is not on record any more.');
    return Segment.open(row, this.store);
  }

  /** Tells one state of the packs that are asked from another. */
  async edition(): Promise<string> {
    return editionOf((await this.rows()).filter(isOn));
  }

  /**
   * Does some reading, of what there is now or was `fresh` milliseconds ago. When a segment goes
   * meanwhile (removed by another page of ours), reads again without it; when one is there and
   * damaged, takes it out, fills the bundled pack again, and reads.
   */
  async reading<T>(work: (catalogue: Catalogue) => Promise<T>, fresh = 0): Promise<T> {
    try {
      return await work(await this.filled(fresh));
    } catch (error) {
      if (!(error instanceof LostSegment)) throw error;
      this.forget();
    }
    try {
      return await work(await this.filled());
    } catch (error) {
      if (!(error instanceof LostSegment)) throw error;
      this.forget();
      await this.writing(async (store) => {
        await store.commit({ put: [], out: [error.segment] });
        await store.erase(error.segment);
      });
      return work(await this.filled());
    }
  }

  /**
   * Does some writing when nobody else writes; what it did is seen at once. Throws with a sentence
   * for the reader when there is no room for it.
   */
  async writing<T>(work: (store: Store, catalogue: LoadCatalogue) => Promise<T>): Promise<T> {
    try {
      return await withRoom(() =>
        withLock(this.lock, () => work(this.store, () => this.catalogue())),
      );
    } finally {
      this.looked = 0;
    }
  }

  /** The catalogue, with the bundled pack in it: browsers clear databases under an open page too. */
  private async filled(fresh = 0): Promise<Catalogue> {
    const catalogue = await this.catalogue(fresh);
    if (this.known?.hasSeeds || !this.seeds.fetchSeeds) return catalogue;
    await this.fill();
    return this.catalogue();
  }

  /** Fills the store where that is needed. Where it is not, what was read for it is the catalogue's beginning. */
  private async fill(): Promise<void> {
    const { store, lock, seeds } = this;
    const { rows, people } = await store.beginning();
    const wasFull = await ensureFilled(store, lock, seeds, () => this.catalogue(), rows);
    this.looked = 0;
    if (!wasFull || this.known) return;
    this.looked = Date.now();
    this.know(rows, people);
  }

  private async catalogue(fresh = 0): Promise<Catalogue> {
    if (this.known && Date.now() - this.looked < fresh) return this.known.catalogue;
    const rows = await this.store.rows();
    this.looked = Date.now();
    return this.know(rows);
  }

  /** The catalogue of what some rows say, known from now on. */
  private know(rows: readonly PackRow[], people?: People): Promise<Catalogue> {
    const ready = rows.filter((row) => row.ready);
    const on = ready.filter(isOn);
    const key = editionOf(on);
    const hasSeeds = ready.some(({ bundled }) => bundled);
    if (this.known?.key === key && this.known.hasSeeds === hasSeeds) return this.known.catalogue;
    const catalogue = this.opened(on, people);
    this.known = { key, hasSeeds, catalogue };
    catalogue.catch(() => this.forget());
    return catalogue;
  }

  private async opened(rows: readonly PackRow[], kept?: People): Promise<Catalogue> {
    const people = kept ?? (await this.store.people());
    const opened = new Map(people?.opened?.map((it) => [it.segment, it.opened]));
    const segments = await Promise.all(
      rows.map((row) => this.segment(row, opened.get(row.segment))),
    );
    const present = new Set(rows.map(({ segment }) => segment));
    for (const known of this.segments.keys()) if (!present.has(known)) this.segments.delete(known);
    return Catalogue.of(segments, { people, names: () => this.store.names() });
  }

  /** A segment, opened already if its row is as it was. */
  private segment(row: PackRow, opened?: Opened): Promise<Segment> {
    const known = this.segments.get(row.segment);
    if (known && known.edition === row.hidden?.edition) return known.segment;
    const segment = Segment.open(row, this.store, opened);
    this.segments.set(row.segment, { edition: row.hidden?.edition, segment });
    return segment;
  }

  private forget(): void {
    this.known = undefined;
    this.segments.clear();
  }
}

function editionOf(rows: readonly PackRow[]): string {
  return rows.map(({ segment, hidden }) => `${segment}-${hidden?.edition ?? 0}`).join(' ');
}
