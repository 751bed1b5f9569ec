import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanFigures } from '../../../../cli/eval/spans';
import { attributions } from '../../../../context/tagger/attributions';
import { plainKernels } from '../../../../context/tagger/plain-kernels';
import { loadTagger, Tagger } from '../../../../context/tagger/tagger';
import { WordVectors } from '../../../../context/vectors';
import { labelled, said } from './labelled';

const asset = (name: string) =>
  readFileSync(new URL(`../../../../public/${name}`, import.meta.url));
const vectors = new WordVectors(asset('vectors.bin'));
const tagger = loadTagger(asset('quotations.bin'), vectors);

/** What the committed weights must reach on our own paragraphs, which training never saw; a little below what they do. */
const FLOOR = { source: 0.95, cue: 0.9, content: 0.85 };

describe('the tagger', () => {
  it('finds who speaks, the cue, and what is said', () => {
    const text = 'Farm prices fell again.\n\n“We warned them,” Ona Petraitė said on Monday.';
    const [, paragraph] = tagger.tag(text);
    expect(paragraph!.spans.map((span) => `${span.role}: ${said(paragraph!, span)}`)).toEqual([
      'content: “ We warned them , ”',
      'source: Ona Petraitė',
      'cue: said',
    ]);
  });

  it('is as right as it was on paragraphs of our own', () => {
    const figures = spanFigures(
      labelled.map(({ words, spans }) => ({
        right: spans,
        found: tagger.label(words.map(({ text }) => text)),
      })),
    );
    expect(figures.source.exact).toBeGreaterThan(FLOOR.source);
    expect(figures.cue.exact).toBeGreaterThan(FLOOR.cue);
    expect(figures.content.exact).toBeGreaterThan(FLOOR.content);
  });

  it('reads the same without WebAssembly', () => {
    const plain = new Tagger(asset('quotations.bin'), vectors, plainKernels);
    for (const { words } of labelled.slice(0, 5)) {
      const texts = words.map(({ text }) => text);
      expect(plain.label(texts)).toEqual(tagger.label(texts));
    }
  });

  it('reads a paragraph the same whatever it read before', () => {
    const texts = labelled[5]!.words.map(({ text }) => text);
    const first = tagger.label(texts);
    for (const { words } of labelled) tagger.label(words.map(({ text }) => text));
    expect(tagger.label(texts)).toEqual(first);
  });

  it('gives spans in order that do not overlap, of any text', () => {
    const scraps = fc
      .array(
        fc.constantFrom(
          ...'“|”|"|said|He|Ona|the minister|.|,|that|According to|\n|told|never|’s|—|:|?|war'.split(
            '|',
          ),
        ),
        { maxLength: 60 },
      )
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(fc.oneof(scraps, fc.string({ unit: 'binary' })), (text) => {
        const paragraphs = tagger.tag(text);
        for (const { words, spans } of paragraphs) {
          let end = 0;
          for (const { from, to } of spans) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            end = to;
          }
          expect(end).toBeLessThanOrEqual(words.length);
        }
        for (const { source, cue, content } of attributions(paragraphs, tagger.pairing)) {
          expect(content.length).toBeGreaterThan(0);
          for (const { start, end } of [...source, ...cue, ...content]) {
            expect(text.slice(start, end).trim()).not.toBe('');
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('refuses what are no weights, and other vectors', () => {
    expect(() => loadTagger(new Uint8Array(40), vectors)).toThrow(RangeError);
    expect(() => loadTagger(asset('quotations.bin').subarray(0, 9000), vectors)).toThrow(
      RangeError,
    );
    const longer = new Uint8Array([...asset('quotations.bin'), 0]);
    expect(() => loadTagger(longer, vectors)).toThrow(RangeError);
  });
});
