/** Where a speaker and a claim stand, for the gallery. */
import type { ClaimStanding } from '../../archive/claim-standing';
import type { SpeakerStanding } from '../../archive/speaker-standing';
import type { FromPublisher, Ref } from '../../archive/stances';
import * as data from '../fixtures';

const ref = (id: string, said: string | null, text: string): Ref => ({ id, said, text });
const early = ref('a', '2021-12-08', 'There is no question of sending troops.');
const late = ref('b', '2024-02~', 'Nothing can be ruled out.');
const turn = { before: early, after: late, to: 'asserts' } as const;

const publishers: FromPublisher[] = [
  { publisher: { ...data.rt }, statements: 61, sources: 2 },
  { publisher: { ...data.balticTimes }, statements: 20, sources: 1 },
];

const other = { id: 'o', proposition: 'Security in Europe is indivisible.' };

export const speakerStanding: SpeakerStanding = {
  held: {
    total: 21,
    items: [
      {
        ...data.claim,
        sides: [
          { stance: 'rejects', statements: 3, first: ref('c', '2021', 'No.'), last: early },
          { stance: 'asserts', statements: 12, first: late, last: ref('d', '2025-08-20', 'Yes.') },
        ],
        turns: [turn],
        changed: 3,
      },
      {
        ...other,
        sides: [{ stance: 'asserts', statements: 1, first: late, last: late }],
        turns: [],
        changed: 0,
      },
      {
        id: 'p',
        proposition: data.long.text,
        sides: [{ stance: 'rejects', statements: 1_204, first: null, last: null }],
        turns: [],
        changed: 0,
      },
    ],
  },
  fellows: {
    total: 140,
    items: [
      {
        id: 'lavrov',
        name: 'Sergey Lavrov',
        kind: 'person',
        claims: [
          { ...data.claim, standing: 'other' },
          { ...other, standing: 'same' },
          { id: 'q', proposition: 'Troops may be sent.', standing: 'unclear' },
        ],
        same: 1,
        other: 1,
        statements: 41,
      },
      {
        id: 'nato',
        name: data.long.speaker.name,
        kind: 'organisation',
        claims: [{ ...other, standing: 'same' }],
        same: 1,
        other: 0,
        statements: 1,
      },
    ],
  },
  publishers,
};

const isOn = (stance: 'asserts' | 'rejects') =>
  data.linkViews.filter(({ positions }) => positions.some((one) => one.stance === stance));

export const claimStanding: ClaimStanding = {
  sides: { asserts: 1_204, rejects: isOn('rejects').length },
  latest: { asserts: isOn('asserts'), rejects: isOn('rejects') },
  drawn: data.linkViews,
  speakers: {
    total: 48,
    items: [
      {
        id: 'macron',
        name: 'Emmanuel Macron',
        kind: 'person',
        asserts: 12,
        rejects: 3,
        turns: [turn],
        changed: 1,
      },
      {
        id: 'lavrov',
        name: 'Sergey Lavrov',
        kind: 'person',
        asserts: 0,
        rejects: 41,
        turns: [],
        changed: 0,
      },
    ],
  },
  publishers,
};
