import type { Passage } from './passage';
import type { Looked } from './second-look';

/** A term of less weight is of no side. */
const LEAST_WEIGHT = 0.35;

/** Whether the curators' wordings of two claims, by id, both have a term that few other claims have. */
export type IsOfBoth = (term: string, one: string, other: string) => boolean;

/**
 * The words that a sentence and a statement share though they speak of different claims: `indivisible
 * security` is the Alliance's to one speaker, the continent's to another. Null when there are none, when
 * a claim is common to both, or when the speaker is the same. It must never be taken for agreement.
 */
export function contrastOf(
  { words, claims, speaker }: Passage,
  { of, run }: Looked,
  isOfBoth: IsOfBoth,
): string | null {
  const [own] = claims.sure;
  const held = of.statement.positions;
  if (!own || held.length === 0 || speaker?.id === of.speaker.id) return null;
  if (held.some(({ claim }) => claims.found.some((match) => match.claim.id === claim))) return null;
  const shared = words.words.find(
    ({ term, weight }) =>
      weight >= LEAST_WEIGHT &&
      of.words.terms.has(term) &&
      held.some(({ claim }) => isOfBoth(term, own.claim.id, claim)),
  );
  if (!shared) return null;
  const isInRun = run !== null && run.start <= shared.start && shared.end <= run.end;
  return isInRun ? run.words : words.text.slice(shared.start, shared.end);
}
