import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { FIELDS, type Field } from '../../../../archive/index/fields';
import type { Group } from '../../../../archive/index/loaded';
import { aWord, BruteForce, build, corpus, type Shelf } from './support';

// Brute force over hundreds of documents takes its time.
vi.setConfig({ testTimeout: 60_000 });

describe('what an index finds is what looking at every document finds', () => {
  const weighted = fc.record({
    word: aWord,
    field: fc.constantFrom(...FIELDS),
    weight: fc.integer({ min: 1, max: 9 }).map((n) => n / 3),
  });
  const weight = fc.integer({ min: 0, max: 9 }).map((n) => n / 3);
  const zero = fc.constant(0);
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
            words: fc.uniqueArray(aWord, { maxLength: 3 }),
            weights: fc.record({ text: weight, names: weight, venue: zero, wordings: weight }),
            worth: fc.integer({ min: 0, max: 5 }),
          }),
          { maxLength: 40 },
        ),
        fc.record({
          k: fc.integer({ min: 0, max: 20 }),
          least: fc.nat(12),
          leastSided: fc.nat(12),
          besides: fc.nat(12),
          runless: fc.constantFrom(2, 7, 1000),
          // Of five: so many that they have no lists of their own, or fewer.
          areSided: fc.constantFrom(1, 2),
          raise: fc.constantFrom({}, { raise: 1.5 }),
          runs: fc.option(
            fc.array(
              fc.record({
                groups: fc.uniqueArray(fc.nat(39), { minLength: 1, maxLength: 3 }),
                gain: fc.nat(8),
              }),
              { maxLength: 6 },
            ),
          ),
        }),
        accepts,
        async (docs, asked, options, accept) => {
          const { k, least, leastSided, besides, raise, runs, runless, areSided } = options;
          const brute = new BruteForce(docs);
          const isSided = (doc: number) => doc % 5 < areSided;
          const shelf = await build(docs.map((it, doc) => ({ ...it, isSided: isSided(doc) })));
          const groups = asked.map(({ worth, ...of }) => ({ of, worth }));
          const adjust = (doc: number, score: number) => (doc % 4 === 0 ? score * 1.5 : score);
          const key = ({ doc, score }: { doc: number; score: number }) => adjust(doc, score);
          const all = docs
            .map((_, doc) => {
              const values = asked.map(({ words, weights }) =>
                words.flatMap((word) =>
                  FIELDS.filter((field) => weights[field] > 0).flatMap(
                    (field) => brute.value(doc, field, word, weights[field]) ?? [],
                  ),
                ),
              );
              const shared = asked.flatMap(({ words, weights }, number) =>
                words.some(
                  (word) => weights.text > 0 && brute.value(doc, 'text', word, 1) !== undefined,
                )
                  ? [number]
                  : [],
              );
              const score = values.flat().reduce((sum, value) => sum + value, 0);
              return { doc, score, shared, isThere: values.flat().length > 0 };
            })
            .filter(({ doc }) => !accept || accept(doc));
          const gained = (shared: number[]) =>
            shared.reduce((sum, n) => sum + (asked[n]?.worth ?? 0), 0);
          const isBeside = (doc: number) => doc % 15 === 0;
          const plain = ({ doc, score, shared }: (typeof all)[number]) => ({ doc, score, shared });
          const others = all
            .filter(({ doc, shared }) => isBeside(doc) && gained(shared) >= besides)
            .map(plain);
          const best = all
            .filter(({ doc, shared, isThere }) => {
              const needed = isSided(doc) ? leastSided : least;
              const hasRun = (runs ?? []).some(
                ({ groups, gain }) =>
                  groups.every((group) => shared.includes(group)) && gained(shared) >= gain,
              );
              const isWhole = isSided(doc) || runs === null || hasRun || doc % runless === 1;
              return !isBeside(doc) && isThere && gained(shared) >= needed && isWhole;
            })
            .map(plain)
            .sort((a, b) => key(b) - key(a) || tie(a.doc, b.doc) || a.doc - b.doc)
            .slice(0, k);
          const sided = Uint32Array.from(docs.keys()).filter(isSided);
          const places = Uint32Array.from(sided.keys()).filter((at) =>
            isBeside(sided[at] as number),
          );
          const more = { places, least: besides };
          const expected = { best, besides: others };
          const plainly = { k, least, leastSided, besides: more, adjust, ...raise, tie };
          const free = Uint32Array.from(docs.keys()).filter((doc) => doc % runless === 1);
          const needed = runs && { runs, runless: free };
          const query = { groups, ...plainly, ...(accept && { accept }), ...needed };
          expect(await shelf.reader().enoughOfEach([query, query], sided)).toEqual([
            expected,
            expected,
          ]);
          expect(await shelf.reader().enoughOfEach([query], sided)).toEqual([expected]);
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
          const byNumber = [...expected].sort((a, b) => b.score - a.score || a.doc - b.doc);
          const least = byNumber[k - 1]?.score ?? 0;
          const { equal, ...others } = await reader.allOrEqual({ ...query, k });
          expect(others).toEqual({ count: expected.length, found: byNumber.slice(0, k) });
          expect([...equal].sort((a, b) => a - b)).toEqual(
            byNumber
              .slice(k)
              .filter(({ score }) => k > 0 && score === least)
              .map(({ doc }) => doc),
          );
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
