import type { Claim, Stance } from '../model';
import { AlikeTerms } from './alike';
import type { Lexicon } from './lexicon';
import { isNegated } from './negation';
import { type Prepared, prepare } from './similarity';
import { SIDE_FOUND, SIDE_MARGIN, WEIGHTS } from './weights';

/** A sentence's match with a claim. */
export interface ClaimMatch {
  claim: Claim;
  /** What the match adds to a statement's score, in log-odds. */
  strength: number;
  /** The side that the sentence's own words take; null when they do not tell. */
  side: Stance | null;
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
    return this.#claims
      .map((claim) => this.#match(sentence, reached, claim))
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
    reached: Map<string, number>,
    { claim, wordings, bag }: PreparedClaim,
  ): ClaimMatch {
    const best = { asserts: 0, rejects: 0 };
    const negated: Record<Stance, boolean> = { asserts: false, rejects: false };
    for (const wording of wordings) {
      const share = foundShare(wording.words, reached);
      if (share <= best[wording.stance]) continue;
      best[wording.stance] = share;
      negated[wording.stance] = wording.negated;
    }
    const stance: Stance = best.asserts >= best.rejects ? 'asserts' : 'rejects';
    const margin = Math.abs(best.asserts - best.rejects);
    const isClear = best[stance] >= SIDE_FOUND && margin >= SIDE_MARGIN;
    const agreesOnNegation = isNegated(sentence.text) === negated[stance];
    const strength =
      WEIGHTS.wording * best[stance] + WEIGHTS.belonging * this.#belonging(sentence, bag);
    return { claim, strength, side: isClear && agreesOnNegation ? stance : null };
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
function foundShare({ terms, total }: Prepared, reached: Map<string, number>): number {
  let weight = 0;
  for (const [term, own] of terms) weight += own * (reached.get(term) ?? 0);
  return total === 0 ? 0 : weight / total;
}
