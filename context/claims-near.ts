import type { Claim } from '../model';
import { fold } from '../text/fold';
import { terms } from '../text/terms';
import { tokens } from '../text/tokens';

/** A wording counts less than the proposition, for it may be one of many. */
const WORDING = 0.7;
/** A word that is still being typed must have this many letters to stand for those that it begins. */
const BEGUN = 2;

/**
 * Claims that share words with a text, the nearest first: each shared term weighs by how few claims have it. The
 * last word may be unfinished, so that it serves who types as well as a sentence of a page.
 */
export function claimsNear(text: string, claims: readonly Claim[], limit: number): Claim[] {
  const asked = [...new Set(terms(text))];
  const begun = fold(tokens(text).at(-1)?.text ?? '');
  const all = claims.map((claim) => ({
    claim,
    said: new Set(terms(`${claim.proposition} ${claim.subject}`)),
    worded: new Set([...claim.wordings.for, ...claim.wordings.against].flatMap(terms)),
    words: fold(`${claim.proposition} ${claim.subject}`).split(' '),
  }));
  const weight = new Map(
    asked.map((term) => {
      const having = all.filter(({ said, worded }) => said.has(term) || worded.has(term)).length;
      return [term, Math.log(1 + (all.length - having + 0.5) / (having + 0.5))];
    }),
  );
  return all
    .map((each) => {
      let score = 0;
      for (const term of asked) {
        if (each.said.has(term)) score += weight.get(term) ?? 0;
        else if (each.worded.has(term)) score += WORDING * (weight.get(term) ?? 0);
      }
      const isBegun = begun.length >= BEGUN && each.words.some((word) => word.startsWith(begun));
      return { claim: each.claim, score: score || (isBegun ? Number.MIN_VALUE : 0) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ claim }) => claim);
}
