import { describe, expect, it } from 'vitest';
import { notRelatedLabel, notThisPersonLabel } from '../../../extension/dismissal-label';

describe('what was hidden is called', () => {
  it('by who said what, and the page’s words that it was hidden for', () => {
    const related = { speaker: 'Ann Example', quote: 'The border stays closed' };
    expect(notRelatedLabel(related, 'He wants it\n closed.')).toBe(
      'Ann Example: The border stays closed (for “He wants it closed.”)',
    );
  });

  it('by the claim where it was hidden for that', () => {
    const related = { speaker: 'Ann', quote: 'It is.' };
    expect(notRelatedLabel(related, 'All is well.', true)).toBe(
      'Ann: It is. (for the claim “All is well.”)',
    );
  });

  it('so that it fits into a line, cut at a blank', () => {
    const related = { speaker: 'Ann', quote: `${'border, '.repeat(20)}closed` };
    const label = notRelatedLabel(related, 'x'.repeat(500));
    expect(label).toMatch(/^Ann: (?:border, )+border… \(for “x{100}…”\)$/);
    expect(label.length).toBeLessThanOrEqual(240);
  });

  it('by the name on the page and who it is not', () => {
    expect(notThisPersonLabel('Landsbergis', 'Gabrielius Landsbergis')).toBe(
      '“Landsbergis” is not Gabrielius Landsbergis',
    );
  });
});
