import { beforeAll, describe, expect, it, vi } from 'vitest';
import { contribution, impactTable } from '../../../../archive/index/impact';
import { IndexReader } from '../../../../archive/index/index-reader';
import type { Shelf } from './support';
import { build } from './support';

vi.setConfig({ testTimeout: 60_000 });

/** Enough for three windows of scores, lists of many pages, and two parts of lengths. */
const DOCUMENTS = 70_000;

/** The same documents each time: word `wN` is in about one of N. */
const documents = Array.from({ length: DOCUMENTS }, (_, doc) => {
  const text: string[] = [];
  for (const rarity of [1, 2, 3, 7, 50, 900, 20_000]) {
    const chance = Math.imul(doc + 1, 2_654_435_761 + rarity * 40_503) >>> 0;
    const times = chance % rarity === 0 ? 1 + ((chance >>> 8) % 3 === 0 ? 1 : 0) : 0;
    for (let i = 0; i < times; i++) text.push(`w${rarity}`);
  }
  text.push(`only${doc % 3000}`);
  const names = doc % 11 === 0 ? ['w50'] : [];
  return { text, names, venue: [], wordings: [], isSided: isSided(doc) };
});

function isSided(doc: number): boolean {
  return doc % 3 === 1 && doc % 7 < 5;
}

const words = ['w1', 'w2', 'w3', 'w7', 'w50', 'w900', 'w20000', 'only17'];
const table = impactTable(
  documents.reduce((sum, { text }) => sum + text.length, 0) / documents.length,
);

function value(doc: number, word: string, weight: number): number | undefined {
  const text = documents[doc]?.text ?? [];
  const tf = text.filter((it) => it === word).length;
  return tf === 0 ? undefined : contribution(weight, table[(tf << 8) | text.length] as number);
}

