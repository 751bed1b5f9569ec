/** When somebody changed sides on a claim, from the dates of what he said on it; and how two speakers stand to each other. */
import type { Edtf, Stance } from '../model';
import { parseEdtf } from '../text/edtf';
import { UNDATED } from './dates';

/** A position with the days on which it may have been taken, since 1970-01-01; `UNDATED` for none. */
export interface Held {
  stance: Stance;
  earliest: number;
  latest: number;
}

/** The last of one side before, the first of the other behind it. */
export interface Turn<H> {
  before: H;
  after: H;
}

/**
 * The changes of side, in the order of time. A position proves one only where no other of the opposite side may have been
 * taken on the same day: of two that overlap the one whose date is known less closely is passed over, both where it is
 * known alike. Undated ones are left out.
 */
export function turnsOf<H extends Held>(all: readonly H[]): Turn<H>[] {
  const dated = all.filter(({ latest }) => latest !== UNDATED);
  const against = {
    asserts: new ByLength(dated.filter(({ stance }) => stance === 'rejects')),
    rejects: new ByLength(dated.filter(({ stance }) => stance === 'asserts')),
  };
  const sure = dated.filter((one) => !against[one.stance].hasWithin(one));
  sure.sort((a, b) => a.latest - b.latest || a.earliest - b.earliest);
  const turns: Turn<H>[] = [];
  let last: H | undefined;
  for (const after of sure) {
    if (last && after.stance !== last.stance) turns.push({ before: last, after });
    last = after;
  }
  return turns;
}

/** Stretches of time by how long they are: most are a day, a month or a year. */
class ByLength {
  private readonly starts: [length: number, starts: number[]][];

  constructor(all: readonly Held[]) {
    const by = new Map<number, number[]>();
    for (const { earliest, latest } of all) {
      const known = by.get(latest - earliest);
      if (known) known.push(earliest);
      else by.set(latest - earliest, [earliest]);
    }
    this.starts = [...by];
    for (const [, starts] of this.starts) starts.sort((a, b) => a - b);
  }

  /** Whether one of them, no longer than this stretch, overlaps it. */
  hasWithin({ earliest, latest }: Held): boolean {
    return this.starts.some(([length, starts]) => {
      if (length > latest - earliest) return false;
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((starts[middle] as number) < earliest - length) low = middle + 1;
        else high = middle;
      }
      return low < starts.length && (starts[low] as number) <= latest;
    });
  }
}

/** A date known about only may lie this many days from where it is put, as in `text/edtf`. */
const ABOUT = 14;

/** Whether one date surely lies before another: not where they may overlap, nor where one is doubtful. */
export function isSurelyBefore(before: Edtf | null, after: Edtf | null): boolean {
  const [a, b] = [before && parseEdtf(before), after && parseEdtf(after)];
  if (!a || !b || a.uncertain || b.uncertain) return false;
  return a.latest + (a.approximate ? ABOUT : 0) < b.earliest - (b.approximate ? ABOUT : 0);
}

/** How many statements of somebody take each side of a claim. */
export interface Sides {
  asserts: number;
  rejects: number;
}

/** The side that somebody is on record with; `both` where statements of his take either. */
export function sideOf({ asserts, rejects }: Sides): Stance | 'both' {
  if (asserts > 0 && rejects > 0) return 'both';
  return asserts > 0 ? 'asserts' : 'rejects';
}

/** `unclear` where one of the two has taken either side. */
export type Standing = 'same' | 'other' | 'unclear';

/** How two who both took positions on a claim stand to each other there. */
export function standingOf(one: Sides, other: Sides): Standing {
  const [a, b] = [sideOf(one), sideOf(other)];
  if (a === 'both' || b === 'both') return 'unclear';
  return a === b ? 'same' : 'other';
}
