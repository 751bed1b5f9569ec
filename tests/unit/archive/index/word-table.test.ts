import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordTable } from '../../../../archive/index/word-table';
import { wordsAlone } from '../../../../archive/words';

/** The words that a table cuts a text into. */
function cut(table: WordTable, text: string): string[] {
  const count = table.cut(new TextEncoder().encode(text));
  return [...table.found.subarray(0, count)].map((number) => table.words[number] as string);
}

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[A-Za-z0-9]{1,7}$/) },
  { weight: 2, arbitrary: fc.constantFrom(' ', ', ', '. ', '.', ',', "'", '’', '-', '\n', '“') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('U.S.', '1,200', "can't", 'Nausėda’s', '2.5', 'Ѓ', '5é'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('').toWellFormed());

describe('a table of words', () => {
  it('cuts the words that search knows, out of any text', () => {
    const table = new WordTable();
    fc.assert(
      fc.property(text, (it) => {
        expect(cut(table, it)).toEqual(wordsAlone(it));
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives each word one number, and keeps capitals apart that were not cut', () => {
    const table = new WordTable();
    const word = fc.stringMatching(/^[A-Za-zŧ]{1,3}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 200 }), (words) => {
        const numbers = words.map((it) => table.number(it));
        expect(numbers.map((number) => table.words[number])).toEqual(words);
        expect(new Set(table.words).size).toBe(table.size);
      }),
    );
  });
});
