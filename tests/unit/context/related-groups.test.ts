import { describe, expect, it } from 'vitest';
import { inGroups } from '../../../context/related-groups';
import type { Related, Relation } from '../../../model';

const one = (relation: Relation, contrast?: string): Related => ({
  statement: '',
  speaker: '',
  quote: '',
  said: null,
  relation,
  score: 1,
  why: ['near'],
  ...(contrast !== undefined && { contrast }),
});

const kinds = (...all: Related[]) =>
  inGroups(all, (each) => each).map(({ kind, members }) => `${kind} ${members.length}`);

describe('groups of related statements', () => {
  it('put the speaker’s own words first, then the sides, then what is near', () => {
    expect(
      kinds(
        one('same-subject'),
        one('disputes'),
        one('said-before'),
        one('agrees'),
        one('same-words'),
      ),
    ).toEqual(['own 2', 'agrees 1', 'disputes 1', 'same-subject 1']);
  });

  it('hold together what is a contrast, and begin with the nearer of the last two', () => {
    const contrast = one('same-subject', 'guarantees');
    const near = one('same-subject');
    expect(kinds(near, contrast, near)).toEqual(['same-subject 2', 'contrast 1']);
    expect(kinds(contrast, near, contrast)).toEqual(['contrast 2', 'same-subject 1']);
  });
});
