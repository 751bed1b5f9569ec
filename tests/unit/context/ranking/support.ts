import { readVectors } from '../../../../cli/engine';
import {
  Reader,
  type Sentence,
  type SentenceFacts,
  type Statement,
  type StatementFacts,
} from '../../../../context/ranking/sides';

const vectors = readVectors();
/** Weighs words by their rarity in news at large, for a test has no archive to count in. */
export const reader = new Reader((_, folded) => vectors.rarity(folded), vectors);

/** A sentence of which nothing is known but what a test tells. */
export const sentence = (text: string, facts: Partial<SentenceFacts> = {}): Sentence =>
  reader.sentence({
    text,
    before: [],
    speaker: null,
    surname: null,
    others: [],
    day: null,
    ...facts,
  });

/** A statement of which nothing is known but what a test tells. */
export const statement = (text: string, facts: Partial<StatementFacts> = {}): Statement =>
  reader.statement({
    text,
    beside: '',
    speaker: null,
    surname: null,
    day: null,
    reported: null,
    ...facts,
  });
