import { areOurs, type KeptWordings } from '../context/kept-wordings';
import { arePackedNames } from '../context/names/sections';
import type { Claim, Publisher, Speaker } from '../model';
import type { ShownSpeaker } from './cards';
import { type Met, meetPublishers, metBefore } from './meeting';
import { type PackedNames, type People, peopleKey, type Who } from './people';
import type { Segment } from './segment';
import type { ShownClaim } from './segment-format';
import { WhoMet } from './who-met';
import { writing } from './writing';

/** A statement's place: its segment, and its number there. */
export interface Place {
  from: Segment;
  doc: number;
}

/** Gives the catalogue to whom needs it: a damaged one must not stand in the way of mending. */
export type LoadCatalogue = () => Promise<Catalogue>;

/**
 * All that is on record at one moment: the segments, the bundled one first, and who is who in them. Cheap to
 * keep, for it holds no statement; made anew when a pack comes or goes.
 */
export class Catalogue {
  private readonly metPublishers: Met<Publisher>;
  private knownClaims: ReadonlyMap<string, ShownClaim> | undefined;
  private readonly whoMet: WhoMet;
  private packed: Promise<PackedNames> | undefined;

  private constructor(
    readonly segments: readonly Segment[],
    private readonly people: People,
    private readonly readPacked: () => Promise<PackedNames>,
  ) {
    const publishers = segments.flatMap(({ tables }) => tables.publishers);
    this.metPublishers = people.publishers
      ? metBefore(publishers, people.publishers)
      : meetPublishers(publishers);
    this.whoMet = new WhoMet(people);
  }

  /**
   * The catalogue of some segments. `kept` is who is who as the store has it, and gives the names when they are asked
   * for; where that is of other segments, it is worked out anew.
   */
  static async of(
    opened: readonly Segment[],
    kept: { people: People | undefined; names: () => Promise<PackedNames | undefined> },
  ): Promise<Catalogue> {
    const segments = inOrder(opened);
    const key = peopleKey(segments);
    let who: Promise<Who> | undefined;
    const anew = () => {
      who ??= writing().then(({ whoIsWho }) => whoIsWho(segments));
      return who;
    };
    const people = kept.people?.of === key ? kept.people : (await anew()).people;
    return new Catalogue(segments, people, async () => {
      const packed = await kept.names();
      // An earlier edition of ours packed them otherwise.
      const isOurs = packed?.of === key && arePackedNames(packed.names) && areOurs(packed.wordings);
      return isOurs ? packed : (await anew()).packed;
    });
  }

  /** Statements on record. */
  get documents(): number {
    return this.segments.reduce((sum, { shown }) => sum + shown, 0);
  }

  /** Statements in the indexes, hidden ones with them: frequencies are of these. */
  get indexed(): number {
    return this.segments.reduce((sum, { head }) => sum + head.statements, 0);
  }

  /** Claims by id, without their wordings: of several of one id the first pack's. Read when they are first asked for. */
  get claims(): ReadonlyMap<string, ShownClaim> {
    this.knownClaims ??= claimsIn(this.segments.map(({ tables }) => tables.claims));
    return this.knownClaims;
  }

  /** The same with their wordings, in the same order. */
  wholeClaims(): Promise<ReadonlyMap<string, Claim>> {
    return wholeClaimsIn(this.segments);
  }

  /** Publishers by id, each once. */
  get publishers(): ReadonlyMap<string, Publisher> {
    return this.metPublishers.all;
  }

  publisher(id: string): Publisher | undefined {
    return this.metPublishers.all.get(this.metPublishers.first.get(id) ?? id);
  }

  /** Everybody's names for the engine (`context/names`). */
  async names(): Promise<Uint8Array> {
    return (await this.forEngine()).names;
  }

  /** What is worked out of the wordings of all claims, in the order of `claims`. */
  async wordings(): Promise<KeptWordings> {
    return (await this.forEngine()).wordings as KeptWordings;
  }

  private forEngine(): Promise<PackedNames> {
    this.packed ??= this.readPacked();
    this.packed.catch(() => {
      this.packed = undefined;
    });
    return this.packed;
  }

  /** The id under which all packs know whom one calls by this id. */
  speakerId(id: string): string {
    return this.whoMet.id(id);
  }

