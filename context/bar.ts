import { fold } from '../text/fold';
import { WordCutter } from '../text/word-cutter';
import type { Attributed } from './attribution';
import { countryOf } from './countries';
import type { Page } from './page';
import type { Passage, Scored } from './passage';
import { isArgued, isHeld, isNarrated } from './voice';
import {
  BAR,
  LEARNT,
  LINKED,
  LINKED_NOWHERE,
  NEAR_LINK,
  OFF_SUBJECT,
  ON_SUBJECT_SHARE,
  SAME_WORDS,
  SHORT_PAGE,
  USUALLY_ELSEWHERE,
  USUALLY_TOLD,
} from './weights';

/** Sums of the same parts in another order differ in their last digits. */
const ROUNDING = 1e-9;

/** By how much a statement is nearer than is asked, in log-odds; below 0 it is not near enough. */
export interface Above {
  least: number;
  most: number;
}

const FAR_OFF: Above = { least: Number.NEGATIVE_INFINITY, most: Number.NEGATIVE_INFINITY };

type Near = Pick<Scored, 'score' | 'strict' | 'of' | 'run'>;

/**
 * How sure a link must be, in log-odds, sentence by sentence. An article of which many sentences come near a
 * link, and many name the countries that claims on record are about, is on the record's subjects; a lone one
 * elsewhere is chance. On such a page a sentence that holds something (“must”, “will never”, “demands”)
 * is linked sooner than one that tells what happened, and one on what the page speaks of in other places
 * more strongly is linked later: there a reader finds it.
 */
export class Bar {
  readonly #page: Page;
  /** 0 on a page of which we know nothing, 1 on one of the record's subjects; at least, and at most. */
  readonly #onSubject: readonly [number, number];
  /** Whether next to the very words are asked for: of a statement that holds a position on a claim, and of another. */
  readonly #isFarClaimed: boolean;
  readonly #isFar: boolean;

  /**
   * @param found the page's passages with their scored statements; how near one is that was not asked about (`isOpen`) is not
   *   known, but that nothing binds a statement to it but a claim
   * @param countries what claims on record are about, by code; where they are about none, or a page is short, it is not told by them
   */
  constructor(
    text: string,
    sentences: readonly Attributed[],
    found: readonly { passage: Passage; scored: readonly Scored[]; isOpen?: boolean }[],
    page: Page,
    countries: ReadonlySet<string>,
    private readonly numbers: typeof BAR = BAR,
  ) {
    this.#page = page;
    const isAnywhere = countries.size === 0 || found.length < SHORT_PAGE;
    const here = page.isOn(countries);
    let near = 0;
    let unknown = 0;
    for (const { passage, scored, isOpen } of found) {
      if (isOpen === false && passage.claims.strictest > 0) unknown += here;
      const best = nearest(scored);
      if (best && best.strict >= NEAR_LINK) near += isClaimed(best) ? here : 1;
    }
    const onSubject = (near: number) => {
      const share = near / Math.max(found.length, SHORT_PAGE);
      return Math.min(1, share / ON_SUBJECT_SHARE);
    };
    this.#onSubject = [onSubject(near), onSubject(near + unknown)];
    const isSpoken = sentences.some(({ speaker }) => speaker !== null);
    const isOfThisWorld = isSpoken || namesCountry(text);
    this.#isFar = !isOfThisWorld;
    this.#isFarClaimed = this.#isFar || !(isAnywhere || isSpoken || page.names(countries));
  }

  /**
   * Tells of a passage's statements which are near enough. What tells a claim besides its wordings counts as
   * far as the page is on subject, and for what is held alone: the words of war and talks stand in all news.
   */
  of(passage: Passage): (each: Near) => boolean {
    const above = this.above(passage);
    return (each) => above(each).least >= 0;
  }

