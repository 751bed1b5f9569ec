import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dictionary, forgiven } from '../../../archive/dictionary';

const word = fc.string({ unit: fc.constantFrom(...'abcn'), minLength: 1, maxLength: 9 });
const dictionary = fc
  .uniqueArray(word, { maxLength: 60 })
  .map((terms) => new Dictionary(terms.sort()));

describe('Dictionary', () => {
  it('finds all terms near a word, and no others', () => {
    fc.assert(
      fc.property(dictionary, word, fc.integer({ min: 0, max: 2 }), (its, typed, most) => {
        const expected = its.terms
          .map((term, t) => ({ term: t, distance: distance(term, typed) }))
          .filter((near) => near.distance <= most);
        expect(its.near(typed, most)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('finds exactly, and by how terms begin', () => {
    fc.assert(
      fc.property(dictionary, word, (its, typed) => {
        expect(its.find(typed)).toBe(its.terms.indexOf(typed));
        const { start, end } = its.prefix(typed);
        expect(its.terms.slice(start, end)).toEqual(
          its.terms.filter((term) => term.startsWith(typed)),
        );
      }),
    );
  });

  it('forgives no slip in short words, one in middling, two in long ones', () => {
    expect(['war', 'wars', 'borders', 'frontier'].map(forgiven)).toEqual([0, 1, 1, 2]);
  });
});

/** Optimal string alignment, by its definition. */
function distance(a: string, b: string): number {
  const slips = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const same = a[i - 1] === b[j - 1];
    const ways = [table(i - 1, j) + 1, table(i, j - 1) + 1, table(i - 1, j - 1) + (same ? 0 : 1)];
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    return Math.min(...ways, ...(swapped ? [table(i - 2, j - 2) + 1] : []));
  };
  const known = new Map<string, number>();
  const table = (i: number, j: number): number => {
    const key = `${i} ${j}`;
    const value = known.get(key) ?? slips(i, j);
    known.set(key, value);
    return value;
  };
  return table(a.length, b.length);
}
