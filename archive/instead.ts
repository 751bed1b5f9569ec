/**
 * What a reader may have meant by a query that finds nothing: all of its words must be in one statement, and whoever types a
 * sentence, a date or one name too many is told no more than that there is none.
 */
import { fold } from '../text/fold';
import { stopWords } from '../text/stop-words';
import { readDate } from './formats/dates';
import { asksForNothing, formatQuery, type Query } from './query';

/** A query near to the one asked, and how many statements it finds: one at least. */
export interface Instead {
  query: Query;
  total: number;
}

/** So many are offered; more would be a list to search in. */
const MOST = 4;
/** Of a whole sentence so many words are tried, the first that are more than grammar: each costs a few searches. */
const MOST_WORDS = 8;
/** With so many words each is tried left out; of more, those that go together are looked for. */
const MOST_LEFT_OUT = 5;
/** So many words, the rarest, are begun with: the rarest of all may go with none of the others. */
const BEGINNINGS = 4;
/** A date is written in no more words than these. */
const DATE_WORDS = 4;

/**
 * Queries that find something, for one that does not, the nearest first: its date as a filter, its phrases as words, without
 * its filters, without one of its words, or with the words of it that go together. `count` is how many a query finds.
 */
export async function instead(
  query: Query,
  count: (query: Query) => Promise<number>,
): Promise<Instead[]> {
  const tried = new Set([formatQuery(query)]);
  const finding = async (other: Query | null): Promise<Instead[]> => {
    // Words that are not wanted ask for nothing by themselves.
    if (!other || asksForNothing({ ...other, excluded: [] })) return [];
    if (tried.has(formatQuery(other))) return [];
    tried.add(formatQuery(other));
    const total = await count(other);
    return total > 0 ? [{ query: other, total }] : [];
  };
  const near = [
    ...(await finding(withDate(query))),
    ...(await finding(withoutPhrases(query))),
    ...(await finding(withoutFilters(query))),
  ];
  const loose = (near.length === 0 && withoutPhrases(query)) || query;
  const { words } = loose;
  const fewer: Instead[] = [];
  if (words.length <= MOST_LEFT_OUT) {
    for (const left of words.keys()) fewer.push(...(await finding(withoutWord(loose, left))));
  } else if (near.length === 0) {
    fewer.push(...(await finding(await together(loose, count))));
  }
  // The fewer it finds, the more of what was asked is in it.
  return [...near, ...fewer.sort((a, b) => a.total - b.total)].slice(0, MOST);
}

/** With the day, month or year among the words asked of when it was said; null where none is. */
function withDate(query: Query): Query | null {
  const { words } = query;
  if (query.after || query.before) return null;
  for (let length = Math.min(DATE_WORDS, words.length); length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const read = readDate(words.slice(at, at + length).join(' '));
      const date = read && ('ambiguous' in read ? read.ambiguous.year : read.date);
      if (!date || !/^\d{4}(?:-\d\d){0,2}$/.test(date)) continue;
      const rest = [...words.slice(0, at), ...words.slice(at + length)];
      return { ...query, words: rest, prefixLast: false, after: date, before: behind(date) };
    }
  }
  return null;
}

/** The day, month or year behind one. */
function behind(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const next = new Date(0);
  const parts = date.length;
  next.setUTCFullYear(
    year + (parts === 4 ? 1 : 0),
    month - 1 + (parts === 7 ? 1 : 0),
    day + (parts === 10 ? 1 : 0),
  );
  return next.toISOString().slice(0, parts);
}

function withoutPhrases(query: Query): Query | null {
  if (query.phrases.length === 0) return null;
  const inPhrases = query.phrases.flatMap((phrase) => phrase.split(' '));
  return { ...query, words: [...inPhrases, ...query.words], phrases: [] };
}

function withoutFilters({ words, phrases, prefixLast }: Query): Query {
  const none = { excluded: [], speakers: [], publishers: [], claims: [] };
  return { words, phrases, prefixLast, ...none, stance: null, after: null, before: null };
}

function withoutWord(query: Query, left: number): Query {
  const words = query.words.filter((_, at) => at !== left);
  const isLast = left === query.words.length - 1;
  return { ...query, words, prefixLast: query.prefixLast && !isLast };
}

/** The most words of a sentence that one statement has, as far as it can be told without trying all. */
async function together(
  query: Query,
  count: (query: Query) => Promise<number>,
): Promise<Query | null> {
  const all = [...new Set(query.words)];
  const telling = all.filter((word) => !stopWords.has(fold(word)));
  const words = (telling.length > 1 ? telling : all).slice(0, MOST_WORDS);
  const only = (its: string[]): Query => ({ ...query, words: its, prefixLast: false });
  const known: { word: string; total: number }[] = [];
  for (const word of words) {
    const total = await count(only([word]));
    if (total > 0) known.push({ word, total });
  }
  known.sort((a, b) => a.total - b.total);
  let kept: string[] = [];
  for (const first of known.slice(0, BEGINNINGS)) {
    let its = [first.word];
    for (const { word } of known) {
      if (its.includes(word)) continue;
      const more = [...its, word];
      if ((await count(only(more))) > 0) its = more;
    }
    if (its.length > kept.length) kept = its;
  }
  // In the order in which they were typed.
  return kept.length > 0 ? only(words.filter((word) => kept.includes(word))) : null;
}
