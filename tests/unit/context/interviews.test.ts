import { describe } from 'vitest';
import { eachSaid as each } from './each-said';

const STOLTENBERG = 'Jens Stoltenberg';

describe('interviews', () => {
  each([
    [
      'with Q and A, whatever mark ends a question',
      'An interview with Jens Stoltenberg.\n\nQ: You like ferries.\n\nA: Who told you? They say “boats” in the office.\n\nQ: Seriously.\n\nA: Seriously, I take the train.',
      [
        ['Who told you?', STOLTENBERG],
        ['They say “boats”', STOLTENBERG],
        ['I take the train', STOLTENBERG],
      ],
    ],
    [
      'with answers in quotation marks alone',
      'Do you ever take the ferry?\n\n“In summer. The children like it.”\n\nAnd what do your neighbours say?\n\n“That it is late.”\n\nJens Stoltenberg looks at the harbour.',
      [
        ['The children like it', STOLTENBERG],
        ['That it is late', STOLTENBERG],
      ],
    ],
    [
      'not where two are named',
      'Do you ever take the ferry?\n\n“In summer. The children like it.”\n\nAnd what do your neighbours say?\n\n“That it is late.”\n\nJens Stoltenberg looks at Joe Biden.',
      [['The children like it', null]],
    ],
    [
      'with neither labels nor marks, questions and answers in lines of their own',
      'Jens Stoltenberg left the harbour in May. We met him on the quay.\n\nYou have written of ferries for years. Do you still like them?\n\nI believe that I do. We had one at home, and it was late.\n\nMany say that a bridge would be quicker.\n\nThey forget what we would lose with you gone from the deck.\n\nWill the ferry sail in winter?\n\n(Laughs.) No. The ice is thick.\n\nAnd your neighbours?\n\nI ask them in June. My wife asks them in May.\n\nThe talk was held in English.',
      [
        ['Do you still like', null],
        ['We had one at home', STOLTENBERG],
        ['a bridge would be quicker', null],
        ['what we would lose', STOLTENBERG],
        ['Laughs', null],
        ['The ice is thick', STOLTENBERG],
        ['My wife asks', STOLTENBERG],
        ['held in English', null],
      ],
    ],
    [
      'not what a paper asks and explains itself',
      'Jens Stoltenberg left the harbour in May.\n\nWhat does it mean for you?\n\nThe fares will rise. We know no more.\n\nWhen do you have to pay?\n\nIn June, we think.\n\nWill the ferry sail?\n\nThat is not sure.',
      [
        ['The fares will rise', null],
        ['In June', null],
      ],
    ],
    [
      'not a letter to somebody',
      'Jens Stoltenberg left the harbour in May.\n\nDo you remember the ferry?\n\nI do. You stood at the rail, and I asked you for a light.\n\nWhy did you never answer?\n\nI have written to you for years, and you know it.\n\nWhat have you lost?\n\nYour friends, I think.',
      [['You stood at the rail', null]],
    ],
    [
      'not of somebody whom questions or answers tell of',
      'What does Jens Stoltenberg want?\n\nDo you know the ferry?\n\nI do. We sailed on it.\n\nAnd you like it?\n\nMy wife does. I asked Jens Stoltenberg for another.\n\nWill you sail again?\n\nI will.',
      [['We sailed on it', null]],
    ],
    [
      'not of somebody who stands beside another',
      'Jens Stoltenberg left the harbour in May. Hugh Hill has written of it.\n\nDo you know the ferry?\n\nI do. We sailed on it.\n\nAnd you like it?\n\nMy wife does.\n\nWill you sail again?\n\nI will.',
      [['We sailed on it', null]],
    ],
    [
      'but of him with whom the interview is, though others are named beside him',
      'An interview with Secretary General Jens Stoltenberg about Joe Biden and a ferry.\n\nDo you know the ferry?\n\nI do. We sailed on it.\n\nAnd you like it?\n\nMy wife does.\n\nWill you sail again?\n\nI will.',
      [['We sailed on it', STOLTENBERG]],
    ],
    [
      'and who answers, but not who is only named',
      'Before the vote on the ferry of Joe Biden, Jens Stoltenberg answered our questions.\n\nDo you know the ferry?\n\nI do. We sailed on it.\n\nAnd you like it?\n\nMy wife does.\n\nWill you sail again?\n\nI will.',
      [['We sailed on it', STOLTENBERG]],
    ],
    [
      'not who only spoke to another',
      'Jens Stoltenberg spoke to Joe Biden. Hugh Hill has written of it.\n\nDo you know the ferry?\n\nI do. We sailed on it.\n\nAnd you like it?\n\nMy wife does.\n\nWill you sail again?\n\nI will.',
      [['We sailed on it', null]],
    ],
    [
      'but of him of whom it is told that he was asked',
      'Hugh Hill has built a harbour.\n\nJens Stoltenberg talked to us about it.\n\nDo you know the ferry?\n\nI do. We sailed on it.\n\nAnd you like it?\n\nMy wife does.\n\nWill you sail again?\n\nI will.',
      [['We sailed on it', STOLTENBERG]],
    ],
  ]);
});
