import { Best, type Tie } from './best';
import { EnoughWindow, type Needs, type Worthy } from './enough-window';
import { InWindows } from './in-windows';
import { Orders, type Sized } from './orders';
import type { Run, Runs } from './runs';
import type { WindowGroups, WindowView } from './window-groups';

export interface EnoughOptions {
  k: number;
  /** What a document must gain in all; at 0 or below any list is enough, also of its names or wordings. */
  least: number;
  /** The same for those that are sided; `least` where it is left out. */
  leastSided?: number;
  /** Runs of which a document that is not sided needs one whole besides; none is asked for where they are left out. */
  runs?: readonly Run[];
  /** Documents, rising, that need no run. */
  runless?: Uint32Array;
  /**
   * Sided documents, by their places among those, rising, that are wanted besides the best if they gain so much, whatever
   * they score.
   */
  besides?: { places: Uint32Array; least: number };
  accept?: (doc: number) => boolean;
  /** What the score counts in the order; as it is where left out. */
  adjust?: (doc: number, score: number) => number;
  /** The most that `adjust` multiplies a score by. Where that is not told, scores cannot prune. */
  raise?: number;
  tie?: Tie;
}

/** A document that has enough, with its score and the groups that its text has, rising. */
export interface EnoughFound {
  doc: number;
  score: number;
  shared: number[];
}

/** What a question finds: the best, best first, and what was wanted besides, rising. */
export interface Enough {
  best: EnoughFound[];
  besides: EnoughFound[];
}

/** Sums of the same parts in another order differ in their last digits. */
const ROUNDING = 1e-9;

const NONE = new Uint32Array();

const here = new EnoughWindow();

/** Which documents are looked through together, and how they are numbered where they are read. */
export interface Among {
  /** Those that are sided, or all others. */
  are: 'sided' | 'others';
  /** The sided documents, rising. */
  sided: Uint32Array;
  /** Whether they are read from lists of their own, in which they go by their places. */
  isApart: boolean;
}

/**
 * One question: of the documents that gain enough by the groups that they have, the best `k` by the sum of what lists
 * contribute. It is asked of the sided documents and of all others, window by window, beside others that read the same
 * groups.
 *
 * Gains prune as scores do in MaxScore (Turtle and Flood 1995), and so do the scores themselves once `k` are found:
 * groups that are worth too little even together, or contribute too little, propose nothing, and only add to documents
 * that the others propose and that can still get in.
 */
export class EnoughSearch {
  /** The most that a score is multiplied by, and whether that is known, so that scores prune. */
  private readonly raise: number;
  private readonly prunes: boolean;
  private readonly gain: number;
  private readonly sidedGain: number;
  private readonly besidesGain: number;
  private readonly best: Best;
  private readonly found = new Map<number, EnoughFound>();
  private readonly beside: EnoughFound[] = [];
  /** What is looked through at the moment. */
  private among: Among = { are: 'others', sided: NONE, isApart: false };
  private sized: readonly Sized[] = [];
  private width = 1;
  private besides = new InWindows(NONE);
  private runless = new InWindows(NONE);
  private made: Orders | null = null;
  /** What all groups together can give in the window. */
  private mostGain = 0;
  private mostScore = 0;

  constructor(private readonly options: EnoughOptions) {
    const { k, tie, least, leastSided, besides, adjust, raise } = options;
    this.best = new Best(k, tie);
    this.prunes = raise !== undefined || !adjust;
    this.raise = raise ?? 1;
    this.gain = least - ROUNDING;
    this.sidedGain = (leastSided ?? least) - ROUNDING;
    this.besidesGain = (besides?.least ?? least) - ROUNDING;
  }

  /** Whether it can find any documents but those that are sided. */
  get wantsOthers(): boolean {
    const { runs, runless } = this.options;
    return !runs || runs.length > 0 || (runless !== undefined && runless.length > 0);
  }

  /**
   * Begins with documents of one kind; those of the other may have been looked through before.
   *
   * @param sized its groups, with their postings in all there
   */
  begin(among: Among, sized: readonly Sized[]): void {
    const { besides, runless = NONE } = this.options;
    this.among = among;
    this.sized = sized;
    this.made = null;
    // They rise by number.
    this.width = 1 + (sized.at(-1)?.number ?? 0);
    const areSided = among.are === 'sided';
    const places = (areSided && besides?.places) || NONE;
    const beside = among.isApart ? places : places.map((place) => among.sided[place] as number);
    this.besides = new InWindows(beside);
    this.runless = new InWindows(areSided ? NONE : runless);
  }

  /** Goes on to the window from `from` on, which the groups have entered. */
  window({ view, hasAny }: WindowGroups, from: number): void {
    const { besides, besidesGain, runless } = this;
    const areSided = this.among.are === 'sided';
    besides.enter(from);
    runless.enter(from);
    if (!hasAny && besides.isEmpty) return;
    const gain = areSided ? this.sidedGain : this.gain;
    this.look(view, from, { gain, score: this.floor, besidesGain }, !areSided);
  }

  /** What a score must reach. */
  private get floor(): number {
    return this.prunes ? this.best.floor : 0;
  }

