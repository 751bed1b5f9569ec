import { fold } from '../../text/fold';
import { term } from '../../text/terms';
import { tokens } from '../../text/tokens';
import type { WordVectors } from '../vectors';
import { readText, type Text, type Weigh } from './texts';

/** What is known of a sentence that somebody says or writes. */
export interface SentenceFacts {
  text: string;
  /** The sentences before it, the nearest first. */
  before: string[];
  /** Id of who says it. */
  speaker: string | null;
  /** That speaker's surname, or the name by which a text calls a body. */
  surname: string | null;
  /** Surnames of the others who take part: those who speak in the sentences before. */
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
  day: number | null;
}

/** A sentence made ready for being compared with many statements. */
export interface Sentence {
  own: Text;
  /** How often its terms stand in it, at most twice. */
  times: Map<string, number>;
  /** The same, and the terms of the sentences before it at a discount. */
  around: Map<string, number>;
  /** Weight of the terms that only the sentences before it have. */
  before: Map<string, number>;
  /** The sentence and those before it as one text. */
  all: Text;
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
}

/** What a term counts that stands only in the sentence before, the one before that, and so on. */
const DISCOUNTS = [0.35, 0.25, 0.15];

/** Makes sentences and statements ready. */
export class Reader {
  constructor(
    readonly weigh: Weigh,
    readonly vectors: WordVectors,
  ) {}

  sentence({ text, before, speaker, surname, others, day }: SentenceFacts): Sentence {
    const own = readText(text, this.weigh, this.vectors);
    const times = new Map<string, number>();
    for (const each of own.order) times.set(each, Math.min(2, (times.get(each) ?? 0) + 1));
    const around = new Map(times);
    const only = new Map<string, number>();
    DISCOUNTS.forEach((discount, i) => {
      for (const [each, weight] of readText(before[i] ?? '', this.weigh, this.vectors).terms) {
        if (around.has(each)) continue;
        around.set(each, discount);
        only.set(each, weight);
      }
    });
    const passage = [text, ...before.slice(0, DISCOUNTS.length)].join('\n');
    return {
      own,
      times,
      around,
      before: only,
      all: readText(passage, this.weigh, this.vectors),
      speaker,
      surname: nameTerm(surname),
      others: new Set(others.flatMap((name) => nameTerm(name) ?? [])),
      day,
    };
  }

  statement({ text, beside, speaker, surname, day }: StatementFacts): Statement {
    const whole = `${text}\n${beside}`;
    return {
      words: readText(text, this.weigh, this.vectors),
      beside: readText(beside, this.weigh, this.vectors),
      whole: readText(whole, this.weigh, this.vectors),
      speaker,
      surname: nameTerm(surname),
      day,
    };
  }
}

/** The term under which a name's last word stands in a text; null when it has none. */
function nameTerm(name: string | null): string | null {
  const last = name === null ? undefined : tokens(name).at(-1)?.text;
  if (last === undefined || fold(last).length < 2) return null;
  return term(last) || null;
}
