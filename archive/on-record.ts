import { packNames } from '../context/names/pack';
import type { Candidate, CandidateQuery, OnRecord } from '../context/record';
import type { Claim, Speaker, Statement } from '../model';
import { type Catalogue, newestFirst, type Place } from './catalogue';
import { NOBODY } from './columns';
import { indexes } from './expansion';
import { byPosition } from './filters';
import { eachPosting } from './postings';
import { IMPACT_SCALE, idf, SPEAKER_TIE } from './scoring';
import { Top } from './top';
import { statementsAt } from './view';

/** Gives the work the catalogue of this moment; does it again if a pack went meanwhile. */
export type Reading = <T>(work: (catalogue: Catalogue) => Promise<T>) => Promise<T>;

/** The engine's questions, answered from the segments. Ids of speakers are those they met under. */
export class ArchiveRecord implements OnRecord {
  constructor(private readonly reading: Reading) {}

  private packed: { of: Catalogue; names: Uint8Array } | undefined;

  names(): Promise<Uint8Array> {
    return this.reading(async (of) => {
      if (this.packed?.of !== of) {
        this.packed = { of, names: packNames(of.speakers.values(), spoken(of)) };
      }
      return this.packed.names;
    });
  }

  speakersById(ids: readonly string[]): Promise<Speaker[]> {
    return this.reading(async (catalogue) => ids.flatMap((id) => catalogue.speaker(id) ?? []));
  }

  claims(): Promise<Claim[]> {
    return this.reading(async (catalogue) => [...catalogue.claims.values()]);
  }

  candidates(queries: readonly CandidateQuery[]): Promise<Candidate[][]> {
    return this.reading((catalogue) =>
      Promise.all(queries.map((query) => candidatesOf(catalogue, query))),
    );
  }

  statements(places: readonly number[]): Promise<(Statement | null)[]> {
    return this.reading(async (catalogue) => {
      const found = places.map((place): Place | null => {
        const segment = Math.floor(place / PLACES_PER_SEGMENT);
        const from = catalogue.segments.find((each) => each.segment.row.segment === segment);
        return from ? { from, doc: place % PLACES_PER_SEGMENT } : null;
      });
      const read = (
        await met(
          catalogue,
          found.filter((place) => place !== null),
        )
      ).values();
      return found.map((place) => (place ? (read.next().value ?? null) : null));
    });
  }

  byClaims(claims: readonly string[]): Promise<Statement[][]> {
    return this.reading((catalogue) =>
      Promise.all(
        claims.map((claim) => {
          const places = catalogue.where(byPosition((id) => id === claim, null));
          return met(catalogue, places.sort(newestFirst));
        }),
      ),
    );
  }

  idf(terms: readonly string[]): Promise<number[]> {
    return this.reading(async (catalogue) => {
      const segments = await indexes(catalogue, 'stems');
      return terms.map((term) => {
        const having = segments.map((index) => index.frequency(index.dictionary.find(term)));
        return idf(
          catalogue.documents,
          having.reduce((sum, n) => sum + n, 0),
        );
      });
    });
  }
}

/** Ids of those who have a statement on record, their own or one that they relate. */
function spoken(catalogue: Catalogue): Set<string> {
  const ids = new Set<string>();
  for (const { tables, columns } of catalogue.segments) {
    const known = tables.speakers.map(({ id }) => catalogue.speaker(id)?.id ?? id);
    for (const column of [columns.speaker, columns.reporter]) {
      for (const number of new Set(column)) {
        if (number !== NOBODY) ids.add(known[number] as string);
      }
    }
  }
  return ids;
}

/** The engine's place of a statement: its segment's number and, below that, its number there. */
const PLACES_PER_SEGMENT = 2 ** 32;

interface Ranked extends Place {
  bm25: number;
  key: number;
  isOwn: boolean;
}

