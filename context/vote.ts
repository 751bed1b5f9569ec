import type { Span, Stance } from '../model';
import type { Reached } from './alike';
import { STANCES } from './claim-index';
import { BODIES } from './government';
import { isReversed, negations } from './negation';
import { type Prepared, type Word, weightOf } from './similarity';
import { OTHER_COUNTRIES, OTHER_POLARITY, VOTERS, VOTES_APART, WEAK_VOTES_APART } from './weights';
import type { PreparedWording } from './wording';

/** A side, and where in the sentence the words stand that tell it. */
export interface Vote extends Span {
  stance: Stance;
  /** Whether the sides lie so near to each other that more must tell the side. */
  isWeak: boolean;
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

/** A sentence as the wordings of any claim are compared with it. */
export interface InClauses {
  words: readonly Word[];
  clauses: readonly ReadClause[];
  /** Countries and bodies that it names, by code. */
  named: ReadonlySet<string>;
}

/** A clause, with what is asked of it for each claim anew. */
interface ReadClause extends Clause {
  /** What its words weigh. */
  total: number;
  negations: number;
  reversed: boolean;
  /** By the number of a term how much of it is here. */
  here: Float64Array;
}

/** Makes a sentence ready: it may be near to several claims. */
export function inClauses(sentence: Prepared, reached: ReadonlyMap<string, Reached>): InClauses {
  const { words, countries } = sentence;
  let most = -1;
  for (const { place } of reached.values()) if (place > most) most = place;
  const clauses = clausesOf(sentence).flatMap((each) =>
    readClause(each, sentence, reached, most + 1),
  );
  return { words, clauses, named: countries };
}

function readClause(
  { from, to }: Clause,
  { text, words }: Prepared,
  reached: ReadonlyMap<string, Reached>,
  terms: number,
): ReadClause[] {
  const inClause = words.slice(from, to);
  const total = weightOf(inClause);
  const first = inClause[0];
  const last = inClause.at(-1);
  if (!first || !last || total === 0) return [];
  const clause = text.slice(first.start, last.end);
  const here = new Float64Array(terms);
  for (const { at, share, place } of reached.values()) {
    if (at.some((each) => each >= from && each < to)) here[place] = share;
  }
  const read = { from, to, total, here };
  return [{ ...read, negations: negations(clause), reversed: isReversed(clause) }];
}

/**
 * The side of a claim whose nearest wordings are clearly more like a sentence, or the clause of it that is
 * most like any, than those of the other side; null when neither is. Alike is what shares weight both
 * ways (the geometric mean of the two shares), less where one is negated or turned round and the other is
 * not, and where a wording names a country that the sentence does not.
 */
export function votedSide(
  { words, clauses, named }: InClauses,
  wordings: readonly [readonly PreparedWording[], readonly PreparedWording[]],
): Vote | null {
  let best: readonly [Likeness, Likeness] = [NONE, NONE];
  let where: Clause = { from: 0, to: 0 };
  const most = ([a, b]: typeof best) => Math.max(a.alike, b.alike);
  for (const clause of clauses) {
    const likeness = likenessOf(clause, named, wordings);
    if (most(likeness) <= most(best)) continue;
    best = likeness;
    where = clause;
  }
  const [asserts, rejects] = best;
  const side = asserts.alike > rejects.alike ? 0 : 1;
  const apart = Math.abs(asserts.alike - rejects.alike);
  if (apart < WEAK_VOTES_APART) return null;
  // “Never lift the sanctions” is like “lift the sanctions”, and the reverse of it.
  if (!best[side].isOfOnePolarity) return null;
  const start = words[where.from]?.start ?? 0;
  const end = words[where.to - 1]?.end ?? 0;
  return {
    stance: STANCES[side],
    isWeak: apart < VOTES_APART,
    isOfUnnamed: best[side].isOfUnnamed,
    start,
    end,
  };
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
  { total, here, negations: times, reversed: isTurned }: ReadClause,
  named: ReadonlySet<string>,
  wordings: readonly [readonly PreparedWording[], readonly PreparedWording[]],
): readonly [Likeness, Likeness] {
  const likeness = (side: readonly PreparedWording[]) => {
    const nearest = nearestOf(side, here, total, (wording, most) => {
      const { negations: negated, reversed, countries } = wording;
      const isOfOthers = named.size > 0 && [...countries].some((code) => !named.has(code));
      return (
        most *
        (negated === times ? 1 : OTHER_POLARITY) *
        (reversed === isTurned ? 1 : OTHER_POLARITY) *
        (isOfOthers ? OTHER_COUNTRIES : 1)
      );
    });
    const sum = nearest.reduce((all, each) => all + each.alike, 0);
    const [first] = nearest;
    if (!first) return NONE;
    const { negations: negated, reversed, countries } = first.wording;
    return {
      alike: sum / VOTERS,
      isOfOnePolarity: negated === times && reversed === isTurned,
      isOfUnnamed: named.size === 0 && [...countries].some((code) => !BODIES.has(code)),
    };
  };
  return [likeness(wordings[0]), likeness(wordings[1])];
}

/**
 * The wordings of a side that are most like, nearest first, of equals the first. What lessens a likeness is asked
 * of those alone that may be among them.
 */
function nearestOf(
  side: readonly PreparedWording[],
  here: Float64Array,
  total: number,
  lessened: (wording: PreparedWording, most: number) => number,
): { wording: PreparedWording; alike: number }[] {
  const maybe: { wording: PreparedWording; order: number; most: number }[] = [];
  for (let order = 0; order < side.length; order++) {
    const wording = side[order] as PreparedWording;
    const { places, weights, total: its } = wording;
    let shared = 0;
    for (let i = 0; i < places.length; i++) {
      const place = places[i] as number;
      if (place < here.length) shared += (weights[i] as number) * (here[place] as number);
    }
    // Most have nothing in common with the clause.
    if (shared === 0) continue;
    const most = Math.sqrt(Math.min(1, shared / its) * Math.min(1, shared / total));
    maybe.push({ wording, order, most });
  }
  maybe.sort((a, b) => b.most - a.most || a.order - b.order);
  const found: { wording: PreparedWording; order: number; alike: number }[] = [];
  for (const { wording, order, most } of maybe) {
    const last = found[VOTERS - 1];
    if (last && most < last.alike) break;
    found.push({ wording, order, alike: lessened(wording, most) });
    found.sort((a, b) => b.alike - a.alike || a.order - b.order);
    found.length = Math.min(found.length, VOTERS);
  }
  return found;
}
