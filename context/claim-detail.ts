import type { Claim, Stance } from '../model';
import type { Reached } from './alike';
import { STANCES } from './claim-index';
import type { ClaimMatch } from './claim-match';
import { BODIES } from './government';
import { type LearntSide, NOTHING_LEARNT } from './learnt/learnt-claims';
import { isReversed, negations } from './negation';
import { commonRun, type Prepared, type Word, weightOf } from './similarity';
import { type InClauses, inClauses, votedSide } from './vote';
import { LEARNT, OWN_WORDS, SAYS_LITTLE_ELSE, SIDE_FOUND, SIDE_MARGIN } from './weights';
import type { PreparedWording } from './wording';

/** A claim whose match is strong, with the wording of each side of which most is found. */
export interface Nearest {
  claim: Claim;
  strength: number;
  learnt: LearntSide;
  /** By how much likelier it was learnt to be than at random. */
  lift: number;
  /** Its number where it was learnt that the sentence is likely about it, else −1. */
  taught: number;
  sides: readonly [NearestWording, NearestWording];
  wordings: readonly [PreparedWording[], PreparedWording[]];
}

interface NearestWording {
  found: number;
  wording: PreparedWording | null;
}

/** What a sentence's words tell of the claims that it is surely about. */
export function detailsOf(
  sentence: Prepared,
  reached: Map<string, Reached>,
  near: readonly Nearest[],
  tellingOf: (claim: number) => Word[],
): ClaimMatch[] {
  const { text } = sentence;
  const polarity = { negations: negations(text), reversed: isReversed(text) };
  const clauses = inClauses(sentence, reached);
  return near.map((each) => ({
    ...detailOf(sentence, polarity, clauses, reached, each),
    taught: each.taught < 0 ? [] : tellingOf(each.taught),
  }));
}

function detailOf(
  sentence: Prepared,
  polarity: Pick<PreparedWording, 'negations' | 'reversed'>,
  clauses: InClauses,
  reached: Map<string, Reached>,
  { claim, strength, learnt, lift, sides, wordings }: Nearest,
): Omit<ClaimMatch, 'taught'> {
  const [asserts, rejects] = [sides[0].found, sides[1].found];
  const verbatim = ([0, 1] as const).filter((side) =>
    isVerbatim(sides[side].wording?.words, sentence),
  );
  const [worded] = verbatim.length === 1 ? verbatim : [];
  const side = worded ?? (asserts >= rejects ? 0 : 1);
  const stance = STANCES[side] as Stance;
  const found = Math.max(asserts, rejects);
  const { wording } = sides[side];
  const isClear = found >= SIDE_FOUND && Math.abs(asserts - rejects) >= SIDE_MARGIN;
  const agreesOnNegation =
    polarity.negations === wording?.negations && polarity.reversed === wording.reversed;
  // What was learnt is told by words, not by a “not”: where a wording is there but negated otherwise, the words tell the reverse.
  const told = wording ? toldBy(wording.words, sentence, reached) : [];
  const spoken = clauseOf(told, clauses) ?? polarity;
  const isTurned =
    !agreesOnNegation &&
    found >= LEARNT.turned &&
    (spoken.negations !== wording?.negations || spoken.reversed !== wording.reversed);
  // “Guarantees must be binding”: for whom, a sentence that names nobody does not tell.
  const isOfUnnamed =
    sentence.countries.size === 0 &&
    [...(wording?.countries ?? [])].some((code) => !BODIES.has(code));
  const vote = votedSide(clauses, wordings);
  return {
    claim,
    strength,
    learnt: isTurned || isOfUnnamed ? NOTHING_LEARNT : learnt,
    learntAnyway: learnt,
    lift,
    isTurned,
    isOfUnnamed,
    found,
    isWhole:
      wording !== null &&
      standsTogether(wording.words, reached) &&
      accounted(wording.words, sentence, reached) >= SAYS_LITTLE_ELSE,
    side: (isClear || worded !== undefined) && agreesOnNegation ? stance : null,
    leans: agreesOnNegation ? stance : null,
    nearest: stance,
    isOfNegated: wording?.isNegated ?? false,
    voted: vote?.isWeak === false ? vote : null,
    tends: vote?.stance ?? null,
    told,
  };
}

/** The shortest clause that has nearly all of what tells a claim: a “not” of another is none of its own. */
function clauseOf(
  told: readonly Word[],
  { clauses, words }: InClauses,
): Pick<PreparedWording, 'negations' | 'reversed'> | null {
  const all = weightOf(told);
  const inside = ({ from, to }: { from: number; to: number }) =>
    weightOf(told.filter((word) => words.indexOf(word) >= from && words.indexOf(word) < to));
  const having = clauses.filter((clause) => inside(clause) >= LEARNT.inClause * all);
  return having.sort((a, b) => a.to - a.from - (b.to - b.from))[0] ?? null;
}

/** The words of a sentence that stand for a wording's, each once, the weightiest first. */
function toldBy({ terms }: Prepared, { words }: Prepared, reached: Map<string, Reached>): Word[] {
  const found = [...terms].flatMap(([term, weight]) => {
    const at = reached.get(term)?.at[0];
    const word = at === undefined ? undefined : words[at];
    return word ? [{ word, weight }] : [];
  });
  return [...new Set(found.sort((a, b) => b.weight - a.weight).map(({ word }) => word))];
}

/**
 * Whether a claim is told by words of its own, and not by those alone that tell a claim which fits better:
 * who wants guarantees for Ukraine has said nothing of guarantees for Russia.
 */
export function isApart({ told }: ClaimMatch, better: readonly ClaimMatch[]): boolean {
  const taken = new Set(better.flatMap((each) => each.told));
  return weightOf(told.filter((word) => !taken.has(word))) >= OWN_WORDS * weightOf(told);
}

/** Whether a sentence has a wording word for word, the small words too. */
function isVerbatim(wording: Prepared | undefined, sentence: Prepared): boolean {
  return wording !== undefined && commonRun(sentence, wording)?.length === wording.words.length;
}

/** Words that may stand between those of a wording when it is said in one breath. */
const BETWEEN = 3;

/** Whether what is found of a wording stands together in the sentence, not strewn over it. */
function standsTogether({ terms, words }: Prepared, reached: Map<string, Reached>): boolean {
  const places = [...terms.keys()].flatMap((term) =>
    reached.get(term)?.at.length ? [reached.get(term)!.at] : [],
  );
  const room = words.length + BETWEEN;
  return places
    .flat()
    .some((from) => places.every((at) => at.some((each) => each >= from && each < from + room)));
}

/** Share of a sentence's weight that a wording's words account for. */
function accounted(wording: Prepared, sentence: Prepared, reached: Map<string, Reached>): number {
  const at = new Set([...wording.terms.keys()].flatMap((term) => reached.get(term)?.at ?? []));
  let weight = 0;
  let total = 0;
  sentence.words.forEach((word, i) => {
    total += word.weight;
    if (at.has(i)) weight += word.weight;
  });
  return total === 0 ? 0 : weight / total;
}
