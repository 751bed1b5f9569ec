import type { Page } from './page';
import type { Passage } from './passage';
import fitted from './record-odds.json';
import { isNarrated } from './voice';

/** What tells whether a reader of a page would want a sentence of it linked. */
export interface Signs {
  /** Always 1. */
  bias: number;
  /** Log-odds, by what was learnt, that the sentence is about any claim. */
  learnt: number;
  /** The same that it is about the likeliest. */
  likeliest: number;
  /** Log of how many words it has. */
  long: number;
  /** 1 where it only tells of events. */
  narrated: number;
  /** 1 where somebody says it, known or not. */
  said: number;
  /** 1 where somebody on record says it. */
  known: number;
  /** How far the page names the countries and bodies of claims (`Page.naming`), 0 to 1. */
  naming: number;
  /** Mean of `learnt` over the sentences near by. */
  around: number;
  /** Log of one more than how many claims the page's other sentences are about: an article on something else has one or two by chance. */
  many: number;
}
export type SignName = keyof Signs;

/** The weights that the extension ships; `npm run fit -- record-odds DIR…` writes them. */
export const SIGN_WEIGHTS: Signs = fitted.weights;

/** So many sentences on either side are near by. */
const NEAR_BY = 3;
/** A sentence is likely about a claim from here on. */
const LIKELY = 0.3;
/** Log-odds of what was learnt are told by no more than this, for or against: beyond it they say how long a sentence is. */
const MOST_LEARNT = 6;
/** The same of one claim. */
const MOST_LIKELY = 8;

/**
 * How likely it is that a sentence of a page on the record's subjects is about what is on record: a logistic regression over
 * some signs of the sentence, of those around it and of the page, fitted on pages annotated by hand. Of a page of which nothing was
 * learnt it tells nothing.
 */
export class RecordOdds {
  readonly #learnt: Float64Array;
  readonly #places: ReadonlyMap<Passage, number>;
  /** By passage the claims that it is likely about, by their places among those that were learnt. */
  readonly #likely: readonly (readonly number[])[];
  /** By claim in how many of the page's sentences it is likely. */
  readonly #counts = new Map<number, number>();

  /** @param naming how far the page names the countries and bodies of claims */
  constructor(
    page: Page,
    private readonly naming: number,
    private readonly weights: Signs = SIGN_WEIGHTS,
  ) {
    this.#learnt = Float64Array.from(page.passages, learntOf);
    this.#places = new Map(page.passages.map((passage, at) => [passage, at]));
    this.#likely = page.passages.map(likelyIn);
    for (const claims of this.#likely) {
      for (const claim of claims) this.#counts.set(claim, (this.#counts.get(claim) ?? 0) + 1);
    }
  }

  /** In log-odds; null for a passage of which nothing was learnt. */
  of(passage: Passage): number | null {
    if (!passage.claims.learnt) return null;
    const signs = this.signs(passage);
    return NAMES.reduce((sum, name) => sum + this.weights[name] * signs[name], 0);
  }

  /** What tells it. */
  signs(passage: Passage): Signs {
    const { words, claims } = passage;
    const at = this.#places.get(passage) as number;
    return {
      bias: 1,
      learnt: this.#learnt[at] as number,
      likeliest: within(claims.learnt?.likeliest ?? 0, MOST_LIKELY),
      long: Math.log(words.words.length),
      narrated: Number(isNarrated(passage)),
      said: Number(passage.isStatement),
      known: Number(passage.speaker !== null),
      naming: this.naming,
      around: this.#around(at),
      many: Math.log1p(this.#counts.size - this.#alone(at)),
    };
  }

  /** How many claims no other sentence of the page is about. */
  #alone(at: number): number {
    const likely = this.#likely[at] as readonly number[];
    return likely.filter((claim) => this.#counts.get(claim) === 1).length;
  }

  #around(at: number): number {
    let [sum, count] = [0, 0];
    const end = Math.min(this.#learnt.length, at + NEAR_BY + 1);
    for (let i = Math.max(0, at - NEAR_BY); i < end; i++) {
      if (i === at) continue;
      sum += this.#learnt[i] as number;
      count++;
    }
    return count === 0 ? 0 : sum / count;
  }
}

/** The claims, by their places among those that were learnt, that a sentence is likely about. */
function likelyIn({ claims: { learnt } }: Passage): number[] {
  const likely: number[] = [];
  if (!learnt) return likely;
  const { shares } = learnt;
  for (let claim = 0; claim < shares.length; claim++) {
    if ((shares[claim] as number) > LIKELY) likely.push(claim);
  }
  return likely;
}

const NAMES = Object.keys(SIGN_WEIGHTS) as SignName[];

const within = (value: number, most: number) => Math.max(-most, Math.min(most, value));

const learntOf = ({ claims: { learnt } }: Passage) => within(learnt?.any ?? 0, MOST_LEARNT);
