import type { Span, StatementView } from '../model';
import { askedOfEach } from './asked';
import { type Catalogue, dated, newestFirst, type Place } from './catalogue';
import { type Expansion, takenAs } from './expansion';
import { type AskedHere, type FoundHere, placed } from './found-here';
import { BestOrEqual } from './index/best-or-equal';
import { exactPhrase, mergeSpans, type Phrase, phraseSpans } from './phrases';
import { havingPhrases } from './phrases-on-record';
import { asksForNothing, asksForWords, parseQuery, type Query } from './query';
import { readShown, type Shown, textsAt } from './read';
import { PHRASE_BOOST, PHRASE_WINDOW } from './scoring';
import { newestOf } from './ties';
import { viewOf } from './view';
import { typedWords, words } from './words';

export interface Hit {
  view: StatementView;
  /** Higher is better; 0 where only filters were asked for. */
  score: number;
  /** Of `view.text`: the words found, rising, merged. */
  ranges: Span[];
}

export interface SearchResult {
  /** All that fit, not only those in `hits`. */
  total: number;
  /** Whether there may be more than `total`: phrases are looked for in the best few thousand only. */
  isMore: boolean;
  hits: Hit[];
  query: Query;
  /** The word taken in place of each mistyped one; folded. */
  suggestions: string[];
}

interface Scored extends Place {
  score: number;
  /** Where it was read already. */
  whole?: Shown;
}

/**
 * Finds statements that have all words and phrases of a query and pass its filters; the best first
 * (BM25, see `scoring.ts`), the newest first among equals, or where it asks for no words. A word may
 * stand in the statement, its venue or its speaker's names. A query that asks for nothing, of which none
 * are to be shown, is answered without a look: all fit. Then only what the next one will need is read, meanwhile.
 */
export async function search(
  catalogue: Catalogue,
  asked: string | Query,
  { limit = 20, offset = 0 }: { limit?: number; offset?: number } = {},
): Promise<SearchResult> {
  const query = typeof asked === 'string' ? parseQuery(asked) : asked;
  if (limit === 0 && asksForNothing(query)) {
    // Whoever shows a field to type in will be asked in a moment. What cannot be read is told then.
    neededLater(catalogue, true).catch(() => undefined);
    return { total: catalogue.documents, isMore: false, hits: [], query, suggestions: [] };
  }
  const phrases = havingPhrases(query, catalogue);
  const isLate = !phrases && query.words.some((it) => typedWords(it).length > 0);
  const [{ expanded, inEach }] = await Promise.all([
    askedOfEach(query, catalogue, isLate),
    neededLater(catalogue, asksForWords(query)),
  ]);
  const size = Math.max(offset + limit, PHRASE_WINDOW);
  const inSegments = await Promise.all(
    inEach.map((its) => {
      if (!its) return { found: [], count: 0, isMore: false };
      return phrases ? phrases(its, size) : bestIn(its, size);
    }),
  );
  const found = inSegments.flatMap((it) => it.found);
  // Where few are found, all of them are shown: they are read whole at once, and put in order then.
  const known = found.length <= limit ? await whole(catalogue, found) : found;
  const best = await inOrder(known, query, expanded);
  const shown = await whole(catalogue, best.slice(offset, offset + limit));
  const marks = marksOf(query, expanded);
  const hits = shown.map(({ whole, score }): Hit => {
    const view = viewOf(catalogue, whole);
    return { view, score, ranges: marks(view.text) };
  });
  return {
    total: inSegments.reduce((sum, { count }) => sum + count, 0),
    isMore: inSegments.some(({ isMore }) => isMore),
    hits,
    query,
    suggestions: takenAs(
      expanded,
      hits.map(({ view }) => view.text),
    ),
  };
}

/** Reads what is wanted later, whatever is found, while the words are looked up: behind these, which do not wait for it. */
async function neededLater(catalogue: Catalogue, forWords: boolean): Promise<void> {
  // What was asked for before this goes to the store first.
  await Promise.resolve();
  const each = catalogue.segments.map((from) => [
    from.dates(),
    from.symbols('statements'),
    ...(forWords ? [from.index.lengths()] : []),
  ]);
  await Promise.all(each.flat());
}