  /** A speaker as one pack has him becomes the one whom all packs know. */
  met<S extends ShownSpeaker>(speaker: S): S | Speaker {
    return this.whoMet.speaker(this.speakerId(speaker.id)) ?? speaker;
  }

  /** Whether somebody stands in several packs. */
  isMerged(id: string): boolean {
    return this.whoMet.isMerged(id);
  }

  /** Ids of those who stand in several packs. */
  get mergedIds(): readonly string[] {
    return this.whoMet.ids;
  }

  /** Who goes by each id, in the order asked; undefined for nobody. */
  async speakers(ids: readonly string[]): Promise<(Speaker | undefined)[]> {
    const known = ids.map((id) => this.speakerId(id));
    const found = new Map<string, Speaker>();
    for (const id of known) {
      const merged = this.whoMet.speaker(id);
      if (merged) found.set(id, merged);
    }
    for (const segment of this.segments) {
      const missing = [...new Set(known)].filter((id) => !found.has(id));
      if (missing.length === 0) break;
      const numbers = await segment.find('speaker', missing);
      const here = missing.filter((_, i) => (numbers[i] as number) >= 0);
      const speakers = await segment.speakers(numbers.filter((number) => number >= 0));
      here.forEach((id, i) => {
        found.set(id, speakers[i] as Speaker);
      });
    }
    return known.map((id) => found.get(id));
  }

  /** The numbers that one of these speakers (ids as all packs know them) has in a segment. */
  async speakerNumbers(segment: Segment, ids: readonly string[]): Promise<Set<number>> {
    const numbers = await segment.find('speaker', ids);
    const here = this.whoMet.numbers(segment.row.segment, new Set(ids));
    return new Set([...numbers.filter((n) => n >= 0), ...here]);
  }

  /** Speakers, each once. */
  get speakerCount(): number {
    const all = this.segments.reduce((sum, { head }) => sum + head.speakers, 0);
    return all - this.people.repeated;
  }

  /** The places of statements, in the order asked; null for what is not on record. */
  async places(ids: readonly string[]): Promise<(Place | null)[]> {
    const found: (Place | null)[] = ids.map(() => null);
    for (const from of this.segments) {
      const numbers = await from.find('statement', ids);
      numbers.forEach((doc, i) => {
        if (doc >= 0 && !found[i] && from.isShown(doc)) found[i] = { from, doc };
      });
    }
    return found;
  }
}

/** The claims of some segments by id, with their wordings. */
export async function wholeClaimsIn(segments: readonly Segment[]): Promise<Map<string, Claim>> {
  return claimsIn(await Promise.all(segments.map((segment) => segment.wholeClaims())));
}

/** Some segments' claims by id: of several of one id the first segment's. */
function claimsIn<C extends ShownClaim>(inSegments: readonly (readonly C[])[]): Map<string, C> {
  const claims = new Map<string, C>();
  for (const claim of inSegments.flat()) if (!claims.has(claim.id)) claims.set(claim.id, claim);
  return claims;
}

/** Segments in the order in which they are asked: the bundled one, the reader's own, then as they came. */
export function inOrder(segments: readonly Segment[]): Segment[] {
  const rank = ({ row }: Segment) => (row.bundled ? 0 : row.own ? 1 : 2);
  return [...segments].sort((a, b) => rank(a) - rank(b) || a.row.segment - b.row.segment);
}

/** A place with the last day on which it may have been said. */
export interface DatedPlace extends Place {
  latest: number;
}

/** Reads the dates of some places. */
export async function dated<P extends Place>(places: readonly P[]): Promise<(P & DatedPlace)[]> {
  const segments = [...new Set(places.map(({ from }) => from))];
  const read = await Promise.all(
    segments.map(async (from) => {
      const docs = places.filter((place) => place.from === from).map(({ doc }) => doc);
      const [said, dates] = await Promise.all([from.column('said', docs), from.dates()]);
      return [from, (doc: number) => dates.latest(said.get(doc))] as const;
    }),
  );
  const latest = new Map(read);
  return places.map((place) => ({
    ...place,
    latest: latest.get(place.from)?.(place.doc) as number,
  }));
}

/** Newest first, undated last; then in the order of packs and of their lines. */
export function newestFirst(a: DatedPlace, b: DatedPlace): number {
  return b.latest - a.latest || a.from.row.segment - b.from.row.segment || a.doc - b.doc;
}
