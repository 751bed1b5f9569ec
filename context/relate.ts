import type { Edtf, Link, QuotationCheck, Related, Relation, Stance } from '../model';
import { placeInCondition } from './conditions';
import { contrastOf, type IsOfBoth } from './contrast';
import { learntSide } from './learnt/learnt-claims';
import { isNegated, isNegatedBesides } from './negation';
import type { Passage, Scored } from './passage';
import { isDisowned } from './polarity';
import { holds, type SpeaksWith } from './positions-held';
import { isAsked } from './questions';
import { type Reason, reasonsFor } from './reasons';
import { inGroups } from './related-groups';
import { type Looked, oddsOf } from './second-look';
import { sidesOf } from './sides';
import { inTurn } from './turn';
import { isHeld } from './voice';
import {
  BELOW_BEST,
  LEARNT,
  MOST_OF_A_KIND,
  MOST_RELATED,
  SAID_BEFORE_FOUND,
  SAME_WORDS,
  SHOWN,
  SIDE_FOUND,
} from './weights';

/** What is known beyond a sentence and its statements. */
export interface Known {
  /** A claim's proposition, by its id. */
  propositionOf(claim: string): string;
  speaksWith: SpeaksWith;
  /** Countries and bodies, by code, for which a speaker, by id, spoke on a day. */
  affiliationsOf(id: string, on: Edtf | null): ReadonlySet<string>;
  /** The same for whoever says a passage, on the page's day; it takes a look at the whole page. */
  spokenFor(passage: Passage): ReadonlySet<string>;
  isOfBoth: IsOfBoth;
}

/**
 * Makes the link of a passage from its scored statements, naming relations and reasons. A statement that answers to
 * one of its quotations is shown whatever its score.
 */
export function linkFrom(
  text: string,
  passage: Passage,
  scored: Scored[],
  looked: Looked[],
  checks: QuotationCheck[],
  known: Known,
): Link {
  const best = looked[0] as Looked;
  // A claim heads the link only when nothing else fits the sentence better.
  const top = passage.claims.sure[0]?.claim;
  const about = top && holds(best.of.statement, top.id) ? top : null;
  const sides = sidesOf(passage, scored, known, about?.id ?? null);
  // Very like words must not push out what others hold of the same claim: that is what a reader asks.
  // What no claim and no words bind to the sentence must not push out what is bound.
  const bound = looked.filter(({ isNear }) => isNear);
  const nearest = Math.max(...(bound.length > 0 ? bound : looked).map(({ score }) => score));
  const floor = Math.min(SHOWN, nearest);
  const least = Math.max(floor, nearest - BELOW_BEST);
  const isOfTop = ({ of }: Looked) => top !== undefined && holds(of.statement, top.id) !== null;
  const isShown = (each: Looked) =>
    each.score >= least ||
    checks.some(({ statement }) => statement === each.of.statement.id) ||
    (each.score >= floor && (isOfTop(each) || contrastOf(passage, each, known.isOfBoth) !== null));
  const said = { isNegated: isNegated(passage.words.text), isDisowned: isDisowned(passage) };
  return {
    start: passage.start,
    end: passage.end,
    exact: text.slice(passage.start, passage.end),
    speaker: passage.speaker,
    claim: about && { id: about.id, proposition: about.proposition },
    related: varied(
      inGroups(
        inTurn(passage, looked.filter(isShown)).map((each) =>
          toldOf(passage, said, each, sides, known),
        ),
        (each) => each,
      ).flatMap(({ members }) => members),
    ).map((each) => related(passage, each, known)),
    ...(checks.length > 0 && { checks }),
  };
}

/**
 * The best of each relation, in their order, so that no kind crowds out the others. What was moved
 * back for the sake of others is told as no surer than what stands before it.
 */
function varied(all: readonly Told[]): Told[] {
  const counts = new Map<string, number>();
  let least = 1;
  return all
    .filter(({ relation, contrast }) => {
      // What the same words mean to somebody else is what a reader would not find alone.
      const kind = contrast === undefined ? relation : 'contrast';
      const before = counts.get(kind) ?? 0;
      counts.set(kind, before + 1);
      return before < MOST_OF_A_KIND;
    })
    .slice(0, MOST_RELATED)
    .map((each) => {
      least = Math.min(least, each.score);
      return { ...each, score: least };
    });
}

/** What is told of a statement but for the reasons, which are dear: half of the statements are left out for others of their kind. */
interface Told extends Pick<Related, 'relation' | 'score' | 'contrast'> {
  each: Looked;
}

