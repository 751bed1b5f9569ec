import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dismissedAt,
  dismissedWords,
  type ReadAt,
  withoutUnrelated,
} from '../../../context/dismissals';
import type { Dismissal, Link, QuotationCheck, Related } from '../../../model';

const related = (statement: string): Related => ({
  statement,
  speaker: 'Sergey Lavrov',
  quote: 'A road to nowhere.',
  said: '2025-08-20',
  relation: 'same-subject',
  score: 0.5,
  why: ['same phrase: “road to nowhere”'],
});

const links: Link[] = [
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
];

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
const PAGE = 'https://news.example/one';
const HERE = { host: 'news.example', page: PAGE };
const elsewhere = { host: 'news.example', page: 'https://news.example/two' };
const otherHost = { host: 'other.example', page: 'https://other.example/one' };
const at = (place: ReadAt, ...all: Partial<Dismissal>[]) => dismissedAt(all.map(dismissal), place);

describe('a name that is not this person', () => {
  it('is denied on one page, on one host, or everywhere', () => {
    const places = (over: Partial<Dismissal>) =>
      [HERE, elsewhere, otherHost].map((place) => at(place, over).isOther('Lavrov', 'lavrov'));
    expect(places({ host: 'news.example', page: PAGE })).toEqual([true, false, false]);
    expect(places({ host: 'news.example' })).toEqual([true, true, false]);
    expect(places({ host: null })).toEqual([true, true, true]);
  });

  it('is that name alone, for that person', () => {
    expect(at(HERE, { words: 'sergey lavrov' }).isOther('Lavrov', 'lavrov')).toBe(false);
    expect(at(HERE, { target: 'kallas' }).isOther('Lavrov', 'lavrov')).toBe(false);
    expect(at(HERE, { kind: 'not-related' }).isOther('Lavrov', 'lavrov')).toBe(false);
  });

  it('takes the shorter names in it along, on its page alone', () => {
    const full = { words: 'sergey lavrov', host: 'news.example', page: PAGE };
    expect(at(HERE, full).isOther('Lavrov', 'lavrov')).toBe(true);
    expect(at(HERE, full).isOther('Lav', 'lavrov')).toBe(false);
    expect(at(HERE, full).isOther('Lavrov', 'other')).toBe(false);
    expect(at(elsewhere, full).isOther('Lavrov', 'lavrov')).toBe(false);
  });
});

describe('withoutUnrelated', () => {
  const words = dismissedWords('A ROAD to nowhere, he said.');
  const left = (place: ReadAt, over: Partial<Dismissal>, from = links) =>
    withoutUnrelated(from, at(place, { kind: 'not-related', target: 'one', ...over })).map(
      ({ related: all }) => all.map(({ statement }) => statement),
    );

  it('takes a statement from a sentence, and leaves it at others', () => {
    expect(left(HERE, { words })).toEqual([['two'], ['one']]);
    expect(left(otherHost, { words })).toEqual([['two'], ['one']]);
    expect(left(HERE, { words, host: 'news.example', page: PAGE })).toEqual([['two'], ['one']]);
    expect(left(elsewhere, { words, host: 'news.example', page: PAGE })).toHaveLength(2);
    expect(left(elsewhere, { words, host: 'news.example', page: PAGE })[0]).toHaveLength(2);
  });

  it('takes a statement from every sentence that makes the claim, and from no other', () => {
    const claim = { id: 'c', proposition: 'All is well.' };
    const [first, second] = links as [Link, Link];
    const other = { ...second, claim: { id: 'd', proposition: 'Nothing is.' } };
    const all = [first, { ...second, exact: 'Said anew.', claim }, other];
    expect(left(HERE, { words: 'x', claim: 'c' }, all)).toEqual([['one', 'two'], ['one']]);
    expect(left(otherHost, { words: 'x', claim: 'c', host: 'news.example' }, all)).toHaveLength(3);
  });

  it('takes a link away when nothing is left of it', () => {
    expect(left(HERE, { words: dismissedWords('Another sentence.') })).toEqual([['one', 'two']]);
  });

  it('takes away what the statement says of a quotation', () => {
    const check = { ...related('one'), kind: 'confirmed', start: 0, end: 4 } as unknown;
    const checks = [check, { ...(check as object), statement: 'two' }] as QuotationCheck[];
    const [first] = links as [Link, Link];
    const [link] = withoutUnrelated(
      [{ ...first, checks }],
      at(HERE, { kind: 'not-related', target: 'one', words }),
    );
    expect(link?.checks?.map(({ statement }) => statement)).toEqual(['two']);
    expect(
      withoutUnrelated(
        [{ ...first, checks: [check as QuotationCheck] }],
        at(HERE, { kind: 'not-related', target: 'one', words }),
      )[0],
    ).not.toHaveProperty('checks');
  });

  it('leaves the links that it is given as they were', () => {
    const before = structuredClone(links);
    left(HERE, { words });
    expect(links).toEqual(before);
  });
});

describe('scopes', () => {
  it('a wider one takes away all that a narrower takes, and nothing dismissed leaves all as it was', () => {
    const place = fc.constantFrom<ReadAt>(HERE, elsewhere, otherHost);
    const target = fc.constantFrom('one', 'two', 'lavrov', 'kallas');
    const said = fc.constantFrom(
      'A road to  nowhere, he said.',
      'Another sentence.',
      'Lavrov',
      'Kallas',
    );
    const kind = fc.constantFrom<Dismissal['kind']>('not-this-person', 'not-related');
    fc.assert(
      fc.property(place, target, said, kind, (read, id, exact, what) => {
        const base = { kind: what, target: id, words: dismissedWords(exact) };
        const ofClaim = what === 'not-related' ? { claim: 'c' } : {};
        const [here, site, always] = [
          at(read, { ...base, host: 'news.example', page: PAGE }),
          at(read, { ...base, ...ofClaim, host: 'news.example' }),
          at(read, { ...base, ...ofClaim }),
        ] as const;
        const none = at(read);
        for (const words of [
          'A road to  nowhere, he said.',
          'Another sentence.',
          'Lavrov',
          'Kallas',
        ]) {
          for (const claim of ['c', 'd', null]) {
            const all = [none, here, site, always].map(
              (one) => one.isUnrelated(id, words, claim) || one.isOther(words, id),
            );
            expect(all).toEqual([...all].sort());
            expect(all[0]).toBe(false);
          }
        }
        expect(withoutUnrelated(links, none)).toEqual(links);
      }),
    );
  });
});

describe('dismissedWords', () => {
  it('is the same of what it gave', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('a ', '“Žü\u00a0', 'й'),
        (text, more) => {
          const once = dismissedWords(text + more.repeat(1200));
          expect(dismissedWords(once)).toBe(once);
        },
      ),
    );
  });

  it('is one for all spellings and blanks', () => {
    expect(dismissedWords('  Gitanas\n NAUSĖDA ')).toBe('gitanas nauseda');
    expect(dismissedWords('Гитанас Науседа')).toBe('gitanas nauseda');
  });
});
