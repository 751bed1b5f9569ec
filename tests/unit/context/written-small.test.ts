import { describe, expect, it } from 'vitest';
import { WrittenSmall } from '../../../context/written-small';

/** Three of four words in small letters; every fifth within a longer one. */
const words = Array.from(
  { length: 240 },
  (_, i) => `Word${String.fromCharCode(97 + (i % 26))}${'x'.repeat(i % 7)}q`,
);
const text = words
  .map((word, i) =>
    i % 4 === 3 ? word : i % 5 === 4 ? `un${word.toLowerCase()}s` : word.toLowerCase(),
  )
  .join(', ');

describe('which words a text also writes in small letters', () => {
  it('is told alike of the first words, which are searched for, and of the many behind them', () => {
    const asked = [...new Set(words), 'O’Brien', 'Nowhere'];
    const small = new WrittenSmall(`${text} (o'brien)`);
    const expected = asked.map((word) =>
      new RegExp(`(?<!\\p{L})${word.toLowerCase().replace('’', '.')}(?!\\p{L})`, 'u').test(
        `${text} (o'brien)`,
      ),
    );
    expect(asked.map((word) => small.has(word))).toEqual(expected);
    expect(new Set(expected)).toEqual(new Set([true, false]));
    expect(asked.length).toBeGreaterThan(100);
  });
});
