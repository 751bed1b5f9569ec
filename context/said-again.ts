import type { Stance } from '../model';
import type { ClaimMatch } from './claim-match';
import { isDenied, isNegated } from './negation';
import type { Passage, Scored } from './passage';
import { holds } from './positions-held';
import { type Run, weightOf } from './similarity';
import { hasSecondVoice, isCue, wordsOutside } from './voice';
import { MOST_ELSE, SAME_WORDS } from './weights';

/** The side of a speaker who says a statement of his own over again, whatever he adds to it. */
export function sideOfOwnWords(
  passage: Passage,
  match: ClaimMatch,
  scored: readonly Scored[],
): Stance | null {
  const again = scored.find(
    (each) => each.of.speaker.id === passage.speaker?.id && repeats(passage, each),
  );
  return again ? (holds(again.of.statement, match.claim.id)?.stance ?? null) : null;
}

/** The side of the first statement on a claim whose words a passage says over again, and hardly anything else. */
export function sideOfWordsAgain(
  passage: Passage,
  match: ClaimMatch,
  scored: readonly Scored[],
): Stance | null {
  const repeated = scored.find(
    (each) => holds(each.of.statement, match.claim.id) && isSaidAgain(passage, each),
  );
  return repeated ? (holds(repeated.of.statement, match.claim.id)?.stance ?? null) : null;
}

/** Whether a passage says a statement's words over again, and hardly anything else. */
function isSaidAgain(passage: Passage, { run, of }: Scored): boolean {
  if (!run || !repeats(passage, { run, of })) return false;
  // “Russia demands veto power”: who says this does not demand it.
  const relates = of.statement.form !== 'direct' && of.words.words.some(isCue);
  return !relates && elseShare(passage, run) <= MOST_ELSE && !hasSecondVoice(passage, run);
}

/** Whether a passage has the very words of a statement, neither negated anew nor called false. */
function repeats(passage: Passage, { run, of }: Pick<Scored, 'run' | 'of'>): boolean {
  if (!run || run.weight < SAME_WORDS) return false;
  const { text } = passage.words;
  return (
    isNegated(text) === isNegated(of.statement.text) &&
    !isDenied(text.slice(0, run.start)) &&
    !isDenied(text.slice(run.end))
  );
}

/** Share of a passage's weight, its attribution left out, that a run does not hold. */
function elseShare(passage: Passage, run: Run): number {
  const all = weightOf(wordsOutside(passage, null));
  return all === 0 ? 1 : weightOf(wordsOutside(passage, run)) / all;
}