  /** Takes what some of the window's documents have. */
  private look(view: WindowView, from: number, needs: Needs, needsRun: boolean): void {
    this.enter(view);
    const hasBesides = !this.besides.isEmpty;
    const isWorth = this.mostGain >= needs.gain && this.mostScore * this.raise >= needs.score;
    if (!isWorth && !(hasBesides && this.mostGain >= needs.besidesGain)) return;
    const runs = needsRun ? this.orders.runs : null;
    const { runless } = this;
    const hasRunless = runs !== null && !runless.isEmpty;
    if (runs?.isNone && !hasRunless) return;
    here.begin(this.width);
    if (hasRunless) here.runless(runless, from);
    if (hasBesides) here.beside(this.besides, from);
    this.gather(view, needs, runs);
    if (runs) here.keepWhole(runs);
    this.take(from);
  }

  /** Made when a window first has enough: most of a small pack's questions come to none. */
  private get orders(): Orders {
    this.made ??= new Orders(this.sized, this.options.runs, this.width, ROUNDING);
    return this.made;
  }

  /** What it found in all windows. */
  finish(): Enough {
    return {
      best: this.best.sorted().map(({ doc }) => this.found.get(doc) as EnoughFound),
      besides: this.beside.sort((a, b) => a.doc - b.doc),
    };
  }

  /** Works out what all groups together can give in the window. */
  private enter({ starts, ends, peaks }: WindowView): void {
    let gain = 0;
    let score = 0;
    for (const { group, worth } of this.sized) {
      if (starts[group] === ends[group]) continue;
      gain += worth;
      score += peaks[group] as number;
    }
    this.mostGain = gain;
    this.mostScore = score;
  }

  /** Leaves the documents of the window that have enough, and may be among the best, in `here`. */
  private gather(view: WindowView, needs: Needs, runs: Runs | null): void {
    const { raise } = this;
    const { starts, ends, peaks } = view;
    const order = this.order(view, needs, runs);
    const bearers = runs && order === this.orders.byRuns ? runs.bearers : undefined;
    let gain = this.mostGain;
    let score = this.mostScore;
    let isPruned = false;
    for (let i = order.length - 1; i >= 0; i--) {
      const worthy = order[i] as Worthy;
      const { group, number } = worthy;
      if (starts[group] === ends[group]) continue;
      const mayBeNew = gain >= needs.gain && score * raise >= needs.score;
      if (mayBeNew && bearers?.[number] !== 0) here.propose(worthy, view);
      else {
        // Again only where documents are looked up one by one: a list that is read through is the same for fewer.
        if (!isPruned || here.looksUp(worthy, view)) here.prune(needs, gain, score, raise);
        isPruned = true;
        if (here.count === 0) return;
        here.addTo(worthy, view);
      }
      gain -= worthy.worth;
      score -= peaks[group] as number;
    }
    here.prune(needs, 0, 0, raise);
  }

  /** The order in which least has to be read. */
  private order(view: WindowView, needs: Needs, runs: Runs | null): readonly Worthy[] {
    const { orders } = this;
    const { byGain } = orders;
    if (needs.score <= 0 && !runs) return byGain;
    let best = byGain;
    let least = this.proposed(view, byGain, needs, null);
    if (needs.score > 0) {
      const size = this.proposed(view, orders.bySize, needs, null);
      if (size < least) {
        best = orders.bySize;
        least = size;
      }
    }
    if (!runs) return best;
    return this.proposed(view, orders.byRuns, needs, runs) < least ? orders.byRuns : best;
  }

  /** How many postings are proposed in an order. */
  private proposed(
    { starts, ends, peaks }: WindowView,
    order: readonly Worthy[],
    needs: Needs,
    runs: Runs | null,
  ): number {
    let gain = this.mostGain;
    let score = this.mostScore;
    let size = 0;
    for (let i = order.length - 1; i >= 0; i--) {
      if (gain < needs.gain || score * this.raise < needs.score) return size;
      const { group, worth, number } = order[i] as Worthy;
      if (runs?.bearers[number] === 0) return size;
      const count = (ends[group] as number) - (starts[group] as number);
      if (count === 0) continue;
      size += count;
      gain -= worth;
      score -= peaks[group] as number;
    }
    return size;
  }

  /** Takes what the window has left over. */
  private take(from: number): void {
    const { best, found, beside, prunes, raise } = this;
    const { accept, adjust } = this.options;
    const { touched, sums, count } = here;
    const { isApart, sided } = this.among;
    let { floor } = best;
    for (let i = 0; i < count; i++) {
      const at = touched[i] as number;
      const score = sums[at] as number;
      const doc = isApart ? (sided[from + at] as number) : from + at;
      if (here.isBeside(at)) {
        if (!accept || accept(doc)) beside.push({ doc, score, shared: here.groups(at) });
      } else if (score * raise >= (prunes ? floor : 0)) {
        const order = adjust ? adjust(doc, score) : score;
        if (order >= floor && (!accept || accept(doc))) {
          best.add(doc, order);
          ({ floor } = best);
          found.set(doc, { doc, score, shared: here.groups(at) });
        }
      }
      here.clear(at);
    }
  }
}

/** Forgets what a question left in the window that was broken off. */
export function breakOff(): void {
  here.reset();
}
