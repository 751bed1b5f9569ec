import { fold } from '../../text/fold';
import { term } from '../../text/terms';
import { tokens } from '../../text/tokens';
import type { WordVectors } from '../vectors';
import { NO_TEXT, readText, type Text, type Weigh } from './texts';

/** What is known of a sentence that somebody says or writes. */
export interface SentenceFacts {
  text: string;
  /** The sentences before it, the nearest first. */
  before: string[];
  /** Id of who says it. */
  speaker: string | null;
  /** That speaker's name as texts have it; its last word is looked for. */
  surname: string | null;
  /** Names of the others who take part: those who speak in the sentences before. */
  others: string[];
  /** The day it was said or printed, as days since 1970-01-01. */
  day: number | null;
}

/** What is known of a statement on record. */
export interface StatementFacts {
  text: string;
  /** What stands beside it: its headline, the claims that a curator put it under. */
  beside: string;
  speaker: string | null;
  surname: string | null;
  /** The day it was said. */
  day: number | null;
  /** Where nobody knows who said it and when: the day of the report on it. */
  reported: number | null;
}

/** A sentence made ready for being compared with many statements. */
export interface Sentence {
  own: Text;
  /** The sentence and those before it as one text. */
  passage: Text;
  /** How often its terms stand in it, at most twice; and those of the sentences before, for less than one. */
  around: ReadonlyMap<string, number>;
  speaker: string | null;
  surname: string | null;
  others: ReadonlySet<string>;
  day: number | null;
}

/** A statement made ready, once for all sentences. */
export interface Statement {
  words: Text;
  beside: Text;
  /** Both in one. */
  whole: Text;
  speaker: string | null;
  surname: string | null;
  day: number | null;
  reported: number | null;
}

/**
 * What a term counts that stands only in the sentence before, the one before that, and so on. A
 * transcript's line leans on the last one: “She wants 550 percent more” has its subject there.
 */
const DISCOUNTS = [0.35, 0.25, 0.15];

/** Who says something, and when. */
export type Said = Pick<SentenceFacts, 'speaker' | 'surname' | 'day'>;

/** A sentence by itself: what stands before it plays no part. */
export function sentenceAlone(own: Text, { speaker, surname, day }: Said): Sentence {
  const around = timesOf(own);
  const others = new Set<string>();
  return { own, passage: own, around, speaker, surname: nameTerm(surname), others, day };
}

/** A statement by its words alone: what stands beside it plays no part. */
export function statementAlone(words: Text, { speaker, surname, day }: Said): Statement {
  const beside = NO_TEXT;
  return { words, beside, whole: words, speaker, surname: nameTerm(surname), day, reported: null };
}

/** How often each term stands in a text, at most twice. */
function timesOf({ order }: Text): Map<string, number> {
  const times = new Map<string, number>();
  for (const each of order) times.set(each, Math.min(2, (times.get(each) ?? 0) + 1));
  return times;
}

/** Makes sentences and statements ready. */
export class Reader {
  constructor(
    readonly weigh: Weigh,
    readonly vectors: WordVectors,
  ) {}

  sentence({ text, before, speaker, surname, others, day }: SentenceFacts): Sentence {
    const near = before.slice(0, DISCOUNTS.length);
    const own = this.#read(text);
    const around = timesOf(own);
    near.forEach((sentence, i) => {
      for (const { text: word } of tokens(sentence)) {
        const each = term(word);
        if (each !== '' && !around.has(each)) around.set(each, DISCOUNTS[i] as number);
      }
    });
    return {
      own,
      passage: near.length === 0 ? own : this.#read([text, ...near].join('\n')),
      around,
      speaker,
      surname: nameTerm(surname),
      others: new Set(others.flatMap((name) => nameTerm(name) ?? [])),
      day,
    };
  }

  statement({ text, beside, speaker, surname, day, reported }: StatementFacts): Statement {
    return {
      words: this.#read(text),
      beside: this.#read(beside),
      whole: this.#read(`${text}\n${beside}`),
      speaker,
      surname: nameTerm(surname),
      day,
      reported,
    };
  }

  #read(text: string): Text {
    return readText(text, this.weigh, this.vectors);
  }
}

/** The term under which a name's last word stands in a text; null when it has none. */
function nameTerm(name: string | null): string | null {
  const last = name === null ? undefined : tokens(name).at(-1)?.text;
  if (last === undefined || fold(last).length < 2) return null;
  return term(last) || null;
}
