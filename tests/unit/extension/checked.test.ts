import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checked } from '../../../extension/checked';

const of = (...blocks: string[]) =>
  checked({ url: 'https://news.example/a', title: '', published: null, language: null, blocks })
    .text;
const longest = (text: string) => Math.max(...text.split('\n').map(({ length }) => length));

describe('the text of a page', () => {
  it('is as it was sent while no paragraph goes on for ever', () => {
    const paragraph = 'They met for nine hours. '.repeat(40).trim();
    expect(of(paragraph, paragraph)).toBe(`${paragraph}\n\n${paragraph}`);
  });

  it('is parted behind a sentence where one does, and each word stays in its place', () => {
    const paragraph = 'They met for nine hours, and said little. '.repeat(400).trim();
    const text = of(paragraph);
    expect(text.replaceAll('\n', ' ')).toBe(paragraph);
    for (const part of text.split('\n')) expect(part).toMatch(/^They .* little\.$/);
  });

  it('is parted anywhere where there is no sentence, and no blank', () => {
    expect(longest(of('word '.repeat(100_000)))).toBeLessThanOrEqual(4_000);
    expect(longest(of('a'.repeat(100_000)))).toBeLessThanOrEqual(4_000);
  });

  it('keeps its length and its own line ends whatever it is', () => {
    const piece = fc.oneof(
      fc.constantFrom('\n', '. ', ' ', 'He said. ', 'x'.repeat(3_999), 'y '.repeat(2_500), '😀'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const sent = pieces.join('');
        const text = of(sent);
        expect(text).toHaveLength(sent.length);
        expect(longest(text)).toBeLessThanOrEqual(4_000);
        for (const { index } of sent.matchAll(/\n/g)) expect(text[index]).toBe('\n');
      }),
    );
  });

  it('is cut where it goes on for ever', () => {
    expect(of(...Array.from({ length: 3 }, () => 'They met. '.repeat(60_000)))).toHaveLength(
      1_000_000,
    );
  });
});
