import { describe, expect, it } from 'vitest';
import { heaviestRun } from '../../../../context/ranking/overlap';
import { SHOWN_FROM, strengthOf } from '../../../../context/ranking/shown';
import { pairs } from './pairs';
import { reader, sentence, statement } from './support';

const moreau = { speaker: 'moreau', surname: 'Moreau', day: 900 };
const said = (text: string) => statement(text, moreau);
const now = (text: string, speaker: string | null = 'moreau') =>
  sentence(text, { speaker, surname: 'Moreau', day: 1000 });

describe('what is shown', () => {
  it.each(pairs)('is never what is near and not the same: $sentence', (pair) => {
    expect(strengthOf(now(pair.sentence), said(pair.near))).toBeLessThan(SHOWN_FROM);
    expect(strengthOf(now(pair.sentence), said(pair.unrelated))).toBeLessThan(SHOWN_FROM);
  });

  it.each(pairs)('is a repetition in the very words: $sentence', ({ sentence: text }) => {
    expect(strengthOf(now(text), said(text))).toBeGreaterThanOrEqual(SHOWN_FROM);
  });

  it('is nothing for a sentence that says next to nothing', () => {
    expect(strengthOf(now('I do not know Moreau.'), said('I do not know Moreau.'))).toBe(
      Number.NEGATIVE_INFINITY,
    );
  });
});

describe('a run', () => {
  const run = (a: string, b: string) => heaviestRun(sentence(a).own, sentence(b).own);

  it('is measured by its words in order, whatever stands between', () => {
    const text = 'Inspectors found forty barrels of nerve gas in the desert.';
    const whole = run(text, 'They spoke of forty barrels of nerve gas again.');
    expect(whole).toBeGreaterThan(2 * run(text, 'Gas again, nerve they said, barrels forty.'));
    expect(run(text, text)).toBeCloseTo(reader.sentence({ ...sentenceFacts, text }).own.total, 5);
    expect(run(text, 'The choir sings.')).toBe(0);
  });
});

const sentenceFacts = { before: [], speaker: null, surname: null, others: [], day: null };