async function bestIn({ from, ...asked }: AskedHere, k: number): Promise<FoundHere> {
  if (asked.groups.length === 0) return newestIn({ from, ...asked }, k);
  const { found, equal, count } = await (asked.late
    ? bestLate({ from, ...asked }, asked.late, k)
    : from.index.allOrEqual({ ...asked, k }));
  if (equal.length === 0) return { found: placed(from, found), count, isMore: false };
  // Of those that score what the last one does, the newest are wanted: only their dates are read.
  const least = found.at(-1)?.score as number;
  const sure = found.findIndex(({ score }) => score === least);
  const last = await newestOf(
    from,
    [found.slice(sure).map(({ doc }) => doc), equal],
    found.length - sure,
  );
  const newest = last.map((doc) => ({ doc, score: least }));
  return { found: placed(from, [...found.slice(0, sure), ...newest]), count, isMore: false };
}

/** What `allOrEqual` gives, by a filter that is asked of those alone that have the words. */
async function bestLate(
  { from, ...asked }: AskedHere,
  late: NonNullable<AskedHere['late']>,
  k: number,
) {
  const having = await from.index.matching(asked);
  const docs = having.map(({ doc }) => doc);
  const column = await from.column(late.column, docs);
  const best = new BestOrEqual(k);
  let count = 0;
  for (const { doc, score } of having) {
    if (late.mask[column.get(doc)] !== 1) continue;
    count++;
    best.add(doc, score);
  }
  return { count, ...best.all };
}

/** Where no words are asked for, all score the same. */
async function newestIn({ from, ...asked }: AskedHere, k: number): Promise<FoundHere> {
  // Dates are in order of their numbers, so these tell which of two equals is newer.
  const said = await from.column('said');
  const tie = (a: number, b: number) => said.get(b) - said.get(a);
  const { found, count } = await from.index.all({ ...asked, k, tie });
  return { found: placed(from, found), count, isMore: false };
}

/** Places with all of them read. */
async function whole(
  catalogue: Catalogue,
  found: readonly Scored[],
): Promise<(Scored & { whole: Shown })[]> {
  const missing = found.filter(({ whole }) => !whole);
  const read = (await readShown(catalogue, missing)).values();
  return found.map((it) => ({ ...it, whole: it.whole ?? (read.next().value as Shown) }));
}

/** Best first; the very best are read for the words in the order typed. */
async function inOrder(
  found: readonly Scored[],
  query: Query,
  expanded: readonly Expansion[],
): Promise<Scored[]> {
  const sorted = await bestFirst(found);
  const typed = query.words.flatMap(typedWords).length;
  if (!asksForWords(query) || typed < 2) return sorted;
  const phrase: Phrase = expanded.slice(0, typed).map(({ means }) => means);
  const window = sorted.slice(0, PHRASE_WINDOW);
  const texts = window.every(({ whole }) => whole)
    ? window.map(({ whole }) => whole?.statement.text)
    : await textsAt(window);
  const boosted = window.map((scored, i) => {
    const inOrder = phraseSpans(words(texts[i] as string), phrase).length > 0;
    return inOrder ? { ...scored, score: scored.score * PHRASE_BOOST } : scored;
  });
  return [...(await bestFirst(boosted)), ...sorted.slice(PHRASE_WINDOW)];
}

/** By score, the newest first among equals: dates are read of those alone that have an equal. */
async function bestFirst(found: readonly Scored[]): Promise<Scored[]> {
  const sorted = [...found].sort((a, b) => b.score - a.score);
  const hasEqual = ({ score }: Scored, i: number) =>
    score === sorted[i - 1]?.score || score === sorted[i + 1]?.score;
  const equal = await dated(sorted.filter(hasEqual));
  const inTurn = equal.sort((a, b) => b.score - a.score || newestFirst(a, b)).values();
  return sorted.map((it, i) => (hasEqual(it, i) ? (inTurn.next().value as Scored) : it));
}

/** What to mark in a text: the words typed, in whatever form they were found, and phrases. */
function marksOf(query: Query, expanded: readonly Expansion[]): (text: string) => Span[] {
  const typed = expanded.slice(0, query.words.flatMap(typedWords).length);
  const phrases = query.phrases.map(typedWords).map(exactPhrase);
  return (text) => {
    const its = words(text);
    const single = its.filter(({ word }) => typed.some(({ means }) => means(word)));
    return mergeSpans([...single, ...phrases.flatMap((phrase) => phraseSpans(its, phrase))]);
  };
}
