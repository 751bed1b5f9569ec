import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utopia } from '../../../components/fixtures';
import {
  layOut,
  nearer,
  RADIUS,
  revealing,
  wholeExtent,
  zoomed,
} from '../../../components/timeline/layout';
import { daysOf, pointsOf } from '../../../components/timeline/points';
import type { StatementView } from '../../../model';

const day = fc.date({
  min: new Date('1995-01-01'),
  max: new Date('2026-01-01'),
  noInvalidDate: true,
});
const said = fc
  .tuple(day, fc.constantFrom(4, 7, 10), fc.constantFrom('', '~', '?'))
  .map(([date, length, mark]) => date.toISOString().slice(0, length) + mark);
const stance = fc.constantFrom('asserts' as const, 'rejects' as const, null);
const views = fc
  .array(fc.tuple(said, stance), { maxLength: 120 })
  .map((all) => all.map(([date, side], n) => view(`s${n}`, date, side)));

function view(id: string, date: string | null, side: 'asserts' | 'rejects' | null): StatementView {
  const positions = side ? [{ claim: 'c', stance: side, proposition: 'P.' }] : [];
  return { ...utopia, id, said: date, positions };
}

describe('a timeline', () => {
  it('keeps what has no date, and says so', () => {
    const { dated, undated } = pointsOf(
      [view('a', null, null), view('b', '2022-01', 'asserts')],
      'c',
    );
    expect(dated.map(({ id, stance: side }) => [id, side])).toEqual([['b', 'asserts']]);
    expect(undated.map(({ id }) => id)).toEqual(['a']);
  });

  it('draws a month as a month, and what is about then as unsure', () => {
    expect(daysOf('2022-01')).toEqual({ from: 18_993, to: 19_023, isUnsure: false });
    expect(daysOf('2022-12-04~')).toEqual({ from: 19_330, to: 19_330, isUnsure: true });
    expect(daysOf(null)).toBeNull();
  });

  it('places every point once, above the line for, below it against, and none on another', () => {
    fc.assert(
      fc.property(views, fc.integer({ min: 240, max: 1400 }), (all, width) => {
        const { dated } = pointsOf(all, 'c');
        const layout = layOut(dated, wholeExtent(dated, null), null, width, 'en-GB');
        const ids = [
          ...layout.placed.map(({ point }) => point.id),
          ...layout.more.flatMap(({ points }) => points.map(({ id }) => id)),
        ];
        expect(ids.sort()).toEqual(dated.map(({ id }) => id).sort());
        for (const { point, y, x, width: its } of layout.placed) {
          if (point.stance === 'asserts') expect(y).toBeLessThan(layout.axis);
          if (point.stance === 'rejects') expect(y).toBeGreaterThan(layout.axis);
          expect(its).toBeGreaterThanOrEqual(2 * RADIUS);
          expect(y).toBeGreaterThanOrEqual(RADIUS);
          expect(y).toBeLessThanOrEqual(layout.height);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
        }
        for (const a of layout.placed) {
          for (const b of layout.placed) {
            if (a === b || a.y !== b.y) continue;
            const gap = Math.abs(a.x - b.x) - (a.width + b.width) / 2;
            expect(gap).toBeGreaterThan(0);
          }
        }
      }),
    );
  });

  it('draws a day as a day however near one looks, and a month as a bar', () => {
    const { dated } = pointsOf([view('a', '2024-07-16', null), view('b', '2024-07', null)], 'c');
    const { placed } = layOut(dated, { from: 19_918, to: 19_923 }, null, 800, 'en-GB');
    const wide = Object.fromEntries(placed.map(({ point, width }) => [point.id, width]));
    expect(wide.a).toBe(2 * RADIUS);
    expect(wide.b).toBeGreaterThan(700);
  });

  it('looks nearer at a stack that can be told apart, and nowhere else', () => {
    const points = (...dates: string[]) =>
      pointsOf(
        dates.map((date, n) => view(`s${n}`, date, null)),
        'c',
      ).dated;
    const whole = { from: 19_000, to: 21_000 };
    const near = nearer(points('2024-07-16', '2024-07-20'), whole);
    expect(near).toEqual({ from: 19_919, to: 19_925 });
    expect(nearer(points('2024-07-16', '2024-07-20'), near!)).toBeNull();
    expect(nearer(points('2024-07-16', '2024-07-16'), whole)).toBeNull();
    expect(nearer(points('2024-07', '2024-07'), whole)).toBeNull();
  });

  it('zooms and moves within what there is, and shows the day it was asked for', () => {
    const whole = { from: 0, to: 4000 };
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 4000 }), fc.constantFrom(0.5, 2)), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 4000 }), (all, asked) => {
        let extent = whole;
        for (const [around, times] of all) {
          const inside = Math.min(Math.max(around, extent.from), extent.to);
          extent = zoomed(extent, whole, inside, times);
          expect(extent.from).toBeGreaterThanOrEqual(whole.from);
          expect(extent.to).toBeLessThanOrEqual(whole.to + 1e-6);
          expect(extent.to - extent.from).toBeGreaterThanOrEqual(2);
        }
        const seen = revealing(extent, whole, asked);
        expect(seen.from).toBeLessThanOrEqual(asked + 1e-6);
        expect(seen.to).toBeGreaterThanOrEqual(asked - 1e-6);
        expect(seen.to - seen.from).toBeCloseTo(extent.to - extent.from);
      }),
    );
  });

  it('tells the years on the axis, months when one zooms in, and the article’s own day', () => {
    const { dated } = pointsOf(
      [view('a', '2021-03-01', 'asserts'), view('b', '2024-05-01', 'rejects')],
      'c',
    );
    const article = daysOf('2024-05-02');
    const wide = layOut(dated, wholeExtent(dated, article), article, 640, 'en-GB');
    expect(wide.ticks.map(({ text }) => text)).toEqual(['2022', '2023', '2024']);
    expect(wide.article).toBeGreaterThan(500);
    const close = layOut(dated, { from: 18_680, to: 18_800 }, article, 640, 'en-GB');
    expect(close.article).toBeNull();
    expect(close.ticks.map(({ text }) => text).join()).toMatch(/Mar.* 2021/);
  });
});
