import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNDATED } from '../../../archive/dates';
import { type Held, isSurelyBefore, standingOf, turnsOf } from '../../../archive/turns';

const held = (stance: Held['stance'], earliest: number, latest = earliest): Held => ({
  stance,
  earliest,
  latest,
});
const days = (all: Held[]) =>
  turnsOf(all).map(({ before, after }) => [before.latest, after.earliest]);

describe('changes of side', () => {
  it('are told from the last of the one to the first of the other, in the order of time', () => {
    const all = [
      held('rejects', 30),
      held('asserts', 10),
      held('rejects', 40),
      held('asserts', 20),
      held('asserts', 50),
    ];
    expect(days(all)).toEqual([
      [20, 30],
      [40, 50],
    ]);
  });

  it('are not told of what may have been said on the same day, or before', () => {
    expect(days([held('asserts', 10), held('rejects', 10)])).toEqual([]);
    expect(days([held('asserts', 0), held('asserts', 10), held('rejects', 10)])).toEqual([]);
    // Known to the year only: it may lie on either side of the other.
    expect(days([held('asserts', 100), held('rejects', 0, 365)])).toEqual([]);
    // … and does not hide that the side was changed within it.
    expect(days([held('asserts', 10), held('asserts', 0, 365), held('rejects', 200)])).toEqual([
      [10, 200],
    ]);
  });

  it('leave out what has no date', () => {
    expect(days([held('asserts', 10), held('rejects', UNDATED)])).toEqual([]);
  });

  it('alternate, lie apart, and do not depend on the order given', () => {
    const some = fc.array(
      fc
        .tuple(fc.constantFrom('asserts' as const, 'rejects' as const), fc.nat(50), fc.nat(9))
        .map(([stance, from, length]) => held(stance, from, from + length)),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(some, (all) => {
        const turns = turnsOf(all);
        for (const [i, { before, after }] of turns.entries()) {
          expect(before.stance).not.toBe(after.stance);
          expect(before.latest).toBeLessThan(after.earliest);
          const next = turns[i + 1];
          if (next) expect(next.before.stance).toBe(after.stance);
        }
        const others = turnsOf([...all].reverse());
        expect(others.map(({ after }) => after.stance)).toEqual(
          turns.map(({ after }) => after.stance),
        );
      }),
    );
  });
});

describe('one date before another', () => {
  it('is sure only where they cannot overlap and neither is doubtful', () => {
    expect(isSurelyBefore('2021-12-08', '2022')).toBe(true);
    expect(isSurelyBefore('2021', '2021-12-08')).toBe(false);
    expect(isSurelyBefore('2021-12-08~', '2021-12-20')).toBe(false);
    expect(isSurelyBefore('2021-12-08~', '2022-02-01')).toBe(true);
    expect(isSurelyBefore('2021-12-08', '2025-08-20?')).toBe(false);
    expect(isSurelyBefore(null, '2022')).toBe(false);
  });
});

describe('how two stand to each other on a claim', () => {
  it('is the same side, the other, or neither where one has taken both', () => {
    const [pro, con, both] = [
      { asserts: 2, rejects: 0 },
      { asserts: 0, rejects: 1 },
      { asserts: 1, rejects: 9 },
    ];
    expect(standingOf(pro, pro)).toBe('same');
    expect(standingOf(pro, con)).toBe('other');
    expect(standingOf(both, con)).toBe('unclear');
    expect(standingOf(pro, both)).toBe('unclear');
  });
});
