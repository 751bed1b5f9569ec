/** Dexie with a multiEntry index of words: how most do it who have Dexie already. */
import Dexie, { type Table } from 'dexie';
import { type Found, LIMIT, type Variant } from './api';
import { filterOf } from './filter';
import { contentWords, documents, type PeerDocument, wordsOf } from './peer-pack';

interface Row extends PeerDocument {
  number: number;
  tokens: string[];
}

const PER_WRITE = 2_000;

const database = new Dexie('dexie') as Dexie & { rows: Table<Row, number> };
database.version(1).stores({ rows: 'number, *tokens' });

const having = (word: string) => database.rows.where('tokens').equals(word).primaryKeys();

async function rows(numbers: readonly number[]): Promise<Found[]> {
  return (await database.rows.bulkGet([...numbers])).filter((row) => row !== undefined);
}

export const variant: Variant = {
  async build(pack, signal) {
    let waiting: Row[] = [];
    let number = 0;
    for await (const document of documents(pack, signal)) {
      const { text, speaker, venue } = document;
      const tokens = [...new Set(wordsOf(`${text} ${speaker} ${venue}`))];
      waiting.push({ ...document, number: number++, tokens });
      if (waiting.length < PER_WRITE) continue;
      await database.rows.bulkAdd(waiting);
      waiting = [];
    }
    await database.rows.bulkAdd(waiting);
  },
  async search(question) {
    const lists = await Promise.all(question.words.map(having));
    const [shortest = [], ...others] = lists.sort((a, b) => a.length - b.length);
    const sets = others.map((list) => new Set(list));
    const all = shortest.filter((number) => sets.every((set) => set.has(number)));
    const passes = filterOf(question);
    if (!passes) return rows(all.slice(0, LIMIT));
    return (await rows(all.slice(0, 1_000))).filter(passes).slice(0, LIMIT);
  },
  async sentence(text) {
    const scores = new Map<number, number>();
    for (const list of await Promise.all(contentWords(text).map(having))) {
      const weight = 1 / Math.log2(2 + list.length);
      for (const number of list) scores.set(number, (scores.get(number) ?? 0) + weight);
    }
    const best = [...scores].sort((a, b) => b[1] - a[1]).slice(0, LIMIT);
    return rows(best.map(([number]) => number));
  },
};
