import type { Claim, Publisher, Source, Speaker, Statement } from '../../../model';

/** Small packs for tests: each statement's source is made of its own words. */
export const header = { onRecord: 1, id: 'test-pack', title: 'Test pack', version: '1' };

export const publisher = (id: string, over: Partial<Publisher> = {}): Publisher => ({
  id,
  name: `The ${id}`,
  control: 'independent',
  controlLabel: 'Independent',
  controlReason: 'Nobody else owns it.',
  ...over,
});

export const speaker = (id: string, name: string, over: Partial<Speaker> = {}): Speaker => ({
  id,
  name,
  kind: 'person',
  aliases: [],
  roles: [],
  ...over,
});

export const claim = (id: string, proposition: string, over: Partial<Claim> = {}): Claim => ({
  id,
  proposition,
  subject: id,
  wordings: { for: [], against: [] },
  ...over,
});

export const source = (id: string, over: Partial<Source> = {}): Source => ({
  id,
  publisher: 'daily',
  title: `Report ${id}`,
  publishedBasis: 'unknown',
  language: 'en',
  ...over,
});

export const statement = (id: string, text: string, over: Partial<Statement> = {}): Statement => ({
  id,
  speaker: 'ann',
  said: '2022-01-13',
  saidBasis: 'stated',
  form: 'direct',
  text,
  source: 's1',
  selector: { start: 0, end: text.length, exact: text, prefix: '', suffix: '' },
  positions: [],
  ...over,
});

export interface Contents {
  publishers?: Publisher[];
  speakers?: Speaker[];
  sources?: Source[];
  claims?: Claim[];
  statements?: Statement[];
}

/** The records of a pack in an order in which each stands before it is referred to. */
export function recordsOf(contents: Contents): object[] {
  const typed = (type: string, its: object[] = []) => its.map((it) => ({ type, ...it }));
  return [
    ...typed('publisher', contents.publishers ?? [publisher('daily')]),
    ...typed('speaker', contents.speakers ?? [speaker('ann', 'Ann Example')]),
    ...typed('source', contents.sources ?? [source('s1')]),
    ...typed('claim', contents.claims),
    ...typed('statement', contents.statements),
  ];
}

/** A pack as text. */
export function pack(contents: Contents, head: object = header): string {
  return [head, ...recordsOf(contents)].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** A text as a stream of bytes, in small chunks, gzipped or not. */
export function stream(text: string, { gzip = false, chunk = 7 } = {}): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  const plain = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + chunk));
      at += chunk;
    },
  });
  return gzip ? plain.pipeThrough(new CompressionStream('gzip')) : plain;
}

/** A corpus with two sides, several scripts and dates, for tests of whole questions. */
export const corpus: Contents = {
  publishers: [
    publisher('vilnius', { name: 'The Vilnius Daily', hosts: ['daily.example'] }),
    publisher('wire', { name: 'Northern Wire', control: 'state' }),
  ],
  speakers: [
    speaker('ona', 'Ona Žukauskaitė', {
      scripts: { Cyrl: ['Она Жукаускайте'] },
      roles: [
        { title: 'Minister of Defence', country: 'lt', from: '2019-05', to: '2022-06-30' },
        { title: 'Prime Minister', country: 'lt', from: '2022-07-01' },
      ],
      wikidata: 'Q1001',
    }),
    speaker('piotr', 'Piotr Wilk', { aliases: ['Peter Wilk'] }),
    speaker('diplomat', 'A European diplomat', { kind: 'unnamed' }),
  ],
  sources: [
    source('c1', {
      publisher: 'vilnius',
      title: 'Talks in the harbour town',
      published: '2022-01-14',
    }),
    source('c2', {
      publisher: 'wire',
      title: 'Fishing quarrel',
      text: 'A border closed in haste is a border that stays closed. So he said.',
    }),
  ],
  claims: [
    claim('border', 'The border should be closed', {
      subject: 'Border closure',
      wordings: { for: ['seal the frontier'], against: ['keep crossings open'] },
    }),
    claim('quota', 'Fishing quotas are too low'),
  ],
  statements: [
    statement('a', 'We must close the border before winter, and we will.', {
      source: 'c1',
      speaker: 'ona',
      positions: [{ claim: 'border', stance: 'asserts' }],
      venue: 'Harbour Council',
    }),
    statement('b', 'A border closed in haste is a border that stays closed.', {
      speaker: 'piotr',
      source: 'c2',
      said: '2022-09',
      positions: [{ claim: 'border', stance: 'rejects' }],
    }),
    statement('c', 'Winter fishing quotas are a joke, said every captain.', {
      source: 'c1',
      speaker: 'piotr',
      said: '2024-03-02',
      positions: [{ claim: 'quota', stance: 'asserts' }],
    }),
    statement('d', 'Nobody asked the captains.', {
      source: 'c1',
      speaker: 'diplomat',
      said: null,
      saidBasis: 'unknown',
      reportedBy: 'ona',
    }),
    statement('e', 'We will not close the border again.', {
      source: 'c1',
      speaker: 'ona',
      said: '2023-02-01',
      positions: [{ claim: 'border', stance: 'rejects' }],
    }),
  ],
};
