import { fold } from '../text/fold';
import { Recent } from '../text/recent';
import { termOf, terms } from '../text/terms';
import { WordCutter } from '../text/word-cutter';
import type { KeptWordings } from './kept-wordings';
import type { Names } from './names/names';
import type { OnRecord } from './record';
import type { WordVectors } from './vectors';
import { NAME_WEIGHT, NUMBER_WEIGHT, OFTEN_ON_RECORD } from './weights';

/** Terms kept before the memory of frequencies starts anew; some twenty long articles' worth. */
const MOST_KEPT = 20_000;

/** Twice as many words are kept at most with what is known of them, some 1 MB; a long article has some two thousand. */
const WORDS_KEPT = 6000;
/** A JavaScript engine may keep a whole text for the sake of a longer piece of it. */
const LONGEST_KEPT = 12;

/** What is known of a word, however often it stands in a text. */
export interface KnownWord {
  /** As it stands in a text. */
  readonly token: string;
  /** Folded, without the points of an abbreviation. */
  readonly folded: string;
  /** '' for a stop word. */
  readonly term: string;
  /** How much it says in news at large, 0 to 1. */
  readonly rarity: number;
  /** Its rank among the word vectors if it has a share in the meaning of its text, else −1. */
  readonly telling: number;
  readonly its: KnownTerm;
}

/** A text cut into words: where each begins, and what is known of it. */
export interface Cut {
  readonly text: string;
  readonly starts: readonly number[];
  readonly words: readonly KnownWord[];
}

/** What is known of a term. */
interface KnownTerm {
  /** Inverse document frequency on record; undefined until it is learnt. */
  idf: number | undefined;
  /** What is left of its weight if it stands in a name or is an office; NaN until it is asked for. */
  name: number;
  /** What is left of its weight on record; NaN until it is asked for, and when that changes. */
  left: number;
}

/**
 * What each word weighs: its rarity in news at large, lessened where the record itself is full of
 * it, and for speakers' names and offices: who speaks is a matter of its own. `Ukraine` says little in
 * an archive about Ukraine, `President Vladimir Putin` little about what he said; `utopia` says much.
 */
export class Lexicon {
  readonly #terms = new Map<string, KnownTerm>();
  #words = new Recent<KnownWord>(WORDS_KEPT);
  #highest = 1;
  /** How often it forgot what it learnt. */
  forgotten = 0;

  constructor(
    readonly vectors: WordVectors,
    readonly onRecord: OnRecord,
    readonly names: Names,
  ) {}

