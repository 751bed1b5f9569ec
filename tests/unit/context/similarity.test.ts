import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { AlikeTerms } from '../../../context/alike';
import { Lexicon } from '../../../context/lexicon';
import { isNegated } from '../../../context/negation';
import { Products } from '../../../context/products';
import { commonRun, coverage, isCovered, prepare } from '../../../context/similarity';
import { cosine, WordVectors, writeVectors } from '../../../context/vectors';
import { term } from '../../../text/terms';
import { record, statements } from './record';
import { names, vectors } from './support';

const SAID = 'Discussions on security guarantees without the Russian Federation are a utopia.';
/** From the same words to nothing in common. */
const LESS_AND_LESS = [
  SAID,
  'Lavrov called security guarantees without the Russian Federation a utopia again.',
  'Without the Russian Federation no guarantees will be of use, he said.',
  'Guarantees were a subject of the day.',
  'The band plays on Friday in the old harbour hall.',
];

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = new Lexicon(vectors, record, names);
  await lexicon.learn([...LESS_AND_LESS, ...statements.map(({ text }) => text)]);
});
const ready = (text: string) => prepare(text, lexicon);
const descends = (scores: number[]) =>
  scores.slice(1).every((score, i) => score < (scores[i] as number));

describe('likeness of two texts', () => {
  it('is told to be there or not as it is found', () => {
    const words = 'Russia guarantees a utopia of the harbour band not and Friday'.split(' ');
    const text = fc
      .array(fc.constantFrom(...words), { maxLength: 5 })
      .map((its) => ready(its.join(' ')));
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(isCovered(a, b)).toBe(coverage(a, b) > 0);
      }),
    );
  });

  it('strictly descends with what they have in common', () => {
    const all = LESS_AND_LESS.map(ready);
    const said = all[0]!;
    const shares = all.map((each) => coverage(said, each));
    const meanings = all.map(({ vector }) => cosine(said.vector, vector));
    const runs = all.map((each) => commonRun(said, each)?.weight ?? 0);
    expect(descends(shares)).toBe(true);
    expect(descends(meanings)).toBe(true);
    expect(descends(runs.slice(0, 3))).toBe(true);
    expect(shares.at(-1)).toBe(0);
    expect(runs.at(-1)).toBe(0);
  });

  it('is the same both ways, and highest with itself', () => {
    const texts = fc.constantFrom(...LESS_AND_LESS, ...statements.map(({ text }) => text));
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [a, b] = [ready(one), ready(other)];
        expect(coverage(a, b)).toBeCloseTo(coverage(b, a), 10);
        expect(cosine(a.vector, b.vector)).toBeCloseTo(cosine(b.vector, a.vector), 5);
        expect(coverage(a, b)).toBeLessThanOrEqual(coverage(a, a) + 1e-9);
        expect(cosine(a.vector, b.vector)).toBeLessThanOrEqual(1 + 1e-5);
        expect(commonRun(a, b)?.weight ?? 0).toBeCloseTo(commonRun(b, a)?.weight ?? 0, 10);
      }),
    );
  });

  it('is not made by a word or two', () => {
    const word = ready('Guarantees.');
    expect(coverage(word, ready(SAID))).toBeLessThan(coverage(ready(SAID), ready(SAID)));
    expect(coverage(ready(''), ready(SAID))).toBe(0);
    expect(coverage(ready('and the of'), ready('and the of'))).toBe(0);
  });
});

describe('commonRun', () => {
  it('names the words in common, as they stand in the first text, without function words at the ends', () => {
    const run = commonRun(ready(LESS_AND_LESS[1]!), ready(SAID));
    expect(run?.words).toBe('security guarantees without the Russian Federation');
    expect(LESS_AND_LESS[1]!.slice(run?.start, run?.end)).toBe(run?.words);
  });

  it('compares stems', () => {
    expect(
      commonRun(ready('imperial ambitions of Moscow'), ready('an imperial ambition of Russia'))
        ?.words,
    ).toBe('imperial ambitions of Moscow');
  });

  it('weighs nothing for function words, nor for one word', () => {
    expect(commonRun(ready('it was in the house'), ready('it was in the garden'))).toBeNull();
    expect(commonRun(ready('utopia'), ready('utopia'))?.weight ?? 0).toBeLessThanOrEqual(0);
  });

  it('weighs rare words more than common ones', () => {
    const run = (text: string) => commonRun(ready(text), ready(text))?.weight ?? 0;
    expect(run('creeping normalisation utopia')).toBeGreaterThan(run('new people time'));
  });
});

