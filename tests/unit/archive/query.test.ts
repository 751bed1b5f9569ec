import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyQuery, formatQuery, parseQuery } from '../../../archive/query';

describe('parseQuery', () => {
  it('reads words, phrases and filters', () => {
    expect(parseQuery('speaker:lavrov after:2024 "root causes" war -kyiv nat')).toEqual({
      ...emptyQuery(),
      speakers: ['lavrov'],
      after: '2024',
      phrases: ['root causes'],
      words: ['war', 'nat'],
      excluded: ['kyiv'],
      prefixLast: true,
    });
  });

  it('reads every kind of quotation marks, and values of several words', () => {
    expect(parseQuery('“one inch” „zwei Worte“ «три слова» x').phrases).toEqual([
      'one inch',
      'zwei Worte',
      'три слова',
    ]);
    expect(parseQuery('speaker:"Boris Pistorius" -“red line” ')).toEqual({
      ...emptyQuery(),
      speakers: ['Boris Pistorius'],
      excluded: ['red line'],
    });
  });

  it('takes the last word for unfinished until a space follows', () => {
    expect(parseQuery('root cau').prefixLast).toBe(true);
    expect(parseQuery('root cau ').prefixLast).toBe(false);
    expect(parseQuery('root "cause"').prefixLast).toBe(false);
    expect(parseQuery('"root cau')).toMatchObject({ words: ['root', 'cau'], prefixLast: true });
  });

  it('ignores a filter that is being typed, and takes unknown ones for words', () => {
    for (const typed of ['speaker:', 'after:20', 'before:2022-', 'stance:', 'claim:"']) {
      expect(parseQuery(typed), typed).toEqual(emptyQuery());
    }
    expect(parseQuery('who:lavrov').words).toEqual(['who', 'lavrov']);
    expect(parseQuery('after:2024-13 ').words).toEqual(['after', '2024-13']);
    expect(parseQuery('stance:maybe ').words).toEqual(['stance', 'maybe']);
  });

  it('knows stances by their beginning', () => {
    expect(parseQuery('stance:rej').stance).toBe('rejects');
  });
});

describe('formatQuery', () => {
  it('writes what reads back as the same, whatever was typed', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(
        'speaker:',
        'after:2024',
        'before:2022-06',
        'stance:asserts',
        '-',
        '"',
        '“',
        '”',
      ),
      fc.constantFrom(' ', ':', '«', '»', 'claim:"a b"', 'publisher:rt', 'naïve', '—'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const query = parseQuery(pieces.join(''));
        expect(parseQuery(formatQuery(query))).toEqual(query);
      }),
      { numRuns: 2000 },
    );
  });
});
