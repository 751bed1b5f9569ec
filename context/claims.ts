import type { Claim } from '../model';
import { AlikeTerms } from './alike';
import { detailsOf, type Nearest } from './claim-detail';
import { ClaimIndex, FULL_WORDING, STANCES } from './claim-index';
import type { ClaimMatch, ClaimMatches } from './claim-match';
import { Matches } from './claim-matches';
import type { KeptWordings } from './kept-wordings';
import type { ClaimReader } from './learnt/claim-reader';
import { LearntClaims, sideOf } from './learnt/learnt-claims';
import type { Lexicon } from './lexicon';
import type { Prepared } from './similarity';
import { strongest } from './strongest';
import { ThreeNearest } from './three-nearest';
import type { Subject } from './topic';
import {
  BESIDE_SHARE,
  BOUND_BY_CLAIM,
  CLAIM_FOUND,
  LEARNT,
  MOST_CLAIMS,
  PROFILE,
  WEIGHTS,
} from './weights';

/** A term of more claims than this share of all is of none in particular. */
const FEW_CLAIMS = 0.4;

/** Sums of the same shares in another order differ in their last digits. */
const ROUNDING = 1e-9;

/**
 * Knows which claims a sentence may be about, by the curators' wordings: how much of the best wording it holds, and how many of its words belong to this claim rather than to the others.
 */
export class ClaimMatcher {
  readonly #index: ClaimIndex;
  readonly #numbers: Map<string, number>;
  /** Of the terms of wordings, by their place in `worded`. */
  readonly #alike: AlikeTerms;
  /** Weight found so far, by wording, then its share; 0 everywhere between two sentences. */
  readonly #found: Float64Array;
  /** The wordings of which something was found, in the order in which it was. */
  readonly #having: Uint32Array;
  /** The most found of a wording, and which, for each claim and stance; 0 and -1 between two sentences. */
  readonly #best: Float64Array;
  readonly #bestWording: Int32Array;
  /** What a sentence's terms belong to each claim; 0 everywhere between two sentences. */
  readonly #belonging: Float64Array;
  /** How much all its terms speak for each claim; 0 everywhere between two sentences. */
  readonly #profile: Float64Array;
  readonly #near: ThreeNearest;
  readonly #learnt: LearntClaims;
  /** Ids of the claims of which something was learnt, in the order of what sentences tell of them (`LearntOf.shares`). */
  readonly learnt: ReadonlySet<string>;
  /** The claims that a sentence shares words with, each once; none between two sentences. */
  readonly #touched: Uint32Array;
  readonly #isTouched: Uint8Array;
  #count = 0;
  /** What its wordings tell of each of these, and that firmly; of the sentence at hand. */
  readonly #worded: Float64Array;
  readonly #firm: Float64Array;

