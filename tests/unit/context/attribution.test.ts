import { describe, expect, it } from 'vitest';
import { saidBy } from './support';

/** `[what it shows, text, for each sentence who says it]`; — where nobody says anything, ? for nobody on record. */
type Case = [string, string, string[]];

describe('a cue with its subject', () => {
  it.each<Case>([
    ['before it', 'Lavrov said that the war would go on.', ['lavrov']],
    ['behind reported words', '“We will not stop,” Lavrov said.', ['lavrov']],
    ['turned round', '“We will not stop,” said Lavrov.', ['lavrov']],
    ['turned round with a title', '“We want peace,” said Foreign Minister Lavrov.', ['lavrov']],
    [
      'before an apposition',
      'Sergey Lavrov, the Russian foreign minister, said it would go on.',
      ['lavrov'],
    ],
    [
      'before a stranger’s apposition',
      'Hugh Hill, a doctor at the Centre, said it would go on.',
      ['?'],
    ],
    [
      'before a relative clause',
      'Lavrov, who met Kallas on Monday, said the talks failed.',
      ['lavrov'],
    ],
    [
      'of two verbs the one that closes',
      'Russia says it will stop, Putin has declared.',
      ['putin'],
    ],
    [
      'the same with where and when',
      'Russia says it will stop, Putin declared on Friday in Moscow.',
      ['putin'],
    ],
    [
      'put in between',
      'Putin wants peace, Lavrov told reporters, and Russia will get it.',
      ['lavrov'],
    ],
    [
      'with words between',
      '“We will not stop,” the minister, speaking in Moscow, said. Lavrov left.',
      ['lavrov', '—'],
    ],
    ['with somebody told', '“I like him,” Trump told Hugh Hill of The Times.', ['trump']],
    ['with somebody spoken of', 'Lavrov said: “Putin said no.”', ['lavrov']],
    ['behind a clause', 'Asked whether he agreed, Trump said no.', ['trump']],
    ['in a headline’s present tense', 'Lavrov rejects the offer', ['lavrov']],
    ['denied', 'Lavrov did not say that the war was over.', ['lavrov']],
    [
      'before an aside',
      'Putin, speaking to reporters in Bishkek, said they would leave the fields.',
      ['putin'],
    ],
    [
      'the second of two verbs',
      'Trump hosted seven leaders in the White House and promised that it would end.',
      ['trump'],
    ],
    [
      'the second of two verbs, behind an aside',
      'Trump, two weeks in office, hosted seven leaders and promised that it would end.',
      ['trump'],
    ],
    ['in several words', 'Lavrov let it be known that it would end.', ['lavrov']],
    ['made plain', 'Lavrov made it plain that nobody would come.', ['lavrov']],
    ['spoken of', 'Lavrov spoke of tanks at the border.', ['lavrov']],
    ['put in', 'They will not mind, Lavrov reckons, and stay.', ['lavrov']],
    ['put into a question', 'What, Lavrov said, would be the use of it?', ['lavrov']],
    [
      'behind a title and a comma',
      'The spokeswoman for the ministry, Maria Zakharova, said so.',
      ['zakharova'],
    ],
  ])('%s', (_, text, expected) => {
    expect(saidBy(text)).toEqual(expected);
  });

  it.each<Case>([
    ['a question about what somebody wants', 'Do you not believe that Putin wants peace?', ['—']],
    ['a name that is part of a word', 'Trump-supporting students said it was dear.', ['?']],
    [
      'a second verb of another’s clause',
      'Trump hosted Hugh Hill, who thanked him and promised that it would end.',
      ['—'],
    ],
    [
      'a noun that may be a verb',
      'The report claims were odd. The demands and calls grew.',
      ['—', '—'],
    ],
    [
      'a name that only belongs to something',
      'Lavrov’s demands were met. It was a state visit by Putin.',
      ['—', '—'],
    ],
    ['something said of him', 'Putin’s call for talks was noted.', ['—']],
    ['somebody asked', 'Kallas was asked about it.', ['—']],
    ['no cue at all', 'President Putin was born in Leningrad. The city is large.', ['—', '—']],
    ['what nobody says', 'Trump let it be. Lavrov reckons well.', ['—', '—']],
    ['a cue inside the quotation only', 'Then came “Lavrov said no” as a title.', ['—']],
  ])('is not made of %s', (_, text, expected) => {
    expect(saidBy(text)).toEqual(expected);
  });
});

describe('a subject that is no name', () => {
  it.each<Case>([
    ['behind a comma', 'Russia should have a veto, some papers wrote.', ['—']],
    ['behind a speaker’s name', 'Lavrov will come, the old waiter said.', ['—']],
  ])('is not taken for the name before it: %s', (_, text, expected) => {
    expect(saidBy(text)).toEqual(expected);
  });
});

