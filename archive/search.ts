import type { Span, Speaker, Statement, StatementView } from '../model';
import { type Catalogue, type Loaded, newestFirst, type Place } from './catalogue';
import { type Expansion, expansions, indexes } from './expansion';
import { filters } from './filters';
import { exactPhrase, havingPhrase, mergeSpans, phraseSpans } from './phrases';
import { eachPosting } from './postings';
import { asksForWords, parseQuery, type Query } from './query';
import { PHRASE_BOOST, PHRASE_WINDOW } from './scoring';
import type { Index } from './segment';
import { Top } from './top';
import { statementsAt, viewsOf } from './view';
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
  hits: Hit[];
  query: Query;
  /** Words taken in place of mistyped ones, the likeliest first; folded. */
  suggestions: string[];
}

interface Scored extends Place {
  score: number;
}

/**
 * Finds statements that have all words and phrases of a query and pass its filters; the best first
 * (BM25 over fields, see `scoring.ts`), or the newest first where it asks for no words. A word may
 * stand in the statement, its venue or its speaker's names.
 */
export async function search(
  catalogue: Catalogue,
  asked: string | Query,
  { limit = 20, offset = 0 }: { limit?: number; offset?: number } = {},
): Promise<SearchResult> {
  const query = typeof asked === 'string' ? parseQuery(asked) : asked;
  const segments = await indexes(catalogue, 'words');
  const expanded = expansions(query, segments, catalogue.documents);
  const passes = filters(query, catalogue);
  const found: Scored[] = [];
  for (const [s, from] of catalogue.segments.entries()) {
    const excluded = await havingWord(query.excluded, segments[s] as Index, from);
    const scores = await score(expanded, s, segments[s] as Index, from);
    const passesHere = passes(from);
    for (let doc = 0; doc < from.columns.count; doc++) {
      const value = scores ? (scores[doc] as number) : 0;
      if (value < 0 || excluded[doc] || !passesHere(doc)) continue;
      found.push({ from, doc, score: value });
    }
  }
  const kept = await withPhrases(found, query, catalogue);
  const hits = await best(kept, query, expanded, offset + limit);
  return {
    total: kept.length,
    hits: await shown(hits.slice(offset, offset + limit), query, expanded, catalogue),
    query,
    suggestions: suggestions(expanded, segments),
  };
}

/** The score of each statement of a segment, -1 where a word is missing; null where none was asked for. */
async function score(
  expanded: readonly Expansion[],
  s: number,
  index: Index,
  { columns }: Loaded,
): Promise<Float64Array | null> {
  if (expanded.length === 0) return null;
  const scores = new Float64Array(columns.count);
  // had[doc]: how many words of the query, from the first on, the statement has.
  const had = new Uint16Array(columns.count);
  const bestOfWord = new Float64Array(columns.count);
  for (const [w, { meant }] of expanded.entries()) {
    const its = meant[s] ?? [];
    const postings = await index.postings(its.map(({ term }) => term));
    its.forEach(({ weight }, i) => {
      eachPosting(postings[i] as Uint8Array, (doc, impact) => {
        const value = weight * impact;
        if (had[doc] === w) {
          had[doc] = w + 1;
          scores[doc] = (scores[doc] as number) + value;
          bestOfWord[doc] = value;
        } else if (had[doc] === w + 1 && value > (bestOfWord[doc] as number)) {
          // Of all that a word stands for, the best counts once.
          scores[doc] = (scores[doc] as number) + value - (bestOfWord[doc] as number);
          bestOfWord[doc] = value;
        }
      });
    });
  }
  for (let doc = 0; doc < scores.length; doc++) if (had[doc] !== expanded.length) scores[doc] = -1;
  return scores;
}

/** Marks the statements of a segment that have one of the excluded words. */
async function havingWord(
  excluded: readonly string[],
  index: Index,
  { columns }: Loaded,
): Promise<Uint8Array> {
  const marked = new Uint8Array(columns.count);
  const single = excluded.map(typedWords).filter((its) => its.length === 1);
  const terms = single.map(([word]) => index.dictionary.find(word as string)).filter((t) => t >= 0);
  for (const bytes of await index.postings(terms)) {
    eachPosting(bytes, (doc) => {
      marked[doc] = 1;
    });
  }
  return marked;
}

/** Those that have the query's phrases, and not the excluded ones, in their stored words. */
async function withPhrases(found: Scored[], query: Query, catalogue: Catalogue): Promise<Scored[]> {
  const tests = (typed: readonly string[][]) => typed.map(exactPhrase).map(havingPhrase);
  const wanted = tests(query.phrases.map(typedWords));
  const excluded = tests(query.excluded.map(typedWords).filter((its) => its.length > 1));
  if (wanted.length + excluded.length === 0) return found;
  const statements = await statementsAt(found);
  return found.filter((_, i) => {
    const statement = statements[i] as Statement;
    const speaker = catalogue.speaker(statement.speaker) as Speaker;
    return (
      wanted.every((has) => has(statement, speaker)) &&
      !excluded.some((has) => has(statement, speaker))
    );
  });
}

/** The best `size`; the very best are read once more for the words in the order typed. */
async function best(
  found: readonly Scored[],
  query: Query,
  expanded: readonly Expansion[],
  size: number,
): Promise<Scored[]> {
  const order = (a: Scored, b: Scored) => b.score - a.score || newestFirst(a, b);
  const top = new Top<Scored>(Math.max(size, PHRASE_WINDOW), order);
  for (const scored of found) top.add(scored);
  const sorted = top.sorted();
  const typed = query.words.flatMap(typedWords).length;
  if (!asksForWords(query) || typed < 2) return sorted;
  const phrase = expanded.slice(0, typed).map(
    ({ terms }) =>
      (word: string) =>
        terms.has(word),
  );
  const window = sorted.slice(0, PHRASE_WINDOW);
  const statements = await statementsAt(window);
  const boosted = window.map((scored, i) => {
    const text = words(statements[i]?.text ?? '');
    const inOrder = phraseSpans(text, phrase).length > 0;
    return inOrder ? { ...scored, score: scored.score * PHRASE_BOOST } : scored;
  });
  return [...boosted.sort(order), ...sorted.slice(PHRASE_WINDOW)];
}

async function shown(
  hits: readonly Scored[],
  query: Query,
  expanded: readonly Expansion[],
  catalogue: Catalogue,
): Promise<Hit[]> {
  const typed = query.words.flatMap(typedWords).length;
  const found = new Set(expanded.slice(0, typed).flatMap(({ terms }) => [...terms]));
  const phrases = query.phrases.map(typedWords).map(exactPhrase);
  const views = await viewsOf(catalogue, hits);
  return views.map((view, i) => {
    const text = words(view.text);
    const single = text.filter(({ word }) => found.has(word));
    const runs = phrases.flatMap((phrase) => phraseSpans(text, phrase));
    return { view, score: hits[i]?.score ?? 0, ranges: mergeSpans([...single, ...runs]) };
  });
}

/** The commonest of the words taken for each mistyped one. */
function suggestions(expanded: readonly Expansion[], segments: readonly Index[]): string[] {
  const having = (word: string) =>
    segments.reduce((sum, index) => sum + index.frequency(index.dictionary.find(word)), 0);
  return expanded
    .filter(({ corrected }) => corrected)
    .flatMap(({ terms }) => [...terms].sort((a, b) => having(b) - having(a)).slice(0, 1));
}