  /** What is known of a word as it stands in a text. */
  word(token: string): KnownWord {
    const known = this.#words.get(token);
    if (known) return known;
    const { vectors } = this;
    const spelt = fold(token);
    const folded = spelt.includes('.') ? spelt.replaceAll('.', '') : spelt;
    const term = termOf(token, folded);
    const rarity = rarityOf(folded, vectors);
    const telling = vectors.telling(spelt);
    const made = { token, folded, term, rarity, telling, its: this.#term(term) };
    if (token.length <= LONGEST_KEPT) this.#words.set(token, made);
    return made;
  }

  /** Cuts a text into words, once for all that reads them. */
  cut(text: string): Cut {
    const cutter = new WordCutter(text);
    let count = 0;
    while (cutter.next()) {
      cutStarts[count] = cutter.start;
      cutWords[count++] = this.word(text.slice(cutter.start, cutter.end));
    }
    // Copies are as long as they must be, where arrays that grow leave half of their room unused.
    const cut = { text, starts: cutStarts.slice(0, count), words: cutWords.slice(0, count) };
    if (count > LONGEST_SENTENCE) {
      cutStarts.length = 0;
      cutWords.length = 0;
    }
    return cut;
  }

  /** Asks the archive for the frequencies of texts' terms, once for each term. */
  async learn(texts: readonly string[]): Promise<void> {
    await this.learnWords(texts.map((text) => this.cut(text).words));
  }

  /** The same of texts that are cut. The terms of those that were learnt before `forgotten` changed are given by themselves. */
  async learnWords(
    texts: readonly (readonly KnownWord[])[],
    besides: Iterable<string> = [],
  ): Promise<void> {
    const unknown = new Map<string, KnownTerm>();
    const meet = (term: string, its: KnownTerm) => {
      if (its.idf === undefined && term !== '') unknown.set(term, its);
    };
    for (const words of texts) {
      let united: KnownWord | null = null;
      for (const word of words) {
        const before: KnownWord | null = united;
        united = null;
        if (before && word.token === 'States') {
          meet('usa', this.#term('usa'));
          continue;
        }
        if (before) meet(before.term, before.its);
        if (word.token === 'United') united = word;
        else meet(word.term, word.its);
      }
      if (united) meet(united.term, united.its);
    }
    for (const term of besides) meet(term, this.#term(term));
    if (unknown.size === 0) return;
    // A term that is nowhere tells how high the archive's scale goes.
    const found = await this.onRecord.idf([...unknown.keys(), NOWHERE]);
    const highest = found.at(-1) || 1;
    if (highest !== this.#highest) for (const its of this.#terms.values()) its.left = Number.NaN;
    this.#highest = highest;
    let i = 0;
    for (const its of unknown.values()) {
      its.idf = found[i++] ?? highest;
      its.left = Number.NaN;
    }
  }

  /**
   * Learns terms of which is kept what the archive would tell. Gives what each weighs, but for how rare its
   * spelling is.
   */
  know(
    terms: readonly string[],
    { idf, highest, isName }: Pick<KeptWordings, 'idf' | 'highest' | 'isName'>,
  ): Float64Array {
    this.#highest = highest;
    const shares = new Float64Array(terms.length);
    for (let i = 0; i < terms.length; i++) {
      const stem = terms[i] as string;
      const its = this.#term(stem);
      const known = idf[i] as number;
      if (!Number.isNaN(known)) its.idf = known;
      its.left = Number.NaN;
      its.name = nameShare(stem, isName[i] === 1);
      shares[i] = its.name * this.#left(its);
    }
    return shares;
  }

  /** Forgets what it learnt when that has become much; never while an article is being read. */
  prune(): void {
    if (this.#terms.size <= MOST_KEPT) return;
    this.#terms.clear();
    this.forgotten++;
    this.#words = new Recent(WORDS_KEPT);
  }

  /** 0 to 1; 0 for a stop word. Terms that were never learnt count as nowhere on record. */
  weight({ term: stem, rarity, its }: KnownWord): number {
    return stem === '' ? 0 : rarity * (this.#name(stem, its) * this.#left(its));
  }

  /** What a term weighs in the rarest of its forms. */
  most(stem: string): number {
    const its = this.#term(stem);
    return this.#name(stem, its) * this.#left(its);
  }

  /** The same for the fitted ranking, which takes a name for a word like others. */
  plain(stem: string, folded: string): number {
    return stem === '' ? 0 : rarityOf(folded, this.vectors) * this.#left(this.#term(stem));
  }

  #term(stem: string): KnownTerm {
    const known = this.#terms.get(stem);
    if (known) return known;
    const made = { idf: undefined, name: Number.NaN, left: Number.NaN };
    this.#terms.set(stem, made);
    return made;
  }

  #name(stem: string, its: KnownTerm): number {
    if (Number.isNaN(its.name)) its.name = nameShare(stem, this.names.hasTerm(stem));
    return its.name;
  }

  #left(its: KnownTerm): number {
    if (Number.isNaN(its.left)) {
      its.left = lessened(Math.min(1, (its.idf ?? this.#highest) / this.#highest));
    }
    return its.left;
  }
}

/** A text that is being cut. What a whole article left here is given back; a sentence's is used again. */
const cutStarts: number[] = [];
const cutWords: KnownWord[] = [];
const LONGEST_SENTENCE = 256;

function nameShare(stem: string, isName: boolean): number {
  return isName || OFFICES.has(stem) ? NAME_WEIGHT : 1;
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
