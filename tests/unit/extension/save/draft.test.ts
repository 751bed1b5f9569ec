import { describe, expect, it } from 'vitest';
import { typedDate } from '../../../../extension/save/draft';

describe('a date that a reader types', () => {
  it.each([
    ['', null],
    ['2025-09-15', '2025-09-15'],
    ['2025-09', '2025-09'],
    ['2022-12-04~', '2022-12-04~'],
    ['15 September 2025', '2025-09-15'],
    ['May 2024', '2024-05'],
    ['5. März 2024', '2024-03-05'],
    ['13.04.2024', '2024-04-13'],
    ['2025 m. kovo 5 d.', '2025-03-05'],
  ])('reads %j as %j', (typed, wanted) => {
    expect(typedDate(typed)).toBe(wanted);
  });

  it.each(['03/04/2024', 'Tuesday', '2024-02-30'])('refuses %j', (typed) => {
    expect(() => typedDate(typed)).toThrow();
  });
});