  /**
   * By how much a passage's statements are nearer than is asked: at least and at most, as far as it is known how far the page
   * is on subject. Statements that are far off are told as below by any number.
   *
   * @param isUnlikely whether the passage is hardly about what is on record, as far as that was asked (`RecordOdds`)
   */
  above(passage: Passage, isUnlikely = false): (each: Near) => Above {
    const [low, high] = this.#onSubject;
    const atMost =
      high *
      (this.numbers.held + this.numbers.argued + this.numbers.saidElsewhere * USUALLY_ELSEWHERE);
    let kind: { isNarrated: boolean; less: number } | null = null;
    return (each) => {
      const { score, strict } = each;
      // A sentence in a curator's words is linked by them, however unlikely it is.
      if (isUnlikely && strict < LINKED && isToldByOdds(passage, each)) return FAR_OFF;
      const learnt = this.#learntOf(passage, each);
      const isFar = isClaimed(each) ? this.#isFarClaimed : this.#isFar;
      // Most statements are far off whatever the sentence is.
      const nearest = Math.max(score, strict) + Math.max(0, learnt) * high ** OFF_SUBJECT;
      if (nearest < this.#least(isFar, high) - atMost) return FAR_OFF;
      kind ??= this.#kindOf(passage);
      const { less, isNarrated: onlyTells } = kind;
      const told = (x: number) =>
        strict + x ** OFF_SUBJECT * (learnt + (onlyTells ? 0 : score - strict - USUALLY_TOLD));
      const asked = (x: number) => this.#least(isFar, x) - x * less;
      if (low === high) {
        const its = told(low) - asked(low);
        return { least: its, most: its };
      }
      // Both rise or fall all the way.
      const [tolds, askeds] = [
        [told(low), told(high)],
        [asked(low), asked(high)],
      ];
      return {
        least: Math.min(...tolds) - Math.max(...askeds) - ROUNDING,
        most: Math.max(...tolds) - Math.min(...askeds) + ROUNDING,
      };
    };
  }

  /** Asked of a usual sentence on a page so far on subject. */
  #least(isFar: boolean, onSubject: number): number {
    return isFar ? LINKED_NOWHERE : LINKED + (this.numbers.onSubject - LINKED) * onSubject;
  }

  /** How much nearer a statement is by what was learnt of its claims, on a page on subject; 0 where nothing was. */
  #learntOf({ claims, words }: Passage, { of, run }: Near): number {
    if ((run?.weight ?? 0) >= SAME_WORDS) return 0;
    const { learnt, long, usually, unlearnt } = this.numbers;
    if (!claims.learnt) return 0;
    const odds = Math.max(-LEARNT.surely, Math.min(LEARNT.surely, claims.learnt.any));
    for (const { claim } of of.statement.positions) {
      if (!claims.isLearnt(claim)) continue;
      const its = learnt * odds + long * Math.log(words.words.length) - usually;
      return Math.max(-unlearnt, its);
    }
    return 0;
  }

  /** How a sentence is said, and by how much less it needs on a page on subject. */
  #kindOf(passage: Passage): { isNarrated: boolean; less: number } {
    const held =
      this.numbers.held * Number(isHeld(passage)) + this.numbers.argued * Number(isArgued(passage));
    // A short page has no other places.
    const isShort = this.#page.passages.length < SHORT_PAGE;
    const elsewhere = isShort
      ? 0
      : this.numbers.saidElsewhere * (this.#page.elsewhere(passage) - USUALLY_ELSEWHERE);
    const its = isNarrated(passage);
    return { isNarrated: its, less: held - elsewhere - (its ? this.numbers.narrated : 0) };
  }
}

function nearest(scored: readonly Scored[]): Scored | null {
  return scored.reduce<Scored | null>(
    (best, each) => (best && best.strict >= each.strict ? best : each),
    null,
  );
}

/** Whether it is the sentence that tells whether a statement belongs to it: of claims that were learnt, but for the very words. */
export function isToldByOdds(
  { claims }: Passage,
  { of, run }: Pick<Scored, 'of' | 'run'>,
): boolean {
  return (
    (run?.weight ?? 0) < SAME_WORDS &&
    of.statement.positions.some(({ claim }) => claims.isLearnt(claim))
  );
}

/** Whether a statement holds a position on a claim. */
function isClaimed({ of }: Pick<Scored, 'of'>): boolean {
  return of.statement.positions.length > 0;
}

/** Whether a text names a country or an alliance. */
function namesCountry(text: string): boolean {
  const cutter = new WordCutter(text);
  while (cutter.next()) {
    const word = text.slice(cutter.start, cutter.end);
    if (countryOf(fold(word)) !== null && /^\p{Lu}/u.test(word)) return true;
  }
  return false;
}
