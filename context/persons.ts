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

/** Which of a text's subjects are people, and how they stand to one another. */
export class Persons {
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
  ) {}

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
    return this.joined.kept.some(
      (each) =>
        each.start >= main.end + aside &&
        each.end <= pronoun.start &&
        (each.kind === 'name' || each.kind === 'stranger') &&
        this.isPerson(each) &&
        this.isOutside(each.start) &&
        (each.speaker === null || each.speaker.id !== main.speaker?.id),
    );
  }

  /** The people of a stretch of the text, outside quotations, in reading order. */
  within({ start, end }: Span): Subject[] {
    return this.joined.kept.filter(
      (each) =>
        each.start >= start && each.end <= end && this.isPerson(each) && this.isOutside(each.start),
    );
  }
}
