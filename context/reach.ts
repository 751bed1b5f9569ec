import type { Lexicon } from './lexicon';
import { type NeededRuns, neededRuns, PASSES } from './needed-runs';
import type { Passage } from './passage';
import type { Candidate, QueryTerm } from './record';
import { FULL_WEIGHT, meetsStopWord, type Prepared, runAtMost } from './similarity';
import { SHOWN, shownFrom, WEIGHTS } from './weights';

/** Sums of the same parts in another order differ in their last digits; nothing is lost for those. */
const ROUNDING = 1e-6;

/**
 * `terms` makes one term of `United States`, where texts are compared as two words: whether a
 * statement has one of these the index cannot tell, so it may.
 */
const UNTOLD = ['unit', 'state'];

/**
 * What a statement can reach at most beside a passage, known before the statement is read: which of
 * the passage's terms it has bounds how much of its weight is covered, and which runs of words the
 * two can share. Meaning is taken as the very same. No bound but these is used, so nothing that could
 * be shown is lost.
 *
 * One thing does differ from reading every candidate: a statement of two or three words that the page
 * has whole, but that could not be linked, no longer tells that the page is a copy of its source.
 */
export class Reach {
  readonly terms: QueryTerm[];
  /** What every statement may have, and what one needs beyond it from words and speaker to be shown. */
  readonly #given: number;
  readonly #passage: Passage;
  /** By the number of a distinct term of the words: what it weighs at most. */
  readonly #most: Float64Array;
  /** By word the number of its term; `PASSES` for one that any run may hold. */
  readonly #numbers: Int32Array;
  /** By query's term the number of that term among the words', −1 where they have none such. */
  readonly #asked: Int32Array;
  /** By number whether the statement has the term: `#untold` for all, and what is told of one. */
  readonly #untold: Uint8Array;
  readonly #has: Uint8Array;
  #runs: Runs | null = null;
  #needed: NeededRuns | null | undefined;