/** The best statements for one sentence, of those that share enough with it. */
async function candidatesOf(catalogue: Catalogue, query: CandidateQuery): Promise<Candidate[]> {
  const { terms, speaker, limit, least } = query;
  const top = new Top<Ranked>(limit, (a, b) => b.key - a.key || newestFirst(a, b));
  const scores = await stemScores(
    catalogue,
    terms.flatMap(({ term, times }) => Array<string>(times).fill(term)),
  );
  const having = await statementsHaving(
    catalogue,
    terms.map(({ term }) => term),
  );
  for (const [s, from] of catalogue.segments.entries()) {
    const owned = from.tables.speakers.map(({ id }) => catalogue.speaker(id)?.id === speaker);
    const weights = new Float64Array(from.columns.count);
    having[s]?.forEach((docs, i) => {
      for (const doc of docs) weights[doc] = (weights[doc] as number) + (terms[i]?.weight ?? 0);
    });
    const its = scores[s] as Float64Array;
    for (let doc = 0; doc < its.length; doc++) {
      const bm25 = its[doc] as number;
      if (bm25 <= 0 || (weights[doc] as number) < least) continue;
      const isOwn = owned[from.columns.speaker[doc] as number] === true;
      top.add({ from, doc, bm25, isOwn, key: isOwn ? bm25 * SPEAKER_TIE : bm25 });
    }
  }
  return top.sorted().map(({ from, doc, bm25, isOwn }) => {
    const docs = having[catalogue.segments.indexOf(from)] ?? [];
    const shared = terms.flatMap((_, i) => (docs[i]?.has(doc) ? [i] : []));
    const place = from.segment.row.segment * PLACES_PER_SEGMENT + doc;
    const [first, last] = from.columns.positions.subarray(doc, doc + 2);
    return { place, bm25, shared, isOwn, isSided: first !== last };
  });
}

/** By segment and by stem, the numbers of the statements that have it. */
async function statementsHaving(
  catalogue: Catalogue,
  terms: readonly string[],
): Promise<Set<number>[][]> {
  const segments = await indexes(catalogue, 'stems');
  return Promise.all(
    segments.map(async (index) => {
      const numbers = terms.map((term) => index.dictionary.find(term));
      const postings = await index.postings(numbers.filter((number) => number >= 0));
      const found = postings.values();
      return numbers.map((number) => {
        const docs = new Set<number>();
        if (number >= 0) eachPosting(found.next().value as Uint8Array, (doc) => docs.add(doc));
        return docs;
      });
    }),
  );
}

/** BM25 of every statement for a bag of stems, by segment and number; repeats in the bag count. */
export async function stemScores(
  catalogue: Catalogue,
  terms: readonly string[],
): Promise<Float64Array[]> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const segments = await indexes(catalogue, 'stems');
  const found = [...counts].map(([term, count]) => {
    const numbers = segments.map(({ dictionary }) => dictionary.find(term));
    const having = numbers.reduce((sum, n, s) => sum + (segments[s]?.frequency(n) ?? 0), 0);
    return { numbers, weight: (count * idf(catalogue.documents, having)) / IMPACT_SCALE };
  });
  return Promise.all(
    segments.map(async (index, s) => {
      const scores = new Float64Array(catalogue.segments[s]?.columns.count ?? 0);
      const here = found.filter(({ numbers }) => (numbers[s] as number) >= 0);
      const postings = await index.postings(here.map(({ numbers }) => numbers[s] as number));
      here.forEach(({ weight }, i) => {
        eachPosting(postings[i] as Uint8Array, (doc, impact) => {
          scores[doc] = (scores[doc] as number) + weight * impact;
        });
      });
      return scores;
    }),
  );
}

/** Statements whose speakers go by the id under which all packs know them. */
async function met(catalogue: Catalogue, places: readonly Place[]): Promise<Statement[]> {
  const id = (raw: string) => catalogue.speaker(raw)?.id ?? raw;
  return (await statementsAt(places)).map((statement) => ({
    ...statement,
    speaker: id(statement.speaker),
    ...(statement.reportedBy ? { reportedBy: id(statement.reportedBy) } : {}),
  }));
}
