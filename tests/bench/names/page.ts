/** The page in which names are looked for. What is kept lies in IndexedDB, as in the product. */
import { done } from '../extension/idb';
import type { Matcher } from './matcher';
import type { MatcherName } from './matchers';
import { deciding, finding } from './ours';
import { ahoCorasick, barePass, flashText, modernAhoCorasick } from './peers';

const matchers: Record<MatcherName, Matcher> = {
  finding,
  deciding,
  bare: barePass,
  'modern-ahocorasick': modernAhoCorasick,
  ahocorasick: ahoCorasick,
  'FlashText-style trie': flashText,
};

/** A first paragraph or two, by which a matcher shows that it is ready. */
const FIRST = 2_000;
/** Milliseconds after which no more passes are timed. */
const ENOUGH = 3_000;

let database: Promise<IDBDatabase> | undefined;

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  database ??= (() => {
    const request = indexedDB.open('names', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('kept');
    return done(request);
  })();
  return (await database).transaction('kept', mode).objectStore('kept');
}

async function text(path: string): Promise<string> {
  return (await fetch(path)).text();
}

const page = {
  /** Packs and keeps this many names; milliseconds. */
  async keep(name: MatcherName, count: number): Promise<number> {
    const names = (await text('names.txt')).split('\n').slice(0, count);
    const from = performance.now();
    const value = matchers[name].keep(names);
    await done((await store('readwrite')).put(value, `${name} ${count}`));
    return performance.now() - from;
  },

  /** From storage to the first two paragraphs read: once in a page, since code is warm afterwards. */
  async cold(name: MatcherName, count: number): Promise<number> {
    const news = (await text('news.txt')).slice(0, FIRST);
    await store('readonly');
    const from = performance.now();
    const kept = await done((await store('readonly')).get(`${name} ${count}`));
    matchers[name].open(kept)(news);
    return performance.now() - from;
  },

  /** Milliseconds of each pass over the news, and the names found. */
  async warm(
    name: MatcherName,
    count: number,
    passes: number,
  ): Promise<{ times: number[]; found: number }> {
    const news = await text('news.txt');
    const kept = await done((await store('readonly')).get(`${name} ${count}`));
    const find = matchers[name].open(kept);
    const times: number[] = [];
    let found = 0;
    const begun = performance.now();
    // A clock in a page ticks in tenths of a millisecond: short passes are timed five together.
    const TOGETHER = 5;
    for (let i = 0; i < passes && performance.now() - begun < ENOUGH; i++) {
      const from = performance.now();
      for (let j = 0; j < TOGETHER; j++) found = find(news);
      times.push((performance.now() - from) / TOGETHER);
    }
    return { times, found };
  },
};

declare global {
  interface Window {
    names: typeof page;
  }
}

window.names = page;
