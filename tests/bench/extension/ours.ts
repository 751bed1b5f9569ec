/** Our own archive and engine, as the extension's background has them. */
import { type Archive, openArchive } from '../../../archive/archive';
import { createEngine, type Engine } from '../../../context/annotate';
import { WordVectors } from '../../../context/vectors';
import type { StatementView } from '../../../model';
import { terms } from '../../../text/terms';
import { api, type Found, LIMIT, type Question, type Variant } from './api';

let opened: Promise<Archive> | undefined;
let made: Promise<Engine> | undefined;

function archive(): Promise<Archive> {
  opened ??= openArchive({
    seedsVersion: 'bench',
    fetchSeeds: async () => (await fetch(api.runtime.getURL('seeds.onrecord.jsonl'))).text(),
  });
  return opened;
}

async function engine(): Promise<Engine> {
  const response = await fetch(api.runtime.getURL('vectors.bin'));
  const vectors = new WordVectors(new Uint8Array(await response.arrayBuffer()));
  return createEngine((await archive()).onRecord(), vectors);
}

/** As it is typed in the toolbar. */
function typed({ words, speaker, after }: Question): string {
  const filters = [
    ...(speaker ? [`speaker:"${speaker}"`] : []),
    ...(after ? [`after:${after}`] : []),
  ];
  return `${[...filters, ...words].join(' ')} `;
}

function found({ id, text, speaker, said }: StatementView): Found {
  return { id, text, speaker: speaker.name, said };
}

export const variant: Variant = {
  async build(pack, signal) {
    await (await archive()).importPack(pack, { signal });
  },
  async search(question) {
    const { hits } = await (await archive()).search(typed(question), { limit: LIMIT });
    return hits.map(({ view }) => found(view));
  },
  async sentence(text) {
    const asked = { terms: terms(text), speaker: null, limit: LIMIT };
    const candidates = await (await archive()).onRecord().candidates(asked);
    return candidates.map(({ statement: { id, text, speaker, said } }) => ({
      id,
      text,
      speaker,
      said,
    }));
  },
  async page(sentences) {
    made ??= engine();
    const text = paragraphs(sentences);
    return (await (await made).annotate({ text, published: null })).links.length;
  },
};

/** Five sentences a paragraph. */
function paragraphs(sentences: readonly string[]): string {
  return sentences.map((it, i) => `${it}${i % 5 === 4 ? '\n\n' : ' '}`).join('');
}
