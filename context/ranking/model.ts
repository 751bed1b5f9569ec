/**
 * The log-linear model: a statement's score for a sentence is the weighted sum of their features.
 * The weights stand in `fitted.json`, which `npm run fit -- claims` writes.
 */
import { type FeatureName, type Features, features } from './features';
import fitted from './fitted.json';
import type { Sentence, Statement } from './sides';

export type Weights = Partial<Record<FeatureName, number>>;

/**
 * What kind of thing is on record: something said, by somebody on a day, or a claim known only from
 * a report on it. Without a speaker and a day the words must carry more, so each has its own weights.
 */
export type Kind = 'said' | 'reported';

/** The kind of a statement. */
export function kindOf({ speaker, day }: Statement): Kind {
  return speaker === null && day === null ? 'reported' : 'said';
}

/** The weights that the extension ships. */
export const weights: Record<Kind, Weights> = fitted.weights;

/** What each feature is on average over the candidates that the weights were fitted on. */
export const usual: Record<Kind, Weights> = fitted.usual;

/** A statement's score for a sentence, in log-odds against the others of a list. */
export function scoreOf(sentence: Sentence, statement: Statement): number {
  return scoreFrom(features(sentence, statement), kindOf(statement));
}

/** The score that features make. */
export function scoreFrom(found: Features, kind: Kind): number {
  const by = weights[kind];
  let sum = 0;
  for (const name in by) sum += (by[name as FeatureName] as number) * found[name as FeatureName];
  return sum;
}

/** The score by words and speakers alone; when each was said plays no part. */
export function timelessScore(found: Features, kind: Kind): number {
  return scoreFrom({ ...found, age: 0, recent: 0, later: 0 }, kind);
}

/** A candidate with its score. */
export interface Scored<T> {
  of: T;
  score: number;
}

/** Scores candidates for a sentence, best first; equal ones stay as they came. */
export function rankAll<T extends { ready: Statement }>(
  sentence: Sentence,
  candidates: readonly T[],
): Scored<T>[] {
  return candidates
    .map((of) => ({ of, score: scoreOf(sentence, of.ready) }))
    .sort((a, b) => b.score - a.score);
}
