/** Files on their way in, and the packs on record beside them, for the gallery. */
import type { PackInfo } from '../../archive/archive';
import type { Doubt } from '../../archive/formats/types';
import type { Speaker } from '../../model';
import type { Incoming } from '../packs/work';

export const bundled: PackInfo = {
  id: 'on-record',
  title: 'On Record: five articles',
  version: '2026-11-20',
  description: 'What was said about the security of Europe in five articles, 2021 to 2025.',
  licence: 'see the articles',
  homepage: null,
  made: '2026-11-20',
  bundled: true,
  own: false,
  statements: 142,
  speakers: 31,
  sources: 5,
  claims: 26,
  bytes: 214_000,
  added: '2026-11-20T10:00:00Z',
};

export const desk: PackInfo = {
  ...bundled,
  id: 'desk',
  title: 'Statements of the Baltic parliaments',
  version: '3.1',
  description: null,
  licence: 'CC BY 4.0',
  homepage: 'https://packs.example.org/baltic',
  made: '2026-10',
  bundled: false,
  statements: 1_000_000,
  speakers: 18_402,
  sources: 91_118,
  claims: 212,
  bytes: 601_000_000,
};

export const packIncoming: Incoming = {
  file: 'baltic-parliaments-3.2.onrecord.jsonl.gz',
  size: 108_400_000,
  how: { format: 'pack', encoding: 'utf-8', encodingGuessed: false },
  preview: {
    format: 'pack',
    statements: [
      {
        text: 'The border will be closed before the winter, and it will stay closed.',
        form: 'direct',
        speaker: 'Ona Žukauskaitė',
        said: '2022-01-14',
        source: 'Minutes',
      },
      {
        text: 'that the quotas would be looked at again in spring',
        form: 'indirect',
        speaker: 'Piotr Wilk',
        said: null,
        source: 'Minutes',
      },
    ],
    skipped: [],
    questions: [],
    pack: {},
  },
  options: {
    pack: { id: 'desk', title: desk.title, version: '3.2', licence: 'CC BY 4.0' },
    onBad: 'refuse',
  },
  replaces: desk,
  changes: 0.34,
  waiting: 0,
  isStale: false,
};

const columns = ['text', 'speaker', 'said', null, 'sourceUrl'] as const;
export const tableIncoming: Incoming = {
  ...packIncoming,
  file: 'harbour talks.csv',
  size: 18_200,
  how: { format: 'csv', encoding: 'windows-1257', encodingGuessed: true, delimiter: ';' },
  preview: {
    ...packIncoming.preview,
    format: 'csv',
    table: {
      columns: ['Quote', 'Name', 'Date', 'Checked by', 'Link'].map((name, i) => ({
        name,
        field: columns[i] ?? null,
        examples: [],
      })),
      rows: [
        [
          'The border will be closed before the winter.',
          'Ona Žukauskaitė',
          '03/04/2022',
          'rk',
          'https://daily.example/1',
        ],
        [
          'The quotas would be looked at again in spring',
          'Piotr Wilk',
          '11/04/2022',
          '',
          'https://daily.example/2',
        ],
      ],
      options: { header: true, columns },
      encoding: 'windows-1257',
      delimiter: ';',
    },
    questions: [
      { about: 'dates', columns: [2], examples: ['03/04/2022', '11/04/2022'] },
      {
        about: 'encoding',
        guess: 'windows-1257',
        samples: [
          { encoding: 'windows-1257', text: 'Ona Žukauskaitė' },
          { encoding: 'windows-1252', text: 'Ona Þukauskaitë' },
        ],
      },
    ],
    skipped: [{ line: 4, why: 'has no words', excerpt: ';;' }],
  },
  options: { pack: { id: 'harbour-talks', title: 'harbour talks' }, onBad: 'skip' },
  replaces: null,
  changes: null,
  waiting: 2,
};

const person = (id: string, name: string, role: string): Speaker => ({
  id,
  name,
  kind: 'person',
  aliases: [],
  roles: [{ title: role, country: 'lt', from: '2019' }],
});
export const doubts: Doubt[] = [
  {
    key: 'Landsbergis',
    name: 'Landsbergis',
    wikidata: null,
    count: 41,
    candidates: [
      {
        speaker: person('gl', 'Gabrielius Landsbergis', 'Minister of Foreign Affairs'),
        why: 'surname alone',
      },
      {
        speaker: person('vl', 'Vytautas Landsbergis', 'Chairman of the Seimas'),
        why: 'surname alone',
      },
    ],
  },
  {
    key: 'G. Nauseda',
    name: 'G. Nauseda',
    wikidata: null,
    count: 1,
    candidates: [{ speaker: person('gn', 'Gitanas Nausėda', 'President'), why: 'initials' }],
  },
];
