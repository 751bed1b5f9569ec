import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokens } from '../../../text/tokens';

const words = (text: string) => tokens(text).map((token) => token.text);

describe('tokens', () => {
  it.each([
    ['Lavrov said so.', ['Lavrov', 'said', 'so']],
    ["Kiev’s ally, Nausėda's plan", ['Kiev', 'ally', 'Nausėda', 'plan']],
    ["RUSSIA'S DEMANDS", ['RUSSIA', 'DEMANDS']],
    ['the allies’ troops', ['the', 'allies', 'troops']],
    ["O’Brien and O'Brien's", ['O’Brien', 'and', "O'Brien"]],
    ['don’t', ['don’t']],
    ['the U.S. and U.S.A. agree', ['the', 'U.S.', 'and', 'U.S.A.', 'agree']],
    ['1,200 troops, 3.5 percent', ['1,200', 'troops', '3.5', 'percent']],
    ['In 2021, 1997.', ['In', '2021', '1997']],
    ['anti-Russian Article 5-like', ['anti', 'Russian', 'Article', '5', 'like']],
    ['re\u00adstore', ['re\u00adstore']],
    ['Nause\u0307da', ['Nause\u0307da']],
    ['Зеленський, об’єднання', ['Зеленський', 'об’єднання']],
    ['F-16s and COVID19', ['F', '16', 's', 'and', 'COVID19']],
    ['“toxic”—tactic…done', ['toxic', 'tactic', 'done']],
    ['S. Lavrov', ['S', 'Lavrov']],
    ['', []],
    [' — … ! \n', []],
  ])('cuts %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('leaves the possessive outside the token’s place', () => {
    const text = 'Putin’s Russia';
    const [putin] = tokens(text);
    expect(text.slice(putin?.start, putin?.end)).toBe('Putin');
  });

  it('has offsets that slice back to the token, in order and apart', () => {
    const news = fc.string({
      unit: fc.constantFrom(..."aSėłйЩ 1.,’'-“”\n\u0301\u00ad😀U.S"),
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.oneof(news, fc.string({ unit: 'binary' })), (text) => {
        let at = 0;
        for (const { start, end, text: word } of tokens(text)) {
          expect(text.slice(start, end)).toBe(word);
          expect(word.length).toBeGreaterThan(0);
          expect(start).toBeGreaterThanOrEqual(at);
          at = end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('finds every letter and digit but those of possessives', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abЖė7 .,-–“') }), (text) => {
        const all = text.match(/[\p{L}\p{N}]/gu) ?? [];
        expect(
          words(text)
            .join('')
            .match(/[\p{L}\p{N}]/gu) ?? [],
        ).toEqual(all);
      }),
    );
  });
});
