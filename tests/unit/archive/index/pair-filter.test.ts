import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DamagedIndex } from '../../../../archive/index/bytes';
import { neighbours } from '../../../../archive/index/neighbours';
import {
  mayHavePair,
  PairFilterWriter,
  pairBlock,
  pairPart,
} from '../../../../archive/index/pair-filter';
import { build, document } from './support';

/** Made pairs, by their places in a row. */
const pairs = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => neighbours(`word${from + i} other`));

describe('what tells which words are neighbours', () => {
  it.each([1, 40, 3_000, 50_000, 200_000])('knows each of %i pairs, and few others', (count) => {
    const writer = new PairFilterWriter();
    const taken = pairs(0, count);
    for (const pair of taken) writer.add(pair);
    const parts = new Map(writer.finish().map(({ name, value }) => [name, value]));
    const isIn = (pair: number) =>
      mayHavePair(parts.get(pairPart(pairBlock(pair, parts.size))) as Uint8Array, pair);
    expect(taken.every(isIn)).toBe(true);
    expect(pairs(1e6, 10_000).filter(isIn).length).toBeLessThan(300);
    const bytes = [...parts.values()].reduce((sum, { length }) => sum + length, 0);
    expect(bytes).toBeLessThan(3 * count + 64);
  });

  it('has the neighbours of every text, whatever stop words stand between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(document, { minLength: 1, maxLength: 30 }), async (docs) => {
        const stem = new Map([
          ['tanks', 'tank'],
          ['tank', 'tank'],
          ['bank', 'bank'],
          ['banks', 'bank'],
        ]);
        const between = new Set(['the', 'of', 'a']);
        const here = new Set<string>();
        for (const { text } of docs) {
          text.forEach((word, i) => {
            let end = i + 1;
            while (between.has(text[end] ?? '')) end++;
            const [one, other] = [stem.get(word), stem.get(text[end] ?? '')];
            if (one && other) here.add([one, ...text.slice(i + 1, end), other].join(' '));
          });
        }
        expect(await (await build(docs)).reader().pairs(here)).toEqual(here);
      }),
      { numRuns: 60 },
    );
  });

  it('says where it is not whole', () => {
    for (const length of [0, 3, 12]) {
      expect(() => mayHavePair(new Uint8Array(length), 7)).toThrow(DamagedIndex);
    }
  });
});
