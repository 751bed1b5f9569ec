import type { KeptWordings } from '../context/kept-wordings';
import type { Candidate, CandidateQuery, OnRecord } from '../context/record';
import type { Claim, Statement } from '../model';
import { Recent } from '../text/recent';
import type { Catalogue, Place } from './catalogue';
import { heldTogether } from './held-together';
import type { Holding } from './holding';
import type { Enough, EnoughFound } from './index/enough';
import type { AskedWords } from './index/enough-questions';
import { statementsAt } from './read';
import { SPEAKER_TIE } from './scoring';
import type { Segment } from './segment';
import { isAmong, SpokenDocs } from './spoken-docs';
import { askedWords, idfOf, type StemWords, stemWords } from './stems';

/** Gives the work the catalogue of this moment; does it again if a pack went meanwhile. */
export type Reading = <T>(work: (catalogue: Catalogue) => Promise<T>) => Promise<T>;

const NONE = new Uint32Array();

/** The engine's place of a statement: its segment's number and, below that, its number there. */
const PLACES_PER_SEGMENT = 2 ** 32;

/** Twice as many statements are kept at most, about half a MB: what a page that changes asks for again. */
const STATEMENTS_KEPT = 256;

/** The engine's questions, answered from the segments. Ids of speakers are those they met under. */
export class ArchiveRecord implements OnRecord {
  /** Statements read lately, by place: they are good as long as their catalogue is. */
  private readonly lately = new WeakMap<Catalogue, Recent<Statement>>();

  /** Which claims one statement holds positions on, likewise. */
  private readonly together = new WeakMap<Catalogue, ReadonlyMap<string, ReadonlySet<string>>>();

  /** Which statements are by whom, likewise. */
  private readonly spoken = new WeakMap<Catalogue, SpokenDocs>();

  constructor(private readonly reading: Reading) {}

  names(): Promise<Uint8Array> {
    return this.reading((catalogue) => catalogue.names());
  }

  claims(): Promise<Claim[]> {
    return this.reading(async (catalogue) => [...(await catalogue.wholeClaims()).values()]);
  }

  wordings(): Promise<KeptWordings> {
    return this.reading((catalogue) => catalogue.wordings());
  }

  candidates(queries: readonly CandidateQuery[]): Promise<Candidate[][]> {
    return this.reading(async (catalogue) => {
      const stems = queries.flatMap(({ terms }) => terms.map(({ term }) => term));
      const asked = new Set(queries.flatMap(({ neighbours = [] }) => neighbours));
      const [known, ...pairs] = await Promise.all([
        stemWords(catalogue, stems),
        ...catalogue.segments.map(({ index }) => index.pairs(asked)),
      ]);
      const spoken = this.spoken.get(catalogue) ?? new SpokenDocs(catalogue);
      this.spoken.set(catalogue, spoken);
      const inSegments = await Promise.all(
        catalogue.segments.map((from, s) => {
          const here = queries.map((query) => withRunsIn(pairs[s] as Set<string>, query));
          return candidatesIn(spoken, from, s, here, known);
        }),
      );
      return queries.map(({ limit }, q) =>
        together(
          inSegments.map((its) => its[q] as FoundHere),
          limit,
        ),
      );
    });
  }

  neighbours(asked: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    return this.reading(async ({ segments }) => {
      const told = await Promise.all(segments.map(({ index }) => index.pairs(asked)));
      return new Set(told.flatMap((its) => [...its]));
    });
  }

  heldTogether(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    return this.reading(async (catalogue) => {
      const known = this.together.get(catalogue) ?? (await heldTogether(catalogue.segments));
      this.together.set(catalogue, known);
      return known;
    });
  }

  statements(places: readonly number[]): Promise<(Statement | null)[]> {
    return this.reading(async (catalogue) => {
      const found = places.map((place): Place | null => {
        const segment = Math.floor(place / PLACES_PER_SEGMENT);
        const from = catalogue.segments.find(({ row }) => row.segment === segment);
        return from ? { from, doc: place % PLACES_PER_SEGMENT } : null;
      });
      const reads = (
        await this.read(
          catalogue,
          found.filter((place) => place !== null),
        )
      ).values();
      return found.map((place) => (place ? (reads.next().value ?? null) : null));
    });
  }

  idf(terms: readonly string[]): Promise<number[]> {
    return this.reading((catalogue) => idfOf(catalogue.segments, terms));
  }

  /** Reads statements in the order asked: together those that were not read lately. */
  private async read(catalogue: Catalogue, places: readonly Place[]): Promise<Statement[]> {
    const lately = this.lately.get(catalogue) ?? new Recent<Statement>(STATEMENTS_KEPT);
    this.lately.set(catalogue, lately);
    const known = new Map<string, Statement>();
    const missing = new Map<string, Place>();
    const keys = places.map(({ from, doc }) => `${from.row.segment}/${doc}`);
    keys.forEach((key, i) => {
      const statement = lately.get(key);
      if (statement) known.set(key, statement);
      else missing.set(key, places[i] as Place);
    });
    const reads = await statementsAt(catalogue, [...missing.values()]);
    [...missing.keys()].forEach((key, i) => {
      const statement = reads[i] as Statement;
      known.set(key, statement);
      lately.set(key, statement);
    });
    return keys.map((key) => known.get(key) as Statement);
  }
}

