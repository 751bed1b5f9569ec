import type { Group } from './loaded';
import type { Impacts } from './stretch';
import type { Term } from './terms';
import { HERE, WINDOW } from './window';
import { BlockRoom, type ReadPage, WindowList, type WindowPostings } from './window-list';

/** The terms of a group, by which it is known again: groups of several questions may be worth different. */
export type Shared = Group<Term>['terms'];

/** Room for merging the lists of one group in one window, used again and again. */
const rooms = [room(WINDOW), room(WINDOW), room(WINDOW)] as const;

function room(size: number): WindowPostings {
  return { docs: new Uint16Array(size), values: new Float32Array(size) };
}

/**
 * The groups of many questions, read together window by window: in each window the lists of a group are merged
 * once, adding up what they contribute, and every question that asks for the group reads what was made. What lies
 * side by side is what is scored at the same moment, and nothing is kept of the windows before.
 */
export class WindowGroups {
  /** Of each group, where its postings of the window begin and end in `all`; documents rise. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The most that each contributes in the window. */
  readonly peaks: Float64Array;
  all: WindowPostings = room(4 * WINDOW);
  private readonly lists: readonly (readonly WindowList[])[];
  /** The first document that a group may have from here on. */
  private readonly next: Float64Array;

  /** @param groups each once */
  constructor(
    groups: readonly Shared[],
    impacts: Impacts,
    private readonly documents: number,
    read: ReadPage,
  ) {
    const blocks = new BlockRoom(groups.flatMap((terms) => terms.map(({ term }) => term)));
    // Short lists first: what is merged is read again with each list that follows.
    this.lists = groups.map((terms) =>
      [...terms]
        .sort((a, b) => a.term.df - b.term.df)
        .map((its) => new WindowList(its, blocks, impacts, documents, read)),
    );
    this.starts = new Uint32Array(groups.length);
    this.ends = new Uint32Array(groups.length);
    this.peaks = new Float64Array(groups.length);
    this.next = new Float64Array(groups.length);
  }

  /** Goes on to the window from `from` on. The windows before were entered, and their pages are read. */
  enter(from: number): void {
    const to = Math.min(from + WINDOW, this.documents);
    let at = 0;
    for (let group = 0; group < this.lists.length; group++) {
      this.starts[group] = at;
      this.peaks[group] = 0;
      if ((this.next[group] as number) < to) {
        if (at + WINDOW > this.all.docs.length) this.grow();
        const end = this.merge(this.lists[group] as readonly WindowList[], from, to, at);
        this.peaks[group] = peakOf(this.all.values, at, end);
        at = end;
        this.next[group] = nextOf(this.lists[group] as readonly WindowList[]);
      }
      this.ends[group] = at;
    }
  }

  /** Merges what some lists have in the window into `all`, from `at` on; says where it ends. */
  private merge(lists: readonly WindowList[], from: number, to: number, at: number): number {
    let [merged, list, into] = rooms as readonly [WindowPostings, WindowPostings, WindowPostings];
    const last = lists.findLastIndex(({ next }) => next < to);
    let count = 0;
    for (let i = 0; i < last; i++) {
      const each = lists[i] as WindowList;
      if (each.next >= to) continue;
      if (count === 0) {
        count = each.take(from, to, merged, 0);
        continue;
      }
      count = mergeTwo(merged, count, list, each.take(from, to, list, 0), into, 0);
      [merged, into] = [into, merged];
    }
    const each = lists[last];
    if (!each) return at;
    if (count === 0) return each.take(from, to, this.all, at);
    return mergeTwo(merged, count, list, each.take(from, to, list, 0), this.all, at);
  }

  private grow(): void {
    const grown = room(this.all.docs.length * 2);
    grown.docs.set(this.all.docs);
    grown.values.set(this.all.values);
    this.all = grown;
  }
}

/** Merges two runs of rising documents, each once; those of both add up. Says where it ends. */
function mergeTwo(
  one: WindowPostings,
  ones: number,
  other: WindowPostings,
  others: number,
  { docs, values }: WindowPostings,
  at: number,
): number {
  let a = 0;
  let b = 0;
  let to = at;
  while (a < ones && b < others) {
    const left = one.docs[a] as number;
    const right = other.docs[b] as number;
    const order = (left & HERE) - (right & HERE);
    if (order < 0) {
      docs[to] = left;
      values[to++] = one.values[a++] as number;
    } else if (order > 0) {
      docs[to] = right;
      values[to++] = other.values[b++] as number;
    } else {
      docs[to] = left | right;
      values[to++] = (one.values[a++] as number) + (other.values[b++] as number);
    }
  }
  for (; a < ones; a++) {
    docs[to] = one.docs[a] as number;
    values[to++] = one.values[a] as number;
  }
  for (; b < others; b++) {
    docs[to] = other.docs[b] as number;
    values[to++] = other.values[b] as number;
  }
  return to;
}

function nextOf(lists: readonly WindowList[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { next } of lists) if (next < least) least = next;
  return least;
}

function peakOf(values: Float32Array, start: number, end: number): number {
  let peak = 0;
  for (let i = start; i < end; i++) if ((values[i] as number) > peak) peak = values[i] as number;
  return peak;
}

