import { describe, expect, it } from 'vitest';
import { type Feature, WEIGHTS } from '../../../../context/pronouns/weights';
import { rowOf } from './support';

/** `[feature, a text of whose last pronoun it is told, a text like it of which it is not, of whom ('' is nobody), of whom in the other]`. */
type Case = [Feature, string, string, string?, string?];

const CASES: Case[] = [
  ['nobody', 'It rained. He slept.', 'Lavrov slept. He left.', '', 'lavrov'],
  ['alone', 'It rained. He slept.', 'Lavrov slept. He left.', ''],
  ['ruled', 'Lavrov slept. He left.', 'Lavrov met Putin before he left.'],
  [
    'otherGender',
    'Maria Zakharova slept. He left.',
    'Maria Zakharova slept. She left.',
    'zakharova',
  ],
  ['noGender', 'Makinwa Adebayo slept. He left.', 'Lavrov slept. He left.', '~Adebayo', 'lavrov'],
  ['between', 'Lavrov met Putin before he left.', 'Lavrov met it before he left.'],
  ['joined', 'Lavrov and Putin slept. He left.', 'Lavrov slept. He left.', ''],
  ['aside', 'Minsk (with Lavrov) said his men left.', 'Minsk with Lavrov said his men left.'],
  ['away1', 'Lavrov slept. He left.', 'Lavrov slept. It rained. He left.'],
  ['away2', 'Lavrov slept. It rained. He left.', 'Lavrov slept. He left.'],
  ['away3', 'Lavrov slept. It rained. It stopped. He left.', 'Lavrov slept. It rained. He left.'],
  ['opened', 'Lavrov slept. He left.', 'A man of the suite of Lavrov slept. He left.'],
  ['bothOpen', 'Lavrov slept. He left.', 'Lavrov slept. The next day in Minsk he left.'],
  ['pronounAbove', 'It is Lavrov. It rained. So he slept. He left.', 'Lavrov slept. He left.'],
  ['subjectHe', 'Lavrov slept. He left.', 'They saw Lavrov. He left.'],
  ['subjectHis', 'Lavrov took his hat.', 'They saw Lavrov take his hat.'],
  ['subjectHim', 'Lavrov slept. They saw him.', 'They met Lavrov. They saw him.'],
  ['object', 'They saw Lavrov. He left.', 'Lavrov slept. He left.'],
  ['owner', 'Lavrov’s men met him.', 'Lavrov met him.'],
  ['ownerHis', 'Lavrov’s men met his friends.', 'Lavrov met his friends.'],
  ['clauseHe', 'In Minsk Lavrov said he won.', 'In Minsk Lavrov slept because he won.'],
  ['clauseHis', 'Lavrov took his hat.', 'Lavrov slept when his men came.'],
  ['clauseHim', 'Lavrov took him along.', 'Lavrov slept when they saw him.'],
  ['clauses', 'Lavrov slept because it rained when he left.', 'Lavrov slept when he left.'],
  ['andHis', 'Lavrov and his men left.', 'Lavrov saw his men.'],
  ['commaAnd', 'Lavrov came, and he left.', 'Lavrov came when he left.'],
  ['opener', 'Lavrov slept when he left.', 'Lavrov said he left.'],
  ['whoHe', 'Lavrov, who thinks he won, left.', 'Lavrov thinks he won.'],
  ['whoHis', 'Lavrov, who saw his men, left.', 'Lavrov saw his men.'],
  ['whoHim', 'Lavrov, who saw him, left.', 'Lavrov saw him.'],
  ['relative', 'Trump met Lavrov, whom he likes.', 'Trump met Lavrov, but he left.'],
  ['pronounHe', 'They say he, not Lavrov, slept when he left.', 'Lavrov slept when he left.', ''],
  ['pronounHis', 'He took his hat.', 'It was his.', ''],
  ['pronounHim', 'He said they saw him.', 'They saw him.', ''],
  ['behind', 'After his return, Lavrov left.', 'Lavrov left after his return.'],
  ['behindSubject', 'After his return, Lavrov left.', 'His men saw Lavrov’s house.'],
  ['behindOwner', 'His men saw Lavrov’s house.', 'After his return, Lavrov left.'],
  ['behindComma', 'After his return, Lavrov left.', 'His men saw Lavrov’s house.'],
  ['behindHe', 'Once in Minsk he, Lavrov, left.', 'Because he slept when Lavrov left, it rained.'],
  ['behindHis', 'His men saw Lavrov’s house.', 'His men slept when Lavrov left.'],
  ['behindHim', 'They gave him Lavrov’s hat.', 'It pleased him that Lavrov left.'],
];

describe('what is told of a candidate', () => {
  it.each(CASES)('%s', (feature, text, other, who = 'lavrov', whoElse = who) => {
    expect(rowOf(text, who)?.[feature]).toBeGreaterThan(0);
    const than = rowOf(other, whoElse);
    expect(than).toBeDefined();
    expect(than?.[feature]).toBeUndefined();
  });

  it('has a case for each', () => {
    expect(CASES.map(([feature]) => feature).sort()).toEqual(Object.keys(WEIGHTS).sort());
  });
});
