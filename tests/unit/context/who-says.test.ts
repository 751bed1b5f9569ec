import { describe } from 'vitest';
import { eachSaid as each } from './each-said';

const LAVROV = 'Sergey Lavrov';
const STOLTENBERG = 'Jens Stoltenberg';

describe('who says it, by tagger and rules together', () => {
  each([
    [
      'relayed by an agency',
      'Sergey Lavrov came home. “The ferry will sail in winter, too,” he said, according to the Interfax news agency.',
      [['The ferry will sail', LAVROV]],
    ],
    [
      'relayed by an agency over two sentences',
      'Ferries\n\nSergey Lavrov told sailors in the harbour that the fleet would take “the necessary measures” if the ferry was late. “We were promised a timetable this week. We shall read it carefully, and then the captain will decide,” he said, according to the Interfax news agency.',
      [
        ['We were promised a timetable', LAVROV],
        ['We shall read it', LAVROV],
      ],
    ],
    [
      'in the hearing of others',
      'Sergey Lavrov came home. The ferry was a gift, Lavrov told colleagues, according to two people on the quay.',
      [['The ferry was a gift', LAVROV]],
    ],
    [
      'but not what a paper finds of him',
      'Sergey Lavrov owns two ferries, according to the harbour’s register.',
      [['owns two ferries', null]],
    ],
    [
      'with the verb put in before the name',
      'The islands, said Sergey Lavrov, were not asking for a bridge but for a ferry.',
      [['were not asking for a bridge', LAVROV]],
    ],
    [
      'a rarer verb behind it',
      'Sergey Lavrov came home. Nobody had asked for a bridge, Lavrov countered that night.',
      [['Nobody had asked for a bridge', LAVROV]],
    ],
    [
      'a verb in the present before it, a noun’s form besides',
      '“The ferry has every right,” counters Sergey Lavrov, leaning on a rail.',
      [['The ferry has every right', LAVROV]],
    ],
    [
      '“judged” behind it',
      'It was too soon to sail and too soon to swim, judged Sergey Lavrov.',
      [['too soon to sail', LAVROV]],
    ],
    [
      '“according to him” before another name',
      'Sergey Lavrov came home. According to him, Hugh Hill had described the ferry as “long and without a cook”.',
      [['long and without a cook', LAVROV]],
    ],
    [
      'a country that “went on” with its deeds, which says nothing',
      'Sergey Lavrov came home. The bridge was far away, he said. If the West went on building ferries, it would move further.',
      [['it would move further', LAVROV]],
    ],
    [
      'as a list’s entry',
      'What happened today\n\n• Stoltenberg: the ferries “will not be left alone” this winter',
      [['the ferries', STOLTENBERG]],
    ],
    [
      'by video',
      'Jens Stoltenberg, by video: at least two new ferries, and soon.',
      [['at least two new ferries', STOLTENBERG]],
    ],
    [
      'with where and when behind the name',
      '“I would not use that ferry,” said Macron next morning on France 3, with the air of a sailor.',
      [['I would not use that ferry', 'Emmanuel Macron']],
    ],
    [
      'the alliance’s chief',
      'Jens Stoltenberg came by ferry. But the alliance chief added that it was nobody’s fault.',
      [['nobody’s fault', STOLTENBERG]],
    ],
    [
      'not on into a sentence of another',
      'The ferry is safe, Jens Stoltenberg insisted. “It has sailed for years,” he said. Joe Biden had already told a reporter that the ferry was “too old”.',
      [
        ['It has sailed for years', STOLTENBERG],
        ['too old', 'Joe Biden'],
      ],
    ],
  ]);
});

describe('before a colon', () => {
  each([
    [
      'a reply by somebody',
      'From Oslo, a reply of sorts by Jens Stoltenberg on Twitter: “Somebody has to be the first on deck.”',
      [['Somebody has to be', STOLTENBERG]],
    ],
    [
      'and again of his, in a live blog',
      '12:48 Also from Jens Stoltenberg: whoever leaves the harbour is chasing a fantasy.',
      [['chasing a fantasy', STOLTENBERG]],
    ],
    [
      'an answer of his',
      'Jens Stoltenberg’s answer was shorter: “It sank like a stone in the bay.”',
      [['It sank', STOLTENBERG]],
    ],
    [
      'terms that he named',
      'On the table were the terms that Jens Stoltenberg named in June: the ferry is to leave, and the harbour is to be closed.',
      [['the ferry is to leave', STOLTENBERG]],
    ],
    [
      'how he was',
      'But Jens Stoltenberg was blunt: the ferry would not sail in winter.',
      [['would not sail', STOLTENBERG]],
    ],
    [
      'not what a writer makes of it',
      'Jens Stoltenberg’s answer is only half of the truth: the ferry has never sailed.\n\nJens Stoltenberg had a problem: the ferry would not sail.\n\nJens Stoltenberg was late: the harbour was empty.',
      [
        ['has never sailed', null],
        ['would not sail', null],
        ['was empty', null],
      ],
    ],
    [
      'not where two are named',
      'The answer by Jens Stoltenberg to Joe Biden was blunt: the ferry would not sail.',
      [['would not sail', null]],
    ],
  ]);
});

