/** Which words a reason names, and how it spells them. */
import type { Span } from '../model';
import { isOneThing } from '../text/terms';
import type { Passage } from './passage';
import type { Prepared, Run, Word } from './similarity';
import { officesIn } from './subjects';

/** So many of the words in common are named, … */
const MOST_WORDS = 4;
/** … and none that weighs less. */
const LEAST_WEIGHT = 0.3;
/** Of the words that tell a claim those that weigh less (“not”) are not named beside others. */
const LEAST_TOLD = 0.2;

/** What stands between the words of one name: “Article 5”, “non-nuclear”. */
const JOINS = /^(?:[ \u00a0]+|-)$/u;

const MARKS = /["“”„«»]/gu;

/** A sentence is shown with several statements. */
const offices = new WeakMap<Prepared, readonly Span[]>();

function officesOf(sentence: Prepared): readonly Span[] {
  const known = offices.get(sentence);
  if (known) return known;
  const found = officesIn(sentence.text);
  offices.set(sentence, found);
  return found;
}

/** Words in quotation marks; those that stand in them are left out. */
const inMarks = (words: string) => `“${words.replace(MARKS, '')}”`;

/** The weightiest of the words by which a sentence tells a claim, as they stand there; neighbours are named together. */
export function toldWords(text: string, told: readonly Word[]): string[] {
  const heavy = told.filter(({ weight }) => weight >= LEAST_TOLD);
  const chosen = (heavy.length > 0 ? heavy : told).slice(0, MOST_WORDS);
  const joined: Span[] = [];
  for (const { start, end } of inOrder(chosen)) {
    const last = joined.at(-1);
    if (last && JOINS.test(text.slice(last.end, start))) last.end = end;
    else joined.push({ start, end });
  }
  return joined.map(({ start, end }) => inMarks(text.slice(start, end)));
}

/**
 * The words of a sentence that weigh most among those that a statement has too, as the sentence spells them and in its order;
 * where the statement has another word for one, `“Moscow” = “Russia”`. Words that say who speaks, and those of an office,
 * tell nothing of what is said; nor do words that are only cut to one stem (“puts”, “putative”).
 */
export function sharedWords({ words: sentence, attribution }: Passage, statement: Prepared) {
  const apart = [...attribution, ...officesOf(sentence)];
  const seen = new Set<string>();
  const shared = sentence.words.flatMap((word) => {
    const { term, weight, start, end } = word;
    if (weight < LEAST_WEIGHT || seen.has(term) || !statement.terms.has(term)) return [];
    if (apart.some((span) => start < span.end && span.start < end)) return [];
    const there = statement.words.filter((its) => its.term === term);
    const other = there.some((its) => isAlike(word, its)) ? null : there.find(isNamedOtherwise);
    if (other === undefined) return [];
    seen.add(term);
    return [{ ...word, other }];
  });
  return inOrder(shared.sort((a, b) => b.weight - a.weight).slice(0, MOST_WORDS)).map(
    ({ start, end, other }) => {
      const here = inMarks(sentence.text.slice(start, end));
      return other === null
        ? here
        : `${here} = ${inMarks(statement.text.slice(other.start, other.end))}`;
    },
  );
}

/** A phrase that both have, as each has it: one text where it is letter for letter the same. */
export function phraseInBoth(run: Run, sentence: Prepared, statement: Prepared) {
  const here = inMarks(run.words);
  const there = phraseThere(run, sentence, statement);
  return there === null ? { here } : { here, there: inMarks(there) };
}

/** A run of words as a statement has it, where one of them is another word or form there; else null. */
function phraseThere(run: Span, sentence: Prepared, statement: Prepared): string | null {
  const here = sentence.words.filter(({ start, end }) => start >= run.start && end <= run.end);
  const key = ({ term, folded }: Word) => term || folded;
  const at = statement.words.findIndex((_, i) =>
    here.every((word, n) => {
      const other = statement.words[i + n];
      return other !== undefined && key(other) === key(word);
    }),
  );
  const there = statement.words.slice(at, at + here.length);
  const [first, last] = [there[0], there.at(-1)];
  if (at < 0 || !first || !last) return null;
  const isSame = here.every(({ folded }, n) => folded === there[n]?.folded);
  return isSame ? null : statement.text.slice(first.start, last.end);
}

const isNamedOtherwise = ({ folded, term }: Word) => isOneThing(folded, term);

/** Whether two words of one term are one word, however inflected, and not two words for one thing (`text/terms.ts`). */
function isAlike({ folded: one }: Word, { folded: other }: Word): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length >= STEM) return short.slice(0, STEM) === long.slice(0, STEM);
  return long.startsWith(short) && long.length - short.length <= ENDING;
}
/** Letters that two forms of a word have in common at the least; `invading` and `invasion` have four. */
const STEM = 4;
/** … and how much longer the other form of a shorter word may be: “end”, “ends”. */
const ENDING = 2;

const inOrder = <T extends Span>(spans: readonly T[]): T[] =>
  [...spans].sort((a, b) => a.start - b.start);
