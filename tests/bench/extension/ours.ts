/** Our own archive and engine, as the extension's background has them. `ours-page.ts` takes packs in. */
import { type Archive, openArchive } from '../../../archive/archive';
import { PlainStore } from '../../../archive/plain-store';
import { DATABASE } from '../../../archive/schema';
import type { Engine } from '../../../context/annotate';
import type { QuotationReader } from '../../../context/tagger/reader';
import type { StatementView } from '../../../model';
import { terms } from '../../../text/terms';
import { api, type Found, LIMIT, type Question, type Searcher } from './api';
import { engineParts } from './ours-later';
import { seeds } from './seeds';

const open = PlainStore.early(DATABASE);
let opened: Promise<Archive> | undefined;
/** With the tagger of quotations, and without. */
const made: { tagged?: Promise<Engine>; plain?: Promise<Engine> } = {};

function archive(): Promise<Archive> {
  opened ??= openArchive({ ...seeds, open });
  return opened;
}

/** Its code runs when a page first asks, as in the extension. */
async function engine(tagged: boolean): Promise<Engine> {
  const { createEngine, loadTagger, readClaims, WordVectors } = await engineParts();
  const vectors = new WordVectors(await bytes('vectors.bin'));
  const load = async () => loadTagger(await bytes('quotations.bin'), vectors);
  const reader = readClaims(await bytes('claims.bin'));
  return createEngine((await archive()).onRecord(), vectors, tagged ? load : undefined, reader);
}

let reader: Promise<QuotationReader> | undefined;

/** The tagger alone: its code and its files are here, and it is made ready by the first text that needs it. */
async function quotationReader(): Promise<QuotationReader> {
  const { loadTagger, QuotationReader, WordVectors } = await engineParts();
  const vectors = new WordVectors(await bytes('vectors.bin'));
  const weights = await bytes('quotations.bin');
  return new QuotationReader(async () => loadTagger(weights, vectors));
}

async function bytes(file: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(api.runtime.getURL(file))).arrayBuffer());
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

export const variant: Searcher = {
  async search(question) {
    const { hits } = await (await archive()).search(typed(question), { limit: LIMIT });
    return hits.map(({ view }) => found(view));
  },
  async begun(letters) {
    const { hits } = await (await archive()).search(letters, { limit: LIMIT });
    return hits.map(({ view }) => found(view));
  },
  async sentence(text) {
    const counts = new Map<string, number>();
    for (const term of terms(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
    const asked = [...counts].map(([term, times]) => ({ term, times, weight: 1 }));
    const onRecord = (await archive()).onRecord();
    // Whatever has a word of it: the engine asks for less, since it knows what cannot be linked.
    const query = { terms: asked, speaker: null, least: 0, limit: LIMIT };
    const [candidates = []] = await onRecord.candidates([query]);
    const statements = await onRecord.statements(candidates.map(({ place }) => place));
    return statements.flatMap((it) => it ?? []);
  },
  async page(sentences) {
    made.plain ??= engine(false);
    const text = paragraphs(sentences);
    return (await (await made.plain).annotate({ text, published: null })).links.length;
  },
  async text(text, tagged) {
    const its = tagged ? 'tagged' : 'plain';
    made[its] ??= engine(tagged);
    return (await (await made[its]).annotate({ text, published: null })).links.length;
  },
  async quotations(text) {
    reader ??= quotationReader();
    return (await (await reader).read(text)).length;
  },
};

/** Five sentences a paragraph. */
function paragraphs(sentences: readonly string[]): string {
  return sentences.map((it, i) => `${it}${i % 5 === 4 ? '\n\n' : ' '}`).join('');
}
