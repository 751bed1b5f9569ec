import { describe, expect, it } from 'vitest';
import { contrastOf } from '../../../context/contrast';
import type { Passage } from '../../../context/passage';
import type { Looked } from '../../../context/second-look';

const text = 'The indivisible security of the allies';
const at = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
const allies = { claim: { id: 'allies' } };

/** A sentence by one speaker on the claim `allies`. */
const passage = {
  words: { text, words: [{ ...at('indivisible'), term: 'indivis', weight: 0.8 }] },
  claims: { sure: [allies], found: [allies] },
  speaker: { id: 'nauseda', name: 'Nausėda' },
} as unknown as Passage;

/** A statement by somebody on a claim, with the word in it. */
const looked = (by: string, claim: string) =>
  ({
    of: {
      statement: { positions: [{ claim, stance: 'asserts' }] },
      words: { terms: new Map([['indivis', 0.8]]) },
      speaker: { id: by, name: by },
    },
    run: { start: 4, end: 24, words: 'indivisible security' },
  }) as unknown as Looked;

describe('words that two speakers have for different things', () => {
  const always = () => true;

  it('are told, as long as they stand together', () => {
    expect(contrastOf(passage, looked('lavrov', 'continent'), always)).toBe('indivisible security');
    const alone = { ...looked('lavrov', 'continent'), run: null };
    expect(contrastOf(passage, alone, always)).toBe('indivisible');
  });

  it('are none on one claim, by one speaker, or where a word is of many claims', () => {
    expect(contrastOf(passage, looked('lavrov', 'allies'), always)).toBeNull();
    expect(contrastOf(passage, looked('nauseda', 'continent'), always)).toBeNull();
    expect(contrastOf(passage, looked('lavrov', 'continent'), () => false)).toBeNull();
  });
});
