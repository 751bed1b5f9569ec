import type { Stance } from '../model';
import type { Reached } from './alike';
import { type PreparedWording, STANCES } from './claim-index';
import { countriesIn } from './countries';
import { isNegated, isReversed } from './negation';
import type { Prepared } from './similarity';
import { OTHER_COUNTRIES, OTHER_POLARITY, VOTERS } from './weights';

/** How like a text is to the nearest wordings of each side, 0 to 1, in the order of `STANCES`. */
type Likeness = readonly [number, number];

/**
 * The side of a claim whose nearest wordings are clearly more like a sentence, or the clause of it that is
 * most like any, than those of the other side; null when neither is. Alike is what shares weight both
 * ways (the geometric mean of the two shares), less where one is negated or turned round and the other is
 * not, and where a wording names a country that the sentence does not.
 *
 * @param apart how far the sides must lie apart, 0 to 1
 */
export function votedSide(
  sentence: Prepared,
  reached: ReadonlyMap<string, Reached>,
  wordings: readonly [readonly PreparedWording[], readonly PreparedWording[]],
  apart: number,
): Stance | null {
  let best: Likeness = [0, 0];
  for (const clause of clausesOf(sentence)) {
    const likeness = likenessOf(sentence, clause, reached, wordings);
    if (Math.max(...likeness) > Math.max(...best)) best = likeness;
  }
  const [asserts, rejects] = best;
  if (Math.abs(asserts - rejects) < apart) return null;
  return STANCES[asserts > rejects ? 0 : 1];
}

/** Words of a sentence, from one up to another. */
interface Clause {
  from: number;
  to: number;
}

const BETWEEN_CLAUSES = /[,;:—–]|\b(?:and|but|while|although|because)\b/u;
/** A clause of fewer words tells no side. */
const SHORTEST = 4;

/** The sentence whole, and its clauses where it has several. */
function clausesOf({ text, words }: Prepared): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  words.forEach((word, i) => {
    const next = words[i + 1];
    const isEnd = !next || BETWEEN_CLAUSES.test(text.slice(word.end, next.start) + next.folded);
    if (!isEnd) return;
    if (i + 1 - from >= SHORTEST) clauses.push({ from, to: i + 1 });
    from = i + 1;
  });
  const whole = { from: 0, to: words.length };
  return clauses.length > 1 || clauses[0]?.to !== words.length ? [whole, ...clauses] : [whole];
}

function likenessOf(
  { text, words }: Prepared,
  { from, to }: Clause,
  reached: ReadonlyMap<string, Reached>,
  wordings: readonly [readonly PreparedWording[], readonly PreparedWording[]],
): Likeness {
  const inClause = words.slice(from, to);
  const total = inClause.reduce((sum, { weight }) => sum + weight, 0);
  const first = inClause[0];
  const last = inClause.at(-1);
  if (!first || !last || total === 0) return [0, 0];
  const clause = text.slice(first.start, last.end);
  const isNo = isNegated(clause);
  const isTurned = isReversed(clause);
  const named = countriesIn(words);
  const likeness = (side: readonly PreparedWording[]) =>
    meanOfMost(
      side.map(({ words: { terms, total: its }, negated, reversed, countries }) => {
        let shared = 0;
        for (const [term, weight] of terms) {
          const found = reached.get(term);
          if (found?.at.some((at) => at >= from && at < to)) shared += weight * found.share;
        }
        const alike = Math.sqrt(Math.min(1, shared / its) * Math.min(1, shared / total));
        const isOfOthers = named.size > 0 && [...countries].some((code) => !named.has(code));
        return (
          alike *
          (negated === isNo ? 1 : OTHER_POLARITY) *
          (reversed === isTurned ? 1 : OTHER_POLARITY) *
          (isOfOthers ? OTHER_COUNTRIES : 1)
        );
      }),
    );
  return [likeness(wordings[0]), likeness(wordings[1])];
}

function meanOfMost(all: number[]): number {
  const most = all.sort((a, b) => b - a).slice(0, VOTERS);
  return most.reduce((sum, each) => sum + each, 0) / VOTERS;
}
