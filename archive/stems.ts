/** The index as the engine asks it: by stems. */
import type { Catalogue, Place } from './catalogue';
import type { AskedWords } from './index/enough-questions';
import type { Stem } from './index/index-reader';
import type { Weighted } from './index/loaded';
import type { Term } from './index/terms';
import { idf, STEM_WEIGHTS } from './scoring';
import type { Segment } from './segment';

/** A stem over all segments. */
export interface KnownStem {
  /** In the catalogue's order. */
  inSegments: readonly Stem[];
  /** Inverse document frequency, of statements' own words. */
  idf: number;
}

/** Looks stems up in all segments, each once. */
export async function knownStems(
  catalogue: Catalogue,
  stems: Iterable<string>,
): Promise<Map<string, KnownStem>> {
  const asked = [...new Set(stems)];
  const found = await Promise.all(catalogue.segments.map(({ index }) => index.stems(asked)));
  return new Map(
    asked.map((stem, i) => {
      const inSegments = found.map((its) => its[i] as Stem);
      const having = inSegments.reduce((sum, { df }) => sum + df, 0);
      return [stem, { inSegments, idf: idf(catalogue.indexed, having) }];
    }),
  );
}

/** A stem's words in each segment, in the catalogue's order, and its weight over all. */
export interface StemWords {
  inSegments: readonly (readonly string[])[];
  idf: number;
}

/** Looks the words of stems up in all segments, not where they stand. */
export async function stemWords(
  catalogue: Catalogue,
  stems: Iterable<string>,
): Promise<Map<string, StemWords>> {
  const asked = [...new Set(stems)];
  const found = await Promise.all(catalogue.segments.map(({ index }) => index.stemWords(asked)));
  return new Map(
    asked.map((stem) => {
      const having = found.reduce((sum, its) => sum + (its.get(stem)?.df ?? 0), 0);
      const inSegments = found.map((its) => its.get(stem)?.words ?? []);
      return [stem, { inSegments, idf: idf(catalogue.indexed, having) }];
    }),
  );
}

/** What a stem's words are asked with, as often as the stem stands in what is asked. */
export function askedWords({ inSegments, idf }: StemWords, s: number, times: number): AskedWords {
  // Field by field: a page makes thousands, and a loop over the fields' names took several times as long in its first ones.
  const worth = idf * times;
  const weights = {
    text: STEM_WEIGHTS.text * worth,
    names: STEM_WEIGHTS.names * worth,
    venue: STEM_WEIGHTS.venue * worth,
    wordings: STEM_WEIGHTS.wordings * worth,
  };
  return { words: inSegments[s] ?? [], weights };
}

/** Inverse document frequencies of stems, in the order asked: as `knownStems` has them, and nothing else is read. */
export async function idfOf(
  segments: readonly Segment[],
  stems: readonly string[],
): Promise<number[]> {
  const found = await Promise.all(segments.map(({ index }) => index.frequencies(stems)));
  const indexed = segments.reduce((sum, { head }) => sum + head.statements, 0);
  return stems.map((_, i) => {
    const having = found.reduce((sum, its) => sum + (its[i] as number), 0);
    return idf(indexed, having);
  });
}

/** What a stem's words in one segment are worth, as often as the stem stands in what is asked. */
function weighed(known: KnownStem, s: number, times = 1): Weighted<Term>[] {
  return (known.inSegments[s]?.terms ?? []).map((term) => ({
    term,
    weight: known.idf * times * STEM_WEIGHTS[term.field],
  }));
}

/** Of some places, those that have any of the stems, the nearest first (BM25). */
export async function nearest(
  catalogue: Catalogue,
  stems: readonly string[],
  places: readonly Place[],
  limit: number,
): Promise<Place[]> {
  if (stems.length === 0) return [];
  const known = await knownStems(catalogue, stems);
  const times = new Map<string, number>();
  for (const stem of stems) times.set(stem, (times.get(stem) ?? 0) + 1);
  const found = await Promise.all(
    catalogue.segments.map(async (from: Segment, s) => {
      const docs = new Set(places.flatMap((place) => (place.from === from ? [place.doc] : [])));
      if (docs.size === 0) return [];
      const groups = [...known].map(([stem, it]) => ({ terms: weighed(it, s, times.get(stem)) }));
      const its = await from.index.any({ groups, k: limit, accept: (doc) => docs.has(doc) });
      return its.map(({ doc, score }) => ({ from, doc, score }));
    }),
  );
  return found
    .flat()
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}
