import type { Edtf, Span, Stance, StatementView } from '../../model';

/** The part of a query that filters: what the chips show and change. */
export interface Filters {
  speakers: string[];
  publishers: string[];
  claims: string[];
  stance: Stance | null;
  after: Edtf | null;
  before: Edtf | null;
}

/** Something to filter by, with how many statements stand behind it. */
export interface Facet {
  id: string;
  name: string;
  count: number;
}

export interface Facets {
  speakers: Facet[];
  publishers: Facet[];
  claims: { id: string; proposition: string; count: number }[];
  /** First and last year in which something was said; null when nothing is dated. */
  years: [number, number] | null;
  /** The name of the one speaker whom a text means, of all on record; null where it means none or several. */
  called?: (text: string) => Promise<string | null>;
}

export interface Hit {
  view: StatementView;
  /** Where in the view's text the words asked for stand. */
  ranges: readonly Span[];
}

/** What a search found, with the query as it was understood. */
export interface Found<Q extends Filters = Filters> {
  total: number;
  hits: Hit[];
  query: Q;
  /** Words on record that were taken in place of mistyped ones. */
  suggestions: string[];
}
