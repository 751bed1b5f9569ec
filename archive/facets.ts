import type { Catalogue } from './catalogue';
import { MOST_FACETS } from './facet-counts';

/** What can be filtered by, with how many statements each would leave; the commonest first. */
export interface Facets {
  /** Those with most on record; the rest are found by typing. */
  speakers: { id: string; name: string; count: number }[];
  publishers: { id: string; name: string; count: number }[];
  claims: { id: string; proposition: string; subject: string; count: number }[];
  /** First and last year of what is dated. */
  years: [number, number] | null;
}

const MS_PER_DAY = 86_400_000;

/** What all segments have, as they were counted when they were built: what was hidden since counts too. */
export async function facetsOf(catalogue: Catalogue): Promise<Facets> {
  const all = await Promise.all(catalogue.segments.map((segment) => segment.facets()));
  const names = new Map(
    all.flatMap(({ speakers }) => speakers.map(({ id, name }) => [id, name] as const)).reverse(),
  );
  const days = all.flatMap((its) => its.days ?? []);
  const year = (day: number) => new Date(day * MS_PER_DAY).getUTCFullYear();
  return {
    speakers: together(
      all.flatMap(({ speakers }) => speakers),
      (id) => catalogue.speakerId(id),
    ).map(({ id, count }) => ({ id, name: names.get(id) ?? id, count })),
    publishers: together(
      all.flatMap(({ publishers }) => publishers),
      (id) => catalogue.publisher(id)?.id ?? id,
    ).map(({ id, count }) => ({ id, name: catalogue.publishers.get(id)?.name ?? id, count })),
    claims: together(
      all.flatMap(({ claims }) => claims),
      (id) => id,
    ).map(({ id, count }) => {
      const { proposition = '', subject = '' } = catalogue.claims.get(id) ?? {};
      return { id, proposition, subject, count };
    }),
    years: days.length > 0 ? [year(Math.min(...days)), year(Math.max(...days))] : null,
  };
}

/** Counts of the same thing in several packs added up, the commonest first. */
function together(counts: readonly { id: string; count: number }[], known: (id: string) => string) {
  const sums = new Map<string, number>();
  for (const { id, count } of counts) sums.set(known(id), (sums.get(known(id)) ?? 0) + count);
  return [...sums]
    .map(([id, count]) => ({ id, count }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_FACETS);
}
