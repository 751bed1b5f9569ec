import type { Claim, Publisher, Speaker } from '../model';
import type { Columns } from './columns';
import { type Met, meetPublishers, meetSpeakers } from './meeting';
import type { Segment } from './segment';
import type { Tables } from './tables';

/** A segment with the small parts that every question needs. */
export interface Loaded {
  segment: Segment;
  tables: Tables;
  columns: Columns;
}

/** A statement's place: its segment, and its number there. */
export interface Place {
  from: Loaded;
  doc: number;
}

/** Gives the catalogue to whom needs it: a damaged one must not stand in the way of mending. */
export type LoadCatalogue = () => Promise<Catalogue>;

/**
 * All that is on record at one moment: the segments, the bundled one first, and the speakers,
 * publishers and claims of all of them as one. Cheap to keep; made anew when a pack comes or goes.
 */
export class Catalogue {
  private constructor(
    readonly segments: readonly Loaded[],
    private readonly metSpeakers: Met<Speaker>,
    private readonly metPublishers: Met<Publisher>,
    /** Claims by id. */
    readonly claims: ReadonlyMap<string, Claim>,
  ) {}

  static async of(segments: readonly Segment[]): Promise<Catalogue> {
    const loaded = await Promise.all(
      segments.map(async (segment) => {
        const [tables, columns] = await Promise.all([segment.tables(), segment.columns()]);
        return { segment, tables, columns };
      }),
    );
    loaded.sort((a, b) => Number(b.segment.row.bundled) - Number(a.segment.row.bundled));
    const all = <K extends keyof Tables>(kind: K) =>
      loaded.flatMap(({ tables }): Tables[K][number][] => tables[kind]);
    const claims = new Map<string, Claim>();
    for (const claim of all('claims')) if (!claims.has(claim.id)) claims.set(claim.id, claim);
    return new Catalogue(
      loaded,
      meetSpeakers(all('speakers')),
      meetPublishers(all('publishers')),
      claims,
    );
  }

  /** Statements on record. */
  get documents(): number {
    return this.segments.reduce((sum, { columns }) => sum + columns.count, 0);
  }

  /** Speakers by id, each once. */
  get speakers(): ReadonlyMap<string, Speaker> {
    return this.metSpeakers.all;
  }

  /** Publishers by id, each once. */
  get publishers(): ReadonlyMap<string, Publisher> {
    return this.metPublishers.all;
  }

  /** Who it is whom a pack calls by this id; undefined for nobody. */
  speaker(id: string): Speaker | undefined {
    return this.metSpeakers.all.get(this.metSpeakers.first.get(id) ?? id);
  }

  publisher(id: string): Publisher | undefined {
    return this.metPublishers.all.get(this.metPublishers.first.get(id) ?? id);
  }

  /** The place of a statement; null when it is not on record. */
  async place(id: string): Promise<Place | null> {
    for (const from of this.segments) {
      const doc = (await from.segment.ids()).get(id);
      if (doc !== undefined) return { from, doc };
    }
    return null;
  }

  /** Places of all statements that a test of columns passes. */
  where(test: (from: Loaded) => (doc: number) => boolean): Place[] {
    return this.segments.flatMap((from) => {
      const passes = test(from);
      const docs = Array.from({ length: from.columns.count }, (_, doc) => doc).filter(passes);
      return docs.map((doc) => ({ from, doc }));
    });
  }
}

/** Newest first, undated last; then in the order of packs and of their lines. */
export function newestFirst(a: Place, b: Place): number {
  const days = (b.from.columns.latest[b.doc] ?? 0) - (a.from.columns.latest[a.doc] ?? 0);
  return days || a.from.segment.row.segment - b.from.segment.row.segment || a.doc - b.doc;
}