  /** `kept` is what was worked out of these claims' wordings. */
  constructor(
    claims: readonly Claim[],
    kept: KeptWordings,
    lexicon: Lexicon,
    reader: ClaimReader | null = null,
  ) {
    this.#learnt = new LearntClaims(claims, reader);
    this.learnt = new Set(this.#learnt.ids);
    this.#index = new ClaimIndex(claims, kept, lexicon);
    this.#numbers = new Map(claims.map(({ id }, number) => [id, number]));
    const { worded, spelt, totals } = this.#index;
    const placeOf = (term: string) => this.#index.placeOf(term);
    this.#alike = new AlikeTerms(lexicon.vectors, worded, placeOf, spelt);
    this.#found = new Float64Array(totals.length);
    this.#having = new Uint32Array(totals.length);
    this.#best = new Float64Array(claims.length * STANCES.length);
    this.#bestWording = new Int32Array(claims.length * STANCES.length).fill(-1);
    this.#belonging = new Float64Array(claims.length);
    this.#profile = new Float64Array(claims.length);
    this.#near = new ThreeNearest(claims.length);
    this.#touched = new Uint32Array(claims.length);
    this.#isTouched = new Uint8Array(claims.length);
    this.#worded = new Float64Array(claims.length);
    this.#firm = new Float64Array(claims.length);
  }

  /** How many claims are on record. */
  get count(): number {
    return this.#index.claims.length;
  }

  /** A claim by its id; nothing for one that is not on record. */
  claimOf = (id: string): Claim | undefined => this.#index.claims[this.#numbers.get(id) ?? -1];

  /** What a claim says; nothing for one that is not on record. */
  propositionOf(id: string): string {
    return this.claimOf(id)?.proposition ?? '';
  }

  /** What a claim, by id, is about; null for one that is not on record. */
  subjectOf(id: string): Subject | null {
    return this.#index.subjectOf(this.#numbers.get(id) ?? -1);
  }

  /** Countries and bodies that any claim is about, by code. */
  countries = (): ReadonlySet<string> => this.#index.countries;

  /** Whether two claims, by id, both have a term that few others have. */
  isOfBoth(term: string, one: string, other: string): boolean {
    const number = this.#index.numbers.get(term);
    if (number === undefined) return false;
    const { starts, at } = this.#index.atHome;
    const its = at.subarray(starts[number], starts[number + 1]);
    if (its.length > FEW_CLAIMS * this.#index.claims.length) return false;
    return [one, other].every((id) => its.includes(this.#numbers.get(id) ?? -1));
  }

  /** Compares the words of sentences with those of the wordings, all together: it is quicker than as each is matched. */
  meet(sentences: Iterable<Prepared>): void {
    this.#alike.meet(sentences);
  }

  /** The claims that share words with a sentence. */
  match(sentence: Prepared): ClaimMatches {
    const found = this.#findWordings(sentence);
    this.#findBelonging(sentence);
    const learnt = this.#learnt.read(sentence, (claim) => this.#touch(claim));
    const numbers = this.#touched.slice(0, this.#count);
    const strengths = new Float64Array(numbers.length);
    const stricts = new Float64Array(numbers.length);
    const worded = this.#worded;
    const firm = this.#firm;
    let strictest = 0;
    let most = 0;
    const fits = new Float64Array(numbers.length);
    for (let i = 0; i < numbers.length; i++) {
      const claim = numbers[i] as number;
      const best = Math.max(this.#best[2 * claim] as number, this.#best[2 * claim + 1] as number);
      const strict =
        WEIGHTS.wording * best + WEIGHTS.belonging * (this.#belonging[claim] as number);
      const told =
        PROFILE.nearest * this.#near.mean(claim) + PROFILE.odds * (this.#profile[claim] as number);
      const lift = this.#learnt.lift(claim);
      const its = strict + Math.max(0, told - PROFILE.from);
      stricts[i] = strict;
      worded[i] = its;
      strengths[i] = Math.max(0, its + LEARNT.strength * lift);
      firm[i] = Math.max(0, strict + LEARNT.firm * lift);
      fits[i] = LEARNT.worded * its + this.#learnt.anyLift(claim);
      if (strict > strictest) strictest = strict;
      if ((firm[i] as number) > most) most = firm[i] as number;
    }
    const first = strongest(numbers, strengths, MOST_CLAIMS + 1, Number.MIN_VALUE);
    // Sides are told of what wordings, or what was learnt, tell firmly; what only profiles tell is left out.
    const least = Math.max(CLAIM_FOUND, BESIDE_SHARE * most);
    const strong = most < CLAIM_FOUND ? [] : strongest(numbers, firm, numbers.length, least);
    if (strong.length > 0) this.#findBest(found);
    const close = strong.map((i) => this.#nearestOf(numbers[i] as number, firm[i] as number));
    this.#clear(numbers, found);
    const claimOf = (i: number) => this.#index.claims[numbers[i] as number] as Claim;
    return new Matches(
      first.map((i) => ({
        claim: claimOf(i),
        strength: strengths[i] as number,
        worded: worded[i] as number,
      })),
      strictest,
      most,
      () => this.#details(sentence, close),
      () => strongest(numbers, strengths, numbers.length, BOUND_BY_CLAIM).map((i) => claimOf(i).id),
      (id) => strengths[numbers.indexOf(this.#numbers.get(id) ?? -1)] ?? 0,
      (id) => stricts[numbers.indexOf(this.#numbers.get(id) ?? -1)] ?? 0,
      (id) => fits[numbers.indexOf(this.#numbers.get(id) ?? -1)] ?? 0,
      learnt,
      (id) => this.learnt.has(id),
      (id) => sideOf(learnt, this.#learnt.ids.indexOf(id)),
    );
  }

  /** Makes ready for the next sentence. */
  #clear(numbers: Uint32Array, found: number): void {
    for (let i = 0; i < found; i++) this.#found[this.#having[i] as number] = 0;
    for (let i = 0; i < numbers.length; i++) {
      const claim = numbers[i] as number;
      this.#belonging[claim] = 0;
      this.#profile[claim] = 0;
      this.#near.clear(claim);
      this.#isTouched[claim] = 0;
      for (let slot = 2 * claim; slot < 2 * claim + STANCES.length; slot++) {
        this.#best[slot] = 0;
        this.#bestWording[slot] = -1;
      }
    }
    this.#count = 0;
  }

  /** What is found of each wording, as shares in `#found`, and the most for each claim and stance; how many have any. */
  #findWordings(sentence: Prepared): number {
    const { totals, slots, inWordings } = this.#index;
    const { starts, at, counts } = inWordings;
    const sums = this.#found;
    const best = this.#best;
    const having = this.#having;
    const { terms, shares, count } = this.#alike.shares(sentence);
    const total = Math.max(FULL_WORDING, sentence.total);
    let found = 0;
    for (let k = 0; k < count; k++) {
      const term = terms[k] as number;
      const share = shares[term] as number;
      const end = starts[term + 1] as number;
      for (let i = starts[term] as number; i < end; i++) {
        const number = at[i] as number;
        const sum = sums[number] as number;
        if (sum === 0) having[found++] = number;
        sums[number] = sum + (counts[i] as number) * share;
      }
    }
    for (let i = 0; i < found; i++) {
      const number = having[i] as number;
      const slot = slots[number] as number;
      const sum = sums[number] as number;
      const share = sum / (totals[number] as number);
      this.#near.add(slot >> 1, Math.min(1, share) * Math.min(1, sum / total));
      sums[number] = share;
      if (share > (best[slot] as number)) best[slot] = share;
      this.#touch(slot >> 1);
    }
    return found;
  }

  /** For each claim and stance the wording of which most is found; of equals the first. */
  #findBest(found: number): void {
    for (let i = 0; i < found; i++) {
      const number = this.#having[i] as number;
      const slot = this.#index.slots[number] as number;
      if ((this.#found[number] as number) <= (this.#best[slot] as number) - ROUNDING) continue;
      const before = this.#bestWording[slot] as number;
      if (before < 0 || number < before) this.#bestWording[slot] = number;
    }
  }

  #touch(claim: number): void {
    if (this.#isTouched[claim]) return;
    this.#isTouched[claim] = 1;
    this.#touched[this.#count++] = claim;
  }

  /** Weight of the sentence's terms that belong to each claim, less the more claims share them. */
  #findBelonging(sentence: Prepared): void {
    const { numbers, atHome } = this.#index;
    const { starts, at, counts } = atHome;
    for (const [term, weight] of sentence.terms) {
      const number = numbers.get(term);
      if (number === undefined || weight === 0) continue;
      const from = starts[number] as number;
      const end = starts[number + 1] as number;
      const odds = this.#index.profilesOf(number);
      for (let i = from; i < end; i++) {
        const claim = at[i] as number;
        this.#touch(claim);
        this.#belonging[claim] =
          (this.#belonging[claim] as number) + weight * (counts[i] as number);
        this.#profile[claim] = (this.#profile[claim] as number) + (odds[i - from] as number);
      }
    }
  }

  /** What is known of a claim whose match is strong, before the next sentence. */
  #nearestOf(claim: number, strength: number): Nearest {
    const of = (side: number) => {
      const place = this.#bestWording[2 * claim + side] as number;
      const wording = place < 0 ? null : this.#index.wording(place);
      const share = this.#best[2 * claim + side] as number;
      // A side is told by how much of the wording is there, however little it weighs.
      const total = wording?.total || 1;
      const found = wording
        ? Math.min(1, (share * (this.#index.totals[place] as number)) / total)
        : 0;
      return { found, wording };
    };
    return {
      claim: this.#index.claims[claim] as Claim,
      strength,
      learnt: this.#learnt.side(claim),
      lift: this.#learnt.lift(claim),
      taught: this.#learnt.lift(claim) > 0 ? claim : -1,
      sides: [of(0), of(1)],
      wordings: this.#index.wordingsOf(claim),
    };
  }

  #details(sentence: Prepared, close: readonly Nearest[]): ClaimMatch[] {
    if (close.length === 0) return [];
    const reached = this.#alike.reach(sentence);
    return detailsOf(sentence, reached, close, (claim) => this.#learnt.tellingOf(sentence, claim));
  }
}