describe('weights of words', () => {
  const weight = (word: string) => lexicon.weight(lexicon.word(word));

  it('are lower for what the record is full of, and nothing for function words', () => {
    expect(weight('security')).toBeLessThan(weight('utopia'));
    expect(weight('the')).toBe(0);
    // Who speaks is a matter of its own: a name or an office says little of what was said.
    expect(weight('Nausėda')).toBeLessThan(weight('utopia'));
    expect(weight('minister')).toBeLessThan(weight('utopia'));
    for (const word of ['utopia', 'security', '1997', 'xqzzt']) {
      expect(weight(word)).toBeGreaterThan(0);
      expect(weight(word)).toBeLessThanOrEqual(1);
    }
  });
});

describe('word vectors', () => {
  it('hold words of like meaning near one another', () => {
    const near = (a: string, b: string) => vectors.likeness(a, b);
    expect(near('troops', 'soldiers')).toBeGreaterThan(near('troops', 'sanctions'));
    expect(near('talks', 'negotiations')).toBeGreaterThan(near('talks', 'football'));
    expect(near('missile', 'rocket')).toBeGreaterThan(near('missile', 'carrot'));
    expect(near('utopia', 'utopia')).toBe(1);
    expect(near('utopia', 'xqzzt')).toBe(0);
  });

  it('know a rare word from a common one', () => {
    const order = ['the', 'war', 'guarantees', 'ultimatum', 'xqzzt'].map((word) =>
      vectors.rarity(word),
    );
    expect(descends(order.toReversed())).toBe(true);
    expect(order.at(-1)).toBe(1);
  });

  it('give no meaning to nothing', () => {
    expect(vectors.of('')).toBeNull();
    expect(vectors.of('the and of')).toBeNull();
    expect(cosine(null, vectors.of('utopia'))).toBe(0);
  });

  it('come back from the file that they are written to', () => {
    const bytes = writeVectors(
      ['war', 'peace'],
      [
        [1, 0],
        [0.6, 0.8],
      ],
    );
    const read = new WordVectors(bytes);
    expect(read.dimensions).toBe(2);
    expect(read.likeness('war', 'peace')).toBeCloseTo(0.6, 1);
    expect(() => new WordVectors(bytes.subarray(1))).toThrow(RangeError);
    expect(() => new WordVectors(bytes.subarray(0, -1))).toThrow(RangeError);
  });
});

describe('Products', () => {
  it('are exact, however many words come together and however many stand in the set', () => {
    const row = fc.int8Array({ min: -127, max: 127, minLength: 48, maxLength: 48 });
    const rows = (most: number) => fc.array(row, { maxLength: most });
    fc.assert(
      fc.property(rows(70), rows(150), (set, asked) => {
        const all = new Int8Array(set.length * 48);
        set.forEach((each, i) => {
          all.set(each, i * 48);
        });
        let met = 0;
        new Products(all, 48).each(asked, (i, floats, at) => {
          expect(i).toBe(met++);
          set.forEach((each, j) => {
            const exact = each.reduce((sum, value, k) => sum + value * (asked[i]?.[k] ?? 0), 0);
            expect(floats[at + j]).toBe(exact);
          });
        });
        expect(met).toBe(asked.length);
      }),
      { numRuns: 20 },
    );
  });
});

describe('AlikeTerms', () => {
  const alikeTo = (text: string) => {
    const words = ready(text).words.filter((word) => word.term !== '');
    const terms = words.map((word) => word.term);
    const spelt = words.map(({ folded }) => folded);
    return new AlikeTerms(vectors, terms, (each) => terms.indexOf(each), spelt);
  };

  it('reaches terms that are there, and at a discount those that are like', () => {
    const alike = alikeTo('missiles and utopia');
    const reached = alike.reach(ready('rockets flew'));
    const share = (word: string, text: string) =>
      alike.reach(ready(text)).get(term(word))?.share ?? 0;
    expect(share('missiles', 'missiles flew')).toBe(1);
    expect(share('missiles', 'rockets flew')).toBeGreaterThan(0);
    expect(share('missiles', 'rockets flew')).toBeLessThan(1);
    expect(reached.has(term('utopia'))).toBe(false);
  });

  it('tells at which words', () => {
    const alike = alikeTo('utopia');
    expect(alike.reach(ready('No utopia is a utopia')).get(term('utopia'))?.at).toEqual([1, 4]);
  });
});

describe('isNegated', () => {
  it.each([
    'We will not go',
    'They don’t agree',
    "They can't agree",
    'No troops',
    'He rejects the offer',
    'He refused to go',
    'It cannot be',
    'talks instead of war',
    'They ruled out membership',
    'NOT ONE INCH',
  ])('sees it in %s', (text) => {
    expect(isNegated(text)).toBe(true);
  });

  it.each(['We will go', 'a notable nation', 'nobility', 'the knot', 'ruling party', ''])(
    'does not see it in %j',
    (text) => {
      expect(isNegated(text)).toBe(false);
    },
  );
});
