import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../components/timeline/layout';
import { officeBars, officeText } from '../../../components/timeline/offices';
import type { Role } from '../../../model';

const EXTENT = { from: 18_262, to: 20_088 }; // 2020 to 2024
const WIDTH = 600;
const at = placeOf(EXTENT, WIDTH);
const bars = (...roles: Role[]) => officeBars(roles, EXTENT, at, WIDTH, 'now');

describe('offices along the years', () => {
  it('stand in the order in which they were taken, on the scale of the statements', () => {
    const [first, second] = bars(
      { title: 'President', country: 'lt', from: '2022-01-01' },
      { title: 'Minister', country: 'lt', from: '2020-06', to: '2021' },
    );
    expect([first?.text, second?.text]).toEqual([
      'Minister of Lithuania, 2020 – 2021',
      'President of Lithuania, 2022 – now',
    ]);
    expect(second?.x).toBeCloseTo(at(18_993), 0);
    expect(first && first.x + first.width).toBeCloseTo(at(18_993), 0);
    expect(second?.y).toBeGreaterThan(first?.y ?? 0);
  });

  it('are cut at the stretch on show, and left out beyond it or without any date', () => {
    const [one, ...rest] = bars(
      { title: 'Envoy', from: '1994', to: '2040' },
      { title: 'Student', from: '1970', to: '1975' },
      { title: 'Thinker' },
    );
    expect(rest).toEqual([]);
    expect(one?.x).toBe(at(EXTENT.from));
    expect(one && one.x + one.width).toBe(at(EXTENT.to + 1));
  });

  it('have names that stay in the picture', () => {
    const [late, long] = bars(
      { title: 'Chairman', from: '2024-11-01' },
      { title: 'Representative of '.repeat(12), from: '2024-12-01' },
    );
    expect(late).toMatchObject({ anchor: 'end', textX: WIDTH });
    expect(long?.text).toMatch(/…$/);
    expect(long?.full).toContain('Representative of');
  });

  it('say their years as far as they are known', () => {
    expect(officeText({ title: 'Envoy', to: '2021-05' }, 'now')).toBe('Envoy, – 2021');
    expect(officeText({ title: 'Envoy' }, 'now')).toBe('Envoy');
  });
});
