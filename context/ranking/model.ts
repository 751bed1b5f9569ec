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
  return sumOf(found, WEIGHED[kind]);
}

/** The score by words and speakers alone; when each was said plays no part. */
export function timelessScore(found: Features, kind: Kind): number {
  return sumOf(found, TIMELESS[kind]);
}

function sumOf(found: Features, all: Weighed): number {
  let sum = 0;
  for (let i = 0; i < all.length; i++) {
    const [name, weight] = all[i] as Weighed[number];
    sum += weight * found[name];
  }
  return sum;
}

/** Features with their weights. */
type Weighed = readonly (readonly [FeatureName, number])[];

const weighed = (kind: Kind) => Object.entries(weights[kind]) as unknown as Weighed;
const WEIGHED: Record<Kind, Weighed> = { said: weighed('said'), reported: weighed('reported') };

const OF_TIME: ReadonlySet<FeatureName> = new Set(['age', 'recent', 'later']);
const timeless = (all: Weighed) => all.filter(([name]) => !OF_TIME.has(name));
const TIMELESS: Record<Kind, Weighed> = {
  said: timeless(WEIGHED.said),
  reported: timeless(WEIGHED.reported),
};

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
