import type { Impacts } from './impact';
import { InWindows } from './in-windows';
import type { Group } from './loaded';
import type { Term } from './terms';
import { WINDOW } from './window';
import { BlockRoom, type ReadPage, WindowList } from './window-list';
import { merge, room } from './window-merge';

/** The terms of a group, by which it is known again: groups of several questions may be worth different. */
export type Shared = Group<Term>['terms'];

/** What groups have in one window of some documents: each its postings, one group behind the other. */
export class WindowView {
  /** Where those of each group begin and end; documents rise. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The most that each contributes. */
  readonly peaks: Float64Array;
  postings = room(2 * WINDOW);

  constructor(groups: number) {
    this.starts = new Uint32Array(groups);
    this.ends = new Uint32Array(groups);
    this.peaks = new Float64Array(groups);
  }

  /** Makes room for a window's postings behind `at`. */
  reserve(at: number): void {
    const { docs, values } = this.postings;
    if (at + WINDOW <= docs.length) return;
    const grown = room(docs.length * 2);
    grown.docs.set(docs);
    grown.values.set(values);
    this.postings = grown;
  }

  set(group: number, start: number, end: number, peak: number): void {
    this.starts[group] = start;
    this.ends[group] = end;
    this.peaks[group] = peak;
  }
}

/** Documents of each window that are wanted: some, rising, or all but these. */
export class Wanted {
  private readonly marks: Uint8Array;
  private readonly some: InWindows;

  constructor(
    docs: Uint32Array,
    private readonly areWanted: boolean,
  ) {
    this.some = new InWindows(docs);
    this.marks = new Uint8Array(WINDOW).fill(Number(!areWanted));
  }

  /** By document of the window 1 for those that are wanted; the windows before were entered. */
  enter(from: number): Uint8Array {
    const { some, marks, areWanted } = this;
    const { docs } = some;
    for (let i = some.start; i < some.end; i++) {
      marks[(docs[i] as number) - from + WINDOW] = Number(!areWanted);
    }
    some.enter(from);
    for (let i = some.start; i < some.end; i++) {
      marks[(docs[i] as number) - from] = Number(areWanted);
    }
    return marks;
  }
}

/**
 * The groups of many questions, read together window by window: in each window the lists of a group are merged
 * once, adding up what they contribute, and every question that asks for the group reads what was made. What lies
 * side by side is what is scored at the same moment, and nothing is kept of the windows before.
 */
export class WindowGroups {
  readonly view: WindowView;
  /** Whether a group has anything in the window. */
  hasAny = false;
  private readonly lists: readonly (readonly WindowList[])[];
  /** The first document that a group may have from here on. */
  private readonly next: Float64Array;

  /**
   * @param groups each once
   * @param wanted the documents that are looked at; null for all
   */
  constructor(
    groups: readonly Shared[],
    private readonly wanted: Wanted | null,
    impacts: Impacts,
    private readonly documents: number,
    read: ReadPage,
  ) {
    const blocks = new BlockRoom(groups);
    const listOf = (its: Shared[number]) => new WindowList(its, blocks, impacts, documents, read);
    this.lists = groups.map((terms) => shortFirst(terms.map(listOf)));
    this.view = new WindowView(groups.length);
    this.next = new Float64Array(groups.length);
  }

  /** Goes on to the window from `from` on. The windows before were entered, and their pages are read. */
  enter(from: number): void {
    const { view, lists } = this;
    const to = Math.min(from + WINDOW, this.documents);
    const only = this.wanted?.enter(from) ?? null;
    let at = 0;
    for (let group = 0; group < lists.length; group++) {
      view.set(group, at, at, 0);
      if ((this.next[group] as number) >= to) continue;
      const its = lists[group] as readonly WindowList[];
      view.reserve(at);
      const end = merge(its, from, to, view.postings, at, only);
      this.next[group] = nextOf(its);
      view.set(group, at, end, peakOf(view.postings.values, at, end));
      at = end;
    }
    this.hasAny = at > 0;
  }
}

/** In order, in place: what is merged is read again with each list that follows. They are few, and sorting by hand makes no copy. */
function shortFirst(lists: WindowList[]): WindowList[] {
  for (let i = 1; i < lists.length; i++) {
    const its = lists[i] as WindowList;
    let at = i;
    for (; at > 0 && (lists[at - 1] as WindowList).df > its.df; at--) {
      lists[at] = lists[at - 1] as WindowList;
    }
    lists[at] = its;
  }
  return lists;
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
