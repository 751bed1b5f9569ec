import { Catalogue, type LoadCatalogue } from './catalogue';
import { ensureFilled, type Seeds, sweepLater } from './fill';
import { withLock } from './lock';
import type { Mended } from './mend';
import { LostSegment } from './part-reader';
import type { People } from './people';
import { withRoom } from './room';
import { Segment } from './segment';
import type { Opened } from './segment-format';
import { isOn, type PackRow, type Store } from './store';
import { writing } from './writing';

/** One question mends no more segments than these: each of the packs may be damaged, and none for ever. */
const MOST_MENDED = 16;

/** What is done may be done anew, or is of a stream that was read already. */
export interface HowWritten {
  once?: boolean;
}

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
    if (row.damaged) throw new Error(damaged(row));
    return Segment.open(row, this.store);
  }

  /**
   * Tells one state of the packs that are asked from another. What is asked behind it is of that state or a later one: an
   * engine that was made a second behind a change was one of the packs before, for as long as the worker lived.
   */
  async edition(): Promise<string> {
    const rows = await this.store.rows();
    this.looked = Date.now();
    this.know(rows).catch(() => undefined); // Who asks of it meets the same failure, and has it mended.
    return editionOf(rows.filter((row) => row.ready && isOn(row)));
  }

  /**
   * Does some reading, of what there is now or was `fresh` milliseconds ago. When a segment goes
   * meanwhile (removed by another page of ours), reads again without it; when one is there and
   * damaged, has it mended (`mend.ts`), and reads.
   */
  async reading<T>(work: (catalogue: Catalogue) => Promise<T>, fresh = 0): Promise<T> {
    for (let times = 0; ; times++) {
      try {
        return await work(await this.filled(times === 0 ? fresh : 0));
      } catch (error) {
        if (!(error instanceof LostSegment) || times > MOST_MENDED) throw error;
        this.forget();
        if (times > 0) await this.mend(error);
      }
    }
  }

  /** Does some reading that cannot begin again by itself; of what is lost the reader is told. */
  async once<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw await this.afterLoss(error);
    }
  }

  /** What the reader is told of a work that came upon a lost part, and cannot begin again by itself; it is mended first. */
  async afterLoss(error: unknown): Promise<unknown> {
    if (!(error instanceof LostSegment)) return error;
    const row = (await this.rows()).find(({ segment }) => segment === error.segment);
    this.forget();
    const mended = row ? await this.mend(error) : 'gone';
    return new Error(row && mended === 'set apart' ? damaged(row) : CHANGED, { cause: error });
  }

  /**
   * Does some writing when nobody else writes; what it did is seen at once. Throws with a sentence
   * for the reader when there is no room for it. Where a part of the archive is lost, that is mended first; what can be done
   * `once` only is then left to the reader.
   */
  async writing<T>(
    work: (store: Store, catalogue: LoadCatalogue) => Promise<T>,
    { once = false }: HowWritten = {},
  ): Promise<T> {
    for (let times = 0; ; times++) {
      try {
        return await this.locked(() => work(this.store, () => this.catalogue()));
      } catch (error) {
        if (!(error instanceof LostSegment) || times > MOST_MENDED) throw error;
        if (once) throw await this.afterLoss(error);
        this.forget();
        await this.mend(error);
      }
    }
  }

  private async locked<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await withRoom(() => withLock(this.lock, work));
    } finally {
      this.looked = 0;
    }
  }

  private async mend(error: LostSegment): Promise<Mended> {
    const { mend } = await writing();
    const mended = await this.locked(() => mend(error, this.store));
    if (mended === 'set apart') await this.fill();
    return mended;
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

const CHANGED = 'The record was changed meanwhile. Please start again.';

const damaged = ({ title, own }: PackRow) =>
  own
    ? 'A part of your own record was lost on this device, and it cannot be read any more. Restore a backup to have it again.'
    : `A part of “${title}” was lost on this device, so it is not used any more. Import its file again, then start again.`;

function editionOf(rows: readonly PackRow[]): string {
  return rows.map(({ segment, hidden }) => `${segment}-${hidden?.edition ?? 0}`).join(' ');
}
