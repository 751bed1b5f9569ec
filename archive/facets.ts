import type { Catalogue } from './catalogue';
import { UNDATED } from './columns';

/** What can be filtered by, with how many statements each would leave; the commonest first. */
export interface Facets {
  speakers: { id: string; name: string; count: number }[];
  publishers: { id: string; name: string; count: number }[];
  claims: { id: string; proposition: string; subject: string; count: number }[];
  /** First and last year of what is dated. */
  years: [number, number] | null;
}

const MS_PER_DAY = 86_400_000;

/** Counts all statements by speaker, publisher, claim and year; reads columns only. */
export function facetsOf(catalogue: Catalogue): Facets {
  const counts = { speaker: new Counts(), publisher: new Counts(), claim: new Counts() };
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { tables, columns } of catalogue.segments) {
    const speakers = tables.speakers.map(({ id }) => catalogue.speaker(id)?.id ?? id);
    const publishers = tables.publishers.map(({ id }) => catalogue.publisher(id)?.id ?? id);
    for (let doc = 0; doc < columns.count; doc++) {
      counts.speaker.add(speakers[columns.speaker[doc] as number] as string);
      counts.publisher.add(publishers[columns.publisher[doc] as number] as string);
      if (columns.latest[doc] === UNDATED) continue;
      first = Math.min(first, columns.earliest[doc] as number);
      last = Math.max(last, columns.latest[doc] as number);
    }
    for (const claim of columns.claim) counts.claim.add(tables.claims[claim]?.id as string);
  }
  const year = (day: number) => new Date(day * MS_PER_DAY).getUTCFullYear();
  return {
    speakers: counts.speaker.of(catalogue.speakers, ({ name }) => ({ name })),
    publishers: counts.publisher.of(catalogue.publishers, ({ name }) => ({ name })),
    claims: counts.claim.of(catalogue.claims, ({ proposition, subject }) => ({
      proposition,
      subject,
    })),
    years: first <= last ? [year(first), year(last)] : null,
  };
}

/** How often each id came. */
class Counts {
  private counts = new Map<string, number>();

  add(id: string): void {
    this.counts.set(id, (this.counts.get(id) ?? 0) + 1);
  }

  /** What came at all, the commonest first, with what is to be shown of it. */
  of<T, S extends object>(things: ReadonlyMap<string, T>, show: (thing: T) => S) {
    return [...things]
      .map(([id, thing]) => ({ id, ...show(thing), count: this.counts.get(id) ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  }
}
