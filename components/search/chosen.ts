import { fold } from '../../text/fold';
import type { Facet, Filters } from './types';

/**
 * The facet that a filter's text means: by id, by name, or by a part of the name that only one
 * has (`lavrov`). Null when none or several fit; the filter then acts all the same.
 */
export function facetOf(facets: readonly Facet[], text: string): Facet | null {
  const wanted = fold(text);
  const exact = facets.find(({ id, name }) => id === text || fold(name) === wanted);
  if (exact) return exact;
  const part = facets.filter(({ name }) => ` ${fold(name)} `.includes(` ${wanted} `));
  return part.length === 1 ? (part[0] ?? null) : null;
}

/** Whether any filter is set. */
export function filtered(query: Filters): boolean {
  const { speakers, publishers, claims, stance, after, before } = query;
  return (
    [speakers, publishers, claims].some((list) => list.length > 0) || !!(stance || after || before)
  );
}

/** The same query with no filter. */
export function unfiltered<Q extends Filters>(query: Q): Q {
  const none = {
    speakers: [],
    publishers: [],
    claims: [],
    stance: null,
    after: null,
    before: null,
  };
  return { ...query, ...none };
}
