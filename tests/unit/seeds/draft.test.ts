import { describe, expect, it } from 'vitest';
import { draftStatements, type FindQuotations } from '../../../cli/corpus/draft';
import type { Quotation } from '../../../model';

const TEXT =
  'Rasa Petrauskienė said: “The bridge is safe.” Later: “The bridge is safe.” She left, she added.';

/** A finder that gives fixed stretches, found by their words. */
function finding(
  ...found: [words: string, from: number, speaker: string | null][]
): FindQuotations {
  return (text) =>
    found.map(([words, from, speaker]): Quotation => {
      const start = text.indexOf(words, from);
      return {
        form: 'direct',
        content: [{ start, end: start + words.length }],
        cue: null,
        source: null,
        speaker: speaker === null ? null : { id: speaker, name: speaker },
      };
    });
}

describe('a draft', () => {
  it('has the words without outer marks, in reading order, with nothing invented', () => {
    const drafts = draftStatements(
      TEXT,
      'Bridge News',
      finding(['She left,', 0, null], ['“The bridge is safe.”', 0, 'rasa-petrauskiene']),
    );
    expect(drafts).toEqual([
      {
        id: 'bridge-news-01',
        speaker: 'rasa-petrauskiene',
        said: null,
        saidBasis: 'unknown',
        form: 'direct',
        text: 'The bridge is safe.',
        after: 'asa Petrauskienė said: “',
        positions: [],
      },
      {
        id: 'bridge-news-02',
        speaker: 'unknown-speaker',
        said: null,
        saidBasis: 'unknown',
        form: 'direct',
        text: 'She left',
        positions: [],
      },
    ]);
  });

  it('tells the second occurrence by the words before it', () => {
    const [draft] = draftStatements(TEXT, 'b', finding(['The bridge is safe.', 46, null]));
    const start = TEXT.indexOf('The bridge is safe.', 46);
    expect(TEXT.slice(0, start).endsWith(draft?.after ?? '?')).toBe(true);
    expect(draft?.after).toContain('Later');
  });

  it.each([
    ['called it “a wall, not a bridge”', 'called it “a wall, not a bridge”'],
    ['“safe” bridge of ours', '“safe” bridge of ours'],
    ['“Safe,” he said, “and sound”', '“Safe,” he said, “and sound”'],
    ['“All is well, ”', 'All is well'],
    ['All is well”', 'All is well'],
    ['"All is well"', 'All is well'],
  ])('of %s keeps the marks that belong to the words', (stretch, words) => {
    const [draft] = draftStatements(`He: ${stretch}.`, 'b', finding([stretch, 0, null]));
    expect(draft?.text).toBe(words);
  });

  it('has nothing to say of a text without statements', () => {
    expect(draftStatements('Rain fell.', 'b', () => [])).toEqual([]);
  });
});
