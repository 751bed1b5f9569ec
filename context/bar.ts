import { fold } from '../text/fold';
import { WordCutter } from '../text/word-cutter';
import type { Attributed } from './attribution';
import { countryOf } from './countries';
import type { Passage, Scored } from './relate';
import { isArgued, isHeld } from './voice';
import {
  FOR_ARGUED,
  FOR_HELD,
  FOR_NARRATED,
  LINKED,
  LINKED_NOWHERE,
  LINKED_ON_SUBJECT,
  NEAR_LINK,
  OFF_SUBJECT,
  ON_SUBJECT_SHARE,
  SHORT_PAGE,
  USUALLY_TOLD,
} from './weights';

/** What will be, must be or may be. */
const MODAL =
  /\b(?:must|should|will|would|cannot|can|could|may|might|shall|needs?|never|only|wants?|ought)\b/iu;

/**
 * How sure a link must be, in log-odds, sentence by sentence. An article of which many sentences come near a
 * link is on the record's subjects; a lone one elsewhere is chance. On such a page a sentence that holds
 * something (“must”, “will never”, “demands”) is linked sooner than one that tells what happened: a
 * record of claims has to do with claims.
 */
export class Bar {
  /** 0 on a page of which we know nothing, 1 on one of the record's subjects. */
  readonly #onSubject: number;
  readonly #least: number;

  /**
   * @param best for each passage of the page the log-odds of its best statement, by wordings alone
   */
  constructor(text: string, sentences: readonly Attributed[], best: readonly number[]) {
    const near = best.filter((score) => score >= NEAR_LINK).length;
    const share = near / Math.max(best.length, SHORT_PAGE);
    this.#onSubject = Math.min(1, share / ON_SUBJECT_SHARE);
    this.#least = isOfThisWorld(text, sentences)
      ? LINKED + (LINKED_ON_SUBJECT - LINKED) * this.#onSubject
      : LINKED_NOWHERE;
  }

  /**
   * Tells of a passage's statements which are near enough. What tells a claim besides its wordings counts as
   * far as the page is on subject, and for what is held alone: the words of war and talks stand in all news.
   */
  of(passage: Passage): (each: Pick<Scored, 'score' | 'strict'>) => boolean {
    const lowest = this.#least - this.#onSubject * (FOR_HELD + FOR_ARGUED);
    let kind: { isNarrated: boolean; least: number } | null = null;
    return ({ score, strict }) => {
      // Most statements are far off whatever the sentence is.
      if (Math.max(score, strict) < lowest) return false;
      kind ??= this.#kindOf(passage);
      const besides = kind.isNarrated
        ? 0
        : this.#onSubject ** OFF_SUBJECT * (score - strict - USUALLY_TOLD);
      return strict + besides >= kind.least;
    };
  }

  /** How a sentence is said, and the log-odds that are asked of it. */
  #kindOf(passage: Passage): { isNarrated: boolean; least: number } {
    const held = FOR_HELD * Number(isHeld(passage)) + FOR_ARGUED * Number(isArgued(passage));
    const isNarrated = !passage.isStatement && !MODAL.test(passage.words.text);
    const less = isNarrated ? held - FOR_NARRATED : held;
    return { isNarrated, least: this.#least - this.#onSubject * less };
  }
}

/** Whether a text has a speaker on record speak, or names a country or an alliance. */
function isOfThisWorld(text: string, sentences: readonly Attributed[]): boolean {
  if (sentences.some(({ speaker }) => speaker !== null)) return true;
  const cutter = new WordCutter(text);
  while (cutter.next()) {
    const word = text.slice(cutter.start, cutter.end);
    if (countryOf(fold(word)) !== null && /^\p{Lu}/u.test(word)) return true;
  }
  return false;
}