/** The query without those runs that no text of a segment has. */
function withRunsIn(told: ReadonlySet<string>, query: CandidateQuery): CandidateQuery {
  const { runs, neighbours = [] } = query;
  if (!runs) return query;
  const isTold = neighbours.map((each) => told.has(each));
  return { ...query, runs: runs.filter((run) => run.neighbours.every((each) => isTold[each])) };
}

/** What one segment has for a question: the best, best first, and what was wanted besides. */
interface FoundHere extends Enough {
  /** The segment's number: of equals the lower place comes first. */
  segment: number;
  /** What orders what several segments have. */
  key: (found: EnoughFound) => number;
  candidate: (found: EnoughFound) => Candidate;
}

/** What several segments have, as one: candidates are made of those alone that are among the best of all. */
function together(inSegments: readonly FoundHere[], limit: number): Candidate[] {
  const candidates: Candidate[] = [];
  const at = inSegments.map(() => 0);
  while (candidates.length < limit) {
    let first = -1;
    let highest = Number.NEGATIVE_INFINITY;
    for (let s = 0; s < inSegments.length; s++) {
      const { best, key, segment } = inSegments[s] as FoundHere;
      const next = best[at[s] as number];
      if (!next) continue;
      const order = key(next);
      const isEqual = order === highest;
      if (order < highest || (isEqual && segment > (inSegments[first] as FoundHere).segment))
        continue;
      highest = order;
      first = s;
    }
    const its = inSegments[first];
    if (!its) break;
    candidates.push(its.candidate(its.best[at[first] as number] as EnoughFound));
    at[first] = (at[first] as number) + 1;
  }
  for (const { besides, candidate } of inSegments) candidates.push(...besides.map(candidate));
  return candidates;
}

/** For each question the candidates of one segment: all of them are read for together. */
async function candidatesIn(
  spoken: SpokenDocs,
  from: Segment,
  s: number,
  queries: readonly CandidateQuery[],
  known: ReadonlyMap<string, StemWords>,
): Promise<FoundHere[]> {
  const speakers = queries.flatMap(({ speaker }) => speaker ?? []);
  const [holding, own] = await Promise.all([from.holding(), spoken.of(from, speakers)]);
  // The same object for the same stem, so that its lists are merged once for all questions.
  const wordsOf: Map<string, AskedWords>[] = [];
  const words = (term: string, times: number) => {
    wordsOf[times] ??= new Map();
    const met = wordsOf[times];
    let its = met.get(term);
    if (!its) {
      its = askedWords(known.get(term) as StemWords, s, times);
      met.set(term, its);
    }
    return its;
  };
  const asked = queries.map((query) => {
    const his = (query.speaker && own.get(query.speaker)) || NONE;
    const isOwn = his.length > 0 ? (doc: number) => isAmong(his, doc) : () => false;
    return {
      groups: query.terms.map(({ term, times, weight }) => ({
        of: words(term, times),
        worth: weight,
      })),
      k: query.limit,
      least: query.least,
      leastSided: query.leastSided ?? query.least,
      ...(query.runs && {
        runs: query.runs.map(({ terms, least }) => ({ groups: terms, gain: least })),
        runless: his,
      }),
      ...(query.besides ? { besides: besidesHere(from, holding, query.besides) } : {}),
      accept: (doc: number) => from.isShown(doc),
      adjust: (doc: number, score: number) => (isOwn(doc) ? score * SPEAKER_TIE : score),
      raise: SPEAKER_TIE,
      isOwn,
    };
  });
  const found = await from.index.enoughOfEach(asked, holding.docs);
  // A page asks for the statements on its claims again and again.
  const claims = new Map<number, readonly string[]>();
  const claimsOf = (doc: number): readonly string[] => {
    const known = claims.get(doc);
    if (known) return known;
    const held = Array.from(holding.of(doc), (claim) => from.tables.claims[claim]?.id as string);
    claims.set(doc, held);
    return held;
  };
  return found.map((its, q) => {
    const { isOwn, adjust } = asked[q] as (typeof asked)[number];
    const candidate = ({ doc, score, shared }: EnoughFound): Candidate => ({
      place: from.row.segment * PLACES_PER_SEGMENT + doc,
      bm25: score,
      shared,
      isOwn: isOwn(doc),
      claims: claimsOf(doc),
    });
    const key = ({ doc, score }: EnoughFound) => adjust(doc, score);
    return { ...its, segment: from.row.segment, key, candidate };
  });
}

/** The statements of a segment that are wanted besides. */
function besidesHere(
  from: Segment,
  holding: Holding,
  { claims, least }: NonNullable<CandidateQuery['besides']>,
) {
  return { places: holding.placesOn(claims.flatMap((id) => from.claim(id) ?? [])), least };
}
