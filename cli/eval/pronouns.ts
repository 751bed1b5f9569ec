/**
 * `npm run eval -- pronouns FILE.jsonl [--json] [--out FILE]` (form of `gap`): whom the engine takes a
 * pronoun for, of two people named in a snippet. Scored as by GAP's own scorer (Webster et al. 2018): each
 * of the two is a decision, F1 over all of them, for masculine and feminine pronouns, and the bias, feminine
 * F1 over masculine. `--out` writes `{id, ACoref, BCoref}`.
 *
 * The engine is made to say nothing where it is not sure who is meant, which this score counts as two
 * people denied: read precision, and the coverage (how often it names one of the two), beside F1. `chosen`
 * are the figures when it must choose and takes the last named where it would be silent; no page is read so.
 */
import * as v from 'valibot';
import { resolveSubjects } from '../../context/antecedents';
import { Lines } from '../../context/lines';
import { findMentions } from '../../context/mentions';
import { Names } from '../../context/names/names';
import { packNames } from '../../context/names/pack';
import { findSource } from '../../context/source-finder';
import { ANY_PRONOUN, findSubjects } from '../../context/subjects';
import type { Mention, Speaker } from '../../model';
import { readJsonLines } from '../claims/json-lines';
import { placesOf } from './code-points';
import { optionsOf, tableOf, tellNothing, writeLines } from './options';

export const PRONOUNS_USAGE = 'npm run eval -- pronouns FILE.jsonl [--json] [--out FILE]';

const offset = v.pipe(
  v.number('must be a whole number.'),
  v.integer('must be a whole number.'),
  v.minValue(0, 'must be 0 or more.'),
);
const text = v.string('must be a text.');
const snippet = v.object(
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
type Snippet = v.InferOutput<typeof snippet>;
type Answer = 'A' | 'B' | null;

/** Runs the command; an InputError says what is wrong with an argument or a file. */
export function evaluatePronouns(args: string[]): void {
  const { from, json, out } = optionsOf(args, PRONOUNS_USAGE);
  const snippets = readJsonLines(from, snippet);
  const answers = snippets.map(answerTo);
  if (out !== undefined) {
    writeLines(
      out,
      answers.map((answer, i) => ({
        id: snippets[i]?.id ?? i + 1,
        ACoref: answer === 'A',
        BCoref: answer === 'B',
      })),
    );
  }
  const figures = {
    ...figuresOf(snippets, answers),
    chosen: figuresOf(
      snippets,
      answers.map((answer, i) => answer ?? lastNamed(snippets[i] as Snippet)),
    ),
  };
  if (figures.overall.snippets === 0) tellNothing(from, 'ACoref or BCoref');
  console.log(json ? JSON.stringify(figures) : print(figures));
}

/** Whom the engine takes the pronoun for, when A and B are the people on record. */
function answerTo(given: Snippet): Answer {
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
  const found = read.subjects.find(({ kind, start }) => kind === 'pronoun' && start === at);
  const id = found?.speaker?.id;
  return id === 'A' || id === 'B' ? id : null;
}

/** Who of the two was named last before the pronoun: a guess, for the figures alone. */
function lastNamed({ text, pronounOffset, A, B }: Snippet): Answer {
  const before = [...text].slice(0, pronounOffset).join('');
  const [a, b] = [before.lastIndexOf(A), before.lastIndexOf(B)];
  return a === b ? null : a > b ? 'A' : 'B';
}

function person(id: string, name: string): Speaker {
  return { id, name, kind: 'person', aliases: [], roles: [] };
}

interface Score {
  snippets: number;
  precision: number;
  recall: number;
  f1: number;
  /** Share of snippets in which one of the two is named. */
  coverage: number;
}
interface Figures {
  overall: Score;
  masculine: Score;
  feminine: Score;
  /** Feminine F1 over masculine; null where there is none of either. */
  bias: number | null;
}

const rounded = (part: number, whole: number) =>
  whole === 0 ? 0 : Math.round((1e4 * part) / whole) / 1e4;
const FEMININE = /^(?:she|her|hers|herself)$/i;

function figuresOf(snippets: Snippet[], answers: Answer[]): Figures {
  const of = (wanted: (each: Snippet) => boolean) => scoreOf(snippets, answers, wanted);
  const isFeminine = ({ pronoun }: Snippet) => FEMININE.test(pronoun);
  const masculine = of((each) => !isFeminine(each));
  const feminine = of(isFeminine);
  const bias = masculine.f1 && feminine.snippets ? rounded(feminine.f1, masculine.f1) : null;
  return { overall: of(() => true), masculine, feminine, bias };
}

/** Snippets of which nobody has told who is meant are answered and not scored. */
function scoreOf(
  snippets: Snippet[],
  answers: Answer[],
  wanted: (each: Snippet) => boolean,
): Score {
  let [scored, right, told, gold] = [0, 0, 0, 0];
  snippets.forEach((each, i) => {
    if (!wanted(each) || (each.ACoref ?? each.BCoref ?? null) === null) return;
    scored++;
    const answer = answers[i] ?? null;
    gold += Number(each.ACoref ?? false) + Number(each.BCoref ?? false);
    if (answer === null) return;
    told++;
    if (answer === 'A' ? each.ACoref : each.BCoref) right++;
  });
  return {
    snippets: scored,
    precision: rounded(right, told),
    recall: rounded(right, gold),
    f1: rounded(2 * right, told + gold),
    coverage: rounded(told, scored),
  };
}

function print({
  overall,
  masculine,
  feminine,
  bias,
  chosen,
}: Figures & { chosen: Figures }): string {
  const groups = [overall, masculine, feminine];
  const row = (name: string, key: keyof Score): [string, ...number[]] => [
    name,
    ...groups.map((group) => group[key]),
  ];
  return [
    tableOf(
      ['overall', 'masculine', 'feminine'],
      [
        row('snippets', 'snippets'),
        row('F1', 'f1'),
        row('precision', 'precision'),
        row('recall', 'recall'),
        row('coverage', 'coverage'),
      ],
    ),
    `bias (feminine F1 over masculine) ${bias ?? '–'}`,
    'The engine names nobody where it is not sure who is meant; F1 counts that as a miss.',
    `Made to choose, the last named where it is silent: F1 ${chosen.overall.f1}, masculine ${chosen.masculine.f1}, feminine ${chosen.feminine.f1}, bias ${chosen.bias ?? '–'}`,
  ].join('\n');
}
