/**
 * What each feature says to a reader, where it speaks for a link. A feature without words is a
 * measure that only the model needs (a length, a doubt), and is never a reason.
 */
import type { FeatureName } from './features';

type Says = string | null;

export const SAYS: Record<FeatureName, Says> = {
  words: 'rare words in common',
  beside: 'rare words in common with its headline or claim',
  whole: 'rare words in common',
  passage: 'rare words in common with the sentences before',
  ofSentence: 'covers most of this sentence',
  ofStatement: 'most of its words are in this sentence',
  ofBeside: 'most of its headline or claim is in this sentence',
  ofStatementInPassage: 'most of its words are in this passage',
  before: 'the sentences before speak of it',
  alikeOfSentence: 'other words for the same thing',
  alikeOfStatement: 'other words for the same thing',
  alikeInPassage: 'other words for the same thing',
  meaning: 'close in meaning',
  wholeMeaning: 'close in meaning',
  passageMeaning: 'this passage is close in meaning',
  pairs: 'the same phrase',
  run: 'the same phrase',
  amounts: 'the same figures',
  otherAmounts: null,
  names: 'the same names',
  namesMissing: null,
  otherNames: null,
  sameSpeaker: 'the same speaker',
  sameSpeakerOfSentence: 'the same speaker, in like words',
  sameSpeakerOfStatement: 'the same speaker, in like words',
  aboutSpeaker: 'about this speaker',
  speakerNamed: 'its speaker is named here',
  byOther: 'by somebody who takes part here',
  aboutOther: 'about somebody who takes part here',
  sameOccasion: 'from the same days',
  sameOccasionSpeaker: 'by the same speaker in the same days',
  later: null,
  age: null,
  ageSameSpeaker: null,
  recent: 'said within a year before',
  length: null,
};

/** The names of all features, in the order of the fitted weights. */
export const FEATURES = Object.keys(SAYS) as FeatureName[];
