import type { Worthy } from './enough-window';
import { type Run, Runs } from './runs';

/** A question's groups, with their postings in all. */
export type Sized = Worthy & { size: number };

/** In what orders a question's groups may be read: what comes first is read last. */
export class Orders {
  /** As many postings as can be, for as little as can be, are left to the last: so gains prune best … */
  readonly byGain: readonly Worthy[];
  /** … and so scores. */
  readonly bySize: readonly Worthy[];
  /** If runs are asked for, what bears none is read last. */
  readonly byRuns: readonly Worthy[];
  readonly runs: Runs | null;

  /** @param rounding what sums may lack of what is asked */
  constructor(
    sized: readonly Sized[],
    runs: readonly Run[] | undefined,
    width: number,
    rounding: number,
  ) {
    const bySize = [...sized].sort((a, b) => b.size - a.size);
    const its = runs ? new Runs(runs, sized, width, rounding) : null;
    this.byGain = [...sized].sort((a, b) => b.size * a.worth - a.size * b.worth);
    this.bySize = bySize;
    this.runs = its;
    // Where no run is possible none bears one.
    const isBearer = ({ number }: Worthy) => its?.bearers[number] === 1;
    this.byRuns =
      its && !its.isNone
        ? [...bySize.filter((each) => !isBearer(each)), ...bySize.filter(isBearer)]
        : bySize;
  }
}
