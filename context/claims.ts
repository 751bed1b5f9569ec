import type { Claim, Stance } from '../model';
import { AlikeTerms, type Reached } from './alike';
import type { Lexicon } from './lexicon';
import { isNegated } from './negation';
import { type Prepared, prepare } from './similarity';
import { SAYS_LITTLE_ELSE, SIDE_FOUND, SIDE_MARGIN, WEIGHTS } from './weights';

/** A sentence's match with a claim. */
export interface ClaimMatch {
  claim: Claim;
  /** What the match adds to a statement's score, in log-odds. */
  strength: number;
  /** Share of the best wording that the sentence holds, 0 to 1. */
  found: number;
  /** Whether the sentence says the wording in one breath, and little else. */
  isWhole: boolean;
  /** The side that the sentence's own words take; null when they do not tell. */
  side: Stance | null;
  /** The side of the wording that fits best and is negated as the sentence is. */
  leans: Stance | null;
}

interface PreparedWording {
  stance: Stance;
  words: Prepared;
  negated: boolean;
}

interface PreparedClaim {
  claim: Claim;
  wordings: PreparedWording[];
  /** How often each term stands in the wordings and (twice) the proposition. */
  bag: Map<string, number>;
}

/** A term that stands in this many wordings of a claim is wholly of it. */
const AT_HOME = 2;

/**
 * Knows which claims a sentence may be about, by the curators' wordings: how much of the best
 * wording it holds, and how many of its words belong to this claim rather than to the others.
 */
export class ClaimMatcher {
  readonly #claims: PreparedClaim[];
  /** In how many claims a term stands. */
  readonly #spread = new Map<string, number>();
  readonly #alike: AlikeTerms;

  /** The lexicon must have learnt the claims' words. */
  constructor(
    claims: Claim[],
    readonly lexicon: Lexicon,
  ) {
    this.#alike = new AlikeTerms(lexicon.vectors);
    this.#claims = claims.map((claim) => this.#prepare(claim));
    for (const { bag } of this.#claims) {
      for (const term of bag.keys()) this.#spread.set(term, (this.#spread.get(term) ?? 0) + 1);
    }
  }

  /** All claims that share words with a sentence, strongest first. */
  match(sentence: Prepared): ClaimMatch[] {
    const reached = this.#alike.reach(sentence);
    const negated = isNegated(sentence.text);
    return this.#claims
      .map((claim) => this.#match(sentence, negated, reached, claim))
      .filter(({ strength }) => strength > 0)
      .sort((a, b) => b.strength - a.strength);
  }

  #prepare(claim: Claim): PreparedClaim {
    const side = (stance: Stance, wordings: string[]): PreparedWording[] =>
      wordings.map((wording) => ({
        stance,
        words: prepare(wording, this.lexicon),
        negated: isNegated(wording),
      }));
    const wordings = [
      ...side('asserts', claim.wordings.for),
      ...side('rejects', claim.wordings.against),
    ];
    const bag = new Map<string, number>();
    const add = ({ terms }: Prepared, times: number) => {
      for (const term of terms.keys()) bag.set(term, (bag.get(term) ?? 0) + times);
    };
    add(prepare(claim.proposition, this.lexicon), AT_HOME);
    for (const { words } of wordings) {
      add(words, 1);
      this.#alike.add(words);
    }
    return { claim, wordings, bag };
  }

  #match(
    sentence: Prepared,
    isSentenceNegated: boolean,
    reached: Map<string, Reached>,
    { claim, wordings, bag }: PreparedClaim,
  ): ClaimMatch {
    const best = { asserts: 0, rejects: 0 };
    const fitting: Partial<Record<Stance, PreparedWording>> = {};
    for (const wording of wordings) {
      const share = foundShare(wording.words, reached);
      if (share <= best[wording.stance]) continue;
      best[wording.stance] = share;
      fitting[wording.stance] = wording;
    }
    const stance: Stance = best.asserts >= best.rejects ? 'asserts' : 'rejects';
    const margin = Math.abs(best.asserts - best.rejects);
    const isClear = best[stance] >= SIDE_FOUND && margin >= SIDE_MARGIN;
    const wording = fitting[stance];
    const agreesOnNegation = isSentenceNegated === wording?.negated;
    const isWhole =
      wording !== undefined &&
      standsTogether(wording.words, reached) &&
      accounted(wording.words, sentence, reached) >= SAYS_LITTLE_ELSE;
    const strength =
      WEIGHTS.wording * best[stance] + WEIGHTS.belonging * this.#belonging(sentence, bag);
    const side = isClear && agreesOnNegation ? stance : null;
    return {
      claim,
      strength,
      found: best[stance],
      isWhole,
      side,
      leans: agreesOnNegation ? stance : null,
    };
  }

  /** Weight of the sentence's terms that belong to this claim, less the more claims share them. */
  #belonging(sentence: Prepared, bag: Map<string, number>): number {
    let sum = 0;
    for (const [term, weight] of sentence.terms) {
      const times = bag.get(term);
      if (times) sum += weight * this.#distinction(term) * Math.min(1, times / AT_HOME);
    }
    return sum;
  }

  /** 1 for a term of one claim, near 0 for one that stands in all (an idf, scaled to its highest). */
  #distinction(term: string): number {
    const n = this.#spread.get(term) ?? 0;
    const all = this.#claims.length;
    return Math.log(1 + (all - n + 0.5) / (n + 0.5)) / Math.log(1 + (all + 0.5) / 0.5);
  }
}

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
