import { countriesIn } from './countries';
import type { Lexicon } from './lexicon';
import { isNegatedBesides, isReversed, negations } from './negation';
import type { Prepared } from './similarity';

/** A curator's wording of a claim. Of few is anything asked but their terms, so what is asked is made then. */
export interface PreparedWording {
  /** Its terms, by the numbers that those of all wordings have, with the weight of each, and of all together. */
  readonly places: Int32Array;
  readonly weights: Float64Array;
  readonly total: number;
  readonly words: Prepared;
  /** As `negations` counts them. */
  readonly negations: number;
  readonly reversed: boolean;
  /** Whether it is negated, by another word than “without”. */
  readonly isNegated: boolean;
  /** Countries and bodies that it names, by code. */
  readonly countries: ReadonlySet<string>;
}

/** A wording of which is told when it is asked what few sentences ask. */
export class Wording implements PreparedWording {
  readonly total: number;
  #negations: number | null = null;
  #reversed: boolean | null = null;
  #isNegated: boolean | null = null;
  #countries: ReadonlySet<string> | null = null;
  #words: Prepared | null = null;

  constructor(
    readonly text: string,
    readonly places: Int32Array,
    readonly weights: Float64Array,
    private readonly lexicon: Lexicon,
    private readonly prepare: () => Prepared,
  ) {
    this.total = weights.reduce((sum, weight) => sum + weight, 0);
  }

  get words(): Prepared {
    this.#words ??= this.prepare();
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

  get isNegated(): boolean {
    this.#isNegated ??= isNegatedBesides(this.text);
    return this.#isNegated;
  }

  get countries(): ReadonlySet<string> {
    this.#countries ??= namedIn(this.text, this.lexicon);
    return this.#countries;
  }
}

/** Countries and bodies that a text names, by code. */
export function namedIn(text: string, lexicon: Lexicon): ReadonlySet<string> {
  return countriesIn(lexicon.cut(text).words);
}
