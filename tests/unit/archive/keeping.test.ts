import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Cache } from '../../../archive/cache';
import { Top } from '../../../archive/top';

describe('Top', () => {
  it('keeps what sorting all and cutting would', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(12), (numbers, size) => {
        const top = new Top<number>(size, (a, b) => b - a);
        for (const number of numbers) top.add(number);
        expect(top.sorted()).toEqual(numbers.sort((a, b) => b - a).slice(0, size));
      }),
    );
  });
});

describe('Cache', () => {
  it('reads what it has not, in one call, and drops the longest unused', async () => {
    const cache = new Cache<string>(2);
    const calls: number[][] = [];
    const get = async (...numbers: number[]) => {
      const read = async (missing: number[]) => {
        calls.push(missing);
        return missing.map(String);
      };
      return [...(await cache.get(numbers, read)).values()];
    };
    expect(await get(1, 2, 1)).toEqual(['1', '2']);
    await get(1);
    await get(3);
    await get(1);
    await get(2);
    expect(calls).toEqual([[1, 2], [3], [2]]);
    expect((await get(1, 2, 3, 4)).sort()).toEqual(['1', '2', '3', '4']);
  });
});
