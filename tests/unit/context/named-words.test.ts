import { beforeAll, describe, expect, it } from 'vitest';
import { readVectors } from '../../../cli/engine';
import { Lexicon } from '../../../context/lexicon';
import { phraseInBoth, sharedWords, toldWords } from '../../../context/named-words';
import { Names } from '../../../context/names/names';
import type { Passage } from '../../../context/passage';
import { commonRun, prepare, type Run } from '../../../context/similarity';
import type { Span } from '../../../model';
import { record } from './record';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = new Lexicon(readVectors(), record, new Names(await record.names()));
}, 60_000);

/** @param attributing words that attribute the sentence */
function inCommon(sentence: string, statement: string, attributing = ''): string[] {
  const start = sentence.indexOf(attributing);
  const attribution: Span[] = attributing ? [{ start, end: start + attributing.length }] : [];
  const passage = { words: prepare(sentence, lexicon), attribution } as unknown as Passage;
  return sharedWords(passage, prepare(statement, lexicon));
}

function phrase(sentence: string, statement: string) {
  const [a, b] = [prepare(sentence, lexicon), prepare(statement, lexicon)];
  return phraseInBoth(commonRun(a, b) as Run, a, b);
}

describe('words in common', () => {
  it('are named in the order of the sentence, however much each weighs', () => {
    expect(inCommon('The border stays shut by sanctions.', 'Sanctions shut every border.')).toEqual(
      ['“border”', '“shut”', '“sanctions”'],
    );
  });

  it('are told with the other word where that is for the same thing', () => {
    expect(inCommon('Kyiv needs soldiers.', 'No troops for Ukraine.')).toEqual([
      '“Kyiv” = “Ukraine”',
      '“soldiers” = “troops”',
    ]);
  });

  it('are one word in two forms, short ones too', () => {
    expect(inCommon('The shelling ends.', 'An end of the shelling.')).toEqual([
      '“shelling”',
      '“ends”',
    ]);
  });

  it('are not two words cut to one stem', () => {
    expect(inCommon('He puts weapons there.', 'Weapons in putative talks.')).toEqual(['“weapons”']);
  });

  it.each([
    'Kaja Kallas, the EU foreign policy chief, named the trap.',
    'The Russian foreign minister named the trap.',
  ])('are not those of an office: %s', (sentence) => {
    expect(inCommon(sentence, 'Russian foreign policy is a trap.')).toEqual(['“trap”']);
  });

  it('are not those by which a sentence is attributed', () => {
    const words = ['Analysts warned of a trap.', 'They warned of every trap.'] as const;
    expect(inCommon(...words)).toEqual(['“warned”', '“trap”']);
    expect(inCommon(...words, 'Analysts warned')).toEqual(['“trap”']);
  });
});

describe('a phrase', () => {
  it('is one text where both have it letter for letter', () => {
    expect(phrase('It is a Road to nowhere.', 'They took the road to nowhere.')).toEqual({
      here: '“Road to nowhere”',
    });
  });

  it('is told as each has it where a word is inflected', () => {
    expect(phrase('A credible deterrence there.', 'We want credible deterrents.')).toEqual({
      here: '“credible deterrence”',
      there: '“credible deterrents”',
    });
  });

  it('has no quotation marks of its own', () => {
    expect(phrase('They want mutual “guarantees”.', 'We gave mutual "assurances".')).toEqual({
      here: '“mutual guarantees”',
      there: '“mutual assurances”',
    });
  });
});

describe('the words that tell a claim', () => {
  const told = (text: string, ...words: [string, number][]) =>
    toldWords(
      text,
      words.map(([word, weight]) => {
        const start = text.indexOf(word);
        return { start, end: start + word.length, folded: word, term: word, weight };
      }),
    );

  it('are named as they stand, neighbours together', () => {
    const text = 'Forces on the eastern flank, under Article 5, stay non-nuclear.';
    expect(told(text, ['5', 0.9], ['Article', 0.8], ['flank', 0.7], ['eastern', 0.6])).toEqual([
      '“eastern flank”',
      '“Article 5”',
    ]);
    expect(told(text, ['nuclear', 0.6], ['non', 0.5])).toEqual(['“non-nuclear”']);
  });

  it('are the weightiest, and a “not” only where there is nothing else', () => {
    const text = 'We will not let the five of them in by that door.';
    expect(told(text, ['door', 0.7], ['not', 0.19])).toEqual(['“door”']);
    expect(told(text, ['not', 0.19])).toEqual(['“not”']);
    expect(
      told(text, ['door', 0.7], ['let', 0.6], ['five', 0.5], ['them', 0.4], ['We', 0.3]),
    ).toEqual(['“let”', '“five”', '“them”', '“door”']);
  });
});
