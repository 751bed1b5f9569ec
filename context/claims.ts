import type { Claim, Stance } from '../model';
import { commonRun, found, type Prepared, prepare } from './similarity';
import { cosine, type WordVectors } from './vectors';
import { SIDE_MARGIN, WORDING_FOUND } from './weights';

interface PreparedWording {
  stance: Stance;
  words: Prepared;
  negated: boolean;
}

/** A claim made ready for matching. */
export interface PreparedClaim {
  claim: Claim;
  proposition: Prepared;
  wordings: PreparedWording[];
}

/** A sentence's match with a claim. */
export interface ClaimMatch {
  claim: Claim;
  /** 0 to 1: how sure it is that the sentence is about the claim. */
  score: number;
  /** The side that the sentence's own words take; null when they do not tell. */
  side: Stance | null;
  /** The curator's wording that fits best. */
  wording: string;
}

export function prepareClaim(claim: Claim, vectors: WordVectors): PreparedClaim {
  const side = (stance: Stance, wordings: string[]): PreparedWording[] =>
    wordings.map((wording) => ({
      stance,
      words: prepare(wording, vectors),
      negated: isNegated(wording),
    }));
  return {
    claim,
    proposition: prepare(claim.proposition, vectors),
    wordings: [...side('asserts', claim.wordings.for), ...side('rejects', claim.wordings.against)],
  };
}

const NEGATION =
  /\b(?:no|not|never|nor|neither|without|nobody|nothing|none|cannot|can['’]t|\p{L}+n['’]t|den(?:y|ies|ied)|reject\w*|dismiss\w*|refus\w+|rul(?:e|es|ed|ing) out|oppos\w+|unacceptable|impossible|stop|against|instead of|rather than)\b/iu;

/** Whether a text holds a word of negation or refusal; it makes us abstain, never decide. */
export function isNegated(text: string): boolean {
  return NEGATION.test(text);
}

/** Meaning adds to a wording's found share, from this cosine on. */
const MEANING_FROM = 0.55;
const MEANING_WEIGHT = 0.9;

/**
 * Matches a sentence with a claim by the curator's wordings, best wording first. The side is taken
 * only when the two sides lie clearly apart and sentence and wording agree on being negated: a
 * negation that one has and the other lacks says that we do not know.
 */
export function matchClaim(
  sentence: Prepared,
  { claim, proposition, wordings }: PreparedClaim,
  vectors: WordVectors,
): ClaimMatch | null {
  const best: Record<Stance, { score: number; wording: PreparedWording | null }> = {
    asserts: { score: 0, wording: null },
    rejects: { score: 0, wording: null },
  };
  for (const wording of wordings) {
    const { share, matched } = found(wording.words, sentence, vectors);
    if (matched < 2) continue;
    const meaning = Math.max(0, cosine(wording.words.vector, sentence.vector) - MEANING_FROM);
    const run = commonRun(sentence, wording.words)?.weight ?? 0;
    const score = share + meaning * MEANING_WEIGHT + run * 0.1;
    if (score > best[wording.stance].score) best[wording.stance] = { score, wording };
  }
  const stance: Stance = best.asserts.score >= best.rejects.score ? 'asserts' : 'rejects';
  const { score, wording } = best[stance];
  const about = cosine(proposition.vector, sentence.vector);
  if (!wording || score < WORDING_FOUND) return null;
  const margin = score - best[stance === 'asserts' ? 'rejects' : 'asserts'].score;
  const agreesOnNegation = isNegated(sentence.text) === wording.negated;
  return {
    claim,
    score:
      Math.min(1, (score - WORDING_FOUND) / (1.15 - WORDING_FOUND)) * 0.8 +
      Math.max(0, about) * 0.2,
    side: margin >= SIDE_MARGIN && agreesOnNegation ? stance : null,
    wording: wording.words.text,
  };
}
