import type { Related } from '../model';

/** What a statement is to a reader who asks: the speaker's own words, a side, or how it is near. */
export type RelatedGroup = 'own' | 'agrees' | 'disputes' | 'contrast' | 'same-subject';

const FIRST: readonly RelatedGroup[] = ['own', 'agrees', 'disputes'];
/** Of these the one with the nearest statement comes first: one word in common may be all of a contrast. */
const AFTER: readonly RelatedGroup[] = ['contrast', 'same-subject'];

function groupOf({ relation, contrast }: Pick<Related, 'relation' | 'contrast'>): RelatedGroup {
  if (relation === 'same-words' || relation === 'said-before') return 'own';
  return contrast === undefined ? relation : 'contrast';
}

/**
 * The statements of a sentence in groups, in the order that a reader asks: the speaker's own words first, then the same
 * side, the other side, and last, as near as they are, the same words on another claim and the subject. Within a
 * group they stay as they come; empty groups are left out. The engine orders by it and the popover shows by it, so that
 * what is first for the one is first for the other.
 */
export function inGroups<T>(
  all: readonly T[],
  relatedOf: (one: T) => Pick<Related, 'relation' | 'contrast'>,
): { kind: RelatedGroup; members: T[] }[] {
  const kinds = all.map((one) => groupOf(relatedOf(one)));
  const after = new Set(kinds.filter((kind) => AFTER.includes(kind)));
  return [...FIRST, ...after]
    .map((kind) => ({ kind, members: all.filter((_, i) => kinds[i] === kind) }))
    .filter(({ members }) => members.length > 0);
}
