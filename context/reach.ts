import type { Lexicon } from './lexicon';
import type { Candidate, QueryTerm } from './record';
import type { Passage } from './relate';
import { FULL_WEIGHT, meetsStopWord, type Prepared, runAtMost } from './similarity';
import { SHOWN, WEIGHTS } from './weights';

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
  readonly #most: (term: string) => number;

  constructor(passage: Passage, lexicon: Lexicon) {
    const { words, isStatement } = passage;
    this.#passage = passage;
    const most = new Map<string, number>();
    for (const term of words.terms.keys()) most.set(term, lexicon.most(term));
    this.#most = (term) => most.get(term) ?? 0;
    this.#given =
      WEIGHTS.bias +
      (words.hasVector ? WEIGHTS.meaning : 0) +
      WEIGHTS.statement * Number(isStatement) +
      ROUNDING;
    const times = new Map<string, number>();
    for (const term of termsOf(words)) times.set(term, (times.get(term) ?? 0) + 1);
    this.terms = [...times].map(([term, often]) => ({
      term,
      times: often,
      weight: lexicon.most(term),
    }));
  }

  /**
   * The weight that a statement must share with the passage to be shown, whoever said it; Infinity
   * where none can be. It is less for one that holds a position on a claim that the passage matches:
   * `claim` is what that adds, in log-odds.
   */
  least(claim: number): number {
    const { words, speaker } = this.#passage;
    const needed = SHOWN - this.#given - (speaker ? WEIGHTS.speaker : 0) - claim;
    let least = this.#sharing(needed, 0);
    const all = words.words;
    // A run is worth most with the stop words at its ends; so it begins behind a word of weight.
    for (let from = 0; from < all.length; from++) {
      if (from > 0 && all[from - 1]?.term === '') continue;
      let inside = 0;
      for (let to = from; to < all.length && inside < least; to++) {
        const { term } = all[to] as { term: string };
        if (term === '') continue;
        if (!meetsStopWord(term) && !isAmong(term, all, from, to)) inside += this.#most(term);
        let end = to + 1;
        while (all[end]?.term === '') end++;
        const run = Math.min(1, words.weigh(from, end));
        least = Math.min(least, Math.max(inside, this.#sharing(needed, run)));
      }
    }
    const untold = UNTOLD.filter((term) => words.terms.has(term));
    return least - untold.reduce((sum, term) => sum + this.#most(term), 0) - ROUNDING;
  }

  /** The log-odds that a candidate can reach at most. */
  most({ shared, isOwn, claims: held }: Candidate): number {
    const { words, claims } = this.#passage;
    let claim = 0;
    for (const id of held) claim = Math.max(claim, claims.strengthOf(id));
    const has = new Set(UNTOLD);
    for (const i of shared) has.add((this.terms[i] as QueryTerm).term);
    let weight = 0;
    for (const term of words.terms.keys()) if (has.has(term)) weight += this.#most(term);
    const run = runAtMost(words, (term) => has.has(term)).weight;
    return (
      this.#given +
      WEIGHTS.coverage * Math.min(1, weight / FULL_WEIGHT) +
      WEIGHTS.phrase * Math.min(1, run) +
      WEIGHTS.speaker * Number(isOwn) +
      claim
    );
  }

  /** The weight to be shared for so many log-odds, beside a run of this weight. */
  #sharing(needed: number, run: number): number {
    const share = (needed - WEIGHTS.phrase * run) / WEIGHTS.coverage;
    if (share > 1) return Number.POSITIVE_INFINITY;
    return Math.max(0, share) * FULL_WEIGHT;
  }
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

function isAmong(
  term: string,
  words: readonly { term: string }[],
  from: number,
  to: number,
): boolean {
  for (let i = from; i < to; i++) if (words[i]?.term === term) return true;
  return false;
}
