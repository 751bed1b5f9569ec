import { describe, expect, it } from 'vitest';
import type { Attributed } from '../../../context/attribution';
import { NOBODY, tellMayHold } from '../../../context/may-hold';
import type { Subject } from '../../../context/subjects';

const LENGTH = 10;

/** Sentences of ten characters, each with its speaker. */
function holders(speakers: (string | null)[], subjects: [at: number, who: string | null][]) {
  const all = speakers.map((id, i) => ({
    start: LENGTH * i,
    end: LENGTH * (i + 1) - 1,
    speaker: id === null ? null : { id, name: id },
    mayHold: NOBODY,
  }));
  const found = subjects.map(([at, id]) => ({
    kind: 'name',
    start: at,
    end: at + 4,
    speaker: id === null ? null : { id, name: id },
  }));
  tellMayHold(all as unknown as Attributed[], found as Subject[]);
  return all.map(({ mayHold }) => mayHold);
}

describe('who may hold what a sentence tells', () => {
  it('is whom it names, and who spoke last above it', () => {
    const [, second] = holders(
      ['duda', null],
      [
        [12, 'lavrov'],
        [3, 'kallas'],
      ].sort(([a], [b]) => Number(a) - Number(b)) as [number, string][],
    );
    expect(second).toEqual({ named: ['lavrov'], before: 'duda' });
  });

  it('is nobody where somebody on record is told to say it, and nobody unknown', () => {
    expect(holders(['duda'], [[1, 'lavrov']])).toEqual([NOBODY]);
    expect(holders([null], [[1, null]])).toEqual([NOBODY]);
  });

  it('is not who spoke far above', () => {
    const all = holders(['duda', null, null, null, null], []);
    expect(all[3]?.before).toBe('duda');
    expect(all[4]).toEqual(NOBODY);
  });
});
