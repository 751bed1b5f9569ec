import type { Edtf, Position, Stance, Statement } from '../model';
import type { ClaimMatch } from './claims';
import { cueVerb } from './cues';
import { isDenied, isNegated } from './negation';
import type { Passage, Scored } from './relate';
import type { Run, Word } from './similarity';
import { MOST_ELSE, OWN_SIDE_FOUND, SAME_WORDS } from './weights';

/** The position that a statement holds on a claim, if any. */
export function holds(statement: Statement, claim: string): Position | null {
  return statement.positions.find((position) => position.claim === claim) ?? null;
}

/** Whether two speakers, by id, speak for one government on a day. */
export type SpeaksWith = (one: string, other: string, on: Edtf | null) => boolean;

/**
 * The side that a passage takes on each of its claims; abstention is the normal answer.
 *
 * Somebody must say it, and it must be no question. Its words must take the side: a curator's
 * wording, or a statement on record said over again. Of a speaker who is on record with one side
 * alone, or whose government is, a wording that leans to that side is enough. Of whom nothing is
 * known, the sentence must say that and little else. In any case it must be in the speaker's own voice:
 * what somebody says that another claims, wants or calls absurd is not his side.
 */
export function sidesOf(
  passage: Passage,
  scored: Scored[],
  speaksWith: SpeaksWith,
): Map<string, Stance> {
  const sides = new Map<string, Stance>();
  const { speaker, isStatement, words, claims } = passage;
  if (!isStatement || words.text.includes('?')) return sides;
  for (const match of claims.found) {
    const { id } = match.claim;
    const isSure = claims.sure.includes(match);
    const stancesOf = (isAsked: (of: Scored['of']) => boolean) =>
      new Set(
        scored
          .filter(({ of }) => isAsked(of))
          .flatMap(({ of }) => holds(of.statement, id)?.stance ?? []),
      );
    const own = stancesOf((of) => of.speaker.id === speaker?.id);
    const voices =
      own.size > 0 || !speaker
        ? own
        : stancesOf((of) => speaksWith(speaker.id, of.speaker.id, of.statement.said));
    const [recorded] = voices;
    const leaning = voices.size === 1 && recorded && leansTo(passage, match, recorded);
    const worded = !isSure
      ? null
      : own.size > 0
        ? (match.side ?? sideOfOwnWords(passage, match, scored))
        : sideOfStranger(passage, match, scored);
    const stance = worded ?? (leaning ? recorded : null);
    if (stance && (own.size === 0 || (own.size === 1 && own.has(stance)))) sides.set(id, stance);
  }
  return sides;
}

/** Whether a passage is worded on a side, however little of the wording is there, in its speaker's own voice. */
function leansTo(passage: Passage, match: ClaimMatch, stance: Stance): boolean {
  return match.leans === stance && match.found >= OWN_SIDE_FOUND && !speaksForAnother(passage);
}

/** Whether what a passage says may be another's than its speaker's, or the reverse of it. */
export function speaksForAnother(passage: Passage): boolean {
  return hasSecondVoice(passage, null) || isWeighed(passage) || isDenied(passage.words.text);
}

/** The side of a speaker who says a statement of his own over again, whatever he adds to it. */
function sideOfOwnWords(passage: Passage, match: ClaimMatch, scored: Scored[]): Stance | null {
  const again = scored.find(
    (each) => each.of.speaker.id === passage.speaker?.id && repeats(passage, each),
  );
  return again ? (holds(again.of.statement, match.claim.id)?.stance ?? null) : null;
}

/** The side of a speaker of whom nothing is recorded on the claim. */
function sideOfStranger(passage: Passage, match: ClaimMatch, scored: Scored[]): Stance | null {
  if (hasSecondVoice(passage, null) || isWeighed(passage)) return null;
  const worded = match.isWhole && !isDenied(passage.words.text) ? match.side : null;
  const repeated = scored.find(
    (each) => holds(each.of.statement, match.claim.id) && isSaidAgain(passage, each),
  );
  const said = repeated ? (holds(repeated.of.statement, match.claim.id)?.stance ?? null) : null;
  return said && match.side && said !== match.side ? null : (said ?? worded);
}

/** Whether a passage says a statement's words over again, and hardly anything else. */
function isSaidAgain(passage: Passage, { run, of }: Scored): boolean {
  if (!run || !repeats(passage, { run, of })) return false;
  // “Russia demands veto power”: who says this does not demand it.
  const relates = of.statement.form !== 'direct' && of.words.words.some(isCue);
  return !relates && elseShare(passage, run) <= MOST_ELSE && !hasSecondVoice(passage, run);
}

/** Whether a passage has the very words of a statement, neither negated anew nor called false. */
function repeats(passage: Passage, { run, of }: Pick<Scored, 'run' | 'of'>): boolean {
  if (!run || run.weight < SAME_WORDS) return false;
  const { text } = passage.words;
  return (
    isNegated(text) === isNegated(of.statement.text) &&
    !isDenied(text.slice(0, run.start)) &&
    !isDenied(text.slice(run.end))
  );
}

function isCue({ folded }: Word): boolean {
  return cueVerb(folded) !== null;
}

/** Words that are neither in the run nor part of the attribution. */
function wordsOutside({ words, attribution }: Passage, run: Run | null): Word[] {
  const covered = run ? [...attribution, run] : attribution;
  return words.words.filter(
    (word) => !covered.some(({ start, end }) => start <= word.start && word.end <= end),
  );
}

/** Share of a passage's weight, its attribution left out, that a run does not hold. */
function elseShare(passage: Passage, run: Run): number {
  const weigh = (words: Word[]) => words.reduce((sum, { weight }) => sum + weight, 0);
  const all = weigh(wordsOutside(passage, null));
  return all === 0 ? 1 : weigh(wordsOutside(passage, run)) / all;
}

const SECOND_VOICE =
  /\b(?:according to|in (?:his|her|their|the|\p{Lu}\p{L}+['’]s) (?:view|opinion|words|eyes)|so-called|the (?:idea|notion|claim|demand|allegation|suggestion|myth) (?:that|of|for))\b/iu;

/** Whether a passage lets somebody else speak besides its source: a second cue (but not `we want`), “according to”, “the idea that”. */
function hasSecondVoice(passage: Passage, run: Run | null): boolean {
  const { text, words } = passage.words;
  const isOwn = (word: Word) => /^(?:i|we)$/.test(words[words.indexOf(word) - 1]?.folded ?? '');
  if (wordsOutside(passage, run).some((word) => isCue(word) && !isOwn(word))) return true;
  const voice = SECOND_VOICE.exec(text);
  if (!voice) return false;
  return !passage.attribution.some(({ start, end }) => start <= voice.index && voice.index < end);
}

/** `It would be dangerous to lift …`, `to stop … would be`, `it was too soon to`: an act is judged, and how, we do not read. */
function isWeighed({ words }: Passage): boolean {
  return /\b(?:be|is|was|were|been)\b(?:\s+[\p{L}-]+){1,4}\s+to\s|\bto\s+\p{L}+.*\bwould\b|\babout to\b/iu.test(
    words.text,
  );
}
