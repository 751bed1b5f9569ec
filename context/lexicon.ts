import { terms } from '../text/terms';
import type { Names } from './names/names';
import type { OnRecord } from './record';
import type { WordVectors } from './vectors';
import { NAME_WEIGHT, NUMBER_WEIGHT, OFTEN_ON_RECORD } from './weights';

/** Terms kept before the memory of frequencies starts anew; some twenty long articles' worth. */
const MOST_KEPT = 20_000;

/**
 * What each word weighs: its rarity in news at large, lessened where the record itself is full of
 * it, and for speakers' names and offices: who speaks is a matter of its own. `Ukraine` says little in
 * an archive about Ukraine, `President Vladimir Putin` little about what he said; `utopia` says much.
 */
export class Lexicon {
  readonly #idf = new Map<string, number>();
  #highest = 1;

  constructor(
    readonly vectors: WordVectors,
    readonly onRecord: OnRecord,
    readonly names: Names,
  ) {}

  /** Asks the archive for the frequencies of texts' terms, once for each term. */
  async learn(texts: string[]): Promise<void> {
    const unknown = [...new Set(texts.flatMap(terms))].filter((term) => !this.#idf.has(term));
    if (unknown.length === 0) return;
    // A term that is nowhere tells how high the archive's scale goes.
    const found = await this.onRecord.idf([...unknown, NOWHERE]);
    this.#highest = found.at(-1) || 1;
    unknown.forEach((term, i) => {
      this.#idf.set(term, found[i] ?? this.#highest);
    });
  }

  /** Forgets what it learnt when that has become much; never while an article is being read. */
  prune(): void {
    if (this.#idf.size > MOST_KEPT) this.#idf.clear();
  }

  /** 0 to 1; 0 for a stop word. Terms that were never learnt count as nowhere on record. */
  weight(term: string, folded: string): number {
    return term === '' ? 0 : rarityOf(folded, this.vectors) * this.most(term);
  }

  /** What a term weighs in the rarest of its forms. */
  most(term: string): number {
    const isName = OFFICES.has(term) || this.names.hasTerm(term);
    const name = isName ? NAME_WEIGHT : 1;
    return name * this.#left(term);
  }

  /** The same for the fitted ranking, which takes a name for a word like others. */
  plain(term: string, folded: string): number {
    return term === '' ? 0 : rarityOf(folded, this.vectors) * this.#left(term);
  }

  #left(term: string): number {
    return lessened(Math.min(1, (this.#idf.get(term) ?? this.#highest) / this.#highest));
  }
}

/** How much a folded word says in news at large, 0 to 1. */
export function rarityOf(folded: string, vectors: WordVectors): number {
  return /^\d/.test(folded) ? NUMBER_WEIGHT : vectors.rarity(folded);
}

/** What is left of a word's weight on record, by its inverse document frequency as a share of the highest. */
export function lessened(share: number): number {
  return OFTEN_ON_RECORD + (1 - OFTEN_ON_RECORD) * share;
}

/** Terms of offices that stand before a name in every other sentence. */
const OFFICES = new Set(terms('president minister'));

const NOWHERE = '\u0000nowhere';
