import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stopWords } from '../../../text/stop-words';
import { term, terms } from '../../../text/terms';

describe('terms', () => {
  it('leaves function words and verbs of saying out', () => {
    expect(terms('He said that they would have been there, according to the statement.')).toEqual(
      [],
    );
    expect(terms('They don’t and it isn’t')).toEqual([]);
  });

  it('stems and keeps repeats and order', () => {
    expect(terms('guarantee of guarantees')).toHaveLength(2);
    expect(new Set(terms('guarantee guarantees guaranteed')).size).toBe(1);
    expect(new Set(terms('lift lifted lifting lifts')).size).toBe(1);
  });

  it.each([
    ['Kiev', 'Kyiv', 'Ukraine', 'Ukrainian', 'UKRAINIANS', 'Ukraine’s'],
    ['Moscow', 'Kremlin', 'Russia', 'Russian', 'RF'],
    ['Washington', 'America', 'American', 'US', 'U.S.', 'USA', 'United States'],
    ['Lithuania', 'Lithuanian', 'Vilnius'],
    ['NATO', 'Nato', 'Alliance', 'alliance'],
    ['defence', 'defense', 'defend', 'defensive'],
    ['negotiate', 'negotiations', 'talks', 'dialogue'],
    ['invade', 'invaded', 'invasion', 'invader'],
    ['guarantees', 'assurances', 'guarantor'],
    ['organisation', 'organizations'],
    ['Luhansk', 'Lugansk'],
    ['troops', 'soldiers', 'servicemen'],
    ['Europe', 'European'],
  ])('has one term for %s and its like', (...words) => {
    const found = words.map((word) => terms(word));
    expect(found.every((each) => each.length === 1)).toBe(true);
    expect([...new Set(found.flat())]).toHaveLength(1);
  });

  it('tells the country from the pronoun by its case', () => {
    expect(term('US')).toBe('usa');
    expect(term('us')).toBe('');
    expect(term('Us')).toBe('');
  });

  it('joins United States, and keeps other things that are united', () => {
    expect(terms('the United States and the United Nations')).toEqual(['usa', 'unit', 'nation']);
    expect(terms('United')).toEqual(['unit']);
  });

  it('keeps different things apart', () => {
    const apart = [
      'Ukraine',
      'Russia',
      'Europe',
      'NATO',
      'troops',
      'talks',
      'weapons',
      'sanctions',
    ];
    expect(new Set(apart.map(term)).size).toBe(apart.length);
    expect(term('organise')).not.toBe(term('organ'));
    expect(term('1997')).toBe('1997');
  });

  it('gives for a text what it gives for each of its words, where none is joined', () => {
    const word = fc.constantFrom(
      'Kyiv',
      'the',
      'guarantees',
      'of',
      '1,200',
      'Šalis',
      'не',
      'lines',
    );
    fc.assert(
      fc.property(fc.array(word), (list) => {
        expect(terms(list.join(' '))).toEqual(list.map(term).filter(Boolean));
      }),
    );
  });

  it('takes no word for a property of objects', () => {
    expect(term('constructor')).toMatch(/^constructor$/);
    expect(typeof term('toString')).toBe('string');
    expect(typeof term('__proto__')).toBe('string');
  });
});

describe('stop words', () => {
  it('are folded, as the words that they are compared with', () => {
    for (const word of stopWords) expect(word).toMatch(/^[a-z]+$/);
    expect(stopWords.has('dont')).toBe(true);
  });
});
