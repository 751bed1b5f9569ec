import type { Claim, Stance } from '../model';
import { AlikeTerms, type Reached } from './alike';
import { ClaimIndex, STANCES } from './claim-index';
import type { Lexicon } from './lexicon';
import { isReversed, negations } from './negation';
import { commonRun, type Prepared } from './similarity';
import { type Vote, votedSide } from './vote';
import {
  BESIDE_SHARE,
  CLAIM_FOUND,
  MAIN_SHARE,
  MOST_CLAIMS,
  SAYS_LITTLE_ELSE,
  SIDE_FOUND,
  SIDE_MARGIN,
  WEIGHTS,
} from './weights';

/** A claim that a sentence shares words with. */
export interface ClaimStrength {
  claim: Claim;
  /** What the match adds to a statement's score, in log-odds. */
  strength: number;
}

/** A claim that a sentence is surely about. */
export interface ClaimMatch extends ClaimStrength {
  /** Share of the best wording that the sentence holds, 0 to 1. */
  found: number;
  /** Whether the sentence says the wording in one breath, and little else. */
  isWhole: boolean;
  /** The side that the sentence's own words take; null when they do not tell. */
  side: Stance | null;
  /** The side of the wording that fits best and is negated as the sentence is. */
  leans: Stance | null;
  /** The side of the wording that fits best, however it is negated. */
  nearest: Stance;
  /** The side that the nearest wordings of both sides tell together. */
  voted: Vote | null;
}

/** A sentence's claims, strongest first. */
export interface ClaimMatches {
  /** The strongest, one more than are asked for. */
  first: ClaimStrength[];
  /** Strong matches, and none far behind the strongest. */
  sure: ClaimMatch[];
  /** These and other strong matches: a sentence may make two claims. */
  found: ClaimMatch[];
  /** What any claim adds to a statement's score; 0 for one that shares nothing with the sentence. */
  strengthOf(claim: string): number;
}

/** A term of more claims than this share of all is of none in particular. */
const FEW_CLAIMS = 0.4;

/** Sums of the same shares in another order differ in their last digits. */
const ROUNDING = 1e-9;

/**
 * Knows which claims a sentence may be about, by the curators' wordings: how much of the best
 * wording it holds, and how many of its words belong to this claim rather than to the others.
 */
export class ClaimMatcher {
  readonly #index: ClaimIndex;
  readonly #numbers: Map<string, number>;
  readonly #alike: AlikeTerms;
  /** Weight found so far, by wording; 0 everywhere between two sentences. */
  readonly #found: Float64Array;
  /** The most found of a wording, and which, for each claim and stance; 0 and -1 between two sentences. */
  readonly #best: Float64Array;
  readonly #bestWording: Int32Array;
  /** What a sentence's terms belong to each claim; 0 everywhere between two sentences. */
  readonly #belonging: Float64Array;
  /** The claims that a sentence shares words with, each once; none between two sentences. */
  readonly #touched: Uint32Array;
  readonly #isTouched: Uint8Array;
  #count = 0;

