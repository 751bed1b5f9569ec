import { isOfSomethingElse } from './other-words';
import type { Passage, Scored } from './passage';
import type { Subject, Topic } from './topic';
import {
  AROUND,
  FEWEST_AROUND,
  LINKED_NOWHERE,
  LITTLE_KNOWN,
  OF_PAGE,
  SAME_WORDS,
  SPOKEN_OF,
  SPOKEN_OF_UNNAMED,
} from './weights';

/** What a claim, by id, is about; null for one that is not on record. */
export type SubjectOf = (claim: string) => Subject | null;

/**
 * Tells whether what stands around a page's sentences speaks of what a claim is about, so that “business as usual” in
 * an accounts department, or red lines in the matter of taxes, are not taken for it, whoever says them. Where it does not,
 * only nearly the same words may be linked.
 */
export class SpokenOf {
  readonly #around = new Map<string, (at: number) => number>();
  #named: ReadonlySet<string> | null = null;
  #terms: PageTerms | null = null;

  /**
   * @param passages the page's sentences, in order
   * @param namedIn countries and bodies that the page names, by code; asked for when it matters
   */
  constructor(
    readonly passages: readonly Passage[],
    readonly subjectOf: SubjectOf,
    readonly namedIn: () => ReadonlySet<string>,
  ) {}

  /** Whether a statement may be linked to the passage at a place, as far as its surroundings go. */
  lets(at: number, { of, strict, run }: Pick<Scored, 'of' | 'strict' | 'run'>): boolean {
    const { positions } = of.statement;
    return (
      positions.length === 0 ||
      strict >= LINKED_NOWHERE ||
      (run?.weight ?? 0) >= SAME_WORDS ||
      positions.some(({ claim }) => this.speaksOf(claim, at) && !this.#isElse(claim, at))
    );
  }

  /** Whether the passage at a place is of something else than each claim that a statement holds a position on. */
  isElse(at: number, { of }: Pick<Scored, 'of'>): boolean {
    return of.statement.positions.every(({ claim }) => this.#isElse(claim, at));
  }

  #isElse(claim: string, at: number): boolean {
    const subject = this.subjectOf(claim);
    return subject !== null && isOfSomethingElse(this.passages[at] as Passage, claim, subject);
  }

  /** Whether what stands around the passage at a place speaks of what a claim, by id, is about. */
  speaksOf(claim: string, at: number): boolean {
    const subject = this.subjectOf(claim);
    if (!subject) return false;
    const { size } = subject.topic;
    const known = size / (size + LITTLE_KNOWN);
    const around = this.#aroundEach(claim, subject)(at);
    if (around < SPOKEN_OF * known) return false;
    return around >= SPOKEN_OF_UNNAMED * known || this.#names(subject);
  }

  /** Whether the page names a country or body that a claim is about; so it does where the claim is about none. */
  #names({ countries }: Subject): boolean {
    if (countries.size === 0) return true;
    this.#named ??= this.namedIn();
    for (const code of countries) if (this.#named.has(code)) return true;
    return false;
  }

  /** Tells of a passage how much its surroundings speak of a claim. */
  #aroundEach(claim: string, { topic }: Subject): (at: number) => number {
    const known = this.#around.get(claim);
    if (known) return known;
    this.#terms ??= termsOf(this.passages, topic);
    const made = surroundings(this.#terms, topic, { around: AROUND, ofPage: OF_PAGE });
    this.#around.set(claim, made);
    return made;
  }
}

/** The terms of a page by number, −1 for one that no claim has: those of passage `i` from `starts[i]` up to `starts[i + 1]`. */
export interface PageTerms {
  starts: Int32Array;
  numbers: Int32Array;
}

/** Numbers the terms of a page's passages. */
export function termsOf(passages: readonly Passage[], { numbers }: Topic): PageTerms {
  const starts = new Int32Array(passages.length + 1);
  passages.forEach(({ words }, i) => {
    starts[i + 1] = (starts[i] as number) + words.terms.size;
  });
  const its = new Int32Array(starts[passages.length] as number);
  let at = 0;
  for (const { words } of passages) {
    words.terms.forEach((_, term) => {
      its[at++] = numbers.get(term) ?? -1;
    });
  }
  return { starts, numbers: its };
}

/** How far around a sentence it is asked what is spoken of. */
export interface Window {
  /** So many sentences before and behind it. */
  around: number;
  /** The whole page counts as if by so many words more. */
  ofPage: number;
}

/**
 * Tells how much what stands around a sentence of a page, by its place, is on a topic: the mean, over its words, of how much they tell
 * it, by the sentences near by and by the whole page. What the sentence says itself is left out: that its words
 * are a claim's is known, and whether they are meant so is what is asked. Infinite where hardly anything stands around.
 */
export function surroundings(
  { starts, numbers }: PageTerms,
  { odds, elsewhere }: Topic,
  { around, ofPage }: Window,
): (at: number) => number {
  const length = starts.length - 1;
  const sums = new Float64Array(length + 1);
  // A page asks about a hundred claims: no iterators here.
  for (let i = 0; i < length; i++) {
    let sum = 0;
    const end = starts[i + 1] as number;
    for (let at = starts[i] as number; at < end; at++) {
      const term = numbers[at] as number;
      sum += term < 0 ? elsewhere : (odds[term] as number);
    }
    sums[i + 1] = (sums[i] as number) + sum;
  }
  return (i) => {
    const besides = (all: Float64Array | Int32Array, from: number, to: number) =>
      (all[to] as number) - (all[from] as number) - (all[i + 1] as number) + (all[i] as number);
    const onPage = besides(starts, 0, length);
    if (onPage < FEWEST_AROUND) return Number.POSITIVE_INFINITY;
    const page = besides(sums, 0, length) / onPage;
    const from = Math.max(0, i - around);
    const to = Math.min(length, i + around + 1);
    return (besides(sums, from, to) + ofPage * page) / (besides(starts, from, to) + ofPage);
  };
}
