import { describe, expect, it } from 'vitest';
import { saidBy } from './support';

/** `[what it shows, text, for each sentence who says it]`; — where nobody says anything, ? for nobody on record. */
type Case = [string, string, string[]];

describe('he and she', () => {
  it.each<Case>([
    [
      'the subject of the sentence before',
      'Lavrov met Putin on Monday. He said the talks went well.',
      ['—', 'lavrov'],
    ],
    [
      'not a name behind a preposition',
      'Zelenskyy spoke with Putin. He said it was cold.',
      ['—', 'zelenskyy'],
    ],
    [
      'nobody, where only such a name is there',
      'A meeting with Putin is not planned. He said so on Friday.',
      ['—', '?'],
    ],
    [
      'a stranger, who is nobody on record',
      'Hugh Hill met Lavrov in Kyiv. He said it was cold.',
      ['—', '?'],
    ],
    [
      'not who is named in a quotation',
      '“Putin is wrong,” Kallas said. She added that it would end.',
      ['kallas', 'kallas'],
    ],
    ['in the same sentence', 'Trump, asked about Putin, said he liked him.', ['trump']],
    [
      'not a woman, but the man named behind a preposition',
      'Maria Zakharova laughed. All cameras were there for Putin. He said it was cold.',
      ['—', '—', 'putin'],
    ],
    [
      'nobody, where several men were named behind a woman',
      'Zakharova laughed. All cameras were there for Putin and for Lavrov. He said it was cold.',
      ['—', '—', '?'],
    ],
    [
      'not a man, as his given name tells',
      'Hugh Hill met Kallas. She said it failed.',
      ['—', 'kallas'],
    ],
    [
      'not whom the text calls she',
      'Kallas met Lavrov. She said it failed. He denied it.',
      ['—', 'kallas', '?'],
    ],
    [
      'who speaks, not who is spoken of',
      'Ukraine rejects it, Zelenskyy said. Putin, he added, lies.',
      ['zelenskyy', 'zelenskyy'],
    ],
    [
      'who spoke before, where the words end the sentence',
      'Zelenskyy met Putin. Lavrov left early, he said.',
      ['—', 'zelenskyy'],
    ],
    [
      'nobody, where either of two in its own sentence may be meant',
      'Lavrov met Putin in Minsk, and he said it was cold.',
      ['?'],
    ],
    [
      'nobody, where two came together',
      'Lavrov and his guest Putin came. He said it was cold.',
      ['—', '?'],
    ],
    [
      'nobody, where both did something since',
      'Lavrov met Putin. They walked. He said it was cold.',
      ['—', '—', '?'],
    ],
    [
      'the subject behind the clause that it stands in',
      'It rained. When he landed, Lavrov said it was cold. He said no more.',
      ['—', 'lavrov', 'lavrov'],
    ],
    [
      'nobody, where a sentence before had another subject',
      'Putin left Minsk. When he said it was over, Lavrov wept.',
      ['—', '?'],
    ],
    [
      'a subject who is told to be somebody’s friend',
      'Lavrov is a friend of Putin. He said it was cold.',
      ['—', 'lavrov'],
    ],
    ['nobody where nobody was named', 'It rained. He said it would.', ['—', '?']],
    [
      'over a pronoun’s own sentence',
      'Lavrov came. He sat down. He said nothing more.',
      ['—', '—', 'lavrov'],
    ],
  ])('is %s', (_, text, expected) => {
    expect(saidBy(text)).toEqual(expected);
  });
});

describe('an office without a name', () => {
  it.each<Case>([
    [
      'of somebody just named',
      'Sergey Lavrov spoke in Minsk. “We agree,” the minister said.',
      ['—', 'lavrov'],
    ],
    [
      'of an expert just named',
      'Sergey Ermakov came. “It was a mistake,” the expert said.',
      ['—', 'ermakov'],
    ],
    [
      'of somebody named with a country',
      'Nausėda and Lavrov came. “We agree,” the Lithuanian president said.',
      ['—', 'nauseda'],
    ],
    ['of nobody, where nobody was named', '“It was a mistake,” the expert said.', ['?']],
    [
      'of a stranger with the same office',
      'Belarusian Foreign Minister Vladimir Makei spoke in Minsk. “We agree,” the minister said. Lavrov listened.',
      ['—', '?', '—'],
    ],
    [
      'of a stranger who met one on record',
      'Belarusian Foreign Minister Vladimir Makei met Sergey Lavrov. “We agree,” the minister said.',
      ['—', '?'],
    ],
    [
      'of who is named before, and no stranger whom the text comes to further down',
      'President Putin came. Rain fell. “We agree,” the president said. President Alexander Lukashenko listened.',
      ['—', '—', 'putin', '—'],
    ],
    [
      'of nobody, behind a stranger with it who is named between',
      'President Putin came. President Alexander Lukashenko listened. “We agree,” the president said.',
      ['—', '—', '?'],
    ],
    [
      'of who stands beside a stranger, where the text called him so',
      'President Putin received a guest. Anna Hill and Putin smiled. “We agree,” the president said.',
      ['—', '—', 'putin'],
    ],
    [
      'of nobody beside a stranger, where it did not',
      'Putin received a guest. Anna Hill and Putin smiled. “We agree,” the president said.',
      ['—', '—', '?'],
    ],
    [
      'of who opens the next sentence by his full name',
      'Rain fell. It went on. Nobody came. “We wait,” the foreign minister wrote. Sergey Lavrov left.',
      ['—', '—', '—', 'lavrov', '—'],
    ],
    [
      'of nobody, where he comes up further on in it',
      'Rain fell. It went on. Nobody came. “We wait,” the foreign minister wrote. A car took Sergey Lavrov away.',
      ['—', '—', '—', '?', '—'],
    ],
    [
      'of two who hold it',
      'Lavrov and Gabrielius Landsbergis came. “We agree,” the foreign minister said.',
      ['—', '?'],
    ],
    ['of another country', 'Nausėda came. The Polish president agreed that it was so.', ['—', '?']],
  ])('is %s', (_, text, expected) => {
    expect(saidBy(text)).toEqual(expected);
  });

  it.each([
    ['2022-01-13', 'landsbergis'],
    ['2025-03-01', 'budrys'],
    ['2010-03-01', '?'],
    ['2024-11-30', '?'], // between the two
  ])('with a country is who held it on %s', (on, who) => {
    expect(saidBy('“We agree,” the Lithuanian foreign minister said.', on)).toEqual([who]);
    expect(saidBy('“We agree,” said Lithuania’s minister of foreign affairs.', on)).toEqual([who]);
  });

  it('is nobody where the day is not known and the text names no holder', () => {
    expect(saidBy('“We agree,” the Lithuanian foreign minister said.', null)).toEqual(['?']);
  });

  it('was another’s when the article appeared', () => {
    const text = 'Joe Biden and Donald Trump met. “It went well,” the US president said.';
    expect(saidBy(text, '2023-05-01')).toEqual(['—', 'biden']);
    expect(saidBy(text, '2025-05-01')).toEqual(['—', 'trump']);
  });
});
