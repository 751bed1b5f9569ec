import type { Span } from '../model';
import { personAround } from './around';
import type { Joined } from './joined-titles';
import { isOfficial } from './may-speak';
import type { Names } from './names/names';
import type { Subject } from './subjects';

/** Words before a person that make him no subject: “between Putin and Zelenskyy, she said”. */
const OBLIQUE =
  /(?<!\b[Aa]ccording )\b(?:between|of|with|to|for|from|about|on|against|by|and|at|after|before|under|over|including|like|than|in)\s+(?:the\s+)?$/u;
/** Such words, an article and what is before them are no longer, in characters. */
const LONGEST_OBLIQUE = 40;
/** Between two who are the subject together: `Lavrov and his Lithuanian counterpart Budrys`. */
const TOGETHER = /^,? (?:and|or) (?:\p{L}+ ){0,5}$/u;
/** Put in behind a name, between two commas. */
const ASIDE = /^,[^,]*,/u;

/** Which of a text's subjects are people, and how they stand to one another. A page has thousands, so none goes through all. */
export class Persons {
  /** Those whom the text names, or introduces, outside quotations. */
  readonly #called: readonly Subject[];

  /**
   * @param text the article's
   * @param joined its subjects
   * @param isOutside whether a place is outside quotations
   */
  constructor(
    private readonly text: string,
    private readonly joined: Joined,
    private readonly names: Names,
    private readonly isOutside: (at: number) => boolean,
  ) {
    this.#called = joined.kept.filter(
      (each) =>
        (each.kind === 'name' || each.kind === 'stranger') &&
        this.isPerson(each) &&
        isOutside(each.start),
    );
  }

  isPerson({ kind, speaker }: Subject): boolean {
    if (kind === 'stranger') return true;
    return kind !== 'metonym' && (!speaker || this.names.get(speaker.id)?.kind === 'person');
  }

  /** Whether a subject may be the main person of a sentence: whom it is about, and who may say it. */
  maySpeak(subject: Subject, sentence: Span): boolean {
    const { text } = this;
    const head = this.joined.heads.get(subject) ?? subject.start;
    return (
      this.isPerson(subject) &&
      !(subject.description?.isOfNation && !subject.speaker) &&
      this.isOutside(subject.start) &&
      !personAround(text, subject.end) &&
      (!OBLIQUE.test(text.slice(0, head).slice(-LONGEST_OBLIQUE)) ||
        isOfficial(text.slice(sentence.start, head)))
    );
  }

  /** Whether the `at`th subject is one of two who are it together; `he` behind them may be either. */
  isJoined(at: number): boolean {
    const { kept } = this.joined;
    const next = kept[at + 1];
    if (!next || !this.isPerson(next)) return false;
    return TOGETHER.test(this.text.slice(kept[at]?.end, next.start));
  }

  /** Whether somebody else than `main` stands between it and a pronoun, outside quotations. */
  isAnotherBetween(main: Subject, pronoun: Subject): boolean {
    // “Trump, asked about Putin, said he …”: who stands in an aside is not in the way.
    const aside = ASIDE.exec(this.text.slice(main.end, pronoun.start))?.[0].length ?? 0;
    for (let i = firstFrom(this.#called, main.end + aside); i < this.#called.length; i++) {
      const { start, end, speaker } = this.#called[i] as Subject;
      if (start >= pronoun.start) return false;
      const isOther = speaker === null || speaker.id !== main.speaker?.id;
      if (isOther && end <= pronoun.start) return true;
    }
    return false;
  }

  /** The people of a stretch of the text, outside quotations, in reading order. */
  within({ start, end }: Span): Subject[] {
    return beginningIn(this.joined.kept, start, end).filter(
      (each) => each.end <= end && this.isPerson(each) && this.isOutside(each.start),
    );
  }
}

/** Those of some subjects, which stand in reading order, that begin from one place on and before another. */
export function beginningIn(subjects: readonly Subject[], from: number, to: number): Subject[] {
  const first = firstFrom(subjects, from);
  let end = first;
  while (end < subjects.length && (subjects[end] as Subject).start < to) end++;
  return subjects.slice(first, end);
}

/** The number of the first subject that does not begin before a place. */
function firstFrom(subjects: readonly Subject[], at: number): number {
  let low = 0;
  let high = subjects.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((subjects[middle] as Subject).start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
