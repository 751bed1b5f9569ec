/**
 * The log-linear model: a statement's score for a sentence is the weighted sum of their features.
 * The weights stand in `fitted.json`, which `npm run fit -- claims` writes.
 */
import { type FeatureName, features } from './features';
import fitted from './fitted.json';
import type { Sentence, Statement } from './sides';

export type Weights = Partial<Record<FeatureName, number>>;

/** The weights that the extension ships. */
export const weights: Weights = fitted.weights;

/** A statement's score for a sentence, in log-odds against the others of a list. */
export function scoreOf(sentence: Sentence, statement: Statement, by: Weights = weights): number {
  const found = features(sentence, statement);
  let sum = 0;
  for (const name in by) sum += (by[name as FeatureName] as number) * found[name as FeatureName];
  return sum;
}
