/** Lunr: its index as JSON in IndexedDB, read whole on waking. */
import lunr from 'lunr';
import { LIMIT, type Variant } from './api';
import { filterOf } from './filter';
import { contentWords, documents } from './peer-pack';
import { firstPassing, keep, kept, Shelf } from './shelf';

let opened: Promise<lunr.Index> | undefined;

function index(): Promise<lunr.Index> {
  opened ??= kept('lunr')
    .then((json) => json.text())
    .then((json) => lunr.Index.load(JSON.parse(json)));
  return opened;
}

const numbers = (results: readonly lunr.Index.Result[]) => results.map(({ ref }) => Number(ref));

export const variant: Variant = {
  async build(pack, signal) {
    const builder = new lunr.Builder();
    builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
    builder.searchPipeline.add(lunr.stemmer);
    builder.ref('number');
    for (const field of ['text', 'speaker', 'venue']) builder.field(field);
    const shelf = new Shelf();
    let number = 0;
    for await (const document of documents(pack, signal)) {
      builder.add({ ...document, number: number++ });
      await shelf.add(document);
    }
    await shelf.close();
    await keep('lunr', JSON.stringify(builder.build()));
  },
  async search(question) {
    const results = (await index()).query((query) => {
      for (const word of question.words) {
        const presence = lunr.Query.presence.REQUIRED;
        query.term(word, { presence, ...(question.slip ? { editDistance: 1 } : {}) });
      }
    });
    return firstPassing(numbers(results), LIMIT, filterOf(question));
  },
  async sentence(text) {
    const results = (await index()).query((query) => {
      for (const word of contentWords(text)) query.term(word, {});
    });
    return firstPassing(numbers(results), LIMIT, null);
  },
};
