import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../context/annotate';
import { record } from './record';
import { attributed, engineOver } from './support';

/** Scraps of news in any order: names, cues, marks, breaks. */
const scraps = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        ...'Lavrov|Sergey|Putin|Hugh Hill|the minister|The Lithuanian president|he|She|said|told reporters|According to|In his view|Moscow|NATO|“|”|"|„|«|»|’s|,|.|:|–|?|security guarantees without Russia|the sanctions must be lifted|never|and|that|Лаврова|May|\n|\n\n'.split(
          '|',
        ),
      ),
      fc.constantFrom(' ', ' ', ''),
    ),
    { maxLength: 40 },
  )
  .map((all) => all.flat().join(''));
const text = fc.oneof({ weight: 4, arbitrary: scraps }, fc.string({ unit: 'binary' }));

let engine: Engine;
beforeAll(async () => {
  engine = await engineOver(record);
});

describe('any text', () => {
  it('is attributed sentence by sentence, with spans that lie in it', () => {
    fc.assert(
      fc.property(text, (words) => {
        for (const {
          start,
          end,
          source,
          cue,
          quoted,
          quotedShare,
          speaker,
          isStatement,
        } of attributed(words)) {
          expect(start < end && end <= words.length).toBe(true);
          for (const span of quoted) expect(start <= span.start && span.end <= end).toBe(true);
          if (cue) expect(start <= cue.start && cue.end <= end).toBe(true);
          if (source) expect(words.slice(source.start, source.end).trim()).not.toBe('');
          expect(quotedShare >= 0 && quotedShare <= 1).toBe(true);
          if (speaker) expect(isStatement).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is annotated with spans in order that are its own words', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (words) => {
        const { mentions, quotations, links } = await engine.annotate({
          text: words,
          published: '2025-10-01',
        });
        for (const list of [mentions, links]) {
          let at = 0;
          for (const { start, end, exact } of list) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(words.slice(start, end)).toBe(exact);
            at = end;
          }
        }
        for (const { content } of quotations) {
          expect(content.length).toBeGreaterThan(0);
          for (const { start, end } of content)
            expect(0 <= start && start < end && end <= words.length).toBe(true);
        }
        for (const { related } of links) {
          expect(related.length).toBeGreaterThan(0);
          expect(related.every(({ why, score }) => why.length > 0 && score > 0 && score <= 1)).toBe(
            true,
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is annotated the same twice over', async () => {
    await fc.assert(
      fc.asyncProperty(scraps, async (words) => {
        const article = { text: words, published: null };
        expect(await engine.annotate(article)).toEqual(await engine.annotate(article));
      }),
      { numRuns: 50 },
    );
  });
});
