import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, NOWHERE, SEPARATOR } from '../../../page/block';
import { readBlocks } from '../../../page/blocks';
import { offsetAt, pieces, stretches, toGraphemes } from '../../../page/text-map';
import { blocksOf, documentOf } from './parse';

/** The document's text under a span, whitespace collapsed and dropped characters dropped. */
function documentText(block: Block, start: number, end: number): string {
  return stretches(block, start, end)
    .map(({ node, start: from, end: to }) => node.data.slice(from, to))
    .join('');
}

const plain = (text: string): string =>
  text.replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g, '').replace(/\s+/g, '');

/** Text as pages have it: words, whitespace of every kind, dropped characters, clusters. */
const ragged = fc
  .array(
    fc.constantFrom(
      'a',
      'word',
      ' ',
      '\n  ',
      '\u00a0',
      '\u00ad',
      '\u200b',
      'é',
      'e\u0301',
      '👩‍👧',
      '🇱🇹',
      '.',
      '“',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const paragraph = fc
  .array(fc.record({ text: ragged, tag: fc.constantFrom(null, 'b', 'a', 'br', 'code') }), {
    maxLength: 6,
  })
  .map((parts) => {
    const document = documentOf('<p></p>');
    const p = document.querySelector('p')!;
    for (const { text, tag } of parts) {
      if (tag === null) p.append(text);
      else {
        const element = document.createElement(tag);
        if (tag !== 'br') element.append(text);
        p.append(element);
      }
    }
    return readBlocks(document.body);
  });

describe('a block’s map', () => {
  it('leads from every span to the same words in the document', () => {
    fc.assert(
      fc.property(paragraph, fc.nat(), fc.nat(), (blocks, a, b) => {
        for (const block of blocks) {
          const from = a % (block.text.length + 1);
          const to = from + (b % (block.text.length + 1 - from));
          const [start, end] = toGraphemes(block.text, from, to);
          expect(plain(documentText(block, from, to))).toBe(plain(block.text.slice(start, end)));
        }
      }),
    );
  });

  it('leads back from the document to the same offset', () => {
    fc.assert(
      fc.property(paragraph, (blocks) => {
        for (const block of blocks) {
          for (let at = 0; at < block.text.length; at++) {
            let run = block.starts.length - 1;
            while ((block.starts[run] as number) > at) run--;
            const index = block.nodeOf[run] as number;
            if (index === NOWHERE) continue;
            const offset = (block.offsets[run] as number) + at - (block.starts[run] as number);
            expect(offsetAt(block, block.nodes[index]!, offset)).toBe(at);
          }
        }
      }),
    );
  });

  it('has runs that ascend from 0 and stay inside their nodes', () => {
    fc.assert(
      fc.property(paragraph, (blocks) => {
        for (const { text, starts, nodeOf, offsets, nodes } of blocks) {
          expect(text).toBe(text.trim());
          expect(starts[0]).toBe(0);
          starts.forEach((start, run) => {
            const end = starts[run + 1] ?? text.length;
            expect(end).toBeGreaterThan(start);
            const node = nodes[nodeOf[run]!];
            if (node) expect(offsets[run]! + end - start).toBeLessThanOrEqual(node.data.length);
          });
        }
      }),
    );
  });

  it('gives one stretch for a text node, also over collapsed whitespace', () => {
    const [block] = blocksOf('<p>Anna\n   Berg <em>of\n Sundby</em> spoke</p>');
    expect(stretches(block!, 0, block!.text.length).map(({ start, end }) => [start, end])).toEqual([
      [0, 13],
      [0, 10],
      [0, 6],
    ]);
  });

  it('costs a run for a paragraph of plain text', () => {
    expect(blocksOf('<p>Just some words in a row.</p>')[0]!.starts).toHaveLength(1);
  });
});

describe('ends of a range', () => {
  it('are moved outwards to whole graphemes', () => {
    const text = 'e\u0301te\u0301 👩‍👧 🇱🇹';
    expect(toGraphemes(text, 1, 4)).toEqual([0, 5]);
    const family = text.indexOf('👩');
    expect(toGraphemes(text, family + 2, family + 3)).toEqual([family, family + '👩‍👧'.length]);
  });

  it('stay where they are in plain text', () => {
    expect(toGraphemes('Just words', 2, 4)).toEqual([2, 4]);
    expect(toGraphemes('Just words', 4, 4)).toEqual([4, 4]);
  });
});

describe('pieces', () => {
  it('cover a span over several blocks, and leave out what parts them', () => {
    const blocks = blocksOf('<p>One.</p><p>Two.</p><p>Three.</p>');
    const text = blocks.map((block) => block.text).join(SEPARATOR);
    const start = text.indexOf('ne.');
    const end = text.indexOf('ee.');
    expect(
      pieces(blocks, start, end).map(({ block, start: a, end: b }) => block.text.slice(a, b)),
    ).toEqual(['ne.', 'Two.', 'Thr']);
    expect(pieces(blocks, 4, 6)).toEqual([]);
  });
});
