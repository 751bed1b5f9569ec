/** The quick code of `text/` against the same rules written plainly. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../text/fold';
import { NameKeyer, nameKey } from '../../../text/name-key';
import { terms } from '../../../text/terms';
import { tokens } from '../../../text/tokens';
import { WordCutter } from '../../../text/word-cutter';
import { plainFold, plainNameKey, plainTerms, plainTokens } from './plain';

/** Letters of our papers, what they put between them, and characters that few texts have. */
const odd = [
  ..."aSsſėłйЩїьъЁÆßçİıΣςσ 1٣.,’'ʼ‘`-“”\n\u0301\u0307\u00ad\u200b😀U.SK𝐀𝐚𝟗𐐀Ⅷǅ中ʰÅѓꙗ",
  '\ud800',
  '\udc00',
];
const names = [
  ...'yeieJewWkhKhchaxXyjllSZaoukscкхщюяЄЁй',
  ..."'’",
  'Ye',
  'Kh',
  'kkh',
  'xx',
  'ksx',
  'Щщ',
  'ÿ',
];
const words = 'United States US us U.S. the guarantees Kyiv’s ПРЕЗИДЕНТ Nausėda 1,200'.split(' ');
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...odd), maxLength: 50 }),
  fc.string({ unit: fc.constantFrom(...names), maxLength: 70 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.array(fc.constantFrom(...words)).map((all) => all.join(' ')),
);
const runs = { numRuns: 2000 };

describe.each<[string, (text: string) => unknown, (text: string) => unknown]>([
  ['tokens', tokens, plainTokens],
  ['fold', fold, plainFold],
  ['nameKey', nameKey, plainNameKey],
  ['terms', terms, plainTerms],
])('%s', (_, quick, plain) => {
  it('gives what the rules say', () => {
    fc.assert(
      fc.property(text, (each) => {
        expect(quick(each)).toEqual(plain(each));
      }),
      runs,
    );
  });
});

describe('a name keyer', () => {
  const keyer = new NameKeyer();
  const decoder = new TextDecoder();
  const read = (each: string, start: number, end: number) => {
    keyer.read(each, start, end);
    return { key: decoder.decode(keyer.bytes.subarray(0, keyer.length)), hash: keyer.hash };
  };

  it('makes the keys that the rules say, wherever the name stands', () => {
    fc.assert(
      fc.property(text, fc.nat(9), (each, before) => {
        const name = each.toWellFormed();
        const { key } = read(`${'x'.repeat(before)}${name}ya`, before, before + name.length);
        expect(key).toBe(plainNameKey(name));
      }),
      runs,
    );
  });

  it('makes the same of a word whose end it finds itself', () => {
    let found = 0;
    fc.assert(
      fc.property(text, fc.constantFrom('', 'in ', '“'), (each, before) => {
        const whole = `${before}K${each.toWellFormed()}`;
        const cutter = new WordCutter(whole, before.length);
        cutter.next();
        const end = keyer.readWord(whole, before.length);
        if (end < 0) return;
        found++;
        expect(end).toBe(cutter.end);
        const key = decoder.decode(keyer.bytes.subarray(0, keyer.length));
        const { hash } = keyer;
        expect(key).toBe(plainNameKey(whole.slice(before.length, end)));
        expect(read(whole, before.length, end)).toEqual({ key, hash });
      }),
      runs,
    );
    expect(found).toBeGreaterThan(50);
  });

  it('gives one key one hash, however it was come by', () => {
    fc.assert(
      fc.property(text, (each) => {
        const { hash } = read(each, 0, each.length);
        keyer.take(nameKey(each));
        expect(keyer.hash).toBe(hash);
      }),
      runs,
    );
  });
});
