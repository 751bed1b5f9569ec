/**
 * Why a statement was found, in words for a reader: what the model's own features added to its score, above
 * what they add to the usual candidate's: any two texts are a little alike.
 */
import { type FeatureName, features } from './features';
import { kindOf, usual, weights } from './model';
import type { Sentence, Statement } from './sides';

/**
 * What each feature says where it speaks for a link. Features of one saying are one reason, and
 * count together: the weights of two that go along with each other mean little apart. A feature
 * without words is a measure that only the model needs, and is never a reason.
 */
const SAYS: Record<FeatureName, string | null> = {
  beside: 'its headline or claim is about this',
  ofBeside: 'its headline or claim is about this',
  passage: 'rare words in common',
  ofSentence: 'rare words in common',
  ofStatement: 'most of its words are here',
  ofStatementInPassage: 'most of its words are here',
  meaning: 'close in meaning',
  passageMeaning: 'close in meaning',
  amounts: 'the same figures',
  names: 'the same names',
  sameSpeaker: 'the same speaker',
  sameSpeakerInWords: 'the same speaker',
  speakerNamed: 'its speaker is named here',
  byOther: 'by somebody who takes part here',
  aboutOther: 'about somebody who takes part here',
  recent: 'said within a year before',
  reportedNear: 'reported on in the same days',
  later: null,
  age: null,
  length: null,
};

/** The names of all features, in the order of the fitted weights. */
export const FEATURES = Object.keys(SAYS) as FeatureName[];

/** In log-odds: what adds less is no reason. */
const LEAST = 0.3;
const MOST_REASONS = 4;

/** Why a statement has its score for a sentence: what added most to it, first; perhaps nothing. */
export function reasonsFor(sentence: Sentence, statement: Statement): string[] {
  const kind = kindOf(statement);
  const found = features(sentence, statement);
  const added = new Map<string, number>();
  for (const name of FEATURES) {
    const says = SAYS[name];
    if (!says) continue;
    const more = found[name] - (usual[kind][name] ?? 0);
    added.set(says, (added.get(says) ?? 0) + (weights[kind][name] ?? 0) * more);
  }
  return [...added]
    .filter(([, sum]) => sum >= LEAST)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_REASONS)
    .map(([says]) => says);
}
