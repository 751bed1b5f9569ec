import { Best, type Tie } from './best';
import { EnoughWindow, type Needs, type Worthy } from './enough-window';
import type { Group } from './loaded';
import { boundIn, type Source } from './max-score';
import type { Impacts } from './stretch';
import type { Term } from './terms';
import { WINDOW } from './window';

/** A word of a question, or a stem: the lists of what it stands for. */
export interface EnoughGroup extends Group<Term> {
  /** What a document gains by having any of them. Not below 0. */
  worth: number;
}

export interface EnoughOptions {
  k: number;
  /** What a document must gain in all; at 0 or below any list is enough. */
  least: number;
  /** Documents, rising, for which less is enough. */
  favoured?: { docs: Uint32Array; least: number };
  accept?: (doc: number) => boolean;
  /** What the score counts in the order; as it is where left out. */
  adjust?: (doc: number, score: number) => number;
  /** The most that `adjust` multiplies a score by. Where that is not told, scores cannot prune. */
  raise?: number;
  tie?: Tie;
}

/** A document that has enough, with its score and the groups that it has, rising. */
export interface EnoughFound {
  doc: number;
  score: number;
  shared: number[];
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
): EnoughFound[] {
  const { k, accept, adjust, tie } = options;
  here.room(1 + Math.max(0, ...groups.map(({ number }) => number)));
  const found = new Map<number, EnoughFound>();
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
        if (score * search.raise >= (search.prunes ? floor : 0)) {
          const doc = from + at;
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
  } catch (error) {
    here.reset();
    throw error;
  }
  return best.sorted().map(({ doc }) => found.get(doc) as EnoughFound);
}

/** Reads the groups of one question window by window. */
class EnoughSearch {
  /** The most that a score is multiplied by, and whether that is known, so that scores prune. */
  readonly raise: number;
  readonly prunes: boolean;
  private readonly gain: number;
  private readonly favouredGain: number;
  private readonly favoured: Uint32Array;
  /** Where the favoured of the next window begin. */
  private next = 0;
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
    { least, favoured, adjust, raise }: EnoughOptions,
  ) {
    this.prunes = raise !== undefined || !adjust;
    this.raise = raise ?? 1;
    this.gain = least - ROUNDING;
    this.favouredGain = (favoured?.least ?? least) - ROUNDING;
    this.favoured = favoured?.docs ?? NONE;
    const all = groups.map((_, i) => i);
    const worth = (i: number) => (groups[i] as Worthy).worth;
    const peak = (i: number) => (groups[i] as Worthy).source.peak;
    this.byWorth = [...all].sort((a, b) => worth(a) - worth(b));
    this.byPeak = [...all].sort((a, b) => peak(a) - peak(b));
    this.bounds = new Float64Array(groups.length);
  }

  /** Leaves the documents of a window that have enough, and may reach `floor`, in `here`. */
  window(from: number, floor: number): void {
    const { favoured } = this;
    const start = this.next;
    while (this.next < favoured.length && (favoured[this.next] as number) < from + WINDOW) {
      this.next++;
    }
    const end = this.next;
    const score = this.prunes ? floor : 0;
    const favouredGain = end > start ? this.favouredGain : this.gain;
    here.begin();
    if (!this.enter(from, { gain: Math.min(this.gain, favouredGain), favouredGain, score })) return;
    here.favour(favoured, start, end, from, true);
    this.gather(from, { gain: this.gain, favouredGain, score });
    here.favour(favoured, start, end, from, false);
  }

  /** Works out the window's bounds; says whether anything in it can be enough. */
  private enter(from: number, { gain, score }: Needs): boolean {
    let gains = 0;
    let most = 0;
    this.groups.forEach(({ source, worth }, i) => {
      const isHere = !isEmpty(source, from);
      this.bounds[i] = isHere ? boundIn(source, from, score > 0) : NOTHING;
      if (!isHere) return;
      gains += worth;
      most += this.bounds[i] as number;
    });
    this.most = { gain: gains, score: most };
    return gains >= gain && most * this.raise >= score;
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

/** Bound of a group that has nothing in a window. */
const NOTHING = -1;

/** Whether a source is known to have nothing in a window. */
function isEmpty(source: Source, from: number): boolean {
  if (!('peaks' in source)) return false;
  return source.starts[from / WINDOW] === source.starts[from / WINDOW + 1];
}
