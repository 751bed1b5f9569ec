import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { FIELDS, type Field } from '../../../../archive/index/fields';
import type { Group } from '../../../../archive/index/loaded';
import { slips } from '../../../../archive/index/near';
import { term } from '../../../../text/terms';
import { aWord, BruteForce, build, corpus, type Shelf } from './support';

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
      }),
      runs,
    );
  });
});

describe('what an index finds is what looking at every document finds', () => {
  const weighted = fc.record({
    word: aWord,
    field: fc.constantFrom(...FIELDS),
    weight: fc.integer({ min: 1, max: 9 }).map((n) => n / 3),
  });
  const tie = (a: number, b: number) => (a % 5) - (b % 5);
  const accepts = fc.constantFrom(undefined, (doc: number) => doc % 3 !== 0);

  it('any of some terms, best first', async () => {
    await fc.assert(
      fc.asyncProperty(
        corpus,
        fc.array(fc.array(weighted, { maxLength: 8 }), { minLength: 1, maxLength: 3 }),
        fc.record({ k: fc.integer({ min: 0, max: 20 }), floor: fc.nat(12) }),
        accepts,
        async (docs, questions, { k, floor }, accept) => {
          const brute = new BruteForce(docs);
          const shelf = await build(docs);
          const reader = shelf.reader();
          const options = { k, floor, tie, ...(accept ? { accept } : {}) };
          const queries = await Promise.all(
            questions.map(async (asked) => {
              const terms = await termsOf(shelf, asked);
              const half = terms.length >> 1;
              const groups = [{ terms: terms.slice(half) }, { terms: terms.slice(0, half) }];
              return { ...options, groups };
            }),
          );
          // Shared groups are merged, others are read list by list: both must find the same.
          const again = [...queries, ...queries];
          const expected = questions.map((asked) =>
            docs
              .map((_, doc) => {
                const values = asked.map(
                  (it) => brute.value(doc, it.field, it.word, it.weight) ?? 0,
                );
                return { doc, score: values.reduce((sum, value) => sum + value, 0) };
              })
              .filter(({ doc, score }) => score > 0 && score >= floor && (!accept || accept(doc)))
              .sort((a, b) => b.score - a.score || tie(a.doc, b.doc) || a.doc - b.doc)
              .slice(0, k),
          );
          expect(await reader.anyOfEach(queries)).toEqual(expected);
          expect(await reader.anyOfEach(again)).toEqual([...expected, ...expected]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('documents that gain enough by the groups that they have', async () => {
    await fc.assert(
      fc.asyncProperty(
        corpus,
        fc.array(
          fc.record({
            terms: fc.array(weighted, { maxLength: 3 }),
            worth: fc.integer({ min: 0, max: 5 }),
          }),
          { maxLength: 40 },
        ),
        fc.record({ k: fc.integer({ min: 0, max: 20 }), least: fc.nat(12) }),
        accepts,
        async (docs, asked, { k, least }, accept) => {
          const brute = new BruteForce(docs);
          const shelf = await build(docs);
          const groups = await Promise.all(
            asked.map(async ({ terms, worth }) => ({ terms: await termsOf(shelf, terms), worth })),
          );
          const adjust = (doc: number, score: number) => (doc % 4 === 0 ? score * 1.5 : score);
          const key = ({ doc, score }: { doc: number; score: number }) => adjust(doc, score);
          const expected = docs
            .map((_, doc) => {
              const values = asked.map(({ terms }) =>
                terms
                  .map((it) => brute.value(doc, it.field, it.word, it.weight))
                  .filter((value) => value !== undefined),
              );
              const shared = values.flatMap((its, number) => (its.length > 0 ? [number] : []));
              const score = values.flat().reduce((sum, value) => sum + value, 0);
              return { doc, score, shared };
            })
            .filter(({ doc, shared }) => {
              const gained = shared.reduce((sum, n) => sum + (asked[n]?.worth ?? 0), 0);
              return shared.length > 0 && gained >= least && (!accept || accept(doc));
            })
            .sort((a, b) => key(b) - key(a) || tie(a.doc, b.doc) || a.doc - b.doc)
            .slice(0, k);
          const query = { groups, k, least, adjust, tie, ...(accept ? { accept } : {}) };
          expect(await shelf.reader().enoughOfEach([query, query])).toEqual([expected, expected]);
          expect(await shelf.reader().enoughOfEach([query])).toEqual([expected]);
        },
      ),
      { numRuns: 100 },
    );
  });

  const group = fc.oneof(
    fc.array(weighted, { minLength: 1, maxLength: 3 }),
    fc.record({ prefix: fc.constantFrom('', 'a', 'ta', 'b', 'ro'), weight: fc.constant(0.8) }),
  );

  it('all of some words, none of others', async () => {
    await fc.assert(
      fc.asyncProperty(
        corpus,
        fc.array(group, { maxLength: 3 }),
        fc.array(group, { maxLength: 1 }),
        fc.integer({ min: 0, max: 20 }),
        accepts,
        async (docs, asked, unwanted, k, accept) => {
          const brute = new BruteForce(docs);
          const words = brute.words();
          const shelf = await build(docs);
          const bestOf = (doc: number, its: (typeof asked)[number]) => {
            const values = Array.isArray(its)
              ? its.map((it) => brute.value(doc, it.field, it.word, it.weight))
              : words
                  .filter(({ word }) => word.startsWith(its.prefix))
                  .flatMap(({ word }) =>
                    FIELDS.map((field) => brute.value(doc, field, word, its.weight)),
                  );
            const there = values.filter((value) => value !== undefined);
            return there.length ? Math.max(...there) : undefined;
          };
          const expected = docs
            .map((_, doc) => ({ doc, values: asked.map((its) => bestOf(doc, its)) }))
            .filter(
              ({ doc, values }) =>
                values.every((value) => value !== undefined) &&
                unwanted.every((its) => bestOf(doc, its) === undefined) &&
                (!accept || accept(doc)),
            )
            .map(({ doc, values }) => ({
              doc,
              score: values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
            }));
          const query = {
            groups: await Promise.all(asked.map((its) => groupOf(shelf, its))),
            none: await Promise.all(unwanted.map((its) => groupOf(shelf, its))),
            ...(accept ? { accept } : {}),
          };
          const reader = shelf.reader();
          expect(await reader.matching(query)).toEqual(expected);
          const best = [...expected]
            .sort((a, b) => b.score - a.score || tie(a.doc, b.doc) || a.doc - b.doc)
            .slice(0, k);
          expect(await reader.all({ ...query, k, tie })).toEqual({
            count: expected.length,
            found: best,
          });
        },
      ),
      { numRuns: 100 },
    );
  });
});

interface Asked {
  word: string;
  field: Field;
  weight: number;
}

async function termsOf(shelf: Shelf, asked: readonly Asked[]) {
  const found = await shelf.reader().find(asked.map(({ word }) => word));
  return asked.flatMap(({ field, weight }, i) =>
    (found[i] ?? []).filter((term) => term.field === field).map((term) => ({ term, weight })),
  );
}

async function groupOf(
  shelf: Shelf,
  its: readonly Asked[] | { prefix: string; weight: number },
): Promise<Group> {
  if (!('prefix' in its)) return { terms: await termsOf(shelf, its) };
  const ranges = await shelf.reader().prefix(its.prefix);
  return { terms: ranges.map((term) => ({ term, weight: its.weight })) };
}

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
