import { fold } from '../text/fold';
import { WordCutter } from '../text/word-cutter';
import type { Attributed } from './attribution';
import { countryOf } from './countries';
import type { Page } from './page';
import type { Passage, Scored } from './relate';
import { isArgued, isHeld } from './voice';
import {
  BAR,
  LINKED,
  LINKED_NOWHERE,
  NAMING_SHARE,
  NEAR_LINK,
  OFF_SUBJECT,
  ON_SUBJECT_SHARE,
  SHORT_PAGE,
  USUALLY_ELSEWHERE,
  USUALLY_TOLD,
} from './weights';

/** What will be, must be or may be. */
const MODAL =
  /\b(?:must|should|will|would|cannot|can|could|may|might|shall|needs?|never|only|wants?|ought)\b/iu;

/**
 * How sure a link must be, in log-odds, sentence by sentence. An article of which many sentences come near a
 * link, and many name the countries that claims on record are about, is on the record's subjects; a lone one
 * elsewhere is chance. On such a page a sentence that holds something (“must”, “will never”, “demands”)
 * is linked sooner than one that tells what happened, and one on what the page speaks of in other places
 * more strongly is linked later: there a reader finds it.
 */
export class Bar {
  readonly #page: Page;
  /** 0 on a page of which we know nothing, 1 on one of the record's subjects. */
  readonly #onSubject: number;
  /** Asked of a statement that holds a position on a claim, and of another. */
  readonly #leastClaimed: number;
  readonly #least: number;

  /**
   * @param found the page's passages with their scored statements
   * @param countries what claims on record are about, by code; where they are about none, or a page is short, it is not told by them
   */
  constructor(
    text: string,
    sentences: readonly Attributed[],
    found: readonly { scored: readonly Scored[] }[],
    page: Page,
    countries: ReadonlySet<string>,
    private readonly numbers: typeof BAR = BAR,
  ) {
    this.#page = page;
    // A few sentences need not name what they are about.
    const isAnywhere = countries.size === 0 || found.length < SHORT_PAGE;
    const here = isAnywhere ? 1 : Math.min(1, page.shareNaming(countries) / NAMING_SHARE);
    let near = 0;
    for (const { scored } of found) {
      const best = nearest(scored);
      if (best && best.strict >= NEAR_LINK) near += isClaimed(best) ? here : 1;
    }
    const share = near / Math.max(found.length, SHORT_PAGE);
    this.#onSubject = Math.min(1, share / ON_SUBJECT_SHARE);
    const least = LINKED + (numbers.onSubject - LINKED) * this.#onSubject;
    const isSpoken = sentences.some(({ speaker }) => speaker !== null);
    const isOfThisWorld = isSpoken || namesCountry(text);
    this.#least = isOfThisWorld ? least : LINKED_NOWHERE;
    this.#leastClaimed =
      isAnywhere || isSpoken || page.names(countries) ? this.#least : LINKED_NOWHERE;
  }

  /**
   * Tells of a passage's statements which are near enough. What tells a claim besides its wordings counts as
   * far as the page is on subject, and for what is held alone: the words of war and talks stand in all news.
   */
  of(passage: Passage): (each: Pick<Scored, 'score' | 'strict' | 'of'>) => boolean {
    const atMost =
      this.#onSubject *
      (this.numbers.held + this.numbers.argued + this.numbers.saidElsewhere * USUALLY_ELSEWHERE);
    let kind: { isNarrated: boolean; less: number } | null = null;
    return (each) => {
      const { score, strict } = each;
      const least = isClaimed(each) ? this.#leastClaimed : this.#least;
      // Most statements are far off whatever the sentence is.
      if (Math.max(score, strict) < least - atMost) return false;
      kind ??= this.#kindOf(passage);
      const besides = kind.isNarrated
        ? 0
        : this.#onSubject ** OFF_SUBJECT * (score - strict - USUALLY_TOLD);
      return strict + besides >= least - this.#onSubject * kind.less;
    };
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
    const isNarrated = !passage.isStatement && !MODAL.test(passage.words.text);
    return { isNarrated, less: held - elsewhere - (isNarrated ? this.numbers.narrated : 0) };
  }
}

function nearest(scored: readonly Scored[]): Scored | null {
  return scored.reduce<Scored | null>(
    (best, each) => (best && best.strict >= each.strict ? best : each),
    null,
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
