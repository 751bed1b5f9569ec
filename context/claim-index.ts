import type { Claim, Stance } from '../model';
import { EVERYWHERE } from './countries';
import { IN_PROPOSITION, type KeptWordings, linesOf, type Numbers } from './kept-wordings';
import { type Lexicon, rarityOf } from './lexicon';
import { newsShare, Profiles } from './profiles';
import { type Prepared, prepareCut } from './similarity';
import { Subject, Topics } from './topic';
import { namedIn, type PreparedWording, Wording } from './wording';

/** Stances by index: those of wordings for a claim, and of those against it. */
export const STANCES: readonly [Stance, Stance] = ['asserts', 'rejects'];

/** Numbers, in rising order, for each of some terms: those of term `t` stand from `starts[t]` up to `starts[t + 1]`, with what each counts. */
export interface Places {
  readonly starts: Numbers;
  readonly at: Numbers;
  readonly counts: Float64Array;
}

/** A term that stands in this many wordings of a claim is wholly of it … */
const AT_HOME = 2;
/** … or in this share of them, where they are many: of two hundred wordings many a word stands in two. */
const HOME_SHARE = 0.03;
/** A wording of less weight (a rare word and a common one) is never wholly found: else any `alliance` were about equal allies. */
export const FULL_WORDING = 1.2;

/**
 * Claims by the terms of their wordings, so that a sentence meets only those that it shares a term
 * with, however many there are. Terms go by numbers.
 */
export class ClaimIndex {
  readonly terms: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** The terms of wordings, and a spelling of each; other terms stand in propositions alone. */
  readonly worded: readonly string[];
  readonly spelt: readonly string[];
  /** By place in `worded`: in which wordings a term stands, and what it weighs there. */
  readonly inWordings: Places;
  /** By wording its slot (twice the number of its claim, plus the index of its stance), and the weight of which a part may be found: that of all its terms, or `FULL_WORDING`. */
  readonly slots: Uint32Array;
  readonly totals: Float64Array;
  /** By term: to which claims it belongs, and how much: less the more claims share it, 0 to 1. */
  readonly atHome: Places;
  /** By term its place in `worded`, −1 for one that is not there. */
  readonly #places: Int32Array;
  readonly #profiles: Profiles;
  readonly #topics: Topics;
  /** By term what it weighs, but for how rare its spelling is. */
  readonly #shares: Float64Array;
  /** By word. */
  readonly #weights: Float64Array;
  /** By wording where its words begin. */
  readonly #begins: Uint32Array;
  /** By slot its first wording. */
  readonly #firsts: Uint32Array;
  readonly #made: (PreparedWording | undefined)[] = [];
  readonly #subjects: (Subject | undefined)[] = [];
  #all: ReadonlySet<string> | null = null;

