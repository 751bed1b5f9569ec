import type { Catalogue } from './catalogue';
import { forgiven } from './dictionary';
import type { Query } from './query';
import { IMPACT_SCALE, idf, PREFIX_WORTH, TYPO_WORTH } from './scoring';
import type { Index } from './segment';
import { typedWords } from './words';

/** A term of one segment that a word of the query stands for. */
export interface Meant {
  term: number;
  /** What a point of impact counts: the word's rarity, times what this term is worth as that word. */
  weight: number;
}

/** One word of a query, and what it stands for in each segment. A statement must have one of them. */
export interface Expansion {
  /** Folded. */
  word: string;
  /** By segment, in the catalogue's order. */
  meant: Meant[][];
  /** The words that it stands for, in all segments. */
  terms: Set<string>;
  /** Whether it is nowhere as typed, and near words were taken in its place. */
  corrected: boolean;
}

/** The indexes of all segments, in the catalogue's order. */
export function indexes(catalogue: Catalogue, name: 'words' | 'stems'): Promise<Index[]> {
  return Promise.all(catalogue.segments.map(({ segment }) => segment.index(name)));
}

/** What the words and phrases of a query stand for; a hyphenated word is several. */
export function expansions(
  query: Query,
  segments: readonly Index[],
  documents: number,
): Expansion[] {
  const last = query.prefixLast ? query.words.length - 1 : -1;
  const plain = query.words.flatMap((typed, i) => {
    const its = typedWords(typed);
    return its.map((word, j) =>
      expand(word, i === last && j === its.length - 1, segments, documents),
    );
  });
  const inPhrases = new Set(query.phrases.flatMap(typedWords));
  return [...plain, ...[...inPhrases].map((word) => exactly(word, segments, documents))];
}

function exactly(word: string, segments: readonly Index[], documents: number): Expansion {
  return expansion(word, segments, documents, ({ dictionary }) => {
    const term = dictionary.find(word);
    return term < 0 ? [] : [{ term, weight: 1 }];
  });
}

/** The word itself and, while it is typed, what it begins; slips are forgiven when there is neither. */
function expand(
  word: string,
  unfinished: boolean,
  segments: readonly Index[],
  documents: number,
): Expansion {
  const asTyped = unfinished
    ? expansion(word, segments, documents, ({ dictionary }) => {
        const { start, end } = dictionary.prefix(word);
        return Array.from({ length: end - start }, (_, i) => ({
          term: start + i,
          weight: dictionary.terms[start + i] === word ? 1 : PREFIX_WORTH,
        }));
      })
    : exactly(word, segments, documents);
  if (asTyped.terms.size > 0 || forgiven(word) === 0) return asTyped;
  const near = segments.map(({ dictionary }) => dictionary.near(word, forgiven(word)));
  const least = Math.min(...near.flat().map(({ distance }) => distance));
  const nearest = new Map(
    segments.map((segment, i) => [segment, near[i]?.filter((it) => it.distance === least) ?? []]),
  );
  const forgivenOne = expansion(word, segments, documents, (segment) =>
    (nearest.get(segment) ?? []).map(({ term }) => ({ term, weight: TYPO_WORTH })),
  );
  return { ...forgivenOne, corrected: forgivenOne.terms.size > 0 };
}

/** Looks a word up in each segment, and weighs it by how rare all that it stands for is together. */
function expansion(
  word: string,
  segments: readonly Index[],
  documents: number,
  look: (segment: Index) => Meant[],
): Expansion {
  const found = segments.map(look);
  const terms = new Set<string>();
  let having = 0;
  found.forEach((meant, s) => {
    const segment = segments[s] as Index;
    for (const { term } of meant) {
      terms.add(segment.dictionary.terms[term] as string);
      having += segment.frequency(term);
    }
  });
  const rarity = idf(documents, having) / IMPACT_SCALE;
  const meant = found.map((its) => its.map((it) => ({ ...it, weight: it.weight * rarity })));
  return { word, meant, terms, corrected: false };
}
