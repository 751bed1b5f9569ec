import type { Edtf, Stance, StatementView } from '../../model';
import { parseEdtf } from '../../text/edtf';

/** A statement on a timeline. */
export interface Point {
  id: string;
  view: StatementView;
  /** Days since 1970-01-01 (UTC), both ends included: a day, or all that the date may mean. */
  from: number;
  to: number;
  /** Known about only, or perhaps. */
  isUnsure: boolean;
  /** What it holds of the claim in question; null without a claim, or where no position is recorded. */
  stance: Stance | null;
}

/** Points in the order of time, and the statements whose date nobody knows. */
export interface Points {
  dated: Point[];
  undated: StatementView[];
}

/** A date as days; one known about only keeps its own day, and is drawn as unsure. Null when it is not known. */
export function daysOf(date: Edtf | null): Pick<Point, 'from' | 'to' | 'isUnsure'> | null {
  const day = date === null ? null : parseEdtf(date);
  if (!day) return null;
  const isUnsure = day.approximate || day.uncertain;
  return { from: day.earliest, to: day.latest, isUnsure };
}

/**
 * The points of some statements. Of those that say the same on the same day in the same source each is kept: the
 * record has them twice, and the reader may ask why.
 *
 * @param claim whose positions are shown, if the timeline is a claim's
 */
export function pointsOf(views: readonly StatementView[], claim: string | null): Points {
  const dated: Point[] = [];
  const undated: StatementView[] = [];
  for (const view of views) {
    const days = daysOf(view.said);
    const stance = view.positions.find((one) => one.claim === claim)?.stance ?? null;
    if (days) dated.push({ id: view.id, view, stance, ...days });
    else undated.push(view);
  }
  dated.sort((a, b) => a.from + a.to - (b.from + b.to) || (a.id < b.id ? -1 : 1));
  return { dated, undated };
}
