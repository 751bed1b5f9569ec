/** Orama: all of it as JSON in IndexedDB, read whole on waking. */
import { type AnyOrama, create, insert, load, save, search } from '@orama/orama';
import { type Found, LIMIT, type Question, type Variant } from './api';
import { contentWords, documents, type PeerDocument } from './peer-pack';
import { keep, kept } from './shelf';

const schema = {
  text: 'string',
  speaker: 'string',
  venue: 'string',
  who: 'enum',
  day: 'number',
} as const;

let opened: Promise<AnyOrama> | undefined;

async function read(): Promise<AnyOrama> {
  const its = create({ schema }) as AnyOrama;
  load(its, JSON.parse(await (await kept('orama')).text()));
  return its;
}

function index(): Promise<AnyOrama> {
  opened ??= read();
  return opened;
}

const day = (date: string | null) => (date ? Date.parse(date) / 86_400_000 : -1e6);

async function best(asked: object): Promise<Found[]> {
  const { hits } = await search(await index(), { limit: LIMIT, ...asked } as never);
  return hits.map(({ id, document }) => {
    const { text, speaker, said } = document as unknown as PeerDocument;
    return { id, text, speaker, said };
  });
}

function where({ speaker, after }: Question): object {
  return {
    ...(speaker ? { who: { eq: speaker } } : {}),
    ...(after ? { day: { gte: day(after) } } : {}),
  };
}

export const variant: Variant = {
  async build(pack, signal) {
    const its = create({ schema }) as AnyOrama;
    for await (const it of documents(pack, signal)) {
      await insert(its, { ...it, who: it.speaker, day: day(it.said) } as never);
    }
    await keep('orama', JSON.stringify(save(its)));
  },
  search: (question) =>
    best({
      term: question.words.join(' '),
      properties: ['text', 'speaker', 'venue'],
      threshold: 0,
      tolerance: question.slip ? 1 : 0,
      where: where(question),
    }),
  sentence: (text) =>
    best({ term: contentWords(text).join(' '), properties: ['text'], threshold: 1 }),
};
