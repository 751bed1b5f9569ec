import { describe, expect, it } from 'vitest';
import { saidBy } from './support';

/** `[what it shows, text, for each sentence who says it]`; — where nobody says anything, ? for nobody on record. */
type Case = [string, string, string[]];
const each = (cases: Case[]) =>
  it.each(cases)('%s', (_, text, expected) => {
    expect(saidBy(text)).toEqual(expected);
  });

describe('words of somebody, by a phrase', () => {
  each([
    ['in his telling', 'In Lavrov’s telling, the talks failed.', ['lavrov']],
    ['with his title', 'In Foreign Minister Lavrov’s view, the talks failed.', ['lavrov']],
    ['put in', 'Guarantees without Russia, in Lavrov’s words, are a utopia.', ['lavrov']],
    [
      'put in before a verb that is a cue of nobody’s',
      'Sergey Lavrov came. The summit, in his words, claims no result.',
      ['—', 'lavrov'],
    ],
    ['as he sees it', 'Sergey Lavrov came. As he sees it, the talks failed.', ['—', 'lavrov']],
    [
      'voiced by him',
      'The conviction, voiced by Lavrov last month, that it is a utopia is old.',
      ['lavrov'],
    ],
    ['by a noun', 'The warning by Lavrov that it would end was clear.', ['lavrov']],
    [
      'by a noun, relayed',
      'The warning by Lavrov that it would end was clear, Kallas said.',
      ['kallas'],
    ],
    ['not of people about him', 'In the view of Lavrov’s aides, the talks failed.', ['?']],
    ['not where only his house is', 'In Moscow and in Lavrov’s house, the lights were on.', ['—']],
  ]);
});

describe('a verb beside words in quotation marks', () => {
  each([
    ['behind the name, whatever it is', '“Nobody is invading anybody,” Lavrov fumed.', ['lavrov']],
    ['before the name', '“We want no war,” thundered Lavrov on Friday.', ['lavrov']],
    ['before it, with an adverb', '“Who would want it?” rhetorically asked Lavrov.', ['lavrov']],
    ['behind dashes', '– We want no war – assured Lavrov.', ['lavrov']],
    [
      'with where it was said between',
      'It is a battering ram, declared on the air of a state channel Lavrov, a minister.',
      ['lavrov'],
    ],
    [
      'not of whom it was said about',
      'It would end, declared at a meeting with Lavrov the guest.',
      ['—'],
    ],
    [
      'of somebody who is no name',
      'Lavrov came. “We want no war, and we never wanted it,” the mayor fumed.',
      ['—', '?'],
    ],
    [
      'of somebody, and not of who spoke before',
      'Lavrov said no. “We want no war, and we never wanted one at all,” the old mayor said.',
      ['lavrov', '?'],
    ],
  ]);
});

describe('somebody by where he is from', () => {
  each([
    ['named before', 'Sergey Lavrov came. The talks failed, the Russian said.', ['—', 'lavrov']],
    ['who is nobody, when not named', 'The talks failed, the Russian said.', ['?']],
    [
      'who is nobody, when two are',
      'Sergey Lavrov and Vladimir Putin came. It rained. The talks failed, the Russian said.',
      ['—', '—', '?'],
    ],
    ['is no adjective', 'Sergey Lavrov came. The Russian forces left.', ['—', '—']],
  ]);
});

describe('he', () => {
  each([
    [
      'is who has said something in the sentence',
      'Kaja Kallas came. Russia must stop, Putin told reporters; if anything, he argued, it would go on.',
      ['—', 'putin'],
    ],
    [
      'is an official named behind the office of another',
      'Lavrov said no. The adviser to the head of the Office of the President of Ukraine, Hugh Hill, was sharper. It will end, he wrote.',
      ['lavrov', '—', '?'],
    ],
    ['is his demand', 'Lavrov came. His demand that it end found no support.', ['—', 'lavrov']],
  ]);
});

describe('an office in other words', () => {
  each([
    [
      'head of a ministry',
      'Lavrov came. The head of the Russian Foreign Ministry said no.',
      ['—', 'lavrov'],
    ],
    [
      'of a ministry and a country',
      'It will end, said the head of the Ministry of Foreign Affairs of Russia Sergey Lavrov.',
      ['lavrov'],
    ],
  ]);
});
