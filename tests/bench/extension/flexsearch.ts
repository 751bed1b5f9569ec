/** FlexSearch with its IndexedDB adapter: nothing is read on waking but what a question needs. */
import { Index, IndexedDB } from 'flexsearch';
import { LIMIT, type Variant } from './api';
import { filterOf } from './filter';
import { contentWords, documents } from './peer-pack';
import { firstPassing, Shelf } from './shelf';

/** Documents between two writes. */
const PER_COMMIT = 5_000;
/** It has no filters: of so many results, those that pass are taken. */
const FILTERED = 1_000;

let opened: Promise<Index> | undefined;

async function mounted(): Promise<Index> {
  const index = new Index({ tokenize: 'strict', commit: false } as never);
  await index.mount(new IndexedDB('flexsearch') as never);
  return index;
}

function index(): Promise<Index> {
  opened ??= mounted();
  return opened;
}

export const variant: Variant = {
  async build(pack, signal) {
    const its = await index();
    const shelf = new Shelf();
    let number = 0;
    for await (const document of documents(pack, signal)) {
      its.add(number++, `${document.text} ${document.speaker} ${document.venue}`);
      await shelf.add(document);
      if (number % PER_COMMIT === 0) await its.commit();
    }
    await its.commit();
    await shelf.close();
  },
  async search(question) {
    const passes = filterOf(question);
    const limit = passes ? FILTERED : LIMIT;
    const ranked = (await (await index()).search(question.words.join(' '), { limit })) as number[];
    return firstPassing(ranked, LIMIT, passes);
  },
  async sentence(text) {
    const asked = { limit: LIMIT, suggest: true };
    return firstPassing(
      (await (await index()).search(contentWords(text).join(' '), asked)) as number[],
      LIMIT,
      null,
    );
  },
};
