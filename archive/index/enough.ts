import { Best, type Tie } from './best';
import { EnoughWindow, type Needs, type Worthy } from './enough-window';
import type { Group } from './loaded';
import { boundIn, type Source } from './max-score';
import type { Impacts } from './stretch';
import type { Term } from './terms';
import { WINDOW } from './window';

/** A word of a question, or a stem: the lists of what it stands for. */
export interface EnoughGroup extends Group<Term> {
  /** What a document gains by having any of them in its text. Not below 0. */
  worth: number;
}

export interface EnoughOptions {
  k: number;
  /** What a document must gain in all; at 0 or below any list is enough, also of its names or wordings. */
  least: number;
  /** Documents, rising, for which less is enough. */
  favoured?: { docs: Uint32Array; least: number };
  /** Documents, rising, that are wanted besides the best if they gain so much, whatever they score. */
  besides?: { docs: Uint32Array; least: number };
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

const here = new EnoughWindow();

/**
 * Of the documents that gain enough by the groups that they have, the best `k` by the sum of what lists contribute.
 * Gains prune as scores do in MaxScore, and so do the scores themselves once `k` are found: groups that are worth
 * too little even together, or contribute too little, propose nothing, and only add to documents that the others
 * propose and that can still get in. The more is needed, the less is read.
 */
export function enoughOf(
  groups: readonly Worthy[],
  impacts: Impacts,
  documents: number,
  options: EnoughOptions,
): Enough {
  const { k, accept, adjust, tie } = options;
  here.room(1 + Math.max(0, ...groups.map(({ number }) => number)));
  const found = new Map<number, EnoughFound>();
  const besides: EnoughFound[] = [];
  const best = new Best(k, tie);
  const search = new EnoughSearch(groups, impacts, options);
  try {
    for (let from = 0; from < documents; from += WINDOW) {
      search.window(from, best.floor);
      const { touched, sums, count } = here;
      let { floor } = best;
      for (let i = 0; i < count; i++) {
        const at = touched[i] as number;
        const score = sums[at] as number;
        const doc = from + at;
        if (here.isBeside(at)) {
          if (!accept || accept(doc)) besides.push({ doc, score, shared: here.groups(at) });
        } else if (score * search.raise >= (search.prunes ? floor : 0)) {
          const order = adjust ? adjust(doc, score) : score;
          if (order >= floor && (!accept || accept(doc))) {
            best.add(doc, order);
            ({ floor } = best);
            found.set(doc, { doc, score, shared: here.groups(at) });
          }
        }
        here.clear(at);
      }
      search.leave(from);
    }
  } catch (error) {
    here.reset();
    throw error;
  }
  return {
    best: best.sorted().map(({ doc }) => found.get(doc) as EnoughFound),
    besides: besides.sort((a, b) => a.doc - b.doc),
  };
}

/** Reads the groups of one question window by window. */
class EnoughSearch {
  /** The most that a score is multiplied by, and whether that is known, so that scores prune. */
  readonly raise: number;
  readonly prunes: boolean;
  private readonly gain: number;
  private readonly favouredGain: number;
  private readonly besidesGain: number;
  private readonly favoured: InWindows;
  private readonly besides: InWindows;
  /** Two orders, each rising: gains prune best in the one, scores in the other. */
  private readonly byWorth: readonly number[];
  private readonly byPeak: readonly number[];
  /** By group: the most that it contributes in the window. */
  private readonly bounds: Float64Array;
  /** What all groups together can give in the window. */
  private most = { gain: 0, score: 0 };

  constructor(
    private readonly groups: readonly Worthy[],
    private readonly impacts: Impacts,
    { least, favoured, besides, adjust, raise }: EnoughOptions,
  ) {
    this.prunes = raise !== undefined || !adjust;
    this.raise = raise ?? 1;
    this.gain = least - ROUNDING;
    this.favouredGain = (favoured?.least ?? least) - ROUNDING;
    this.besidesGain = (besides?.least ?? least) - ROUNDING;
    this.favoured = new InWindows(favoured?.docs ?? NONE);
    this.besides = new InWindows(besides?.docs ?? NONE);
    const all = groups.map((_, i) => i);
    const worth = (i: number) => (groups[i] as Worthy).worth;
    const peak = (i: number) => (groups[i] as Worthy).source.peak;
    this.byWorth = [...all].sort((a, b) => worth(a) - worth(b));
    this.byPeak = [...all].sort((a, b) => peak(a) - peak(b));
    this.bounds = new Float64Array(groups.length);
  }

