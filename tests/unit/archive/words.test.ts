/** The words of search against the same rule written plainly over the plain rules of `text/`. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { words } from '../../../archive/words';
import { plainFold, plainTokens } from '../text/plain';

const pieces = [
  ..."aSsſėłЙщÆßİ1.,’'`-“ \u0301\u00ad😀𝐀Ⅷ中\ud800",
  ...['U.S.', 'u.s.', 'А.Б.', 'É.U.', 'İ.İ.', 'ß.S.', 'Kyiv’s', '1,200.5', 'NATO', 'the', '\n'],
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((all) => all.join('')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((all) => all.join(' ')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

it('are the folded tokens, an abbreviation without its points', () => {
  const plain = (each: string) =>
    plainTokens(each)
      .map(({ start, end, text: token }) => ({ start, end, word: plainFold(token) }))
      .map(({ word, ...span }) => {
        const isAbbreviation = /^(?:\p{L}+\.)+\p{L}*$/u.test(word);
        return { ...span, word: isAbbreviation ? word.replaceAll('.', '') : word };
      })
      .filter(({ word }) => word);
  fc.assert(
    fc.property(text, (each) => {
      expect(words(each)).toEqual(plain(each));
    }),
    { numRuns: 2000 },
  );
});
