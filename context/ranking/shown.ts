/**
 * Whether a found statement is worth a mark. The score alone compares candidates of one sentence;
 * that two texts make the same claim takes in addition that the statement's own words are here.
 *
 * The number was chosen on 6,809 lines of ten transcripts, of which the hundred strongest links were
 * judged by eye (`docs/audit-claims.md`): from 13 on 37 of 46 are right. On 8,068 lines of ten others it
 * is 35 of 44, 1.1 wrong in 1,000 lines. It holds for statements whose speaker and day are known.
 */
import { type Features, features } from './features';
import { kindOf, scoreFrom } from './model';
import { heaviestRun } from './overlap';
import type { Sentence, Statement } from './sides';

/** A link as strong as this is shown. */
export const SHOWN_FROM = 13;

/** A sentence with fewer distinct terms says too little. */
const FEWEST_TERMS = 4;
/** What it adds that all of the statement's own words are in the sentence. */
const WHOLE_STATEMENT = 4;
/** A run of rare words in common adds its weight, up to this. */
const LONGEST_RUN = 2;

/** Whether a sentence says enough to make a claim at all. */
export function saysEnough({ own }: Sentence): boolean {
  return own.list.length >= FEWEST_TERMS;
}

/** How sure it is that a statement makes a sentence's claim; compare with `SHOWN_FROM`. */
export function strengthOf(sentence: Sentence, statement: Statement): number {
  if (!saysEnough(sentence)) return Number.NEGATIVE_INFINITY;
  return strengthFrom(features(sentence, statement), sentence, statement);
}

/** The same from features that are known already; the sentence must say enough. */
export function strengthFrom(found: Features, sentence: Sentence, statement: Statement): number {
  return (
    scoreFrom(found, kindOf(statement)) +
    WHOLE_STATEMENT * found.ofStatement +
    Math.min(LONGEST_RUN, heaviestRun(sentence.own, statement.words))
  );
}
