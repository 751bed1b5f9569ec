import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Strip } from '../../../components/library/statements/strip';

const HEIGHT = 58;
const VIEW = 700;
const rows = fc.oneof(fc.integer({ min: 20, max: 2_000 }), fc.integer({ min: 20, max: 2_000_000 }));

describe('a strip of rows taller than an element may be', () => {
  it('has every row in the element that scrolls, where the reader goes to it', () => {
    fc.assert(
      fc.property(rows, fc.double({ min: 0, max: 1, noNaN: true }), (count, share) => {
        const strip = new Strip(count, HEIGHT);
        const row = Math.floor(share * (count - 1));
        const y = strip.bringing(row, 0, VIEW);
        const { scrollTop, offset } = strip.at(y);
        expect(scrollTop + offset).toBe(y);
        expect(scrollTop).toBeGreaterThanOrEqual(0);
        expect(scrollTop).toBeLessThanOrEqual(strip.height - VIEW + 1);
        const top = row * HEIGHT - offset;
        expect(top).toBeGreaterThanOrEqual(scrollTop);
        expect(top + HEIGHT).toBeLessThanOrEqual(scrollTop + VIEW);
        const { first, end } = strip.inView(y, VIEW, 0);
        expect(first).toBeLessThanOrEqual(row);
        expect(end).toBeGreaterThan(row);
        expect(end - first).toBeLessThanOrEqual(Math.ceil(VIEW / HEIGHT) + 1);
      }),
    );
  });

  it('goes by its bar from the first row to the last, and nearly evenly between', () => {
    fc.assert(
      fc.property(rows, fc.double({ min: 0, max: 1, noNaN: true }), (count, share) => {
        const strip = new Strip(count, HEIGHT);
        const scrollTop = Math.round(share * (strip.height - VIEW));
        const y = scrollTop + strip.dragged(scrollTop, VIEW);
        expect(Math.abs(y / (strip.whole - VIEW) - share)).toBeLessThan(0.02);
      }),
    );
    const strip = new Strip(1_000_000, HEIGHT);
    expect(strip.dragged(0, VIEW)).toBe(0);
    const last = strip.height - VIEW;
    expect(strip.inView(last + strip.dragged(last, VIEW), VIEW, 0).end).toBe(1_000_000);
  });

  it('stays below the height at which browsers cut an element', () => {
    expect(new Strip(10_000_000, HEIGHT).height).toBeLessThan(3_500_000);
    expect(new Strip(10, HEIGHT).height).toBe(10 * HEIGHT);
  });
});
