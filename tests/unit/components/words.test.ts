import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saidText } from '../../../components/dates';
import { blocks, pieces } from '../../../components/library/blocks';
import { readRoute, writeRoute } from '../../../components/library/routes';
import { sharedPhrases } from '../../../components/phrases';
import { facetOf } from '../../../components/search/chosen';
import { excerpt } from '../../../components/search/excerpt';
import { withSearch } from '../../../components/search/recent';

describe('sharedPhrases', () => {
  const text = 'Such efforts are “a utopia,  a road to nowhere.”';
  const found = (...why: string[]) =>
    sharedPhrases(text, why).map(({ start, end }) => text.slice(start, end));

  it('finds the phrase that a reason names, across white space and punctuation', () => {
    expect(found('same phrase: “A utopia a road”')).toEqual(['a utopia,  a road']);
    expect(found('same words: “road to nowhere”')).toEqual(['road to nowhere']);
  });

  it('takes nothing from other reasons, or from words that are not there', () => {
    expect(found('same claim: “a road” is long', 'same phrase: “a bridge (to”')).toEqual([]);
  });

  it('joins what overlaps', () => {
    expect(found('same phrase: “a road to”', 'same phrase: “road to nowhere”')).toEqual([
      'a road to nowhere',
    ]);
  });
});

describe('saidText', () => {
  it('says the date, how far it is and how it is known', () => {
    const dated = {
      said: '2022-12-04~',
      saidBasis: 'inferred',
      saidNote: 'by the thread',
    } as const;
    expect(saidText(dated, '2025-08-20')).toEqual({
      date: 'about 4 December 2022',
      distance: '2 years 8 months earlier',
      hint: 'inferred',
      reason: 'The date is inferred: by the thread.',
    });
  });

  it('says so when nothing is known', () => {
    const said = saidText({ said: null, saidBasis: 'unknown', saidNote: null }, '2025-08-20');
    expect(said).toMatchObject({ date: 'date not known', distance: null, hint: null });
  });
});

describe('excerpt', () => {
  const text = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen';

  it('leaves a short text whole', () => {
    expect(excerpt(text, [{ start: 4, end: 7 }])).toEqual({
      text,
      ranges: [{ start: 4, end: 7 }],
      cut: false,
    });
  });

  it('begins near the words found when they stand far behind', () => {
    const start = text.indexOf('thirteen');
    const it = excerpt(text, [{ start, end: start + 8 }], 40);
    expect(it.text.startsWith('…')).toBe(true);
    expect(it.ranges.map((one) => it.text.slice(one.start, one.end))).toEqual(['thirteen']);
  });

  it('keeps every range that it keeps on the same words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 60 }),
        fc.array(fc.nat(59), { maxLength: 4 }),
        fc.integer({ min: 30, max: 120 }),
        (words, picks, length) => {
          const whole = words.join(' ');
          const ranges = picks.map((pick) => {
            const at = pick % words.length;
            const start = words.slice(0, at).join(' ').length + (at > 0 ? 1 : 0);
            return { start, end: start + (words[at] as string).length };
          });
          const cut = excerpt(whole, ranges, length);
          expect(cut.text.length).toBeLessThanOrEqual(Math.max(length + 2, 16));
          for (const { start, end } of cut.ranges) {
            expect(words).toContain(cut.text.slice(start, end));
          }
        },
      ),
    );
  });
});

describe('withSearch', () => {
  it('keeps the newest first, once, and few', () => {
    expect(withSearch(['b', 'a'], 'new one')).toEqual(['new one', 'b', 'a']);
    expect(withSearch(['aaa', 'bbb'], 'bbb')).toEqual(['bbb', 'aaa']);
    expect(withSearch(['111', '222', '333', '444', '555', '666'], '777')).toHaveLength(6);
  });

  it('lets a longer text take the place of its beginning, and not the reverse', () => {
    expect(withSearch(['indiv', 'x'], 'indivisible')).toEqual(['indivisible', 'x']);
    expect(withSearch(['indivisible', 'x'], 'indiv')).toEqual(['indivisible', 'x']);
  });

  it('keeps nothing that was not meant', () => {
    const recent = ['abc'];
    expect(withSearch(recent, ' a ')).toBe(recent);
  });
});

describe('facetOf', () => {
  const facets = [
    { id: 'gl', name: 'Gabrielius Landsbergis', count: 1 },
    { id: 'vl', name: 'Vytautas Landsbergis', count: 1 },
    { id: 'gn', name: 'Gitanas Nausėda', count: 1 },
  ];
  it('knows an id, a name, and a part that only one has, in any spelling', () => {
    expect(facetOf(facets, 'gn')?.id).toBe('gn');
    expect(facetOf(facets, 'gabrielius landsbergis')?.id).toBe('gl');
    expect(facetOf(facets, 'nauseda')?.id).toBe('gn');
    expect(facetOf(facets, 'Landsbergis')).toBeNull();
  });
});

describe('blocks', () => {
  it('are the lines that have something on them, where they stand', () => {
    const text = 'one\n\n  \ntwo\nthree';
    expect(blocks(text).map(({ text }) => text)).toEqual(['one', 'two', 'three']);
    for (const block of blocks(text)) expect(text.slice(block.start, block.end)).toBe(block.text);
  });

  it('cut a span into stretches of blocks', () => {
    expect(pieces(blocks('one\ntwo\nthree'), { start: 1, end: 10 })).toEqual([
      { block: 0, start: 1, end: 3 },
      { block: 1, start: 0, end: 3 },
      { block: 2, start: 0, end: 2 },
    ]);
  });
});

/** An id as packs may have it (`archive/pack-schema.ts`): a lone dot, which an address would swallow, is none. */
const anId = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,40}$/);

describe('routes', () => {
  it('read back as they were written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), anId, (text, id) => {
        expect(readRoute(writeRoute({ at: 'search', text }))).toEqual({ at: 'search', text });
        expect(readRoute(writeRoute({ at: 'statement', id }))).toEqual({ at: 'statement', id });
      }),
    );
    expect(readRoute(writeRoute({ at: 'hidden' }))).toEqual({ at: 'hidden' });
  });

  it('take what is no place of ours for an empty search', () => {
    for (const hash of ['', '#', '#/', '#/nowhere', '#/statement/', '#/statement', '#//x', '#/%']) {
      expect(readRoute(hash)).toEqual({ at: 'search', text: '' });
    }
  });
});