function toldOf(
  passage: Passage,
  said: { isNegated: boolean; isDisowned: boolean },
  each: Looked,
  sides: Map<string, Stance>,
  known: Known,
): Told {
  const { statement, speaker } = each.of;
  const isSame = passage.speaker?.id === speaker.id;
  const repeats =
    (each.run?.weight ?? 0) >= SAME_WORDS && said.isNegated === isNegated(statement.text);
  const sided = statement.positions.flatMap(({ claim, stance }) => {
    const side = sides.get(claim);
    return side ? [stance === side] : [];
  });
  const isTaken = sided.includes(true);
  const isInContext = isTaken && passage.claims.context !== '';
  const holdsOn =
    !said.isDisowned && isSame && (isInContext || isSaidBefore(passage, each, isTaken));
  const relation = relationOf(isSame, repeats && !said.isDisowned, holdsOn, sided);
  const contrast = relation === 'same-subject' ? contrastOf(passage, each, known.isOfBoth) : null;
  // What is shown is never told as wholly unsure.
  const score = Math.max(1, Math.round(1000 / (1 + Math.exp(-oddsOf(each.look))))) / 1000;
  return { each, relation, score, ...(contrast !== null && { contrast }) };
}

function related(
  passage: Passage,
  { each, relation, score, contrast }: Told,
  { propositionOf }: Known,
): Related {
  const { statement, speaker } = each.of;
  const reasons = reasonsFor(passage, each, propositionOf);
  // What the relation rests on comes first.
  const isBasis = ({ part }: Reason) => relation === 'same-words' && part === 'phrase';
  const why = [...reasons.filter(isBasis), ...reasons.filter((reason) => !isBasis(reason))].map(
    ({ words }) => words,
  );
  const side = SIDES[relation];
  return {
    statement: statement.id,
    speaker: speaker.name,
    quote: statement.text,
    said: statement.said,
    relation,
    score,
    why: side ? [...why, side] : why,
    ...(contrast !== undefined && { contrast }),
  };
}

/**
 * Whether a speaker says again what he is on record with: a wording, or the nearest ones together, tell his side, or half of
 * a wording is there; and nothing tells the other side. “Ukraine must join NATO” has all of “must never join NATO”.
 */
function isSaidBefore(passage: Passage, { of }: Looked, isTaken: boolean): boolean {
  if (!isTaken && !isHeld(passage)) return false;
  const isNegatedHere = isNegatedBesides(passage.words.text);
  return passage.claims.found.some((match) => {
    const { side, leans, voted, tends, found } = match;
    const stance = holds(of.statement, match.claim.id)?.stance;
    if (!stance || isAsked(passage, match.told)) return false;
    const other = [side, leans, voted?.stance].some((worded) => worded && worded !== stance);
    if (other) return false;
    // “No truce unless the causes are removed” has a “not”, and asks for it; “not … unless” may have two, and refuses.
    const isNearest = match.nearest === stance && !match.isOfNegated;
    const place = isNearest ? placeInCondition(passage, match.told) : null;
    if (place === 'withheld') return false;
    if (side === stance || tends === stance) return true;
    if (learntSide(match, LEARNT.again) === stance) return true;
    const isLearnt =
      match.learntAnyway.stance === stance && match.learntAnyway.odds >= LEARNT.onRecord;
    if (isTaken && isLearnt && !match.isTurned) return true;
    // Nearly all of a wording, but negated otherwise: the reverse of it, or something else.
    const isOtherwise = place !== 'demanded' && (isNegatedHere || match.isOfNegated);
    const isTurned = leans === null && found >= SIDE_FOUND && isOtherwise;
    return passage.claims.sure.includes(match) && found >= SAID_BEFORE_FOUND && !isTurned;
  });
}

/** What a relation rests on besides. */
const SIDES: Partial<Record<Relation, string>> = {
  agrees: 'recorded on the side that this sentence takes',
  disputes: 'recorded on the other side of this claim',
};

/** `sided` tells, for each claim shared whose side we know, whether the statement is on that side. */
function relationOf(
  isSame: boolean,
  repeats: boolean,
  isSaid: boolean,
  sided: boolean[],
): Relation {
  const agrees = sided.includes(true);
  const disputes = sided.includes(false);
  if (isSame) {
    if (repeats) return 'same-words';
    return isSaid && !disputes ? 'said-before' : 'same-subject';
  }
  // One statement may hold two claims; where they point both ways, we do not choose.
  if (agrees && !disputes) return 'agrees';
  if (disputes && !agrees) return 'disputes';
  return 'same-subject';
}
