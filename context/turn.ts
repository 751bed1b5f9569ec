import { bestClaim } from './claim-matches';
import type { Passage } from './passage';
import type { Looked } from './second-look';
import { coverage } from './similarity';
import { OTHER_CLAIM_BEHIND, OVER_AGAIN } from './weights';

/** What a reader sees at a glance. */
const AT_A_GLANCE = 3;

/**
 * The statements of a sentence in the order in which a reader meets them: by order, but what a speaker
 * says over again (in a headline and in the text) stands behind all else the second time; and where
 * the first three are all on one claim, the best on another takes the third place if it is not far
 * behind, for a sentence may make two claims.
 */
export function inTurn(passage: Passage, all: readonly Looked[]): Looked[] {
  const once = all.filter((each, i) => !all.slice(0, i).some((before) => isAgain(before, each)));
  const again = all.filter((each) => !once.includes(each));
  const turned = [...once, ...again];
  const [first, second, third] = turned;
  if (!first || !second || !third) return turned;
  const claim = claimOf(passage, first);
  if (claim === null || [second, third].some((each) => claimOf(passage, each) !== claim))
    return turned;
  const other = once.findIndex(
    (each, i) =>
      i >= AT_A_GLANCE &&
      claimOf(passage, each) !== claim &&
      each.score >= third.score - OTHER_CLAIM_BEHIND,
  );
  if (other < 0) return turned;
  const [promoted] = turned.splice(other, 1);
  turned.splice(AT_A_GLANCE - 1, 0, promoted as Looked);
  return turned;
}

function isAgain({ of: one }: Looked, { of: other }: Looked): boolean {
  return one.speaker.id === other.speaker.id && coverage(one.words, other.words) >= OVER_AGAIN;
}

/** The claim by which a statement comes nearest to a sentence. */
const claimOf = ({ claims }: Passage, { of }: Looked) =>
  bestClaim(claims, of.statement.positions)?.claim ?? null;