describe('phrases that attribute', () => {
  it.each<Case>([
    ['According to', 'According to Lavrov, the war will go on.', ['lavrov']],
    [
      'In his view',
      'Sergey Lavrov came to Vilnius. In his view, the talks failed.',
      ['—', 'lavrov'],
    ],
    ['In the words of', 'In the words of Lavrov, it is a road to nowhere.', ['lavrov']],
    ['a colon', 'Lavrov: There will be no war', ['lavrov']],
    ['a colon in a list', 'Kallas: No veto\nLavrov: No talks', ['kallas', 'lavrov']],
  ])('%s', (_, text, expected) => {
    expect(saidBy(text)).toEqual(expected);
  });

  it('no colon in the middle of things', () => {
    expect(saidBy('The guests were Lavrov: a minister, and others.')).toEqual(['—']);
  });
});

describe('a quotation that goes on', () => {
  it.each<Case>([
    ['behind its cue', '“We will not stop,” Lavrov said. “We never stop.”', ['lavrov', 'lavrov']],
    [
      'before its cue, opened anew',
      '“The first part of it.\n\n“The second part,” Lavrov said.',
      ['lavrov', 'lavrov'],
    ],
    [
      'before its cue, not opened anew',
      '“We believe in it.\n\nAnd we always shall, ”Putin said.',
      ['putin', 'putin'],
    ],
    ['over a paragraph', 'Lavrov said no.\n\n“We never stop.”', ['lavrov', 'lavrov']],
    ['behind dashes', '– We will not stop, – said Lavrov.\n– We never stop.', ['lavrov', 'lavrov']],
    ['not into narration', '“We will not stop,” Lavrov said. It rained.', ['lavrov', '—']],
    ['not over narration', 'Lavrov said no.\n\nIt rained.\n\n“Never.”', ['lavrov', '—', '?']],
    ['to nobody, where nobody spoke', '“Never.”', ['?']],
    [
      'not past another speaker',
      '“No,” Lavrov said. “Yes,” Kallas replied. “Always.”',
      ['lavrov', 'kallas', 'kallas'],
    ],
    [
      'not from a speaker to the next one’s words',
      'Lavrov said no.\n\n“Always,” Kallas said.',
      ['lavrov', 'kallas'],
    ],
  ])('%s', (_, text, expected) => {
    expect(saidBy(text)).toEqual(expected);
  });
});

describe('governments and bodies', () => {
  it.each<Case>([
    [
      'by their seat',
      'The Kremlin said it would not stop. Moscow denies it.',
      ['russia', 'russia'],
    ],
    ['by the country', 'Russia rejects the offer.', ['russia']],
    [
      'as an organisation',
      'NATO said it would help. The alliance added that it was ready.',
      ['nato', 'nato'],
    ],
    ['not on record', 'Ukraine rejects the offer. Washington said no.', ['?', '?']],
    ['unnamed', 'European officials said that it would end.', ['?']],
    ['not for he', 'Russia rejects the offer. He said so.', ['russia', '?']],
  ])('%s', (_, text, expected) => {
    expect(saidBy(text)).toEqual(expected);
  });
});

it('an office is nobody’s while a stranger of the text holds one like it, whoever spoke last', () => {
  const text =
    'Lavrov came. Belarusian Foreign Minister Vladimir Makei came too. Zelenskyy stayed away. “We agree,” the foreign minister said.';
  expect(saidBy(text)).toEqual(['—', '—', '—', '?']);
  expect(saidBy(text.replace('Belarusian Foreign Minister Vladimir Makei came too. ', ''))).toEqual(
    ['—', '—', 'lavrov'],
  );
});

describe('somebody near a speaker', () => {
  it.each<Case>([
    ['his wife', 'The wife of Gitanas Nausėda, Diana Nausėdienė, said it went well.', ['?']],
    ['his aide', 'Putin aide Yuri Ushakov said it went well.', ['?']],
    ['his envoy', 'Trump’s envoy Keith Kellogg said it went well.', ['?']],
    ['his deputy', 'Lavrov’s deputy, Sergei Ryabkov, said it went well.', ['?']],
    ['his spokesman', 'Kremlin spokesman Dmitry Peskov said Putin is ready.', ['?']],
    [
      'a stranger who stays on by his surname',
      'Lavrov met Hugh Hill. Hill stayed on. He said it was cold.',
      ['—', '—', '?'],
    ],
  ])('is not he: %s', (_, text, expected) => {
    expect(saidBy(text)).toEqual(expected);
  });
});
