/** Speakers offered as filters: those with most on record. The rest are found by typing. */
export const MOST_FACETS = 500;

/** How much a segment has of each thing that can be filtered by, as it is kept; the commonest first. */
export interface FacetCounts {
  speakers: { id: string; name: string; count: number }[];
  publishers: { id: string; count: number }[];
  claims: { id: string; count: number }[];
  /** First and last day of what is dated. */
  days: [number, number] | null;
}

/** Counts as statements come, by number. */
export class Counts {
  private counts: number[] = [];

  add(number: number): void {
    this.counts[number] = (this.counts[number] ?? 0) + 1;
  }

  /** Whether anything came of this number. */
  has(number: number): boolean {
    return this.counts[number] !== undefined;
  }

  /** What came most, the commonest first. */
  most<T extends object>(of: (number: number) => T): (T & { count: number })[] {
    return [...this.counts.entries()]
      .filter((it): it is [number, number] => it[1] !== undefined)
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, MOST_FACETS)
      .map(([number, count]) => ({ ...of(number), count }));
  }
}

/** First and last day of dates that are in order; null where there is none. */
export function daysOf(dates: {
  earliest: Int32Array;
  latest: Int32Array;
}): [number, number] | null {
  const dated = dates.earliest.subarray(1);
  if (dated.length === 0) return null;
  return [dated.reduce((a, b) => Math.min(a, b)), dates.latest.at(-1) as number];
}
