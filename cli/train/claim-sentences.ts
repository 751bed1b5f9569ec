import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { featuresOf } from '../../context/learnt/features';
import { CLASSES } from '../../context/learnt/weights-file';
import type { Claim, Statement } from '../../model';
import { fold } from '../../text/fold';
import { termOf } from '../../text/terms';
import { WordCutter } from '../../text/word-cutter';
import { readJsonLines } from '../claims/json-lines';

const FOLDER = new URL('../../seeds/sentences/', import.meta.url);

const stance = v.picklist(
  ['asserts', 'rejects', 'none'],
  'must be “asserts”, “rejects” or “none”.',
);
const schema = v.object({
  claim: v.nullable(v.string()),
  side: stance,
  text: v.string(),
  also: v.optional(v.array(v.object({ claim: v.string(), side: stance })), []),
});

/** A sentence to learn from: its features, and what it is an example of. */
export interface Example {
  features: Uint32Array;
  label: number;
  /** Who wrote it: a file of `seeds/sentences`, or '' for what is on record anyway. */
  author: string;
}

/** The classes of a claim by side; none stands behind all. */
const SIDES = { asserts: 0, rejects: 1, none: 2 } as const;

/** The class of a sentence that is on no claim. */
export const noneOf = (claims: readonly unknown[]): number => CLASSES * claims.length;

/**
 * All that there is to learn claims from: what they say, their wordings, the statements on record with a position, and the
 * sentences that were written for it. A sentence on two claims is an example of each.
 */
export function examplesOfClaims(
  claims: readonly Claim[],
  statements: readonly Pick<Statement, 'text' | 'positions'>[],
): Example[] {
  const numbers = new Map(claims.map(({ id }, number) => [id, number]));
  const examples: Example[] = [];
  const add = (text: string, claim: string, side: keyof typeof SIDES, author = '') => {
    const number = numbers.get(claim);
    if (number === undefined) throw new Error(`seeds/sentences: there is no claim “${claim}”.`);
    const label = CLASSES * number + SIDES[side];
    examples.push({ features: featuresOfText(text), label, author });
  };
  for (const { id, proposition, wordings } of claims) {
    add(proposition, id, 'asserts');
    for (const text of wordings.for) add(text, id, 'asserts');
    for (const text of wordings.against) add(text, id, 'rejects');
  }
  for (const { text, positions } of statements) {
    for (const { claim, stance } of positions) add(text, claim, stance);
  }
  for (const file of readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()) {
    for (const { claim, side, text, also } of readJsonLines(
      fileURLToPath(new URL(file, FOLDER)),
      schema,
    )) {
      if (claim === null) {
        examples.push({ features: featuresOfText(text), label: noneOf(claims), author: file });
        continue;
      }
      add(text, claim, side, file);
      for (const other of also) add(text, other.claim, other.side, file);
    }
  }
  return examples;
}

/** A text's features, cut as the engine cuts its sentences. */
function featuresOfText(text: string): Uint32Array {
  const words: { folded: string; term: string }[] = [];
  const cutter = new WordCutter(text);
  while (cutter.next()) {
    const token = text.slice(cutter.start, cutter.end);
    const folded = fold(token).replaceAll('.', '');
    words.push({ folded, term: termOf(token, folded) });
  }
  return featuresOf(words);
}