  /** Leaves the documents of a window that have enough, and may reach `floor`, in `here`. */
  window(from: number, floor: number): void {
    const { favoured, besides } = this;
    favoured.enter(from);
    besides.enter(from);
    const hasBesides = besides.end > besides.start;
    const needs: Needs = {
      gain: this.gain,
      favouredGain: favoured.end > favoured.start ? this.favouredGain : this.gain,
      besidesGain: this.besidesGain,
      score: this.prunes ? floor : 0,
    };
    here.begin();
    const { gain, score } = this.enter(from, needs.score);
    const least = Math.min(needs.gain, needs.favouredGain);
    const isWorth = gain >= least && score * this.raise >= needs.score;
    if (!isWorth && !(hasBesides && gain >= needs.besidesGain)) return;
    here.favour(favoured.docs, favoured.start, favoured.end, from, true);
    here.beside(besides.docs, besides.start, besides.end, from);
    this.gather(from, needs);
  }

  /** Takes the marks of a window away, after its documents were cleared. */
  leave(from: number): void {
    const { docs, start, end } = this.favoured;
    here.favour(docs, start, end, from, false);
  }

  /** Works out the window's bounds: what all groups together can give. */
  private enter(from: number, floor: number): { gain: number; score: number } {
    let gain = 0;
    let score = 0;
    this.groups.forEach(({ source, worth }, i) => {
      const isHere = !isEmpty(source, from);
      this.bounds[i] = isHere ? boundIn(source, from, floor > 0) : NOTHING;
      if (!isHere) return;
      gain += worth;
      score += this.bounds[i] as number;
    });
    this.most = { gain, score };
    return this.most;
  }

  private gather(from: number, needs: Needs): void {
    const order = this.order(needs);
    let { gain, score } = this.most;
    for (let i = order.length - 1; i >= 0; i--) {
      const group = this.groups[order[i] as number] as Worthy;
      const bound = this.bounds[order[i] as number] as number;
      if (bound === NOTHING) continue;
      const reaches = score * this.raise >= needs.score;
      if (reaches && gain >= needs.gain) here.propose(group, this.impacts, from, true);
      else if (reaches && gain >= needs.favouredGain)
        here.propose(group, this.impacts, from, false);
      else {
        here.prune(needs, gain, score, this.raise);
        if (here.count === 0) return;
        here.addTo(group, this.impacts, from);
      }
      gain -= group.worth;
      score -= bound;
    }
    here.prune(needs, 0, 0, this.raise);
  }

  /** The order in which less has to be read. */
  private order(needs: Needs): readonly number[] {
    if (needs.score <= 0) return this.byWorth;
    return this.proposed(this.byWorth, needs) <= this.proposed(this.byPeak, needs)
      ? this.byWorth
      : this.byPeak;
  }

  /** How many postings are proposed in an order. */
  private proposed(order: readonly number[], needs: Needs): number {
    let { gain, score } = this.most;
    let size = 0;
    for (let i = order.length - 1; i >= 0; i--) {
      if (gain < needs.gain || score * this.raise < needs.score) return size;
      const bound = this.bounds[order[i] as number] as number;
      if (bound === NOTHING) continue;
      const group = this.groups[order[i] as number] as Worthy;
      size += group.size;
      gain -= group.worth;
      score -= bound;
    }
    return size;
  }
}

const NONE = new Uint32Array();

/** Some documents, rising, gone through window by window. */
class InWindows {
  /** Where those of the window begin and end. */
  start = 0;
  end = 0;

  constructor(readonly docs: Uint32Array) {}

  enter(from: number): void {
    this.start = this.end;
    while (this.end < this.docs.length && (this.docs[this.end] as number) < from + WINDOW) {
      this.end++;
    }
  }
}

/** Bound of a group that has nothing in a window. */
const NOTHING = -1;

/** Whether a source is known to have nothing in a window. */
function isEmpty(source: Source, from: number): boolean {
  if (!('peaks' in source)) return false;
  return source.starts[from / WINDOW] === source.starts[from / WINDOW + 1];
}
