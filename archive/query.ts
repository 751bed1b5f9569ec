/**
 * The query language: what a reader types, as a plain object that chips can edit, and back.
 *
 *     nato enlargement               statements with both words; the last one may be unfinished
 *     "root causes"  “not one inch”  these words, one behind the other
 *     -kyiv  -"red line"             without them
 *     speaker:lavrov publisher:rt    by name (in any spelling or script) or id; twice means either
 *     claim:neutrality stance:rejects
 *     after:2024 before:2022-06      from the first day of; up to the day before
 *
 * A value of several words stands in quotation marks: `speaker:"Boris Pistorius"`. What has the form
 * of a filter but is none is searched for as words.
 */
import type { Edtf, Stance } from '../model';
import { parseEdtf } from '../text/edtf';

export interface Query {
  /** All must be there. As typed; folded only when searched. */
  words: string[];
  phrases: string[];
  excluded: string[];
  /** Ids or names; one of them must be it. */
  speakers: string[];
  publishers: string[];
  /** Ids, or words of the proposition. */
  claims: string[];
  stance: Stance | null;
  /** Not before the first day of this date. */
  after: Edtf | null;
  /** Before the first day of this date. */
  before: Edtf | null;
  /** The last of `words` is being typed: it may be the beginning of a word. */
  prefixLast: boolean;
}

/** Longer queries are cut: nobody types them, and each word costs. */
const MAX_QUERY = 500;

const LISTS = { speaker: 'speakers', publisher: 'publishers', claim: 'claims' } as const;

/** A query that asks for nothing, which finds everything, newest first. */
export function emptyQuery(): Query {
  return {
    words: [],
    phrases: [],
    excluded: [],
    speakers: [],
    publishers: [],
    claims: [],
    stance: null,
    after: null,
    before: null,
    prefixLast: false,
  };
}

// One item: an optional minus, an optional `name:`, then a value in quotation marks (the last one
// may still lack its end) or up to the next space. Names are in Latin letters: to ask for any letter would take a
// worker that just woke a millisecond.
const ITEM = /(-?)(?:([A-Za-z]+):)?(?:["“”„«]([^"“”„«»]*)(["“”„»]|$)|([^\s"“”„«»]+))/g;
/** How people say the two stances. */
const SIDES = new Map<string, Stance>([
  ['for', 'asserts'],
  ['against', 'rejects'],
]);
const UNFINISHED = /^(?:speaker|publisher|claim|stance|after|before):$/i;

/** Reads what was typed. Never throws: anything is a query. */
export function parseQuery(typed: string): Query {
  const query = emptyQuery();
  const text = typed.slice(0, MAX_QUERY);
  for (const match of text.matchAll(ITEM)) {
    const [whole, minus, name = '', quoted, end, bare] = match;
    const value = (quoted ?? bare ?? '').trim().replace(/\s+/gu, ' ');
    query.prefixLast = false;
    if (!minus && name && filter(query, name.toLowerCase(), value)) continue;
    if (!value || UNFINISHED.test(value)) continue;
    if (minus && !name) query.excluded.push(value);
    // A phrase whose end is not typed yet is searched for as words, the last one unfinished.
    else if (end && !name) query.phrases.push(value);
    else {
      const words = plainWords(whole);
      query.words.push(...words);
      query.prefixLast = words.length > 0 && match.index + whole.length === text.length && !end;
    }
  }
  return query;
}

/** Words without the marks of this language, so that they read back as words. */
function plainWords(typed: string): string[] {
  const parts = typed.split(/[\s"“”„«»:]+/u).map((part) => part.replace(/^-+/, ''));
  return parts.filter(Boolean);
}

/** Takes a filter into the query; false when it is none. */
function filter(query: Query, name: string, value: string): boolean {
  if (Object.hasOwn(LISTS, name)) {
    const list = query[LISTS[name as keyof typeof LISTS]];
    if (value && !list.includes(value)) list.push(value);
    return true;
  }
  if (name === 'stance') {
    const begun = value.toLowerCase();
    const stance =
      SIDES.get(begun) ?? (['asserts', 'rejects'] as const).find((it) => it.startsWith(begun));
    if (stance && begun) query.stance = stance;
    return stance !== undefined;
  }
  if (name !== 'after' && name !== 'before') return false;
  if (/^\d{4}(?:-\d\d){0,2}$/.test(value) && parseEdtf(value)) query[name] = value;
  else return /^(?:\d{0,3}|\d{4}-\d?|\d{4}-\d\d-\d?)$/.test(value); // a date being typed
  return true;
}

/** Writes a query as text that reads back as the same query. Filters first, words last. */
export function formatQuery(query: Query): string {
  const quote = (value: string) => (/[\s:]/u.test(value) ? `"${value}"` : value);
  const items = [
    ...query.speakers.map((it) => `speaker:${quote(it)}`),
    ...query.publishers.map((it) => `publisher:${quote(it)}`),
    ...query.claims.map((it) => `claim:${quote(it)}`),
    ...(query.stance ? [`stance:${query.stance}`] : []),
    ...(query.after ? [`after:${query.after}`] : []),
    ...(query.before ? [`before:${query.before}`] : []),
    ...query.excluded.map((it) => `-${quote(it)}`),
    ...query.phrases.map((it) => `"${it}"`),
    ...query.words,
  ];
  const unfinished = query.words.length === 0 || query.prefixLast;
  return items.join(' ') + (unfinished ? '' : ' ');
}

/** Whether a query asks for words, or only filters (or nothing): then the newest come first. */
export function asksForWords(query: Query): boolean {
  return query.words.length > 0 || query.phrases.length > 0;
}

/** Whether all statements fit. */
export function asksForNothing(query: Query): boolean {
  const { stance, after, before, prefixLast: _, ...lists } = query;
  return !stance && !after && !before && Object.values(lists).every(({ length }) => length === 0);
}
