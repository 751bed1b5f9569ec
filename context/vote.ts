import type { Span, Stance } from '../model';
import type { Reached } from './alike';
import { type PreparedWording, STANCES } from './claim-index';
import { countriesIn } from './countries';
import { BODIES } from './government';
import { isReversed, negations } from './negation';
import type { Prepared } from './similarity';
import { OTHER_COUNTRIES, OTHER_POLARITY, VOTERS, VOTES_APART } from './weights';

/** A side, and where in the sentence the words stand that tell it. */
export interface Vote extends Span {
  stance: Stance;
  /** Whether the nearest wording names a country and the sentence names none, nor an alliance. */
  isOfUnnamed: boolean;
}

/** How like a text is to the nearest wordings of a side. */
interface Likeness {
  /** 0 to 1. */
  alike: number;
  /** Whether the nearest is negated and turned round as the text is. */
  isOfOnePolarity: boolean;
  /** Whether the nearest names a country, though the sentence names none, nor an alliance. */
  isOfUnnamed: boolean;
}

const NONE: Likeness = { alike: 0, isOfOnePolarity: false, isOfUnnamed: false };

/**
 * The side of a claim whose nearest wordings are clearly more like a sentence, or the clause of it that is
 * most like any, than those of the other side; null when neither is. Alike is what shares weight both
 * ways (the geometric mean of the two shares), less where one is negated or turned round and the other is
 * not, and where a wording names a country that the sentence does not.
 */
export function votedSide(
  sentence: Prepared,
  reached: ReadonlyMap<string, Reached>,
  wordings: readonly [readonly PreparedWording[], readonly PreparedWording[]],
): Vote | null {
  let best: readonly [Likeness, Likeness] = [NONE, NONE];
  let where: Clause = { from: 0, to: 0 };
  const most = ([a, b]: typeof best) => Math.max(a.alike, b.alike);
  for (const clause of clausesOf(sentence)) {
    const likeness = likenessOf(sentence, clause, reached, wordings);
    if (most(likeness) <= most(best)) continue;
    best = likeness;
    where = clause;
  }
  const [asserts, rejects] = best;
  const side = asserts.alike > rejects.alike ? 0 : 1;
  if (Math.abs(asserts.alike - rejects.alike) < VOTES_APART) return null;
  // “Never lift the sanctions” is like “lift the sanctions”, and the reverse of it.
  if (!best[side].isOfOnePolarity) return null;
  const start = sentence.words[where.from]?.start ?? 0;
  const end = sentence.words[where.to - 1]?.end ?? 0;
  return { stance: STANCES[side], isOfUnnamed: best[side].isOfUnnamed, start, end };
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
): readonly [Likeness, Likeness] {
  const inClause = words.slice(from, to);
  const total = inClause.reduce((sum, { weight }) => sum + weight, 0);
  const first = inClause[0];
  const last = inClause.at(-1);
  if (!first || !last || total === 0) return [NONE, NONE];
  const clause = text.slice(first.start, last.end);
  const times = negations(clause);
  const isTurned = isReversed(clause);
  const named = countriesIn(words);
  const here = new Map<string, number>();
  for (const [term, { at, share }] of reached) {
    if (at.some((each) => each >= from && each < to)) here.set(term, share);
  }
  const likeness = (side: readonly PreparedWording[]) => {
    const nearest = side
      .flatMap((wording) => {
        const { terms, total: its } = wording.words;
        let shared = 0;
        for (const [term, weight] of terms) shared += weight * (here.get(term) ?? 0);
        // Most have nothing in common with the clause.
        if (shared === 0) return [];
        const { negations: negated, reversed, countries } = wording;
        const isOfOthers = named.size > 0 && [...countries].some((code) => !named.has(code));
        const alike =
          Math.sqrt(Math.min(1, shared / its) * Math.min(1, shared / total)) *
          (negated === times ? 1 : OTHER_POLARITY) *
          (reversed === isTurned ? 1 : OTHER_POLARITY) *
          (isOfOthers ? OTHER_COUNTRIES : 1);
        return {
          alike,
          isOfOnePolarity: negated === times && reversed === isTurned,
          isOfUnnamed: named.size === 0 && [...countries].some((code) => !BODIES.has(code)),
        };
      })
      .sort((a, b) => b.alike - a.alike)
      .slice(0, VOTERS);
    const sum = nearest.reduce((all, each) => all + each.alike, 0);
    return { ...(nearest[0] ?? NONE), alike: sum / VOTERS };
  };
  return [likeness(wordings[0]), likeness(wordings[1])];
}
