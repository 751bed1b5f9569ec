import { describe, expect, it } from 'vitest';
import { readPronouns } from './support';

const whoIs = (text: string) =>
  readPronouns(text).pronouns.map(({ subject }) => subject.speaker?.id ?? null);

describe('a pronoun before whom it names', () => {
  it.each([
    'In her first speech, Kallas spoke of Estonia.',
    'It rained. Like her mother, Kallas studied law.',
    'Asked about her plans, Kallas laughed.',
  ])('is the subject behind its clause: “%s”', (text) => {
    expect(whoIs(text)).toEqual(['kallas']);
  });

  it('is not who is told of in his words', () => {
    expect(whoIs('According to him, Lavrov had been late.')).toEqual([null]);
  });
});
