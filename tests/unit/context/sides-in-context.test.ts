import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../context/passage';
import type { PositionsHeld } from '../../../context/positions-held';
import { sidesInContext } from '../../../context/sides-in-context';
import type { Stance } from '../../../model';

interface Given {
  own?: Stance[];
  government?: Stance[];
  allies?: Stance[];
  learnt?: [Stance, odds: number];
  text?: string;
  /** Whether the sentence has a wording of the claim. */
  isWorded?: boolean;
  /** Strength of the claim, and of one that is likelier. */
  strength?: number;
  likelier?: number;
}

/** The side of a sentence that says nothing of the claim but stands among others that do. */
function sideOf(given: Given): Stance | null {
  const claim = { id: 'troops' };
  const first = [{ claim, strength: given.strength ?? 4 }];
  if (given.likelier) first.unshift({ claim: { id: 'other' }, strength: given.likelier });
  const [stance = null, odds = 0] = given.learnt ?? [];
  const text = given.text ?? 'He said that it would go on.';
  const passage = {
    isStatement: true,
    attribution: [
      { start: 0, end: 2 },
      { start: 3, end: text.indexOf(' ', 3) },
    ],
    words: { text, words: [] },
    claims: {
      context: 'troops 3',
      first,
      found: given.isWorded ? [{ claim }] : [],
      learntOf: () => ({ stance, odds }),
    },
  } as unknown as Passage;
  const held = {
    own: (id: string) => new Set(id === 'troops' ? given.own : []),
    government: (id: string) => new Set(id === 'troops' ? given.government : []),
    allies: (id: string) => new Set(id === 'troops' ? given.allies : []),
  } as unknown as PositionsHeld;
  return sidesInContext(passage, held).get('troops') ?? null;
}

describe('the side of a claim that what stands around tells', () => {
  it('is that on which the speaker or his government is on record, if it is one', () => {
    expect(sideOf({ own: ['rejects'] })).toBe('rejects');
    expect(sideOf({ government: ['asserts'] })).toBe('asserts');
    expect(sideOf({ own: ['rejects'], government: ['asserts'] })).toBe('rejects');
    expect(sideOf({ own: ['rejects', 'asserts'] })).toBeNull();
    expect(sideOf({ own: ['rejects'], learnt: ['asserts', 2] })).toBeNull();
  });

  it('is that of allies only where what was learnt leans there, and of strangers where it tells it surely', () => {
    expect(sideOf({ allies: ['rejects'], learnt: ['rejects', 1.2] })).toBe('rejects');
    expect(sideOf({ allies: ['rejects'], learnt: ['asserts', 5] })).toBeNull();
    expect(sideOf({ learnt: ['asserts', 3] })).toBeNull();
    expect(sideOf({ learnt: ['asserts', 4] })).toBe('asserts');
  });

  it('is not told of what is worded, is far less likely than another claim, or is rejected', () => {
    expect(sideOf({ own: ['rejects'], isWorded: true })).toBeNull();
    expect(sideOf({ own: ['rejects'], strength: 3, likelier: 9 })).toBeNull();
    expect(
      sideOf({ own: ['rejects'], text: 'He rejected the notion that it should go on.' }),
    ).toBeNull();
  });
});
