import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { FIELDS } from '../../../../archive/index/fields';
import { slips } from '../../../../archive/index/near';
import { term } from '../../../../text/terms';
import { aWord, BruteForce, build, corpus, tiny } from './support';

// Brute force over hundreds of documents takes its time.
vi.setConfig({ testTimeout: 60_000 });

const runs = { numRuns: 60 };

describe('what an index knows of words is what the documents say', () => {
  it('finds each word in each field, with its documents', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, fc.array(aWord), async (docs, more) => {
        const brute = new BruteForce(docs);
        const reader = (await build(docs)).reader();
        const words = [...brute.words().map(({ word }) => word), ...more];
        const found = await reader.find(words);
        const expected = words.map((word) =>
          FIELDS.map((field) => ({ word, field, df: brute.df(field, word) })).filter(
            ({ df }) => df > 0,
          ),
        );
        expect(
          found.map((terms) => terms.map(({ word, field, df }) => ({ word, field, df }))),
        ).toEqual(expected);
      }),
      runs,
    );
  });

  it('finds what begins with a prefix', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, aWord, fc.nat(4), async (docs, word, length) => {
        const prefix = word.slice(0, length);
        const reader = (await build(docs)).reader();
        const its = new BruteForce(docs).words().filter(({ word }) => word.startsWith(prefix));
        const expected = FIELDS.map((field) => {
          const dfs = its.flatMap(({ fields }) => fields.filter((it) => it.field === field));
          return { field, words: dfs.length, df: dfs.reduce((sum, { df }) => sum + df, 0) };
        }).filter(({ words }) => words > 0);
        const ranges = await reader.prefix(prefix);
        expect(ranges.map(({ field, words, df }) => ({ field, words, df }))).toEqual(expected);
        const all = expected.reduce((sum, { df }) => sum + df, 0);
        const hasOwn = prefix.length > 0 && prefix.length < 4 && all >= tiny.beginning;
        if (hasOwn)
          expect(ranges.map(({ lists, long }) => [lists.length, long.length])).toEqual(
            ranges.map(() => [0, 1]),
          );
      }),
      runs,
    );
  });

  it('finds what is near', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, aWord, fc.nat(2), async (docs, word, most) => {
        const reader = (await build(docs)).reader();
        const expected = new BruteForce(docs)
          .words()
          .map(({ word: other }) => ({ word: other, distance: alignment(word, other) }))
          .filter(({ distance }) => distance <= most);
        const near = await reader.near(word, most);
        expect(near.map(({ word, distance }) => ({ word, distance }))).toEqual(expected);
        const terms = await reader.find(near.map(({ word }) => word));
        expect(near.map((it) => it.terms)).toEqual(terms);
      }),
      runs,
    );
  });

  it('knows the words and the documents of stems', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, async (docs) => {
        const brute = new BruteForce(docs);
        const reader = (await build(docs)).reader();
        const stems = [...new Set(brute.words().map(({ word }) => term(word))), 'nowhere'];
        const expected = stems.map((stem) => ({
          stem,
          df: stem ? brute.stemDf(stem) : 0,
          terms: !stem
            ? []
            : brute
                .words()
                .filter(({ word }) => term(word) === stem)
                .flatMap(({ word, fields }) => fields.map((it) => ({ word, ...it })))
                .filter(({ field }) => field !== 'venue'),
        }));
        const found = await reader.stems(stems);
        expect(
          found.map(({ stem, df, terms }) => ({
            stem,
            df,
            terms: terms.map(({ word, field, df }) => ({ word, field, df })),
          })),
        ).toEqual(expected);
        expect(await reader.frequencies(stems)).toEqual(expected.map(({ df }) => df));
      }),
      runs,
    );
  });
});

/** Optimal string alignment, as the textbook has it. */
function alignment(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => d[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(replaced, at(i - 1, j) + 1, at(i, j - 1) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, at(i - 2, j - 2) + 1);
      }
      (d[i] as number[])[j] = least;
    }
  }
  return at(a.length, b.length);
}

it('slips between two words', () => {
  fc.assert(fc.property(aWord, aWord, (a, b) => slips(a, b) === alignment(a, b)));
});
