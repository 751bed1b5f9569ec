/**
 * `npm run eval -- pronouns FILE.jsonl [--json] [--out FILE]` (form of `gap`): whom the engine takes a
 * pronoun for, of two people named in a snippet. Scored as by GAP's own scorer (Webster et al. 2018): each
 * of the two is a decision, F1 over all of them, for masculine and feminine pronouns, and the bias, feminine
 * F1 over masculine. `--out` writes `{id, ACoref, BCoref}`.
 *
 * The engine is made to say nothing where it is not sure who is meant, which this score counts as two
 * people denied: read precision, and the coverage (how often it names one of the two), beside F1. `chosen`
 * are the figures when it must choose and takes the likelier of the two where it would be silent; no page is read so.
 */
import { isFeminine } from '../../context/gender';
import { readJsonLines } from '../claims/json-lines';
import { optionsOf, tableOf, tellNothing, writeLines } from './options';
import { type Read, readSnippet, type Snippet, snippet } from './snippets';

export const PRONOUNS_USAGE = 'npm run eval -- pronouns FILE.jsonl [--json] [--out FILE]';

type Answer = 'A' | 'B' | null;

/** Runs the command; an InputError says what is wrong with an argument or a file. */
export function evaluatePronouns(args: string[]): void {
  const { from, json, out } = optionsOf(args, PRONOUNS_USAGE);
  const snippets = readJsonLines(from, snippet);
  const read = snippets.map(readSnippet);
  const answers = read.map(({ told }) => told);
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
      answers.map((answer, i) => answer ?? likelier(read[i] as Read, snippets[i] as Snippet)),
    ),
  };
  if (figures.overall.snippets === 0) tellNothing(from, 'ACoref or BCoref');
  console.log(json ? JSON.stringify(figures) : print(figures));
}

/** The likelier of the two, else who was named last before the pronoun: a guess, for the figures alone. */
function likelier({ asked }: Read, { text, pronounOffset, A, B }: Snippet): Answer {
  const chances = asked.at(-1)?.chances;
  const [isA, isB] = [chances?.get('A') ?? 0, chances?.get('B') ?? 0];
  if (isA !== isB) return isA > isB ? 'A' : 'B';
  const before = [...text].slice(0, pronounOffset).join('');
  const [a, b] = [before.lastIndexOf(A), before.lastIndexOf(B)];
  return a === b ? null : a > b ? 'A' : 'B';
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

function figuresOf(snippets: Snippet[], answers: Answer[]): Figures {
  const of = (wanted: (each: Snippet) => boolean) => scoreOf(snippets, answers, wanted);
  const masculine = of(({ pronoun }) => !isFeminine(pronoun));
  const feminine = of(({ pronoun }) => isFeminine(pronoun));
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
    `Made to choose, the likelier of the two where it is silent: F1 ${chosen.overall.f1}, masculine ${chosen.masculine.f1}, feminine ${chosen.feminine.f1}, bias ${chosen.bias ?? '–'}`,
  ].join('\n');
}
