/**
 * The readable features of a sentence and a statement. Each is a plain quantity of these two alone:
 * what else is on record plays no part, so a score means the same in every list.
 */
import { cosine } from '../vectors';
import { alike, bm25, heaviestRun, inBoth, shared, sharedPairs } from './overlap';
import type { Sentence, Statement } from './sides';

export type Features = ReturnType<typeof features>;
export type FeatureName = keyof Features;

/** A text of less weight than this (some three rare words) is never wholly covered. */
const FULL = 1.5;
/** In days: nearer than this is the same occasion … */
const SAME_OCCASION = 3;
/** … and a year and a month is recent. */
const RECENT = 400;

/** Computes the features; none is far from the range 0 to 3. */
export function features(sentence: Sentence, statement: Statement) {
  const { own, all, times } = sentence;
  const { words, beside, whole } = statement;
  const ofSentence = shared(own.terms, whole) / Math.max(own.total, FULL);
  const ofStatement = shared(own.terms, words) / Math.max(words.total, FULL);
  const isSame = Number(sentence.speaker !== null && sentence.speaker === statement.speaker);
  const gap = sentence.day === null || statement.day === null ? null : sentence.day - statement.day;
  const isThen = Number(gap !== null && Math.abs(gap) <= SAME_OCCASION);
  const age = gap !== null && gap > SAME_OCCASION ? Math.log(1 + gap / 30) / 3 : 0;
  const amounts = inBoth(own.amounts, whole.amounts);
  return {
    words: bm25(times, words) / 2,
    beside: bm25(times, beside) / 2,
    whole: bm25(times, whole) / 2,
    passage: bm25(sentence.around, whole) / 2,
    ofSentence,
    ofStatement,
    ofBeside: shared(own.terms, beside) / Math.max(beside.total, FULL),
    ofStatementInPassage: shared(all.terms, words) / Math.max(words.total, FULL),
    before: shared(sentence.before, whole),
    alikeOfSentence: alike(own, whole) / Math.max(own.total, FULL),
    alikeOfStatement: alike(words, own) / Math.max(words.total, FULL),
    alikeInPassage: alike(words, all) / Math.max(words.total, FULL),
    meaning: cosine(own.vector, words.vector),
    wholeMeaning: cosine(own.vector, whole.vector),
    passageMeaning: cosine(all.vector, whole.vector),
    pairs: Math.min(3, sharedPairs(own, whole)),
    run: Math.min(4, heaviestRun(own, words)),
    amounts,
    otherAmounts: Number(amounts === 0 && own.amounts.size > 0 && words.amounts.size > 0),
    names: weightOf(own.names, own.terms, (name) => whole.terms.has(name)),
    namesMissing: weightOf(own.names, own.terms, (name) => !whole.terms.has(name)),
    otherNames: weightOf(
      words.names,
      words.terms,
      (name) => !all.terms.has(name) && name !== sentence.surname,
    ),
    sameSpeaker: isSame,
    sameSpeakerOfSentence: isSame * ofSentence,
    sameSpeakerOfStatement: isSame * ofStatement,
    aboutSpeaker: Number(sentence.surname !== null && words.terms.has(sentence.surname)),
    speakerNamed: Number(statement.surname !== null && own.terms.has(statement.surname)),
    byOther: Number(statement.surname !== null && sentence.others.has(statement.surname)),
    aboutOther: Number([...sentence.others].some((name) => words.terms.has(name))),
    sameOccasion: isThen,
    sameOccasionSpeaker: isThen * isSame,
    later: Number(gap !== null && gap < -SAME_OCCASION),
    age,
    ageSameSpeaker: age * isSame,
    recent: Number(gap !== null && gap > SAME_OCCASION && gap <= RECENT),
    length: Math.log(1 + words.order.length) / 3,
  };
}

function weightOf(
  names: Set<string>,
  weights: Map<string, number>,
  counts: (name: string) => boolean,
): number {
  let sum = 0;
  for (const name of names) if (counts(name)) sum += weights.get(name) as number;
  return sum;
}
