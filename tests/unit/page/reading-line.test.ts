import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markAt, readingLine } from '../../../page/reading-line';

const HEIGHT = 600;
const box = (top: number) => ({ top, bottom: top + 20 });
const at = (tops: (number | null)[], line = 100) => {
  let looks = 0;
  const boxOf = (index: number) => {
    looks++;
    const top = tops[index];
    return top === null || top === undefined ? null : box(top);
  };
  return { index: markAt(tops.length, boxOf, line, HEIGHT), looks };
};

describe('where a reader is', () => {
  it('is the last mark above the line', () => {
    expect(at([-500, 20, 90, 300]).index).toBe(2);
    expect(at([]).index).toBe(-1);
  });

  it('is the next one on the screen where that has left it, or none has been reached', () => {
    expect(at([-500, -80, 300, 900]).index).toBe(2);
    expect(at([300, 900]).index).toBe(0);
    expect(at([700, 900]).index).toBe(-1);
  });

  it('stays the last one read where the screen has none', () => {
    expect(at([-500, -80, 900]).index).toBe(1);
  });

  it('passes marks that are not rendered', () => {
    expect(at([null, 20, null, null, 90, null, 300, null]).index).toBe(4);
    expect(at([null, null]).index).toBe(-1);
  });

  it('is found as by looking at every mark, with few looks', () => {
    const tops = fc
      .array(fc.integer({ min: -9000, max: 9000 }), { maxLength: 300 })
      .map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(tops, fc.integer({ min: 0, max: HEIGHT }), (all, line) => {
        const above = all.findLastIndex((top) => top <= line);
        const isSeen = (index: number) => {
          const top = all[index];
          return top !== undefined && top + 20 > 0 && top < HEIGHT;
        };
        const wanted = above >= 0 && isSeen(above) ? above : isSeen(above + 1) ? above + 1 : above;
        const { index, looks } = at(all, line);
        expect(index).toBe(wanted);
        expect(looks).toBeLessThanOrEqual(11);
      }),
    );
  });
});

it('the line goes down with the page, and never leaves the screen', () => {
  const lines = [0, 0.25, 0.5, 1].map((share) => readingLine(HEIGHT, share));
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
  expect(lines[0]).toBeGreaterThan(0);
  expect(lines.at(-1)).toBeLessThan(HEIGHT);
  expect(readingLine(HEIGHT, Number.NaN)).toBe(lines[0]);
  expect(readingLine(HEIGHT, 7)).toBe(lines.at(-1));
});
