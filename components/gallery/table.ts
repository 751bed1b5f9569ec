/** A record of any length for the gallery, made by number. */
import type { Listed, ListedStatement } from '../../archive/listing';
import * as data from '../fixtures';
import type { Desk } from '../library/desk';
import { changedAsk, type TableAsk } from '../library/statements/asked';
import { none } from './finds';
import { claimStanding, speakerStanding } from './standing';

const PACKS = [
  { id: 'on-record', title: 'On Record', own: false },
  { id: 'my-record', title: 'My record', own: true },
  { id: 'parliament', title: 'Debates of the Seimas, 1990 to 2026', own: false },
];
const VIEWS = [data.rootCauses, data.indivisible, data.mutual, data.long];
const YEARS = 35;

function made(at: number): ListedStatement {
  const view = VIEWS[at % VIEWS.length] as (typeof VIEWS)[number];
  const pack = PACKS[at % PACKS.length] as (typeof PACKS)[number];
  return {
    ...view,
    id: `s${at}`,
    own: pack.own,
    tags: pack.own ? ['security', 'to check'] : [],
    said:
      at % 7 === 6 ? null : `${2026 - (Math.floor(at / 9) % YEARS)}-0${1 + (at % 9)}-1${at % 9}`,
    pack,
  };
}

const done = async () => true;
const person = {
  id: 'gitanas-nauseda',
  name: 'Gitanas Nausėda',
  kind: 'person' as const,
  aliases: ['Gitanas Nauseda', 'President Nausėda'],
  scripts: { Cyrl: ['Гитанас Науседа'] },
  roles: [
    { title: 'Chief economist', organisation: 'SEB bank', from: '2008', to: '2018' },
    { title: 'President', country: 'lt', from: '2019-07-12' },
  ],
  namesakes: [{ name: 'Diana Nausėdienė', note: 'his wife' }],
  wikidata: 'Q21070387',
};
const claim = {
  ...data.claim,
  subject: 'Guarantees',
  wordings: { for: ['over their heads'], against: ['nothing without Moscow'] },
  asserts: 2,
  rejects: 3,
  own: true,
};
/** A claim in one word that no line holds, put in more ways than are shown at once. */
const longClaim = {
  ...claim,
  id: 'long',
  proposition: 'The Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz must go.',
  wordings: { for: ['away with it', 'it must go', 'repeal it', 'no such law'], against: [] },
};
const people = ['Sergey Lavrov', 'Gitanas Nausėda', data.long.speaker.name];

const desk: Desk = {
  list: async () => ({ total: 0, isMore: false, statements: [] }),
  view: async () => made(1),
  findSpeakers: async () => people.map((name) => ({ id: name, name, about: '12 statements' })),
  findStatements: async () => [],
  findClaims: async () => [{ id: claim.id, name: claim.proposition, about: claim.subject }],
  speakers: async () => ({
    total: 1_204,
    items: people.map((name, i) => ({
      id: name,
      name,
      kind: 'person',
      role: i ? 'President' : null,
      count: 1_412 - i * 700,
    })),
  }),
  speaker: async () => ({
    speaker: person,
    parts: [
      { speaker: person, pack: 'On Record', own: false },
      {
        speaker: { ...person, id: 'q', name: 'G. Nausėda' },
        pack: 'Debates of the Seimas',
        own: false,
      },
    ],
  }),
  claims: async () => [
    claim,
    { ...claim, id: 'other', own: false, proposition: 'Security in Europe is indivisible.' },
  ],
  standing: async () => speakerStanding,
  claim: async (id) => ({
    claim: id === longClaim.id ? longClaim : claim,
    standing: claimStanding,
  }),
  publishers: async () => [
    { publisher: { ...data.rt, hosts: [] }, statements: 61, sources: 2 },
    { publisher: { ...data.balticTimes, hosts: [] }, statements: 20, sources: 1 },
  ],
  sources: async () => ({ total: 0, items: [] }),
  hidden: async () => ({
    total: 2,
    items: [
      { view: data.rootCauses, pack: 'On Record', isCorrected: true },
      { view: data.long, pack: 'Debates of the Seimas', isCorrected: false },
    ],
  }),
  remove: done,
  edit: async () => null,
  mostCopied: 1_000,
  takeBack: done,
  correctSpeaker: done,
  uncorrectSpeaker: done,
  mergeSpeakers: done,
  splitSpeaker: done,
  putClaim: done,
  dropClaim: done,
  position: done,
};

/** What the library is handed for a record of some statements. */
export function tableOf(count: number, onAsk: (ask: TableAsk) => void = () => {}) {
  const nothing = () => {};
  return {
    edition: 'as it is',
    packs: PACKS,
    tags: [{ tag: 'security', count: 41 }],
    parse: (text: string) => ({ ...none, words: text.split(/\s+/).filter(Boolean) }),
    desk: {
      ...desk,
      list: async (
        ask: TableAsk,
        { offset, limit }: { offset: number; limit: number },
      ): Promise<Listed> => {
        const total = ask.query ? Math.ceil(count / 10) : count;
        const length = Math.max(0, Math.min(limit, total - offset));
        const statements = Array.from({ length }, (_, i) => made(offset + i));
        return { total, isMore: false, statements };
      },
    },
    onAsk: (ask: TableAsk) => onAsk(changedAsk(ask, {})),
    onOpen: nothing,
  };
}
