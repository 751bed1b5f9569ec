import { describe, expect, it } from 'vitest';
import { applyDismissals, dismissedWords } from '../../../context/dismissals';
import type { Annotation, Dismissal, Related } from '../../../model';

const related = (statement: string): Related => ({
  statement,
  speaker: 'Sergey Lavrov',
  quote: 'A road to nowhere.',
  said: '2025-08-20',
  relation: 'same-subject',
  score: 0.5,
  why: ['same phrase: “road to nowhere”'],
});

const annotation: Annotation = {
  mentions: [
    { start: 0, end: 6, exact: 'Lavrov', speaker: { id: 'lavrov', name: 'Sergey Lavrov' } },
    { start: 10, end: 16, exact: 'Kallas', speaker: { id: 'kallas', name: 'Kaja Kallas' } },
  ],
  quotations: [],
  links: [
    {
      start: 0,
      end: 30,
      exact: 'A road to  nowhere, he said.',
      speaker: null,
      claim: null,
      related: [related('one'), related('two')],
    },
    {
      start: 31,
      end: 60,
      exact: 'Another sentence.',
      speaker: null,
      claim: null,
      related: [related('one')],
    },
  ],
};

const dismissal = (over: Partial<Dismissal>): Dismissal => ({
  id: 'd',
  kind: 'not-this-person',
  target: 'lavrov',
  words: 'lavrov',
  label: 'Lavrov',
  host: null,
  at: '2025-10-01T00:00:00Z',
  ...over,
});
const without = (...all: Partial<Dismissal>[]) =>
  applyDismissals(annotation, all.map(dismissal), 'news.example');

describe('applyDismissals', () => {
  it('takes a name away, everywhere or on this host', () => {
    for (const host of [null, 'news.example']) {
      expect(without({ host }).mentions.map(({ exact }) => exact)).toEqual(['Kallas']);
    }
    expect(without({ host: 'other.example' })).toEqual(annotation);
  });

  it('takes away only that name, for that person', () => {
    expect(without({ words: 'sergey lavrov' }).mentions).toHaveLength(2);
    expect(without({ target: 'kallas' }).mentions).toHaveLength(2);
    expect(without({ kind: 'not-related' }).mentions).toHaveLength(2);
  });

  it('takes a statement from a sentence, and leaves it at others', () => {
    const words = dismissedWords('A ROAD to nowhere, he said.');
    const { links } = without({ kind: 'not-related', target: 'one', words });
    expect(links.map(({ related: all }) => all.map(({ statement }) => statement))).toEqual([
      ['two'],
      ['one'],
    ]);
  });

  it('takes a link away when nothing is left of it', () => {
    const words = dismissedWords('Another sentence.');
    const { links } = without({ kind: 'not-related', target: 'one', words });
    expect(links.map(({ exact }) => exact)).toEqual([annotation.links[0]?.exact]);
  });

  it('leaves the annotation that it is given as it was', () => {
    const before = structuredClone(annotation);
    without({}, { kind: 'not-related', target: 'one', words: dismissedWords('Another sentence.') });
    expect(annotation).toEqual(before);
    expect(without()).toBe(annotation);
  });
});

describe('dismissedWords', () => {
  it('is one for all spellings and blanks', () => {
    expect(dismissedWords('  Gitanas\n NAUSĖDA ')).toBe('gitanas nauseda');
    expect(dismissedWords('Гитанас Науседа')).toBe('gitanas nauseda');
  });
});
