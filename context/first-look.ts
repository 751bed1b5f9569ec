/**
 * The first look at a passage's candidates: a cheap comparison of every statement, by words, vectors, speaker and claim. What
 * it leaves is ordered by the second (`second-look.ts`).
 */
import { notAfter } from '../text/edtf';
import { knownDay } from '../text/known-day';
import type { Passage, PreparedStatement, Scored } from './passage';
import { commonRun, coverage, isWhole, meetsStopWord, runAtMost, type Word } from './similarity';
import { cosine } from './vectors';
import { SAME_WORDS, shownFrom, WEIGHTS } from './weights';

/**
 * Scores candidate statements for a passage, best first.
 *
 * @param published the article's date; what was said after it is left out
 */
export function scoreAll(
  passage: Passage,
  candidates: readonly PreparedStatement[],
  published: string | null,
): Scored[] {
  return candidates
    .filter(
      ({ statement }) =>
        !published || !statement.said || notAfter(statement.said, published, knownDay),
    )
    .map((each) => score(passage, each))
    .sort((a, b) => b.score - a.score);
}

function score(passage: Passage, of: PreparedStatement): Scored {
  let claim = 0;
  let strict = 0;
  for (const held of of.statement.positions) {
    claim = Math.max(claim, passage.claims.strengthOf(held.claim));
    strict = Math.max(strict, passage.claims.strictOf(held.claim));
  }
  const besides =
    WEIGHTS.bias +
    WEIGHTS.coverage * coverage(passage.words, of.words) +
    WEIGHTS.meaning * cosine(passage.words.vector, of.words.vector);
  const given =
    WEIGHTS.statement * Number(passage.isStatement) +
    WEIGHTS.speaker * Number(passage.speaker?.id === of.speaker.id) +
    claim;
  // To find the run is what costs: most statements cannot be shown whatever it is.
  const most = runAtMost(passage.words, (i) => {
    const { term } = passage.words.words[i] as Word;
    return meetsStopWord(term) || of.words.terms.has(term);
  });
  const atMost = besides + WEIGHTS.phrase * Math.min(1, most.weight) + given;
  const canMatter =
    atMost >= shownFrom(claim) || most.weight >= SAME_WORDS || isWhole(most.length, of.words);
  const run = most.weight > 0 && canMatter ? commonRun(passage.words, of.words) : null;
  const score = besides + WEIGHTS.phrase * Math.min(1, run?.weight ?? 0) + given;
  return { of, score, strict: score - claim + strict, run };
}
