import type { Place } from './catalogue';
import type { Expansion } from './expansion';
import type { Accept, Passing } from './filters';
import type { Found } from './index/best';
import type { Segment } from './segment';

/** What a query asks of one segment. */
export interface AskedHere {
  from: Segment;
  accept: Accept;
  /** What is left to be asked (`filters.ts`); null unless it was asked for late. */
  late: Passing['late'];
  groups: Expansion['groups'];
  none: Expansion['groups'];
}

/** What one segment has: the best, and how many in all. */
export interface FoundHere {
  found: (Place & { score: number })[];
  count: number;
  isMore: boolean;
}

/** Documents of a segment as places. */
export function placed(from: Segment, found: readonly Found[]): (Place & { score: number })[] {
  return found.map(({ doc, score }) => ({ from, doc, score }));
}