  constructor(passage: Passage, lexicon: Lexicon) {
    const { words, isStatement } = passage;
    this.#passage = passage;
    // No iterators here: there are hundreds of these, and an iterator makes an object for each of its values.
    const numbers = new Map<string, number>();
    this.#most = new Float64Array(words.terms.size);
    this.#untold = new Uint8Array(words.terms.size);
    this.#has = new Uint8Array(words.terms.size);
    words.terms.forEach((_, term) => {
      const number = numbers.size;
      numbers.set(term, number);
      this.#most[number] = lexicon.most(term);
      if (UNTOLD.includes(term)) this.#untold[number] = 1;
    });
    this.#numbers = new Int32Array(words.words.length);
    words.words.forEach(({ term }, i) => {
      this.#numbers[i] = meetsStopWord(term) ? PASSES : (numbers.get(term) as number);
    });
    this.#given =
      WEIGHTS.bias +
      (words.hasVector ? WEIGHTS.meaning : 0) +
      WEIGHTS.statement * Number(isStatement) +
      ROUNDING;
    this.terms = [];
    const asked = new Map<string, QueryTerm>();
    for (const term of termsOf(words)) {
      const known = asked.get(term);
      if (known) known.times++;
      else {
        const number = numbers.get(term);
        const weight = number === undefined ? lexicon.most(term) : (this.#most[number] as number);
        const made = { term, times: 1, weight };
        asked.set(term, made);
        this.terms.push(made);
      }
    }
    this.#asked = new Int32Array(this.terms.length);
    this.terms.forEach(({ term }, i) => {
      this.#asked[i] = numbers.get(term) ?? -1;
    });
  }

  /**
   * The weight that a statement must share with the passage to be shown, whoever said it; Infinity
   * where none can be. It is less for one that holds a position on a claim that the passage matches:
   * `claim` is what that adds, in log-odds, not below 0.
   */
  least(claim: number): number {
    this.#runs ??= this.#runsWorth(this.#gainNeeded(0));
    const { insides, weights } = this.#runs;
    const needed = this.#gainNeeded(claim);
    let least = sharing(needed, 0);
    for (let i = 0; i < insides.length; i++) {
      const inside = insides[i] as number;
      if (inside < least) {
        least = Math.min(least, Math.max(inside, sharing(needed, weights[i] as number)));
      }
    }
    for (let number = 0; number < this.#most.length; number++) {
      if (this.#untold[number] === 1) least -= this.#most[number] as number;
    }
    return least - ROUNDING;
  }

  /**
   * The runs of the passage's words of which a statement that holds no position, and is not by the passage's speaker,
   * must share one whole to be shown, each with the weight that it must share in all. Null where it may do without.
   */
  runs(): NeededRuns | null {
    if (this.#needed === undefined) this.#needed = this.#neededRuns();
    return this.#needed;
  }

  #neededRuns(): NeededRuns | null {
    const needed = SHOWN - this.#given;
    if (sharing(needed, 0) < Number.POSITIVE_INFINITY) return null;
    let untold = ROUNDING;
    for (let number = 0; number < this.#most.length; number++) {
      if (this.#untold[number] === 1) untold += this.#most[number] as number;
    }
    const asked = new Int32Array(this.#most.length).fill(PASSES);
    this.#asked.forEach((number, term) => {
      if (number >= 0 && this.#untold[number] === 0) asked[number] = term;
    });
    const { words } = this.#passage;
    return neededRuns(
      words,
      (word) => this.#numbers[word] === PASSES,
      (word) => asked[this.#numbers[word] as number] ?? PASSES,
      (term) => this.terms[term]?.weight ?? 0,
      (run) => sharing(needed, run) - untold,
    );
  }

  /** Whether a candidate can reach what is shown. */
  mayShow({ shared, isOwn, claims: held }: Candidate): boolean {
    let claim = 0;
    for (const id of held) claim = Math.max(claim, this.#passage.claims.strengthOf(id));
    const from = shownFrom(claim);
    const has = this.#has;
    has.set(this.#untold);
    for (const i of shared) {
      const number = this.#asked[i] as number;
      if (number >= 0) has[number] = 1;
    }
    let weight = 0;
    for (let number = 0; number < has.length; number++) {
      if (has[number] === 1) weight += this.#most[number] as number;
    }
    const coverage = WEIGHTS.coverage * Math.min(1, weight / FULL_WEIGHT);
    const speaker = WEIGHTS.speaker * Number(isOwn);
    const besides = this.#given + coverage + WEIGHTS.phrase + speaker + claim + ROUNDING;
    if (besides < from) return false;
    const run = runAtMost(this.#passage.words, (i) => {
      const number = this.#numbers[i] as number;
      return number === PASSES || has[number] === 1;
    }).weight;
    return this.#given + coverage + WEIGHTS.phrase * Math.min(1, run) + speaker + claim >= from;
  }

  /** What a statement needs from shared words, in log-odds. */
  #gainNeeded(claim: number): number {
    const speaker = this.#passage.speaker ? WEIGHTS.speaker : 0;
    return shownFrom(claim) - this.#given - speaker - claim;
  }

  /** The runs of the passage's words by which a statement may need to share less than without any. */
  #runsWorth(needed: number): Runs {
    const { words } = this.#passage;
    const all = words.words;
    const runs: Runs = { insides: [], weights: [] };
    let least = sharing(needed, 0);
    /** By number: behind which beginning of a run the term was met last. */
    const met = new Int32Array(this.#most.length);
    // A run is worth most with the stop words at its ends; so it begins behind a word of weight.
    for (let from = 0; from < all.length; from++) {
      if (from > 0 && all[from - 1]?.term === '') continue;
      let inside = 0;
      for (let to = from; to < all.length && inside < least; to++) {
        if (all[to]?.term === '') continue;
        const number = this.#numbers[to] as number;
        if (number !== PASSES && met[number] !== from + 1) {
          met[number] = from + 1;
          inside += this.#most[number] as number;
        }
        let end = to + 1;
        while (all[end]?.term === '') end++;
        const run = Math.min(1, words.weigh(from, end));
        runs.insides.push(inside);
        runs.weights.push(run);
        least = Math.min(least, Math.max(inside, sharing(needed, run)));
      }
    }
    return runs;
  }
}

/** Runs of words, side by side: what the terms in each weigh together, and what each weighs as a run. */
interface Runs {
  insides: number[];
  weights: number[];
}

/** The weight to be shared for so many log-odds, beside a run of this weight. */
function sharing(needed: number, run: number): number {
  const share = (needed - WEIGHTS.phrase * run) / WEIGHTS.coverage;
  if (share > 1) return Number.POSITIVE_INFINITY;
  return Math.max(0, share) * FULL_WEIGHT;
}

/** What `terms` gives for the text, without cutting it into words once more. */
function termsOf({ text, words }: Prepared): string[] {
  const at = (i: number) => text.slice(words[i]?.start, words[i]?.end);
  const found: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const { term } = words[i] as { term: string };
    if (term === 'unit' && i + 1 < words.length && at(i) === 'United' && at(i + 1) === 'States') {
      found.push('usa');
      i++;
    } else if (term !== '') found.push(term);
  }
  return found;
}
