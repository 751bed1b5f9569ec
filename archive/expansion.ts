import type { Catalogue } from './catalogue';
import type { Group } from './index/loaded';
import type { NearTerms } from './index/lookup';
import { forgiven } from './index/near';
import type { Term, TermRange } from './index/terms';
import type { Query } from './query';
import { FIELD_WEIGHTS, idf, PREFIX_WORTH, TYPO_WORTH } from './scoring';
import type { Segment } from './segment';
import { typedWords, wordsAlone } from './words';

/** One word of a query, and what it stands for. A statement must have one of its terms. */
export interface Expansion {
  /** Folded. */
  word: string;
  /** What it stands for in each segment, in the catalogue's order. */
  groups: Group[];
  /** Whether a word of a statement is one of those that it stands for. */
  means: (word: string) => boolean;
  /** Words taken in its place since it is nowhere as typed, the commonest first. */
  corrections: string[];
}

/** A term of one segment, and what it is worth as the word that was typed. */
interface Meant {
  term: Term | TermRange;
  worth: number;
}

/** What the words and phrases of a query stand for; a hyphenated word is several. */
export async function expansions(query: Query, catalogue: Catalogue): Promise<Expansion[]> {
  const last = query.prefixLast ? query.words.length - 1 : -1;
  const plain = query.words.flatMap((typed, i) => {
    const its = typedWords(typed);
    return its.map((word, j) => ({ word, unfinished: i === last && j === its.length - 1 }));
  });
  const inPhrases = [...new Set(query.phrases.flatMap(typedWords))];
  return Promise.all([
    ...plain.map(({ word, unfinished }) => expand(word, unfinished, catalogue)),
    ...inPhrases.map((word) => exactly(word, catalogue)),
  ]);
}

/** A word as it stands, and nothing else. */
export async function exactly(word: string, catalogue: Catalogue): Promise<Expansion> {
  const found = await inEach(catalogue, ({ index }) => index.find([word]).then(([its]) => its));
  return expansion(word, found.map(as(1)), catalogue, (it) => it === word);
}

/** The word itself and, while it is typed, what it begins; slips are forgiven when there is neither. */
async function expand(word: string, unfinished: boolean, catalogue: Catalogue): Promise<Expansion> {
  const [exact, ranges] = await Promise.all([
    exactly(word, catalogue),
    unfinished ? inEach(catalogue, ({ index }) => index.prefix(word)) : null,
  ]);
  const begun = ranges ? beginning(word, exact, ranges, catalogue) : exact;
  const isThere = begun.groups.some(({ terms }) => terms.length > 0);
  if (isThere || forgiven(word) === 0) return begun;
  return corrected(word, catalogue);
}

function beginning(
  word: string,
  exact: Expansion,
  ranges: readonly TermRange[][],
  catalogue: Catalogue,
): Expansion {
  const whole = exact.groups.map(({ terms }) => terms.map(({ term }) => ({ term, worth: 1 })));
  const both = ranges.map((range, s) => [...as(PREFIX_WORTH)(range), ...(whole[s] as Meant[])]);
  return expansion(word, both, catalogue, (it) => it.startsWith(word));
}

async function corrected(word: string, catalogue: Catalogue): Promise<Expansion> {
  const near = await inEach(catalogue, ({ index }) => index.near(word, forgiven(word)));
  const searched = near.map((its) =>
    its
      .map(({ terms, ...it }) => ({ ...it, terms: terms.filter(isSearched) }))
      .filter(({ terms }) => terms.length > 0),
  );
  const least = Math.min(...searched.flat().map(({ distance }) => distance));
  const nearest = searched.map((its) => its.filter(({ distance }) => distance === least));
  const taken = new Set(nearest.flat().map((it) => it.word));
  const meant = nearest.map((its) => as(TYPO_WORTH)(its.flatMap(({ terms }) => terms)));
  const made = expansion(word, meant, catalogue, (it) => taken.has(it));
  return { ...made, corrections: commonestFirst(nearest.flat()) };
}

function commonestFirst(near: readonly NearTerms[]): string[] {
  const having = new Map<string, number>();
  for (const { word, terms } of near) {
    const df = terms.reduce((sum, term) => sum + term.df, having.get(word) ?? 0);
    having.set(word, df);
  }
  return [...having].sort(([, a], [, b]) => b - a).map(([word]) => word);
}

/**
 * What each mistyped word was taken for, one word for each: of those equally near the one that most of the texts found
 * have, for the commonest on record may be in none of them.
 */
export function takenAs(expanded: readonly Expansion[], texts: readonly string[]): string[] {
  const slips = expanded.filter(({ corrections }) => corrections.length > 0);
  if (slips.length === 0) return [];
  const found = texts.map((text) => new Set(wordsAlone(text)));
  return slips.map(({ corrections }) => {
    const having = corrections.map((word) => found.filter((words) => words.has(word)).length);
    return corrections[having.indexOf(Math.max(...having))] as string;
  });
}

/** Wordings are the curator's words, not what was said: a result must show the words typed. */
const isSearched = ({ field }: Term | TermRange): boolean => field !== 'wordings';

const as =
  (worth: number) =>
  (terms: readonly (Term | TermRange)[] | undefined): Meant[] =>
    (terms ?? []).filter(isSearched).map((term) => ({ term, worth }));

function inEach<T>(catalogue: Catalogue, look: (from: Segment) => Promise<T>): Promise<T[]> {
  return Promise.all(catalogue.segments.map(look));
}

/** Weighs what a word stands for by how rare all of it is together. */
function expansion(
  word: string,
  meant: readonly Meant[][],
  catalogue: Catalogue,
  means: (word: string) => boolean,
): Expansion {
  const having = meant.flat().reduce((sum, { term }) => sum + term.df, 0);
  const rarity = idf(catalogue.indexed, having);
  const groups = meant.map((its) => ({
    terms: its.map(({ term, worth }) => ({
      term,
      weight: rarity * worth * FIELD_WEIGHTS[term.field],
    })),
  }));
  return { word, groups, means, corrections: [] };
}