  constructor(
    readonly claims: readonly Claim[],
    private readonly kept: KeptWordings,
    private readonly lexicon: Lexicon,
  ) {
    const { termOf, worded, last } = kept;
    this.terms = linesOf(kept.terms);
    this.worded = Array.from(worded, (number) => this.terms[number] as string);
    this.#places = new Int32Array(this.terms.length).fill(-1);
    for (let i = 0; i < worded.length; i++) this.#places[worded[i] as number] = i;
    this.numbers = new Map(this.terms.map((term, number) => [term, number]));
    const words = linesOf(kept.words);
    this.spelt = Array.from(last, (word) => words[word] as string);
    this.#shares = lexicon.know(this.terms, kept);
    this.#weights = new Float64Array(words.length);
    /** By term how rare it is as it was met first. */
    const rarity = new Float64Array(this.terms.length);
    for (let word = words.length - 1; word >= 0; word--) {
      const term = termOf[word] as number;
      const its = rarityOf(words[word] as string, lexicon.vectors);
      rarity[term] = its;
      this.#weights[word] = its * (this.#shares[term] as number);
    }
    this.#firsts = new Uint32Array(STANCES.length * claims.length + 1);
    claims.forEach(({ wordings }, claim) => {
      const slot = STANCES.length * claim;
      this.#firsts[slot + 1] = (this.#firsts[slot] as number) + wordings.for.length;
      this.#firsts[slot + 2] = (this.#firsts[slot + 1] as number) + wordings.against.length;
    });
    const count = kept.lengths.length;
    this.slots = new Uint32Array(count);
    for (let slot = 0; slot + 1 < this.#firsts.length; slot++) {
      this.slots.fill(slot, this.#firsts[slot], this.#firsts[slot + 1]);
    }
    this.totals = new Float64Array(count);
    this.#begins = new Uint32Array(count + 1);
    this.inWordings = this.#placesInWordings();
    const counts = this.#timesInClaims();
    const { starts, claims: at } = kept;
    const uses = { starts, at, counts };
    const shares = rarity.map((its, term) => newsShare(this.terms[term] as string, its));
    this.#profiles = new Profiles(uses, claims.length, rarity, shares);
    this.#topics = new Topics(uses, claims.length, shares, this.numbers);
    this.atHome = { starts, at, counts: this.#worths(counts) };
  }

  /** Countries and bodies that any claim is about, by code. */
  get countries(): ReadonlySet<string> {
    this.#all ??= new Set(this.kept.countries);
    return this.#all;
  }

  /** What a claim, by its number, is about; null for one that is not on record. */
  subjectOf(claim: number): Subject | null {
    const proposition = this.claims[claim]?.proposition;
    if (proposition === undefined) return null;
    this.#subjects[claim] ??= new Subject(
      new Set([...namedIn(proposition, this.lexicon)].filter((code) => code !== EVERYWHERE)),
      () => this.#topics.of(claim),
    );
    return this.#subjects[claim];
  }

  /** The place of a term in `worded`; −1 for one that is in no wording. */
  placeOf(term: string): number {
    return this.#places[this.numbers.get(term) ?? -1] ?? -1;
  }

  /** The wordings of a claim, by its number: those for it, those against. */
  wordingsOf(claim: number): readonly [PreparedWording[], PreparedWording[]] {
    const of = (slot: number) => {
      const [from, to] = [this.#firsts[slot] as number, this.#firsts[slot + 1] as number];
      return Array.from({ length: to - from }, (_, i) => this.wording(from + i));
    };
    return [of(STANCES.length * claim), of(STANCES.length * claim + 1)];
  }

  /** A wording by its number. */
  wording(number: number): PreparedWording {
    this.#made[number] ??= this.#make(number);
    return this.#made[number];
  }

  /** How much each term speaks for the claims of `atHome`, in log-odds, at the same places: those of one term. */
  profilesOf(term: number): Float64Array {
    return this.#profiles.of(term);
  }

  #make(number: number): PreparedWording {
    const slot = this.slots[number] as number;
    const { wordings } = this.claims[slot >> 1] as Claim;
    const place = number - (this.#firsts[slot] as number);
    const text = (slot % 2 === 0 ? wordings.for : wordings.against)[place] as string;
    const from = this.#begins[number] as number;
    const { texts, termOf } = this.kept;
    const places = new Int32Array((this.#begins[number + 1] as number) - from);
    const weights = new Float64Array(places.length);
    for (let i = 0; i < places.length; i++) {
      const word = texts[from + i] as number;
      places[i] = this.#places[termOf[word] as number] as number;
      weights[i] = this.#weights[word] as number;
    }
    return new Wording(text, places, weights, this.lexicon, () => this.#prepare(text));
  }

  /** Makes a wording's text ready, with the weights that its words had when it was read. */
  #prepare(text: string): Prepared {
    return prepareCut(this.lexicon.cut(text), this.lexicon, ({ term, rarity }) => {
      const number = this.numbers.get(term);
      return number === undefined ? 0 : rarity * (this.#shares[number] as number);
    });
  }

  /** Where each term stands in wordings; sums up wordings by the way. */
  #placesInWordings(): Places {
    const { texts, lengths, termOf } = this.kept;
    const places = this.#places;
    const starts = new Uint32Array(this.worded.length + 1);
    for (let i = 0; i < texts.length; i++) {
      const word = texts[i] as number;
      if (this.#weights[word] === 0) continue;
      const place = places[termOf[word] as number] as number;
      starts[place + 1] = (starts[place + 1] as number) + 1;
    }
    for (let i = 1; i < starts.length; i++)
      starts[i] = (starts[i] as number) + (starts[i - 1] as number);
    const next = starts.slice();
    const at = new Uint32Array(starts.at(-1) ?? 0);
    const counts = new Float64Array(at.length);
    for (let wording = 0, i = 0; wording < lengths.length; wording++) {
      this.#begins[wording] = i;
      let total = 0;
      for (const end = i + (lengths[wording] as number); i < end; i++) {
        const word = texts[i] as number;
        const weight = this.#weights[word] as number;
        total += weight;
        if (weight === 0) continue;
        const place = places[termOf[word] as number] as number;
        const to = next[place] as number;
        next[place] = to + 1;
        at[to] = wording;
        counts[to] = weight;
      }
      this.totals[wording] = Math.max(FULL_WORDING, total);
      this.#begins[wording + 1] = i;
    }
    return { starts, at, counts };
  }

  /** How often each term stands in its claims; what the proposition has is wholly of the claim. */
  #timesInClaims(): Float64Array {
    const { claims: at, times } = this.kept;
    const counts = new Float64Array(at.length);
    const least = this.claims.map(atLeast);
    for (let i = 0; i < at.length; i++) {
      const its = times[i] as number;
      let sum = its & IN_PROPOSITION ? (least[at[i] as number] as number) : 0;
      for (let n = its & ~IN_PROPOSITION; n > 0; n--) sum++;
      counts[i] = sum;
    }
    return counts;
  }

  /** How much each term belongs to its claims. */
  #worths(times: Float64Array): Float64Array {
    const { starts, claims: at } = this.kept;
    const worths = new Float64Array(times.length);
    const least = this.claims.map(atLeast);
    for (let term = 0; term + 1 < starts.length; term++) {
      const [from, to] = [starts[term] as number, starts[term + 1] as number];
      const worth = distinction(to - from, this.claims.length);
      for (let i = from; i < to; i++) {
        worths[i] = worth * Math.min(1, (times[i] as number) / (least[at[i] as number] as number));
      }
    }
    return worths;
  }
}

/** In how many of a claim's wordings a term must stand to be wholly of it. */
function atLeast({ wordings }: Claim): number {
  return Math.max(AT_HOME, HOME_SHARE * (wordings.for.length + wordings.against.length));
}

/** 1 for a term of one claim, near 0 for one that stands in all (an idf, scaled to its highest). */
function distinction(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5)) / Math.log(1 + (all + 0.5) / 0.5);
}
