import type { Group } from './loaded';
import type { Impacts } from './stretch';
import type { Term } from './terms';
import { HERE, WINDOW } from './window';
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

/**
 * The groups of many questions, read together window by window: in each window the lists of a group are merged
 * once, adding up what they contribute, and every question that asks for the group reads what was made. What lies
 * side by side is what is scored at the same moment, and nothing is kept of the windows before.
 */
export class WindowGroups {
  /** Of the documents that are sided, and of all others. */
  readonly sided: WindowView;
  readonly others: WindowView;
  /** Whether a document of the window is sided; and those that are, in `sidedDocs`. */
  private readonly isSided = new Uint8Array(WINDOW);
  private sidedStart = 0;
  private sidedEnd = 0;
  private readonly lists: readonly (readonly WindowList[])[];
  /** By group whether it is asked for others than the sided ones. */
  private readonly ofOthers: Uint8Array;
  /** The first document that a group may have from here on. */
  private readonly next: Float64Array;

  /**
   * @param groups each once
   * @param forOthers those that are asked for others than the sided documents
   * @param sidedDocs documents that are looked at apart from all others, rising
   */
  constructor(
    groups: readonly Shared[],
    forOthers: ReadonlySet<Shared>,
    private readonly sidedDocs: Uint32Array,
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
    this.ofOthers = Uint8Array.from(groups, (terms) => Number(forOthers.has(terms)));
    this.sided = new WindowView(groups.length);
    this.others = new WindowView(groups.length);
    this.next = new Float64Array(groups.length);
  }

  /** Whether a group has any of the others in the window. */
  hasOthers = false;

  /** Whether the window has sided documents. */
  get hasSided(): boolean {
    return this.sidedEnd > this.sidedStart;
  }

  /** Goes on to the window from `from` on. The windows before were entered, and their pages are read. */
  enter(from: number): void {
    const { others, sided, lists } = this;
    const to = Math.min(from + WINDOW, this.documents);
    this.enterSided(from, to);
    let at = 0;
    let sidedAt = 0;
    for (let group = 0; group < lists.length; group++) {
      others.set(group, at, at, 0);
      sided.set(group, sidedAt, sidedAt, 0);
      if ((this.next[group] as number) >= to) continue;
      const its = lists[group] as readonly WindowList[];
      if (this.ofOthers[group] === 0) {
        sidedAt = this.enterSidedOnly(group, from, to, sidedAt);
        continue;
      }
      others.reserve(at);
      const end = merge(its, from, to, others.postings, at, null);
      this.next[group] = nextOf(its);
      if (this.hasSided) sidedAt = this.setApart(group, at, end, sidedAt);
      else others.set(group, at, end, peakOf(others.postings.values, at, end));
      at = others.ends[group] as number;
    }
    this.hasOthers = at > 0;
  }

  /** Merges of a group the sided documents alone; says where they end. */
  private enterSidedOnly(group: number, from: number, to: number, at: number): number {
    const { sided, sidedDocs } = this;
    const its = this.lists[group] as readonly WindowList[];
    if (!this.hasSided && this.sidedEnd === sidedDocs.length) {
      this.next[group] = Number.POSITIVE_INFINITY;
      return at;
    }
    sided.reserve(at);
    const end = merge(its, from, to, sided.postings, at, this.isSided);
    this.next[group] = nextOf(its);
    sided.set(group, at, end, peakOf(sided.postings.values, at, end));
    return end;
  }

  private enterSided(from: number, to: number): void {
    const { sidedDocs, isSided } = this;
    const before = from - WINDOW;
    for (let i = this.sidedStart; i < this.sidedEnd; i++) {
      isSided[(sidedDocs[i] as number) - before] = 0;
    }
    this.sidedStart = this.sidedEnd;
    while (this.sidedEnd < sidedDocs.length && (sidedDocs[this.sidedEnd] as number) < to) {
      isSided[(sidedDocs[this.sidedEnd++] as number) - from] = 1;
    }
  }

  /** Takes the sided documents out of a group's postings, and sets both; says where the sided ones end. */
  private setApart(group: number, start: number, end: number, sidedStart: number): number {
    const { isSided, others, sided } = this;
    sided.reserve(sidedStart);
    const { docs, values } = others.postings;
    const apart = sided.postings;
    let at = start;
    let sidedAt = sidedStart;
    let peak = 0;
    let sidedPeak = 0;
    for (let i = start; i < end; i++) {
      const doc = docs[i] as number;
      const value = values[i] as number;
      if (isSided[doc & HERE]) {
        apart.docs[sidedAt] = doc;
        apart.values[sidedAt++] = value;
        if (value > sidedPeak) sidedPeak = value;
      } else {
        docs[at] = doc;
        values[at++] = value;
        if (value > peak) peak = value;
      }
    }
    others.set(group, start, at, peak);
    sided.set(group, sidedStart, sidedAt, sidedPeak);
    return sidedAt;
  }
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