describe('an index of several windows', () => {
  let shelf: Shelf;
  let reader: IndexReader;
  beforeAll(async () => {
    const pages = {
      postingsPage: 2000,
      ownPage: 2000,
      dictionaryPage: 1000,
      beginning: 1000,
      beginningShare: 0,
    };
    shelf = await build(documents, {
      ...pages,
      runPostings: 90_000,
      runWords: 2500,
      runPart: 9000,
    });
    reader = new IndexReader(shelf.parts.get('head') as Uint8Array, shelf.read);
  });

  const questions = [
    { asked: ['w7', 'w50'], floor: 0 },
    { asked: ['w1', 'w2', 'w3', 'w7', 'w50', 'w900', 'w20000'], floor: 0 },
    { asked: ['w1', 'w2', 'w3', 'w7', 'w50', 'w900', 'w20000'], floor: 9 },
    { asked: ['w1', 'only17'], floor: 3 },
    { asked: ['w20000'], floor: 0 },
  ];

  const sided = Uint32Array.from(documents.keys()).filter(isSided);

  function inText(asked: readonly string[]) {
    return asked.map((word) => {
      const text = Math.log2(2 + words.indexOf(word));
      return { words: [word], weights: { text, names: 0, venue: 0, wordings: 0 } };
    });
  }

  async function textTerms(asked: readonly string[]) {
    const found = await reader.find(asked);
    return found.map((terms, i) => {
      const weight = Math.log2(2 + words.indexOf(asked[i] as string));
      return terms.filter(({ field }) => field === 'text').map((term) => ({ term, weight }));
    });
  }

  for (const { asked, floor } of questions) {
    it(`finds any of ${asked} from ${floor} on`, async () => {
      const groups = (await textTerms(asked)).map((terms) => ({ terms }));
      const scored = documents.map((_, doc) => ({
        doc,
        score: asked.reduce((sum, word) => {
          return sum + (value(doc, word, Math.log2(2 + words.indexOf(word))) ?? 0);
        }, 0),
      }));
      const expected = scored
        .filter(({ score }) => score > 0 && score >= floor)
        .sort((a, b) => b.score - a.score || b.doc - a.doc)
        .slice(0, 40);
      const query = { groups, floor, k: 40, tie: (a: number, b: number) => b - a };
      expect(await reader.anyOfEach([query, query])).toEqual([expected, expected]);
      expect(await reader.any(query)).toEqual(expected);
    });

    it(`finds all of ${asked}`, async () => {
      const groups = (await textTerms(asked)).map((terms) => ({ terms }));
      const expected = documents
        .map((_, doc) => ({
          doc,
          values: asked.map((word) => value(doc, word, Math.log2(2 + words.indexOf(word)))),
        }))
        .filter(({ values }) => values.every((it) => it !== undefined))
        .map(({ doc, values }) => ({
          doc,
          score: values.reduce<number>((sum, it) => sum + (it ?? 0), 0),
        }));
      expect(await reader.matching({ groups })).toEqual(expected);
    });
  }

  for (const { least, leastSided } of [
    { least: 0, leastSided: 0 },
    { least: 6, leastSided: 3 },
    { least: 9, leastSided: 12 },
  ]) {
    it(`finds what gains ${least}, or ${leastSided} where it is sided`, async () => {
      const asked = ['w1', 'w2', 'w3', 'w7', 'w50', 'w900', 'only17'];
      const worths = [1, 1, 2, 2, 3, 4, 5];
      const weights = asked.map((word) => Math.log2(2 + words.indexOf(word)));
      const groups = inText(asked).map((of, i) => ({ of, worth: worths[i] as number }));
      const adjust = (doc: number, score: number) => (doc % 3 === 0 ? score * 1.01 : score);
      const isBeside = (doc: number) => doc % 1050 === 7;
      const all = documents.map((_, doc) => {
        const values = asked.map((word, i) => value(doc, word, weights[i] as number));
        const shared = values.flatMap((it, i) => (it === undefined ? [] : [i]));
        const score = values.reduce<number>((sum, it) => sum + (it ?? 0), 0);
        return { doc, score, shared };
      });
      const gained = (shared: number[]) =>
        shared.reduce((sum, i) => sum + (worths[i] as number), 0);
      const besides = all.filter(
        ({ doc, shared }) => isBeside(doc) && gained(shared) >= leastSided,
      );
      const best = all
        .filter(
          ({ doc, shared }) =>
            !isBeside(doc) &&
            shared.length > 0 &&
            gained(shared) >= (isSided(doc) ? leastSided : least),
        )
        .sort((a, b) => adjust(b.doc, b.score) - adjust(a.doc, a.score) || a.doc - b.doc)
        .slice(0, 24);
      const expected = { best, besides };
      const places = Uint32Array.from(sided.keys()).filter((at) => isBeside(sided[at] as number));
      const query = {
        ...{ groups, k: 24, least, leastSided, adjust },
        besides: { places, least: leastSided },
      };
      const raised = { ...query, raise: 1.01 };
      expect(await reader.enoughOfEach([raised, query], sided)).toEqual([expected, expected]);
      expect(await reader.enoughOfEach([raised], sided)).toEqual([expected]);
    });
  }

  it('finds what has one of some runs whole', async () => {
    const asked = ['w1', 'w2', 'w3', 'w7', 'w50', 'w900', 'only17'];
    const groups = inText(asked).map((of) => ({ of, worth: 1 }));
    const runs = [
      { groups: [0, 5], gain: 4 },
      { groups: [4, 1, 3], gain: 3 },
      { groups: [6, 2], gain: 2 },
    ];
    const best = documents
      .map((_, doc) => {
        const values = asked.map((word) => value(doc, word, Math.log2(2 + words.indexOf(word))));
        const shared = values.flatMap((it, i) => (it === undefined ? [] : [i]));
        const score = values.reduce<number>((sum, it) => sum + (it ?? 0), 0);
        return { doc, score, shared };
      })
      .filter(({ shared }) =>
        runs.some(
          (run) => run.groups.every((i) => shared.includes(i)) && shared.length >= run.gain,
        ),
      )
      .sort((a, b) => b.score - a.score || a.doc - b.doc)
      .slice(0, 60);
    expect(best).toHaveLength(60);
    const query = { groups, k: 60, least: 1, runs };
    expect(await reader.enoughOfEach([query, query])).toEqual(
      [best, best].map((its) => ({ best: its, besides: [] })),
    );
  });

  it('finds what thousands of short lists have together', async () => {
    const ranges = await reader.prefix('only');
    expect(ranges.map(({ words }) => words)).toEqual([3000]);
    const prefix = { terms: ranges.map((term) => ({ term, weight: 1 })) };
    const rare = { terms: (await textTerms(['w900'])).flat() };
    const with900 = documents.flatMap(({ text }, doc) => (text.includes('w900') ? [doc] : []));
    const found = await reader.matching({ groups: [prefix, rare] });
    expect(found.map(({ doc }) => doc)).toEqual(with900);
    const { count } = await reader.all({ groups: [prefix], none: [rare], k: 1 });
    expect(count).toBe(DOCUMENTS - with900.length);
  });

  it('answers from the head and two reads', async () => {
    const fresh = new IndexReader(shelf.parts.get('head') as Uint8Array, shelf.read);
    shelf.reads = [];
    const [terms] = await fresh.find(['w900']);
    await fresh.all({
      groups: [{ terms: (terms ?? []).map((term) => ({ term, weight: 1 })) }],
      k: 3,
    });
    expect(shelf.reads.map((names) => names.map((name) => name.split('/')[0]))).toEqual([
      ['terms'],
      ['postings', 'lengths', 'lengths'],
    ]);
  });
});
