import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../bench/extension/stored';
import { against, cold, disk, gazetteer } from '../../bench/goals';
import { flashText } from '../../bench/names/peers';
import { patience, readOptions, sizeFor } from '../../bench/options';
import { percentile, table } from '../../bench/row';

describe('percentiles', () => {
  it('lie between neighbours in proportion', () => {
    expect(percentile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(percentile([1, 2, 3, 4, 5], 0.95)).toBeCloseTo(4.8);
    expect(percentile([], 0.5)).toBeNaN();
  });
});

describe('goals', () => {
  it('are reached up to the figure, and not by a figure that is none', () => {
    expect(against(cold[100_000], 1.8)).toEqual({ goal: 'at most 1.8×', reached: true });
    expect(against(cold[100_000], 1.81).reached).toBe(false);
    expect(against(disk, Number.NaN).reached).toBe(false);
    expect(against(cold[5], 1)).toEqual({});
    expect(against(gazetteer, 0.5).reached).toBe(true);
    expect(against(gazetteer, 0.49).reached).toBe(false);
  });
});

describe('the table', () => {
  const row = { part: 'search', what: 'cold', ours: 20, unit: 'ms', peer: 'them' };
  it('says who is better, and why a figure is missing', () => {
    expect(table([{ ...row, theirs: 40, ratio: 2 }])).toContain('2× better');
    expect(table([{ ...row, theirs: 10, ratio: 0.5 }])).toContain('2× worse');
    expect(table([{ ...row, theirs: 10, ratio: 2, reference: true }])).toContain('2 times it');
    expect(table([{ ...row, note: 'out of memory' }])).toMatch(/them +— +out of memory/);
  });
});

describe('options', () => {
  it('are all parts and sizes unless told', () => {
    const options = readOptions([]);
    expect(options.parts).toEqual(['search', 'import', 'gazetteer', 'page']);
    expect(options.sizes).toEqual([20_000, 100_000, 1_000_000]);
    expect(readOptions([]).peers).toHaveLength(6);
    expect(readOptions(['--peers', 'none']).peers).toEqual([]);
    expect(readOptions(['page', '--quick', '--sizes', '5000,1000']).sizes).toEqual([1_000, 5_000]);
  });

  it('refuse what there is not', () => {
    expect(() => readOptions(['speed'])).toThrow('speed');
    expect(() => readOptions(['--browser', 'opera'])).toThrow('chromium or firefox');
    expect(() => readOptions(['--peers', 'nobody'])).toThrow('nobody');
    expect(() => readOptions(['--sizes', 'many'])).toThrow('--sizes');
  });

  it('give peers that build slowly less of a quick run, and of no other', () => {
    expect(sizeFor('flexsearch', 20_000, { quick: true })).toBe(5_000);
    expect(sizeFor('flexsearch', 1_000, { quick: true })).toBe(1_000);
    expect(sizeFor('minisearch', 20_000, { quick: true })).toBe(20_000);
    expect(sizeFor('flexsearch', 100_000, { quick: false })).toBe(100_000);
  });

  it('leave peers out when time is short', () => {
    const options = readOptions(['--limit', '60']);
    expect(patience(options)).toBe(60);
    expect(patience({ ...options, until: Date.now() + 20_000 })).toBeLessThanOrEqual(20);
    expect(() => patience({ ...options, until: Date.now() })).toThrow('left out');
  });
});

describe('stored bytes', () => {
  it('count letters by their width, and buffers as they are', () => {
    expect(bytesOf('abc')).toBe(5);
    expect(bytesOf('абв')).toBe(8);
    expect(bytesOf(new Uint8Array(100))).toBe(100);
    expect(bytesOf(new Blob(['12345']))).toBe(5);
    expect(bytesOf({ a: [1, 2] })).toBe(4 + 3 + 4 + 8);
  });
});

describe('the trie of characters', () => {
  it('finds whole names, the longest, in any case', () => {
    const find = flashText.open(flashText.keep(['Anna Berg', 'Anna Berg Olsen', 'Olsen']));
    expect(find('ANNA BERG and Anna Berg Olsen.')).toBe(2);
    expect(find('Johanna Berg, Bergolsen, Olsens')).toBe(0);
  });
});
