import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cased, casedExpression } from '../../../text/cased';

const every = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));

describe('cased', () => {
  it.each([
    '\\p{Lu}',
    '\\p{Ll}',
    '\\p{L}',
    '\\p{M}',
    '\\p{N}',
    '[^\\s\\p{L}\\p{N}]',
    '\\P{L}',
    '[\\p{L}-]',
    '[^\\p{Lu}\\s]',
    '\\w',
    '\\s',
  ])('tells characters as the flag does: %s', (source) => {
    const [ours, theirs] = [casedExpression(`^${source}$`), new RegExp(`^${source}$`, 'u')];
    expect(every.filter((char) => ours.test(cased(char)) !== theirs.test(char))).toEqual([]);
  });

  it('is as long as the text, and its words stand where they stood', () => {
    const words = fc.constantFrom(
      ...[
        'Nausėda’s',
        'İstanbul',
        'ΣΑΣ',
        'Ǆ',
        'e\u0301té',
        '漢字',
        '…',
        '“',
        '\u00ad',
        '«',
        'Žemaitis',
        'plain',
        '\ud835',
      ],
    );
    const source = String.raw`\b\p{Lu}[\p{L}\p{M}’]+(?: [\p{Ll}\p{M}]+)*(?![\p{L}-])`;
    const [ours, theirs] = [casedExpression(source, 'g'), new RegExp(source, 'gu')];
    fc.assert(
      fc.property(fc.array(words), (all) => {
        const text = all.join(' ');
        expect(cased(text)).toHaveLength(text.length);
        expect(cased(cased(text))).toBe(cased(text));
        const found = (in_: string, by: RegExp) =>
          [...in_.matchAll(by)].map((match) => [match.index, match[0].length]);
        expect(found(cased(text), ours)).toEqual(found(text, theirs));
      }),
    );
  });

  it('leaves brackets and what is escaped as they stand', () => {
    const { source } = casedExpression(String.raw`\[\p{Lu}\][\]\p{L}]\P{L}`);
    expect(source).toBe(String.raw`\[[A-ZÉ]\][\]A-Za-zÉéª][^A-Za-zÉéª]`);
  });
});