  /** The lexicon must have learnt the claims' words. */
  constructor(claims: readonly Claim[], lexicon: Lexicon) {
    this.#index = new ClaimIndex(claims, lexicon);
    this.#numbers = new Map(claims.map(({ id }, number) => [id, number]));
    this.#alike = new AlikeTerms(lexicon.vectors);
    for (const { words } of this.#index.wordings) this.#alike.add(words);
    this.#found = new Float64Array(this.#index.wordings.length);
    this.#best = new Float64Array(claims.length * STANCES.length);
    this.#bestWording = new Int32Array(claims.length * STANCES.length).fill(-1);
    this.#belonging = new Float64Array(claims.length);
    this.#touched = new Uint32Array(claims.length);
    this.#isTouched = new Uint8Array(claims.length);
  }

  /** What a claim says; nothing for one that is not on record. */
  propositionOf(id: string): string {
    return this.#index.claims[this.#numbers.get(id) ?? -1]?.proposition ?? '';
  }

  /** Whether two claims, by id, both have a term that few others have. */
  isOfBoth(term: string, one: string, other: string): boolean {
    const at = this.#index.claimsWith(term)?.at;
    if (!at || at.length > FEW_CLAIMS * this.#index.claims.length) return false;
    return [one, other].every((id) => at.includes(this.#numbers.get(id) ?? -1));
  }

  /** The claims that share words with a sentence. */
  match(sentence: Prepared): ClaimMatches {
    const reached = this.#alike.reach(sentence);
    this.#findWordings(reached);
    this.#findBelonging(sentence);
    const numbers = this.#touched.slice(0, this.#count);
    const strengths = new Float64Array(numbers.length);
    for (let i = 0; i < numbers.length; i++) {
      const claim = numbers[i] as number;
      const found = Math.max(this.#best[2 * claim] as number, this.#best[2 * claim + 1] as number);
      strengths[i] =
        WEIGHTS.wording * found + WEIGHTS.belonging * (this.#belonging[claim] as number);
    }
    const first = strongest(numbers, strengths, MOST_CLAIMS + 1);
    const most = first[0] === undefined ? 0 : (strengths[first[0]] as number);
    const found: ClaimMatch[] = [];
    if (most >= CLAIM_FOUND) {
      const least = Math.max(CLAIM_FOUND, BESIDE_SHARE * most);
      for (const i of strongest(numbers, strengths, numbers.length, least)) {
        const strength = strengths[i] as number;
        found.push(this.#detail(sentence, reached, numbers[i] as number, strength));
      }
    }
    for (const claim of numbers) {
      this.#belonging[claim] = 0;
      this.#isTouched[claim] = 0;
      for (const slot of [2 * claim, 2 * claim + 1]) {
        this.#best[slot] = 0;
        this.#bestWording[slot] = -1;
      }
    }
    this.#count = 0;
    return {
      first: first.map((i) => ({
        claim: this.#index.claims[numbers[i] as number] as Claim,
        strength: strengths[i] as number,
      })),
      sure: found.filter(({ strength }) => strength >= MAIN_SHARE * most),
      found,
      strengthOf: (id) => strengths[numbers.indexOf(this.#numbers.get(id) ?? -1)] ?? 0,
    };
  }

  /** For each claim and stance the wording of which most is found; of equals the first. */
  #findWordings(reached: Map<string, Reached>): void {
    const { totals, slots } = this.#index;
    const sums = this.#found;
    const best = this.#best;
    const having: number[] = [];
    for (const [term, { share }] of reached) {
      const places = this.#index.wordingsWith(term);
      if (!places) continue;
      const { at, counts } = places;
      for (let i = 0; i < at.length; i++) {
        const number = at[i] as number;
        const sum = sums[number] as number;
        if (sum === 0) having.push(number);
        sums[number] = sum + (counts[i] as number) * share;
      }
    }
    for (const number of having) {
      const slot = slots[number] as number;
      const share = (sums[number] as number) / (totals[number] as number);
      sums[number] = share;
      if (share > (best[slot] as number)) best[slot] = share;
    }
    for (const number of having) {
      const slot = slots[number] as number;
      const isBest = (sums[number] as number) > (best[slot] as number) - ROUNDING;
      sums[number] = 0;
      if (!isBest) continue;
      this.#touch(slot >> 1);
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
    for (const [term, weight] of sentence.terms) {
      const places = this.#index.claimsWith(term);
      if (!places || weight === 0) continue;
      const { at, counts } = places;
      for (let i = 0; i < at.length; i++) {
        const claim = at[i] as number;
        this.#touch(claim);
        this.#belonging[claim] =
          (this.#belonging[claim] as number) + weight * (counts[i] as number);
      }
    }
  }

  #detail(
    sentence: Prepared,
    reached: Map<string, Reached>,
    claim: number,
    strength: number,
  ): ClaimMatch {
    const asserts = this.#best[2 * claim] as number;
    const rejects = this.#best[2 * claim + 1] as number;
    const wordingOf = (side: number) =>
      this.#index.wordings[this.#bestWording[2 * claim + side] as number] ?? null;
    const verbatim = [0, 1].filter((side) => isVerbatim(wordingOf(side)?.words, sentence));
    const [worded] = verbatim.length === 1 ? verbatim : [];
    const side = worded ?? (asserts >= rejects ? 0 : 1);
    const stance = STANCES[side] as Stance;
    const found = Math.max(asserts, rejects);
    const wording = wordingOf(side);
    const isClear = found >= SIDE_FOUND && Math.abs(asserts - rejects) >= SIDE_MARGIN;
    const agreesOnNegation =
      negations(sentence.text) === wording?.negations &&
      isReversed(sentence.text) === wording.reversed;
    return {
      claim: this.#index.claims[claim] as Claim,
      strength,
      found,
      isWhole:
        wording !== null &&
        standsTogether(wording.words, reached) &&
        accounted(wording.words, sentence, reached) >= SAYS_LITTLE_ELSE,
      side: (isClear || worded !== undefined) && agreesOnNegation ? stance : null,
      leans: agreesOnNegation ? stance : null,
      nearest: stance,
      voted: votedSide(sentence, reached, this.#index.wordingsOf(claim)),
    };
  }
}

/** Places of the `limit` highest strengths above 0 and not below `least`, highest first; of equals the lower number. */
function strongest(
  numbers: Uint32Array,
  strengths: Float64Array,
  limit: number,
  least = 0,
): number[] {
  const isBefore = (a: number, b: number) =>
    (strengths[b] as number) - (strengths[a] as number) ||
    (numbers[a] as number) - (numbers[b] as number);
  const best: number[] = [];
  for (let i = 0; i < strengths.length; i++) {
    const strength = strengths[i] as number;
    if (strength <= 0 || strength < least) continue;
    if (best.length >= limit && isBefore(i, best[limit - 1] as number) > 0) continue;
    if (best.length >= limit) best.pop();
    let at = best.length;
    while (at > 0 && isBefore(i, best[at - 1] as number) < 0) at--;
    best.splice(at, 0, i);
  }
  return best;
}

/** Whether a sentence has a wording word for word, the small words too. */
function isVerbatim(wording: Prepared | undefined, sentence: Prepared): boolean {
  return wording !== undefined && commonRun(sentence, wording)?.length === wording.words.length;
}

/** Words that may stand between those of a wording when it is said in one breath. */
const BETWEEN = 3;

/** Whether what is found of a wording stands together in the sentence, not strewn over it. */
function standsTogether({ terms, words }: Prepared, reached: Map<string, Reached>): boolean {
  const places = [...terms.keys()].flatMap((term) =>
    reached.get(term)?.at.length ? [reached.get(term)!.at] : [],
  );
  const room = words.length + BETWEEN;
  return places
    .flat()
    .some((from) => places.every((at) => at.some((each) => each >= from && each < from + room)));
}

/** Share of a sentence's weight that a wording's words account for. */
function accounted(wording: Prepared, sentence: Prepared, reached: Map<string, Reached>): number {
  const at = new Set([...wording.terms.keys()].flatMap((term) => reached.get(term)?.at ?? []));
  let weight = 0;
  let total = 0;
  sentence.words.forEach((word, i) => {
    total += word.weight;
    if (at.has(i)) weight += word.weight;
  });
  return total === 0 ? 0 : weight / total;
}
