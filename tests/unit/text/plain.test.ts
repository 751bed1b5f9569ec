import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from '../../../text/plain';

const every = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));

describe('plain', () => {
  it('tells letters as expressions without regard to case do', () => {
    const other = every.filter(
      (char) =>
        /\p{L}/iu.test(char) !== /[a-zéª]/.test(plain(char)) ||
        /[^\W\d_]/iu.test(char) !== /[a-z]/.test(plain(char)) ||
        /\s/iu.test(char) !== /\s/.test(plain(char)),
    );
    expect(other).toEqual([]);
  });

  it('is as long as the text, and finds words where they stand', () => {
    const words = fc.constantFrom(
      'NOT',
      'İstanbul',
      'Nausėda’s',
      'ΣΑΣ',
      'ſo',
      '…',
      '“',
      '漢字',
      '\u212a',
    );
    fc.assert(
      fc.property(fc.array(words), (all) => {
        const text = all.join(' ');
        expect(plain(text)).toHaveLength(text.length);
        expect(plain(plain(text))).toBe(plain(text));
        expect(plain(text).search(/\bnot(?![a-zéª])/)).toBe(text.search(/\bnot(?!\p{L})/iu));
      }),
    );
  });
});
