import type { Found } from './best';
import { type Blend, blend } from './blend';
import { Cursor } from './cursor';
import type { Group, Loaded } from './loaded';
import { type AnyOptions, anyOf, type Source, weigh } from './max-score';
import { eachPage, type Opening } from './opening';
import type { Term } from './terms';

/** What is asked for: documents that have any of it, the more the better. */
export interface AnyQuery extends AnyOptions {
  /** What all terms of all groups contribute is added up. */
  groups: readonly Group<Term>[];
}

/** Pages read for questions together, about 4 MB: all that an index of a hundred thousand has. */
const PAGES_AT_ONCE = 512;

/** Lists of a group are merged where it is shared and has at most so many postings: 96 KB. */
const BLEND_MOST = 16_384;

/** A group that no other question shares is merged only if it has at most so many. */
const BLEND_ALONE = 1_024;

/** Postings in merged groups kept for the questions to come: 3 MB. */
const BLENDS_KEPT = 512 * 1024;

/** Answers questions in the order asked. */
export function answer(queries: readonly AnyQuery[], opening: Opening): Promise<Found[][]> {
  return each(queries, opening, ({ groups, ...options }, source) =>
    anyOf(groups.map(source), opening.impacts, opening.documents, options),
  );
}

async function each<Q extends { groups: readonly Group<Term>[] }, A>(
  queries: readonly Q[],
  opening: Opening,
  ask: (query: Q, source: (group: Group<Term>) => Source) => A,
): Promise<A[]> {
  const answers: A[] = [];
  const blends = new Blends(queries);
  for (let next = 0; next < queries.length; ) {
    const terms = new Set<Term>();
    const pages = new Set<number>();
    const start = next;
    while (next < queries.length && pages.size < PAGES_AT_ONCE) {
      for (const group of (queries[next++] as Q).groups) {
        for (const { term } of group.terms) {
          if (terms.has(term)) continue;
          terms.add(term);
          eachPage(term, (page) => pages.add(page));
        }
      }
    }
    const loaded = await opening.load(terms);
    for (const query of queries.slice(start, next)) {
      answers.push(ask(query, (group) => blends.source(group, loaded, opening)));
    }
  }
  return answers;
}

/** The terms of a group, by which it is known again: groups of several questions may be worth different. */
type Shared = Group<Term>['terms'];

/** The groups of many questions: which are shared, and those merged last. */
class Blends {
  private uses = new Map<Shared, number>();
  private kept = new Map<Shared, Blend>();
  private postings = 0;

  constructor(queries: readonly { groups: readonly Group<Term>[] }[]) {
    for (const { groups } of queries) {
      for (const { terms } of groups) this.uses.set(terms, (this.uses.get(terms) ?? 0) + 1);
    }
  }

  source({ terms }: Group<Term>, loaded: Loaded, { impacts, documents }: Opening): Source {
    const known = this.kept.get(terms);
    if (known) return known;
    const total = terms.reduce((sum, { term }) => sum + term.df, 0);
    const shared = (this.uses.get(terms) ?? 0) > 1;
    if (total > (shared ? BLEND_MOST : BLEND_ALONE)) {
      const cursors = terms.map(({ term, weight }) => new Cursor(loaded.open(term), weight));
      const peak = cursors.reduce((sum, cursor) => sum + weigh(cursor, cursor.most), 0);
      return { cursors, peak };
    }
    const made = blend(terms, loaded, impacts, documents);
    if (shared) this.keep(terms, made);
    return made;
  }

  private keep(terms: Shared, made: Blend): void {
    this.kept.set(terms, made);
    this.postings += made.docs.length;
    for (const [oldest, its] of this.kept) {
      if (this.postings <= BLENDS_KEPT) return;
      this.kept.delete(oldest);
      this.postings -= its.docs.length;
    }
  }
}
