/**
 * The readable features of a sentence and a statement. Each is a plain quantity of these two alone:
 * what else is on record plays no part, so a score means the same in every list.
 */
import { cosine } from '../vectors';
import { inBoth, tally } from './overlap';
import type { Sentence, Statement } from './sides';

export type Features = ReturnType<typeof features>;
export type FeatureName = keyof Features;

/** A text of less weight than this (some three rare words) is never wholly covered. */
const FULL = 1.5;
/** In days: as near as this is the same occasion … */
const SAME_OCCASION = 3;
/** … and a year and a month is recent. */
const RECENT = 400;

/** Computes the features; none lies far from 0 to 3. */
export function features(sentence: Sentence, statement: Statement) {
  const { own, passage, around } = sentence;
  const { words, beside, whole } = statement;
  const inWhole = tally(around, whole);
  const inWords = words === whole ? inWhole : tally(around, words);
  const inBeside = tally(around, beside);
  const ofSentence = inWhole.own / Math.max(own.total, FULL);
  const isSame = Number(sentence.speaker !== null && sentence.speaker === statement.speaker);
  const gap = sentence.day === null || statement.day === null ? null : sentence.day - statement.day;
  const isEarlier = gap !== null && gap > SAME_OCCASION;
  const meaning = cosine(own.vector, whole.vector);
  return {
    beside: inBeside.score / 2,
    passage: inWhole.scoreAround / 2,
    ofSentence,
    ofStatement: inWords.own / Math.max(words.total, FULL),
    ofBeside: inBeside.own / Math.max(beside.total, FULL),
    ofStatementInPassage: inWords.around / Math.max(words.total, FULL),
    meaning,
    passageMeaning: passage === own ? meaning : cosine(passage.vector, whole.vector),
    amounts: inBoth(own.amounts, whole.amounts),
    names: sharedNames(sentence, statement),
    sameSpeaker: isSame,
    sameSpeakerInWords: isSame * ofSentence,
    speakerNamed: Number(statement.surname !== null && own.terms.has(statement.surname)),
    byOther: Number(statement.surname !== null && sentence.others.has(statement.surname)),
    aboutOther: Number(hasAny(sentence.others, words.terms)),
    later: Number(gap !== null && gap < -SAME_OCCASION),
    age: isEarlier ? Math.log(1 + gap / 30) / 3 : 0,
    recent: Number(isEarlier && gap <= RECENT),
    reportedNear: nearness(sentence.day, statement.reported),
    length: Math.log(1 + words.order.length) / 3,
  };
}

/** 1 on the same day, a half at a week's distance; 0 where a day is not known. */
function nearness(a: number | null, b: number | null): number {
  return a === null || b === null ? 0 : 1 / (1 + Math.abs(a - b) / 7);
}

/** Weight of the names in the sentence that stand in the statement or beside it. */
function sharedNames({ own }: Sentence, { whole }: Statement): number {
  let sum = 0;
  for (const name of own.names) {
    if (whole.terms.has(name)) sum += own.terms.get(name) as number;
  }
  return sum;
}

function hasAny(names: ReadonlySet<string>, terms: ReadonlyMap<string, number>): boolean {
  for (const name of names) if (terms.has(name)) return true;
  return false;
}
