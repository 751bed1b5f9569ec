/**
 * Snippets of GAP's form, {@link snippet}, as the engine reads them: `cli/eval/pronouns.ts` scores by them and
 * `cli/train/pronouns.ts` fits to them.
 */
import * as v from 'valibot';
import { resolveSubjects } from '../../context/antecedents';
import { Lines } from '../../context/lines';
import { findMentions } from '../../context/mentions';
import { Names } from '../../context/names/names';
import { packNames } from '../../context/names/pack';
import type { Ranked } from '../../context/pronouns/ranking';
import { findSource } from '../../context/source-finder';
import { ANY_PRONOUN, findSubjects } from '../../context/subjects';
import type { Mention, Speaker } from '../../model';
import { placesOf } from './code-points';

const offset = v.pipe(
  v.number('must be a whole number.'),
  v.integer('must be a whole number.'),
  v.minValue(0, 'must be 0 or more.'),
);
const text = v.string('must be a text.');
/** A snippet with a pronoun and two people, `ACoref` and `BCoref` as far as somebody told who is meant. */
export const snippet = v.object(
  {
    id: v.nullish(v.union([v.string(), v.number()], 'must be a text or a number.')),
    text,
    pronoun: text,
    pronounOffset: offset,
    A: text,
    AOffset: offset,
    B: text,
    BOffset: offset,
    ACoref: v.nullish(v.boolean('must be true or false.')),
    BCoref: v.nullish(v.boolean('must be true or false.')),
  },
  'must be a snippet, {id, text, pronoun, pronounOffset, A, AOffset, ACoref, B, BOffset, BCoref}.',
);
export type Snippet = v.InferOutput<typeof snippet>;

/** What the engine makes of a snippet in which A and B are the people on record: of whom they are `A` and `B` are the ids. */
export interface Read {
  /** Whom it takes the pronoun for. */
  told: 'A' | 'B' | null;
  /** All pronouns up to this one, which is the last, with their candidates; none where the engine saw no pronoun. */
  asked: readonly Ranked[];
}

/** Reads a snippet. */
export function readSnippet(given: Snippet): Read {
  const { text, A, B } = given;
  const people: Speaker[] = [person('A', A), person('B', B)];
  const names = new Names(packNames(people, new Set(['A', 'B'])));
  const { toUnits } = placesOf(text);
  const span = (start: number, name: string) => toUnits({ start, end: start + [...name].length });
  const told: Mention[] = [
    { ...span(given.AOffset, A), exact: A, speaker: { id: 'A', name: A } },
    { ...span(given.BOffset, B), exact: B, speaker: { id: 'B', name: B } },
  ];
  const others = findMentions(text, names).filter((each) =>
    told.every(({ start, end }) => each.end <= start || end <= each.start),
  );
  const mentions = [...told, ...others].sort((a, b) => a.start - b.start);
  const { lines, sentences } = new Lines().read(text);
  const subjects = findSubjects(lines, mentions, names, ANY_PRONOUN);
  const isOutside = () => true;
  const read = resolveSubjects(
    text,
    subjects,
    sentences,
    names,
    null,
    isOutside,
    (sentence, here) => findSource(text, sentence, here, isOutside),
  );
  const at = span(given.pronounOffset, given.pronoun).start;
  const asked = read.subjects.find(({ kind, start }) => kind === 'pronoun' && start === at);
  const id = asked?.speaker?.id;
  return {
    told: id === 'A' || id === 'B' ? id : null,
    asked: asked ? read.ranking.ranked(asked) : [],
  };
}

function person(id: string, name: string): Speaker {
  return { id, name, kind: 'person', aliases: [], roles: [] };
}
