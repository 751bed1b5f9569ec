import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../model';
import { textOf } from '../../../page/article';
import type { Block } from '../../../page/block';
import { type Mark, marksOf } from '../../../page/mark';
import { blocksOf } from './parse';

function annotationOf(blocks: Block[], names: string[], claims: string[] = []): Annotation {
  const text = textOf(blocks);
  const spans = (words: string) =>
    [...text.matchAll(new RegExp(words, 'g'))].map(({ index }) => ({
      start: index,
      end: index + words.length,
      exact: words,
    }));
  return {
    mentions: names.flatMap((name) =>
      spans(name).map((span) => ({ ...span, speaker: { id: name, name } })),
    ),
    quotations: [],
    links: claims.flatMap((words) =>
      spans(words).map((span) => ({ ...span, speaker: null, claim: null, related: [] })),
    ),
  };
}

let count = 0;
const next = (): string => `m${++count}`;
const ids = (marks: Mark[]): string[] => marks.map(({ id }) => id);

describe('marks', () => {
  it('come in reading order, a claim before the name in it', () => {
    const blocks = blocksOf('<p>Berg said: the bridge of Berg will stand.</p>');
    const marks = marksOf(
      annotationOf(blocks, ['Berg'], ['the bridge of Berg will stand']),
      blocks,
      [],
      next,
    );
    expect(marks.map(({ kind, start }) => [kind, start])).toEqual([
      ['speaker', 0],
      ['claim', 11],
      ['speaker', 25],
    ]);
  });

  it('keep their ids when text comes before, behind and between', () => {
    const before = blocksOf('<p>Berg came.</p><p>Berg saw.</p>');
    const old = marksOf(annotationOf(before, ['Berg']), before, [], next);
    const after = blocksOf('<p>Holm and Berg.</p><p>Berg came.</p><p>Berg saw.</p>');
    // The same elements, as on a page that adds a paragraph.
    const blocks = [after[0]!, before[0]!, before[1]!];
    const marks = marksOf(annotationOf(blocks, ['Berg', 'Holm']), blocks, old, next);
    expect(ids(marks).slice(2)).toEqual(ids(old));
    expect(new Set(ids(marks)).size).toBe(4);
  });

  it('keep their ids when a framework draws the paragraph anew', () => {
    const before = blocksOf('<p>Berg came, and Berg saw.</p>');
    const old = marksOf(annotationOf(before, ['Berg']), before, [], next);
    const again = blocksOf('<p>Berg came, and Berg saw.</p>');
    expect(ids(marksOf(annotationOf(again, ['Berg']), again, old, next))).toEqual(ids(old));
  });

  it('keep their ids on a page of a thousand like ones, each looked at a few times', () => {
    const html = `<p>${'Berg spoke. '.repeat(1_000)}</p>`;
    const read = (before: Mark[]) => {
      const blocks = blocksOf(html);
      return marksOf(annotationOf(blocks, ['Berg']), blocks, before, next);
    };
    const before = read([]);
    let looks = 0;
    const seen = before.map(({ pieces, ...rest }) => ({
      ...rest,
      get pieces() {
        looks++;
        return pieces;
      },
    }));
    expect(ids(read(seen as Mark[]))).toEqual(ids(before));
    // Each was looked for among all: a million times.
    expect(looks).toBeLessThan(5_000);
  });

  it('leave out a span that is nowhere in the blocks', () => {
    const blocks = blocksOf('<p>Berg.</p>');
    const annotation = annotationOf(blocks, ['Berg']);
    annotation.mentions[0]!.start = 400;
    annotation.mentions[0]!.end = 404;
    expect(marksOf(annotation, blocks, [], next)).toEqual([]);
  });
});
