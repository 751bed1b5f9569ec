import type { Link, Position, Related, Relation, SpeakerRef, Stance, Statement } from '../model';
import { notAfter } from '../text/edtf';
import type { ClaimMatch } from './claims';
import { commonRun, coverage, type Prepared, type Run } from './similarity';
import { cosine } from './vectors';
import { LINKED, MOST_RELATED, SAME_WORDS, SHOWN, WEIGHTS } from './weights';

/** A statement on record made ready for comparison. */
export interface PreparedStatement {
  statement: Statement;
  words: Prepared;
  speaker: SpeakerRef;
}

/** A sentence of the page, ready to be related. */
export interface Passage {
  start: number;
  end: number;
  words: Prepared;
  speaker: SpeakerRef | null;
  claims: ClaimMatch[];
}

interface Scored {
  of: PreparedStatement;
  score: number;
  run: Run | null;
  claim: ClaimMatch | null;
}

/**
 * Relates a passage to candidate statements: scores each, keeps those above the threshold, and names
 * the relation with its reasons. Null when nothing is sure enough: silence is the normal answer.
 *
 * @param published the article's date; what was said after it is left out
 */
export function relate(
  text: string,
  passage: Passage,
  candidates: PreparedStatement[],
  published: string | null,
): Link | null {
  const scored = candidates
    .filter(({ statement }) => !published || !statement.said || notAfter(statement.said, published))
    .map((each) => score(passage, each))
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (!best || best.score < LINKED) return null;
  const sides = sidesOf(passage, scored);
  const shown = scored.filter((each) => each.score >= SHOWN).slice(0, MOST_RELATED);
  const about = passage.claims.find(({ claim }) => holds(best.of.statement, claim.id)) ?? null;
  return {
    start: passage.start,
    end: passage.end,
    exact: text.slice(passage.start, passage.end),
    speaker: passage.speaker,
    claim: about && { id: about.claim.id, proposition: about.claim.proposition },
    related: shown.map((each) => related(passage, each, sides)),
  };
}

function holds(statement: Statement, claim: string): Position | null {
  return statement.positions.find((position) => position.claim === claim) ?? null;
}

function score(passage: Passage, of: PreparedStatement): Scored {
  const run = commonRun(passage.words, of.words);
  const claim =
    passage.claims
      .filter((match) => holds(of.statement, match.claim.id))
      .sort((a, b) => b.score - a.score)[0] ?? null;
  const sum =
    WEIGHTS.bias +
    WEIGHTS.coverage * coverage(passage.words, of.words) +
    WEIGHTS.meaning * Math.max(0, cosine(passage.words.vector, of.words.vector)) +
    WEIGHTS.phrase * Math.max(0, Math.min(1, run?.weight ?? 0)) +
    WEIGHTS.claim * (claim?.score ?? 0) +
    WEIGHTS.speaker * Number(passage.speaker?.id === of.speaker.id);
  return { of, score: 1 / (1 + Math.exp(-sum)), run, claim };
}

/**
 * The side that the passage takes on each claim: from its own words, and from statements whose very
 * words it repeats. Where these two differ, or its speaker is on record with the other side alone, none.
 */
function sidesOf(passage: Passage, scored: Scored[]): Map<string, Stance> {
  const sides = new Map<string, Stance>();
  for (const { claim, side } of passage.claims) {
    const repeated = scored.find(
      (each) => (each.run?.weight ?? 0) >= SAME_WORDS && holds(each.of.statement, claim.id),
    );
    const stance = repeated ? (holds(repeated.of.statement, claim.id)?.stance ?? null) : side;
    if (!stance || (side && side !== stance)) continue;
    const own = scored
      .filter(({ of }) => of.speaker.id === passage.speaker?.id)
      .flatMap(({ of }) => holds(of.statement, claim.id)?.stance ?? []);
    if (own.length > 0 && !own.includes(stance)) continue;
    sides.set(claim.id, stance);
  }
  return sides;
}

function related(passage: Passage, each: Scored, sides: Map<string, Stance>): Related {
  const { statement, speaker } = each.of;
  const same = passage.speaker?.id === speaker.id;
  const repeats = (each.run?.weight ?? 0) >= SAME_WORDS;
  const sided = passage.claims.flatMap(({ claim }) => {
    const position = holds(statement, claim.id);
    const side = sides.get(claim.id);
    return position && side ? [{ claim, isSame: position.stance === side }] : [];
  });
  const relation = relationOf(same, repeats, each.claim !== null, sided);
  return {
    statement: statement.id,
    speaker: speaker.name,
    quote: statement.text,
    said: statement.said,
    relation,
    score: Math.round(each.score * 1000) / 1000,
    why: reasons(each, same, relation),
  };
}

function relationOf(
  same: boolean,
  repeats: boolean,
  sharesClaim: boolean,
  sided: { isSame: boolean }[],
): Relation {
  const agrees = sided.some(({ isSame }) => isSame);
  const disputes = sided.some(({ isSame }) => !isSame);
  if (same) {
    if (repeats) return 'same-words';
    return sharesClaim && !disputes ? 'said-before' : 'same-subject';
  }
  // One statement may hold two claims; where they point both ways, we do not choose.
  if (agrees && !disputes) return 'agrees';
  if (disputes && !agrees) return 'disputes';
  return repeats && !disputes ? 'same-words' : 'same-subject';
}

function reasons(each: Scored, same: boolean, relation: Relation): string[] {
  const why: string[] = [];
  if (each.run && each.run.weight >= SAME_WORDS / 2) why.push(`same phrase: “${each.run.words}”`);
  if (each.claim) why.push(`same claim: ${each.claim.claim.proposition}`);
  if (relation === 'agrees') why.push('recorded on the side that this sentence takes');
  if (relation === 'disputes') why.push('recorded on the other side of this claim');
  if (same) why.push('the same speaker');
  if (why.length === 0) why.push('the same subject in other words');
  return why;
}