describe('verbs of saying', () => {
  each([
    [
      'that say something with “that” alone',
      'Jens Stoltenberg came by ferry. He grants that the harbour is too small.\n\nHe holds a stick.',
      [
        ['the harbour is too small', STOLTENBERG],
        ['a stick', null],
      ],
    ],
    [
      'whatever they are beside marks, behind a pronoun, too',
      'Jens Stoltenberg came by ferry. “The harbour is too small for the likes of us,” he stormed.',
      [['The harbour is too small', STOLTENBERG]],
    ],
  ]);
});

describe('a label', () => {
  each([
    [
      'may be an office',
      'Jens Stoltenberg came by ferry.\n\nNato chief: The harbour is too small for all of us',
      [['The harbour is too small', STOLTENBERG]],
    ],
    [
      'and of nobody, where nobody is known to hold it',
      'Jens Stoltenberg came by ferry.\n\nSpanish minister: The harbour is too small for all of us',
      [['The harbour is too small', null]],
    ],
  ]);
});

describe('a sentence of his', () => {
  each([
    [
      'says something, too, where words in marks below it have no source of their own',
      'Jens Stoltenberg came by ferry. It’s “a harbour without water”, the secretary general has tweeted from the train, to leave it so.\n\n“It seems that there is no readiness to widen it. Ferries need water. And I will say so.”',
      [
        ['to leave it so', STOLTENBERG],
        ['Ferries need water', STOLTENBERG],
      ],
    ],
  ]);
});

describe('she', () => {
  each([
    [
      'is the woman named above, where only men are named between',
      '“The ferry is ours,” said Kaja Kallas. The harbour begged Boris Hill for more. “We swim no better than they do,” she said.',
      [['We swim no better', 'Kaja Kallas']],
    ],
    [
      'and nobody, where it may be either of two',
      '“The ferry is ours,” said Kaja Kallas to Maria Zakharova. The harbour begged Boris Hill for more. “We swim no better than they do,” she said.',
      [['We swim no better', null]],
    ],
  ]);
});

describe('a report that goes on', () => {
  each([
    [
      'behind words put in, in a tense put back',
      'Jens Stoltenberg came by ferry. The harbour was too small, he said. It would take years to widen it. There was no money for that.',
      [
        ['It would take years', STOLTENBERG],
        ['There was no money', STOLTENBERG],
      ],
    ],
    [
      'behind “went on”',
      'Jens Stoltenberg came by ferry. The harbour was too small, the secretary general went on, provided the ferry came. It could not be widened.',
      [['It could not be widened', STOLTENBERG]],
    ],
    [
      'in what he would do himself',
      'Jens Stoltenberg came by ferry. The harbour was too small, he said. He would not have it widened.',
      [['He would not have it', STOLTENBERG]],
    ],
    [
      'behind a quotation in what would or must be',
      '“The harbour is too small,” Jens Stoltenberg said at noon. Norway would not widen it. One had to take the train.',
      [
        ['Norway would not', STOLTENBERG],
        ['One had to take', STOLTENBERG],
      ],
    ],
    [
      'not where that is weighed, asked or told with a figure',
      '“The harbour is too small,” Jens Stoltenberg said at noon. Which plans that would please was not told.\n\n“The ferry is too small,” Jens Stoltenberg said at ten. Who would widen it?\n\n“The cook is too small,” Jens Stoltenberg said at one. The ferry would sail with 40 guests.',
      [
        ['Which plans', null],
        ['Who would widen it', null],
        ['The ferry would sail', null],
      ],
    ],
    [
      'not where it is told when it was',
      'Jens Stoltenberg came by ferry. The harbour was too small, he said. It was closed on Friday.',
      [['It was closed', null]],
    ],
    [
      'not in the next paragraph',
      'Jens Stoltenberg came by ferry. The harbour was too small, he said.\n\nIt would take years to widen it.',
      [['It would take years', null]],
    ],
    [
      'not where somebody is named',
      'Jens Stoltenberg came by ferry. The harbour was too small, he said. The ferry had been built by Hugh Hill.',
      [['The ferry had been built', null]],
    ],
    [
      'not behind a quotation',
      '“The harbour is too small,” Jens Stoltenberg said. It was raining, and the ferry had left.',
      [['It was raining', null]],
    ],
  ]);
});
