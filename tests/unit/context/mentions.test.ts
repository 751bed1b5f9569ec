import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../context/mentions';
import { named, names, namesOf, speaker, speakers } from './support';

/** `[text, mentions as `words → id`]` */
type Case = [string, string[]];

describe('a name in full', () => {
  it.each<Case>([
    ['Sergey Lavrov spoke.', ['Sergey Lavrov → lavrov']],
    ['Sergei Lavrov or Siergiej Ławrow', ['Sergei Lavrov → lavrov', 'Siergiej Ławrow → lavrov']],
    ['Boris Sergey Lavrov Ermakov', ['Sergey Lavrov → lavrov']],
    ['Gabrielyus Landsbergis spoke.', ['Gabrielyus Landsbergis → landsbergis']],
    ['GITANAS NAUSĖDA SPOKE', ['GITANAS NAUSĖDA → nauseda']],
    ['Gitanas\u00a0Nausėda spoke.', ['Gitanas\u00a0Nausėda → nauseda']],
    ['Ursula von der Leyen spoke.', ['Ursula von der Leyen → leyen']],
    ['Ursula Von Der Leyen spoke.', ['Ursula Von Der Leyen → leyen']],
    ['Sergey Viktorovich Lavrov spoke.', ['Sergey Viktorovich Lavrov → lavrov']],
    ['Gitanas Antano Nausėda spoke.', ['Gitanas Antano Nausėda → nauseda']],
    ['Donald John Trump spoke.', ['Donald John Trump → trump']],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it('is known by its surname afterwards', () => {
    expect(named('Kaja Kallas spoke. Kallas added. Then Kallas left.')).toEqual([
      'Kaja Kallas → kallas',
      'Kallas → kallas',
      'Kallas → kallas',
    ]);
  });

  it('is not joined over a line break', () => {
    expect(named('Sergey\nLavrov spoke.')).toEqual(['Lavrov → lavrov']);
  });
});

describe('a surname alone', () => {
  it.each<Case>([
    ['Lavrov said no.', ['Lavrov → lavrov']],
    [
      'Talks with Zelensky, Zelenskyy, Zelenskiy or Zełenski',
      ['Zelensky', 'Zelenskyy', 'Zelenskiy', 'Zełenski'].map((each) => `${each} → zelenskyy`),
    ],
    ['LAVROV SAID NO', ['LAVROV → lavrov']],
    [
      'Von der Leyen spoke of the Commission’s von der Leyen.',
      ['Von der Leyen → leyen', 'von der Leyen → leyen'],
    ],
    ['With Yermakov’s opinion he agreed.', ['Yermakov → ermakov']],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it.each([
    'Yermak denied it.',
    'Lavrova sang, Nausėdienė listened.',
    'Putinism, Trumpism and Bidenomics',
    'a lavrov and a putin',
    'Leyen is a town.',
    'Kallaste is another.',
  ])('says nothing of other words: %s', (text) => {
    expect(named(text)).toEqual([]);
  });

  it('leaves a common surname alone until somebody is named', () => {
    expect(named('May resigned on Friday.')).toEqual([]);
    expect(named('Theresa May resigned. May wept.')).toEqual(['Theresa May → may', 'May → may']);
    expect(named('Prime Minister May resigned. May wept.')).toEqual(['May → may', 'May → may']);
  });

  it.each([
    'It rains in May.',
    'On 5 May and on May 5 it rained, as last May.',
    'They may go.',
    'MAY 2019',
  ])('takes no month for a person, even where she is named: %s', (text) => {
    expect(named(`Theresa May spoke. ${text}`)).toEqual(['Theresa May → may']);
  });
});

describe('an office before a surname', () => {
  it.each<Case>([
    ['President Putin', ['Putin → putin']],
    ['Foreign Minister Landsbergis', ['Landsbergis → landsbergis']],
    ['foreign minister Landsbergis', ['Landsbergis → landsbergis']],
    ['Russian President Putin met US President Trump', ['Putin → putin', 'Trump → trump']],
    ['U.S. President Biden', ['Biden → biden']],
    ['former President Trump, ex-President Biden', ['Trump → trump', 'Biden → biden']],
    [
      'Presidents Putin and Biden, Messrs Lavrov and Blinken',
      ['Putin → putin', 'Biden → biden', 'Lavrov → lavrov'],
    ],
    ['Prezidentas Nausėda', ['Nausėda → nauseda']],
    ['Mr. Putin, Mr. Biden', ['Putin → putin', 'Biden → biden']],
    // Whose wife or daughter she is, the text alone does not tell.
    ['Mrs Putin, Ms Trump and First Lady Biden', []],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });
});

describe('initials', () => {
  it.each<Case>([
    ['S. Lavrov spoke.', ['S. Lavrov → lavrov']],
    ['S.V. Lavrov and S. V. Lavrov', ['S.V. Lavrov → lavrov', 'S. V. Lavrov → lavrov']],
    ['Sergey V. Lavrov spoke.', ['Sergey V. Lavrov → lavrov']],
    ['V. Putin and V.V. Putin', ['V. Putin → putin', 'V.V. Putin → putin']],
    ['Donald J. Trump and Donald J Trump', ['Donald J. Trump → trump', 'Donald J Trump → trump']],
    ['С. В. Лавров и В.В. Путин', ['С. В. Лавров → lavrov', 'В.В. Путин → putin']],
  ])('of his own: %s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it.each([
    'A. Lavrov sang. Lavrov left.',
    'A.V. Lavrov sang. Lavrov left.',
    'A. V. Lavrov sang.',
    'V. Lavrov sang.', // his patronymic’s, but nobody is called so
    'Andrei V. Lavrov kept goal. Lavrov left.',
    'Boris S. Lavrov kept goal. Lavrov left.', // the letter is his, the man is not
    'M. Trump',
    'А. В. Лавров',
  ])('of another: %s', (text) => {
    expect(named(text)).toEqual([]);
  });
});

describe('a name in a headline', () => {
  it.each<Case>([
    ['Lavrov Slams Kallas Over Road to Nowhere', ['Lavrov → lavrov', 'Kallas → kallas']],
    ['Why Putin Wants Lavrov to Stay', ['Putin → putin', 'Lavrov → lavrov']],
    ['SERGEY LAVROV AND PUTIN MEET IN MOSCOW', ['SERGEY LAVROV → lavrov', 'PUTIN → putin']],
    ['PUTIN SAYS NO TO NATO', ['PUTIN → putin', 'NATO → nato']],
    ['Lavrov: No Talks', ['Lavrov → lavrov']],
    ['Angry Putin Leaves. The angry man left.', ['Putin → putin']],
    ['Biden-Era Rules Stay', []],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });
});

describe('a possessive', () => {
  it('is left outside the mark', () => {
    const text = "Putin’s plan, Lavrov's reply, Nausėda’s answer";
    expect(named(text)).toEqual(['Putin → putin', 'Lavrov → lavrov', 'Nausėda → nauseda']);
  });
});

describe('a name that is part of another', () => {
  it.each<Case>([
    ['Trump Tower stands here. The Trump Organization owns it.', []],
    ['Putin Street, Lavrov Square, Biden Foundation', []],
    ['Smith-Putin and Putin-Jones left.', []],
    [
      'The Trump-Putin summit and the Putin–Trump call',
      ['Trump → trump', 'Putin → putin', 'Putin → putin', 'Trump → trump'],
    ],
    ['pro-Putin groups and anti-Trump marches', ['Putin → putin', 'Trump → trump']],
    ['Donald Trump Jr. spoke.', []],
    ['Donald Trump Sr. built houses.', []],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });
});

describe('a surname that two speakers bear', () => {
  it.each<Case>([
    ['Bush said no.', []],
    ['President Bush said no.', []],
    ['George Bush said no. Bush left.', []],
    ['George W. Bush said no. Bush left.', ['George W. Bush → bush-son', 'Bush → bush-son']],
    [
      'George H. W. Bush and George H.W. Bush',
      ['George H. W. Bush → bush-father', 'George H.W. Bush → bush-father'],
    ],
    ['President Kaczyński spoke.', []],
    [
      'Jarosław Kaczyński spoke. Kaczyński added. Lech Kaczyński came. Kaczyński left.',
      [
        'Jarosław Kaczyński → kaczynski-j',
        'Kaczyński → kaczynski-j',
        'Lech Kaczyński → kaczynski-l',
        'Kaczyński → kaczynski-l',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });
});

it('marks neither of two who bear one whole name', () => {
  const two = namesOf(speaker('one', 'Ivan Petrov'), speaker('two', 'Ivan Petrov'));
  expect(named('Ivan Petrov spoke. Petrov left.', two)).toEqual([]);
});

describe('organisations and governments', () => {
  it.each<Case>([
    ['The Institute for the Study of War said so.', ['Institute for the Study of War → isw']],
    ['ISW noted it, and so did NATO.', ['ISW → isw', 'NATO → nato']],
    ['the North Atlantic Treaty Organization', ['North Atlantic Treaty Organization → nato']],
    ['Institute for the Study of Peace', []],
    ['nato is no word', []],
    ['Russia, Moscow and the Kremlin', []],
    ['Government of Russia', []],
    ['Western officials (unnamed)', []],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });
});

describe('findMentions', () => {
  it('finds nothing in nothing', () => {
    expect(named('')).toEqual([]);
    expect(named('Sergey Lavrov', namesOf())).toEqual([]);
  });

  it('takes a hostile record for what it is', () => {
    const odd = namesOf(
      speaker('empty', ''),
      speaker('marks', '… — !', { aliases: ['', '’'] }),
      speaker('constructor', 'Constructor Prototype'),
    );
    expect(named('Constructor Prototype … — ! toString', odd)).toEqual([
      'Constructor Prototype → constructor',
    ]);
  });

  const bits = fc.constantFrom(
    ...speakers.flatMap(({ name, aliases }) => [name, ...aliases, ...name.split(' ')]),
    ...'Andrei Vytautas President Mr. S. V.V. Jr. Tower the and said in May 5 . , ’s - \n “ Лаврова Путіним NATO'.split(
      ' ',
    ),
  );
  const text = fc
    .array(fc.tuple(bits, fc.constantFrom(' ', ' ', ' ', '', '\n', ', ', '-')))
    .map((all) => all.flat().join(''));

  it('gives mentions in reading order that never overlap and are the text’s own words', () => {
    fc.assert(
      fc.property(
        fc.oneof({ weight: 4, arbitrary: text }, fc.string({ unit: 'binary' })),
        (words) => {
          let at = 0;
          for (const { start, end, exact, speaker: who } of findMentions(words, names)) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            expect(words.slice(start, end)).toBe(exact);
            expect(speakers.find(({ id }) => id === who.id)?.name).toBe(who.name);
            at = end;
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('never marks a curated namesake, whatever stands before', () => {
    const apart = speakers.flatMap(({ id, name, namesakes }) =>
      (namesakes ?? []).map((other) => ({ id, other: other.name, own: name })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...apart), text, ({ other, id }, before) => {
        const words = `${before}\n\n${other} spoke.`;
        const at = words.lastIndexOf(other);
        const taken = findMentions(words, names).filter(
          ({ end, speaker: who }) => end > at && who.id === id,
        );
        expect(taken).toEqual([]);
      }),
    );
  });
});
