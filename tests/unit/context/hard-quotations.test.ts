import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundledEngine } from '../../../cli/engine';
import type { Engine } from '../../../context/annotate';

/** A passage of our own that breaks readers of quotations, and what must be read in it. */
interface Passage {
  about: string;
  text: string;
  /** Form, source, cue, contents and speaker of each, in reading order. */
  quotations: [string, string | null, string | null, string[], string | null][];
}

const passages = JSON.parse(
  readFileSync(new URL('../../fixtures/quotations.json', import.meta.url), 'utf8'),
) as Passage[];

describe('quotations that are known to break readers', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await bundledEngine();
  }, 60_000);

  it('there are some hundred passages, in a quarter of which somebody must stay nobody', () => {
    expect(passages.length).toBeGreaterThanOrEqual(95);
    const nobody = passages.filter(({ quotations }) => quotations.some(([, , , , who]) => !who));
    expect(nobody.length).toBeGreaterThanOrEqual(25);
  });

  it.each(passages)('$about', async ({ text, quotations }) => {
    const words = (span: { start: number; end: number } | null) =>
      span && text.slice(span.start, span.end);
    const found = await engine.annotate({ text, published: '2022-05-09' });
    expect(
      found.quotations.map(({ form, source, cue, content, speaker }) => [
        form,
        words(source),
        words(cue),
        content.map(words),
        speaker?.name ?? null,
      ]),
    ).toEqual(quotations);
  });
});
