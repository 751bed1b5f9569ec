/** MiniSearch: its index as JSON in IndexedDB, read whole on waking. */
import MiniSearch, { type Options, type SearchResult } from 'minisearch';
import { stopWords } from '../../../text/stop-words';
import { LIMIT, type Variant } from './api';
import { filterOf } from './filter';
import { contentWords, documents } from './peer-pack';
import { keep, kept, Shelf, shelved } from './shelf';

const options: Options = {
  fields: ['text', 'speaker', 'venue'],
  storeFields: ['speaker', 'said'],
  // As its documentation advises, to keep the index small.
  processTerm: (term) => (stopWords.has(term.toLowerCase()) ? null : term.toLowerCase()),
};

let opened: Promise<MiniSearch> | undefined;

function index(): Promise<MiniSearch> {
  opened ??= kept('minisearch')
    .then((json) => json.text())
    .then((json) => MiniSearch.loadJSON(json, options));
  return opened;
}

const first = (results: readonly SearchResult[]) =>
  shelved(results.slice(0, LIMIT).map(({ id }) => id as number));

export const variant: Variant = {
  async build(pack, signal) {
    const built = new MiniSearch(options);
    const shelf = new Shelf();
    let number = 0;
    for await (const document of documents(pack, signal)) {
      built.add({ ...document, id: number++ });
      await shelf.add(document);
    }
    await shelf.close();
    await keep('minisearch', JSON.stringify(built));
  },
  async search(question) {
    const passes = filterOf(question);
    const results = (await index()).search(question.words.join(' '), {
      combineWith: 'AND',
      fuzzy: 0.2,
      ...(passes
        ? {
            filter: ({ speaker, said }: SearchResult) =>
              passes({ id: '', text: '', speaker: speaker as string, said: said as string | null }),
          }
        : {}),
    });
    return first(results);
  },
  async sentence(text) {
    return first((await index()).search(contentWords(text).join(' ')));
  },
  async page(sentences) {
    const its = await index();
    return sentences.filter((sentence) => its.search(contentWords(sentence).join(' ')).length > 0)
      .length;
  },
};
