import type { Claim, Stance } from '../model';
import { countriesIn } from './countries';
import type { KnownWord, Lexicon } from './lexicon';
import { isReversed, negations } from './negation';
import { profiles } from './profiles';
import { type Prepared, prepareWeighed, type Weighed, weighed } from './similarity';

/** Stances by index: those of wordings for a claim, and of those against it. */
export const STANCES: readonly [Stance, Stance] = ['asserts', 'rejects'];

/** A curator's wording of a claim. */
export interface PreparedWording {
  /** Known words and their weights, from which `words` is made when it is first asked for: of few wordings it is. */
  readonly weighed: Weighed;
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
  at: number[];
  counts: number[];
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
  readonly #inWordings: Entries = new Map();
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
    const atHome: Entries = new Map();
    const uses: Entries = new Map();
    const rarities = new Map<string, number>();
    const totals: number[] = [];
    claims.forEach(({ proposition, wordings }, claim) => {
      // How often each term stands in the wordings; what the proposition has is wholly of the claim.
      const bag = new Map<string, number>();
      /** Counts a text's terms, each once, and gives what they weigh together. */
      const add = ({ known, weights }: Weighed, times: number, wording: number | null): number => {
        let total = 0;
        for (let i = 0; i < known.length; i++) {
          const { term, rarity } = known[i] as KnownWord;
          if (term === '' || isBefore(known, i, term)) continue;
          const weight = weights[i] as number;
          if (!rarities.has(term)) rarities.set(term, rarity);
          bag.set(term, (bag.get(term) ?? 0) + times);
          if (wording !== null && weight > 0) enter(this.#inWordings, term, wording, weight);
          total += weight;
        }
        return total;
      };
      const atLeast = Math.max(
        AT_HOME,
        HOME_SHARE * (wordings.for.length + wordings.against.length),
      );
      const said = weighed(proposition, lexicon);
      add(said, atLeast, null);
      this.#countries.push(named(prepareWeighed(proposition, said, lexicon)));
      for (const [side, texts] of [wordings.for, wordings.against].entries()) {
        const slot = 2 * claim + side;
        const its: PreparedWording[] = [];
        this.#bySlot[slot] = its;
        for (const text of texts) {
          const made = new Wording(slot, text, weighed(text, lexicon), lexicon);
          totals.push(Math.max(FULL_WORDING, add(made.weighed, 1, this.wordings.length)));
          this.wordings.push(made);
          its.push(made);
        }
      }
      for (const [term, times] of bag) {
        enter(atHome, term, claim, Math.min(1, times / atLeast));
        enter(uses, term, claim, times);
      }
    });
    for (const { at, counts } of atHome.values()) {
      const worth = distinction(at.length, claims.length);
      for (let i = 0; i < counts.length; i++) counts[i] = worth * (counts[i] as number);
    }
    this.slots = Uint32Array.from(this.wordings, ({ slot }) => slot);
    this.totals = Float64Array.from(totals);
    this.#profiles = profiles(uses, claims.length, (term) => rarities.get(term) ?? 1);
    this.#atHome = atHome;
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
  #words: Prepared | null = null;

  constructor(
    readonly slot: number,
    readonly text: string,
    readonly weighed: Weighed,
    readonly lexicon: Lexicon,
  ) {}

  get words(): Prepared {
    this.#words ??= prepareWeighed(this.text, this.weighed, this.lexicon);
    return this.#words;
  }

  get negations(): number {
    this.#negations ??= negations(this.text);
    return this.#negations;
  }

  get reversed(): boolean {
    this.#reversed ??= isReversed(this.text);
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

type Entries = Map<string, Places>;

function enter(entries: Entries, term: string, at: number, count: number): void {
  const known = entries.get(term);
  if (known) {
    known.at.push(at);
    known.counts.push(count);
  } else entries.set(term, { at: [at], counts: [count] });
}

/** Whether a term stands before a place too; wordings are short. */
function isBefore(known: readonly KnownWord[], place: number, term: string): boolean {
  for (let i = 0; i < place; i++) if ((known[i] as KnownWord).term === term) return true;
  return false;
}

/** 1 for a term of one claim, near 0 for one that stands in all (an idf, scaled to its highest). */
function distinction(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5)) / Math.log(1 + (all + 0.5) / 0.5);
}
