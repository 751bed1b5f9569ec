import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../context/passage';
import type { PositionsHeld } from '../../../context/positions-held';
import { claimsAsked, sideByOdds, sideSigns } from '../../../context/side-odds';
import type { Stance } from '../../../model';

interface Given {
  own?: Stance[];
  government?: Stance[];
  allies?: Stance[];
  /** Sides of others on record, by id. */
  others?: Record<string, Stance[]>;
  named?: string[];
  before?: string;
  learnt?: [Stance, odds: number];
  /** How likely the sentence is about the claim, 0 to 1. */
  share?: number;
  text?: string;
  isStatement?: boolean;
  context?: string;
  /** Of a wording of the side `asserts` that is there but negated otherwise. */
  turned?: number;
  /** Strength of the claim, and of one that is likelier. */
  strength?: number;
  likelier?: number;
}

function made(given: Given): { passage: Passage; held: PositionsHeld } {
  const claim = { id: 'troops' };
  const strength = given.strength ?? 6;
  const first = [{ claim, strength }];
  if (given.likelier) first.unshift({ claim: { id: 'other' }, strength: given.likelier });
  const [stance = null, odds = 0] = given.learnt ?? [];
  const text = given.text ?? 'He said that it would go on.';
  const turned = {
    claim,
    isTurned: true,
    nearest: 'asserts',
    found: given.turned,
    told: [],
    tends: null,
  };
  const passage = {
    isStatement: given.isStatement ?? true,
    speaker: given.named || given.before ? null : { id: 'he', name: 'He' },
    mayHold: { named: given.named ?? [], before: given.before ?? null },
    attribution: [
      { start: 0, end: 2 },
      { start: 3, end: text.indexOf(' ', 3) },
    ],
    words: { text, words: [] },
    claims: {
      context: given.context ?? 'troops 3',
      first,
      found: given.turned ? [turned] : [],
      learntOf: () => ({ stance, odds, share: given.share ?? 0.9 }),
      strengthOf: () => strength,
      liftOf: () => 3,
    },
  } as unknown as Passage;
  const only = (stances: Stance[] | undefined) => (id: string) =>
    new Set(id === 'troops' ? stances : []);
  const held = {
    own: only(given.own),
    government: only(given.government),
    allies: only(given.allies),
    of: (who: string, id: string) => new Set(id === 'troops' ? given.others?.[who] : []),
    speaksFor: () => false,
  } as unknown as PositionsHeld;
  return { passage, held };
}

/** The side of a sentence that stands among others on the claim. */
function sideOf(given: Given): Stance | null {
  const { passage, held } = made(given);
  return claimsAsked(passage).includes('troops') ? sideByOdds(passage, 'troops', held) : null;
}

describe('the side of a claim that all signs tell together', () => {
  it('is that on which the speaker or his government is on record, unless what was learnt is against it', () => {
    expect(sideOf({ own: ['rejects'] })).toBe('rejects');
    expect(sideOf({ own: ['asserts'] })).toBe('asserts');
    expect(sideOf({ government: ['asserts'], learnt: ['asserts', 1] })).toBe('asserts');
    expect(sideOf({ own: ['rejects', 'asserts'] })).toBeNull();
    expect(sideOf({ own: ['rejects'], learnt: ['asserts', 5] })).toBeNull();
  });

  it('is that of allies, or of who is named where nobody is told to say it, only where what was learnt leans there', () => {
    expect(sideOf({ allies: ['rejects'] })).toBeNull();
    expect(sideOf({ allies: ['rejects'], learnt: ['rejects', 4] })).toBe('rejects');
    const others = { duda: ['rejects'] } satisfies Given['others'];
    expect(sideOf({ named: ['duda'], others })).toBeNull();
    expect(sideOf({ named: ['duda'], others, learnt: ['rejects', 4] })).toBe('rejects');
    expect(sideOf({ before: 'duda', others, learnt: ['rejects', 4] })).toBe('rejects');
    expect(sideOf({ named: ['duda'], others, learnt: ['asserts', 2] })).toBeNull();
  });

  it('is not told of what the sentence is hardly about, or turns down, nor where nobody says it', () => {
    const told: Given = { own: ['rejects'], learnt: ['rejects', 3] };
    expect(sideOf(told)).toBe('rejects');
    expect(sideOf({ ...told, share: 0.0001, strength: 1, likelier: 9 })).toBeNull();
    expect(sideOf({ ...told, isStatement: false })).toBeNull();
    expect(sideOf({ ...told, context: '' })).toBeNull();
    for (const text of [
      'He rejected the notion that it should go on.',
      'He used to say that it must go on.',
      'He said how many of them would go on.',
      'He said that nobody should believe that it goes on.',
      'He, as Putin likes to put it, said that it goes on.',
    ])
      expect(sideOf({ ...told, text })).toBeNull();
  });

  it('is not that of a wording which stands there turned round', () => {
    const told: Given = { allies: ['asserts'], learnt: ['asserts', 5] };
    expect(sideOf(told)).toBe('asserts');
    expect(sideOf({ ...told, turned: 0.7 })).toBeNull();
    // Who is on record with the side does not often turn round.
    expect(sideOf({ ...told, own: ['asserts'], turned: 0.7 })).toBe('asserts');
    expect(sideOf({ ...told, own: ['asserts'], turned: 1 })).toBeNull();
  });
});

describe('what tells a side', () => {
  it('is the same for one side as its reverse for the other', () => {
    const given: Given = { own: ['asserts'], learnt: ['asserts', 3] };
    const reversed: Given = { own: ['rejects'], learnt: ['rejects', 3] };
    const here = made(given);
    const there = made(reversed);
    for (const stance of ['asserts', 'rejects'] as const) {
      const other = stance === 'asserts' ? 'rejects' : 'asserts';
      expect(sideSigns(here.passage, 'troops', stance, here.held)).toEqual(
        sideSigns(there.passage, 'troops', other, there.held),
      );
    }
  });
});
