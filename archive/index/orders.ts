import type { Worthy } from './enough-window';
import { type Run, Runs } from './runs';

/** A question's groups, with their postings in all. */
export type Sized = Worthy & { size: number };

/** In what orders a question's groups may be read: what comes first is read last. Each is made when it is first asked for: most questions have no run. */
export class Orders {
  readonly runs: Runs | null;
  #byGain: readonly Worthy[] | null = null;
  #bySize: readonly Worthy[] | null = null;
  #byRuns: readonly Worthy[] | null = null;

  /** @param rounding what sums may lack of what is asked */
  constructor(
    private readonly sized: readonly Sized[],
    runs: readonly Run[] | undefined,
    width: number,
    rounding: number,
  ) {
    this.runs = runs ? new Runs(runs, sized, width, rounding) : null;
  }

  /** As many postings as can be, for as little as can be, are left to the last: so gains prune best … */
  get byGain(): readonly Worthy[] {
    this.#byGain ??= [...this.sized].sort((a, b) => b.size * a.worth - a.size * b.worth);
    return this.#byGain;
  }

  /** … and so scores. */
  get bySize(): readonly Worthy[] {
    this.#bySize ??= [...this.sized].sort((a, b) => b.size - a.size);
    return this.#bySize;
  }

  /** If runs are asked for, what bears none is read last. */
  get byRuns(): readonly Worthy[] {
    this.#byRuns ??= this.#bearersLast();
    return this.#byRuns;
  }

  #bearersLast(): readonly Worthy[] {
    const { runs, bySize } = this;
    // Where no run is possible none bears one.
    if (!runs || runs.isNone) return bySize;
    const isBearer = ({ number }: Worthy) => runs.bearers[number] === 1;
    return [...bySize.filter((each) => !isBearer(each)), ...bySize.filter(isBearer)];
  }
}
