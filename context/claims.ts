import type { Claim, Stance } from '../model';
import { AlikeTerms, type Reached } from './alike';
import { ClaimIndex, type PreparedWording } from './claim-index';
import type { Lexicon } from './lexicon';
import { isNegated } from './negation';
import type { Prepared } from './similarity';
import {
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
}

/** A sentence's claims, strongest first. */
export interface ClaimMatches {
  /** The strongest, one more than are asked for. */
  first: ClaimStrength[];
  /** Strong matches, and none far behind the strongest. */
  sure: ClaimMatch[];
  /** What any claim adds to a statement's score; 0 for one that shares nothing with the sentence. */
  strengthOf(claim: string): number;
}

/** Sums of the same shares in another order differ in their last digits. */
const ROUNDING = 1e-9;

const STANCES: readonly Stance[] = ['asserts', 'rejects'];

/** The wordings of a claim that a sentence fits best, by stance. */
interface Fit {
  claim: number;
  strength: number;
  found: readonly number[];
  wordings: readonly (PreparedWording | null)[];
}

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

  /** The lexicon must have learnt the claims' words. */
  constructor(claims: readonly Claim[], lexicon: Lexicon) {
    this.#index = new ClaimIndex(claims, lexicon);
    this.#numbers = new Map(claims.map(({ id }, number) => [id, number]));
    this.#alike = new AlikeTerms(lexicon.vectors);
    for (const { words } of this.#index.wordings) this.#alike.add(words);
    this.#found = new Float64Array(this.#index.wordings.length);
  }

  /** The claims that share words with a sentence. */
  match(sentence: Prepared): ClaimMatches {
    const { claims } = this.#index;
    const reached = this.#alike.reach(sentence);
    const fits = this.#fits(sentence, reached);
    const least = Math.max(CLAIM_FOUND, MAIN_SHARE * (fits[0]?.strength ?? 0));
    return {
      first: fits.slice(0, MOST_CLAIMS + 1).map(({ claim, strength }) => ({
        claim: claims[claim] as Claim,
        strength,
      })),
      sure: fits
        .filter(({ strength }) => strength >= least)
        .map((fit) => this.#detail(sentence, reached, fit)),
      strengthOf: (id) => {
        const number = this.#numbers.get(id);
        return fits.find(({ claim }) => claim === number)?.strength ?? 0;
      },
    };
  }

  /** All claims that share terms with a sentence, strongest first; of equals the first entered. */
  #fits(sentence: Prepared, reached: Map<string, Reached>): Fit[] {
    const best = this.#bestWordings(reached);
    const belonging = new Map<number, number>();
    for (const [term, weight] of sentence.terms) {
      const places = this.#index.claimsWith(term);
      places?.at.forEach((claim, i) => {
        const sum = belonging.get(claim) ?? 0;
        belonging.set(claim, sum + weight * (places.counts[i] as number));
      });
    }
    for (const claim of best.keys()) if (!belonging.has(claim)) belonging.set(claim, 0);
    const fits: Fit[] = [];
    for (const [claim, belongs] of belonging) {
      const { found, wordings } = best.get(claim) ?? NONE;
      const strength = WEIGHTS.wording * Math.max(...found) + WEIGHTS.belonging * belongs;
      if (strength > 0) fits.push({ claim, strength, found, wordings });
    }
    return fits.sort((a, b) => b.strength - a.strength || a.claim - b.claim);
  }

  /** For each claim and stance the wording of which most is found; of equals the first. */
  #bestWordings(reached: Map<string, Reached>) {
    const { wordings } = this.#index;
    const touched: number[] = [];
    const sums = this.#found;
    for (const [term, { share }] of reached) {
      const places = this.#index.wordingsWith(term);
      places?.at.forEach((number, i) => {
        if (sums[number] === 0) touched.push(number);
        sums[number] = (sums[number] as number) + (places.counts[i] as number) * share;
      });
    }
    const best = new Map<number, { found: number[]; wordings: (PreparedWording | null)[] }>();
    touched.sort((a, b) => a - b);
    for (const number of touched) {
      const wording = wordings[number] as PreparedWording;
      const side = STANCES.indexOf(wording.stance);
      const known = best.get(wording.claim) ?? { found: [0, 0], wordings: [null, null] };
      best.set(wording.claim, known);
      const sum = sums[number] as number;
      sums[number] = 0;
      const share = wording.words.total === 0 ? 0 : sum / wording.words.total;
      if (share + ROUNDING <= (known.found[side] as number)) continue;
      const exact = foundShare(wording.words, reached);
      if (exact <= (known.found[side] as number)) continue;
      known.found[side] = exact;
      known.wordings[side] = wording;
    }
    return best;
  }

  #detail(sentence: Prepared, reached: Map<string, Reached>, fit: Fit): ClaimMatch {
    const [asserts, rejects] = fit.found as [number, number];
    const at = asserts >= rejects ? 0 : 1;
    const stance = STANCES[at] as Stance;
    const found = fit.found[at] as number;
    const wording = fit.wordings[at] ?? null;
    const isClear = found >= SIDE_FOUND && Math.abs(asserts - rejects) >= SIDE_MARGIN;
    const agreesOnNegation = isNegated(sentence.text) === wording?.negated;
    return {
      claim: this.#index.claims[fit.claim] as Claim,
      strength: fit.strength,
      found,
      isWhole:
        wording !== null &&
        standsTogether(wording.words, reached) &&
        accounted(wording.words, sentence, reached) >= SAYS_LITTLE_ELSE,
      side: isClear && agreesOnNegation ? stance : null,
      leans: agreesOnNegation ? stance : null,
    };
  }
}

const NONE = { found: [0, 0], wordings: [null, null] };

/** How much of a wording is found among the terms that a sentence reaches, as a share of its weight. */
function foundShare({ terms, total }: Prepared, reached: Map<string, Reached>): number {
  let weight = 0;
  for (const [term, own] of terms) weight += own * (reached.get(term)?.share ?? 0);
  return total === 0 ? 0 : weight / total;
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
