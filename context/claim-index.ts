import type { Claim, Stance } from '../model';
import { countriesIn } from './countries';
import { type Lexicon, rarityOf } from './lexicon';
import { isReversed, negations } from './negation';
import { profiles } from './profiles';
import { type Prepared, prepare } from './similarity';

/** Stances by index: those of wordings for a claim, and of those against it. */
export const STANCES: readonly [Stance, Stance] = ['asserts', 'rejects'];

/** A curator's wording of a claim. */
export interface PreparedWording {
  /** Twice the number of its claim, plus the index of its stance. */
  readonly slot: number;
  readonly words: Prepared;
  /** As `negations` counts them. */
  readonly negations: number;
  readonly reversed: boolean;
  /** Countries and bodies that it names, by code. */
  readonly countries: ReadonlySet<string>;
}

/** Where a term stands: numbers, rising, and what it counts at each. */
export interface Places {
  at: Uint32Array;
  counts: Float64Array;
}

/** A term that stands in this many wordings of a claim is wholly of it … */
const AT_HOME = 2;
/** … or in this share of them, where they are many: of two hundred wordings many a word stands in two. */
const HOME_SHARE = 0.03;
/** A wording of less weight (a rare word and a common one) is never wholly found: else any `alliance` were about equal allies. */
export const FULL_WORDING = 1.2;

/**
 * Claims by the terms of their wordings, so that a sentence meets only those that it shares a term
 * with, however many there are. The lexicon must have learnt the claims' words.
 */
export class ClaimIndex {
  readonly wordings: PreparedWording[] = [];
  /** By wording its slot, and the weight of which a part may be found: that of all its terms, or `FULL_WORDING`. */
  readonly slots: Uint32Array;
  readonly totals: Float64Array;
  /** In which wordings a term stands, and what it weighs there. */
  readonly #inWordings: Map<string, Places>;
  readonly #bySlot: PreparedWording[][] = [];
  /** To which claims a term belongs, and how much: less the more claims share it. */
  readonly #atHome: Map<string, Places>;
  readonly #countries: ReadonlySet<string>[] = [];
  /** To the same claims, how much the term speaks for each. */
  readonly #profiles: Map<string, Places>;

  constructor(
    readonly claims: readonly Claim[],
    lexicon: Lexicon,
  ) {
    const inWordings: Entries = new Map();
    const atHome: Entries = new Map();
    const uses: Entries = new Map();
    const rarities = new Map<string, number>();
    claims.forEach(({ proposition, wordings }, claim) => {
      // How often each term stands in the wordings and (twice) the proposition.
      const bag = new Map<string, number>();
      const add = ({ terms, words }: Prepared, times: number) => {
        for (const { term, folded } of words) {
          if (!rarities.has(term)) rarities.set(term, rarityOf(folded, lexicon.vectors));
        }
        for (const term of terms.keys()) bag.set(term, (bag.get(term) ?? 0) + times);
      };
      const said = prepare(proposition, lexicon);
      const atLeast = Math.max(
        AT_HOME,
        HOME_SHARE * (wordings.for.length + wordings.against.length),
      );
      add(said, atLeast);
      this.#countries.push(named(said));
      const sides = [
        ...wordings.for.map((wording) => [0, wording] as const),
        ...wordings.against.map((wording) => [1, wording] as const),
      ];
      for (const [side, wording] of sides) {
        const words = prepare(wording, lexicon);
        add(words, 1);
        for (const [term, weight] of words.terms) {
          if (weight > 0) enter(inWordings, term, this.wordings.length, weight);
        }
        const made = new Wording(2 * claim + side, words);
        this.wordings.push(made);
        this.#bySlot[made.slot] ??= [];
        this.#bySlot[made.slot]?.push(made);
      }
      for (const [term, times] of bag) {
        enter(atHome, term, claim, Math.min(1, times / atLeast));
        enter(uses, term, claim, times);
      }
    });
    this.slots = Uint32Array.from(this.wordings, ({ slot }) => slot);
    this.totals = Float64Array.from(this.wordings, ({ words }) =>
      Math.max(FULL_WORDING, words.total),
    );
    this.#inWordings = packed(inWordings);
    this.#atHome = packed(atHome, (having) => distinction(having, claims.length));
    this.#profiles = profiles(uses, claims.length, (term) => rarities.get(term) ?? 1);
  }

  /** Countries and bodies that a claim, by its number, is about, by code; none for one that is of the whole world. */
  countriesOf(claim: number): ReadonlySet<string> {
    return this.#countries[claim] ?? NOWHERE;
  }

  /** The wordings of a claim, by its number: those for it, those against. */
  wordingsOf(claim: number): readonly [PreparedWording[], PreparedWording[]] {
    return [this.#bySlot[2 * claim] ?? [], this.#bySlot[2 * claim + 1] ?? []];
  }

  /** Numbers of the wordings that have a term, with its weight in each. */
  wordingsWith(term: string): Places | undefined {
    return this.#inWordings.get(term);
  }

  /** The same claims, with how much the term speaks for each, in log-odds. */
  profileOf(term: string): Places | undefined {
    return this.#profiles.get(term);
  }

  /** Numbers of the claims that a term belongs to, with how much it does, 0 to 1. */
  claimsWith(term: string): Places | undefined {
    return this.#atHome.get(term);
  }
}

/** A wording of which is told when it is asked what few sentences ask. */
class Wording implements PreparedWording {
  #negations: number | null = null;
  #reversed: boolean | null = null;
  #countries: ReadonlySet<string> | null = null;

  constructor(
    readonly slot: number,
    readonly words: Prepared,
  ) {}

  get negations(): number {
    this.#negations ??= negations(this.words.text);
    return this.#negations;
  }

  get reversed(): boolean {
    this.#reversed ??= isReversed(this.words.text);
    return this.#reversed;
  }

  get countries(): ReadonlySet<string> {
    this.#countries ??= countriesIn(this.words.words);
    return this.#countries;
  }
}

const NOWHERE: ReadonlySet<string> = new Set();
/** Every other page of news names it, whatever the page is about. */
const EVERYWHERE = 'us';

function named({ words }: Prepared): ReadonlySet<string> {
  return new Set([...countriesIn(words)].filter((code) => code !== EVERYWHERE));
}

type Entries = Map<string, [at: number, count: number][]>;

function enter(entries: Entries, term: string, at: number, count: number): void {
  const known = entries.get(term);
  if (known) known.push([at, count]);
  else entries.set(term, [[at, count]]);
}

/** Entries side by side, each count times what `worth` says of a term in so many places. */
function packed(entries: Entries, worth = (_having: number) => 1): Map<string, Places> {
  const places = new Map<string, Places>();
  for (const [term, all] of entries) {
    const times = worth(all.length);
    places.set(term, {
      at: Uint32Array.from(all, ([at]) => at),
      counts: Float64Array.from(all, ([, count]) => times * count),
    });
  }
  return places;
}

/** 1 for a term of one claim, near 0 for one that stands in all (an idf, scaled to its highest). */
function distinction(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5)) / Math.log(1 + (all + 0.5) / 0.5);
}
