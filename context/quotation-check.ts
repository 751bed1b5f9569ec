import type { QuotationCheck, Span, SpeakerRef } from '../model';
import { type Alignment, align, wordsIn } from './alignment';
import type { PreparedStatement } from './passage';
import { quotedSpans } from './quotation-marks';
import { type Prepared, type Word, weightOf } from './similarity';

/**
 * The numbers that decide what is said of a quotation. Chosen on the pairs of `tests/fixtures/wordings.json`, so that
 * none of its traps is taken; a word weighs 0 to 1.
 */
/** Fewer words are a phrase that anybody may use. */
const FEWEST_WORDS = 4;
/** … and these words must weigh as much as two rare ones. */
const ENOUGH_SAID = 1.2;
/** That the words are another's takes more: whole sentences are not chance, idioms are. */
const FEWEST_OF_ANOTHER = 7;
const ENOUGH_OF_ANOTHER = 2.4;
/** From this likeness on two quotations of one speaker are one utterance in two wordings. */
const ANOTHER_WORDING = 0.6;
/** … if they have this much in common, some four rare words; in fewer, what happens twice is told alike twice … */
const ENOUGH_IN_COMMON = 2.6;
/** … unless they are more alike than that … */
const ALIKE_IN_FEWER = { likeness: 0.75, weight: 1.8 };
/** … or short because all that is on record of it is: the stretch has this share of the speaker's own words there. */
const WHOLE_IN_FEWER = { share: 0.8, weight: 1.4 };

/** A sentence of the page: its words, who says it, and what stands in quotation marks. */
export interface QuotedPassage extends Span {
  words: Prepared;
  speaker: SpeakerRef | null;
  /** In the article's offsets. */
  quoted: readonly Span[];
}

/**
 * Compares the words that a sentence has in quotation marks with what is on record: each quotation has the best
 * answer or none. Words that an editor put in brackets or left out (`…`) count on neither side. Only what a statement
 * gives in the speaker's own words can answer: all of a direct one, of others what stands in quotation marks.
 */
export function checkQuotations(
  passage: QuotedPassage,
  statements: readonly PreparedStatement[],
): QuotationCheck[] {
  if (statements.length === 0) return [];
  return passage.quoted.flatMap((quoted) => checkOne(passage, quoted, statements) ?? []);
}

interface Answer {
  kind: QuotationCheck['kind'];
  of: PreparedStatement;
  /** The statement's words that were compared, and which of them answer to which of the page's. */
  theirs: readonly Word[];
  pairs: Alignment['pairs'];
  /** How good the answer is among those of its kind. */
  likeness: number;
}

/** A confirmation before all; another's words only where the speaker has none like them. */
const RANK: Record<QuotationCheck['kind'], number> = {
  confirmed: 0,
  'another-wording': 1,
  'other-speaker': 2,
};

function checkOne(
  passage: QuotedPassage,
  quoted: Span,
  statements: readonly PreparedStatement[],
): QuotationCheck | null {
  const { words, speaker, start: from } = passage;
  const parts = ownParts(words, quoted.start - from, quoted.end - from);
  const ours = parts.flat();
  if (ours.length < FEWEST_WORDS || weightOf(ours) < ENOUGH_SAID) return null;
  const isTold = isTelling(ours);
  let best: Answer | null = null;
  for (const of of statements) {
    const answer = answerOf(of, parts, ours, isTold, speaker);
    if (answer && (!best || isBetter(answer, best))) best = answer;
  }
  return best && told(passage, quoted, ours, best);
}

function isBetter(a: Answer, b: Answer): boolean {
  return RANK[a.kind] - RANK[b.kind] < 0 || (a.kind === b.kind && a.likeness > b.likeness);
}

function answerOf(
  of: PreparedStatement,
  parts: readonly Word[][],
  ours: readonly Word[],
  isTold: boolean,
  speaker: SpeakerRef | null,
): Answer | null {
  const isSame = speaker?.id === of.speaker.id;
  // What he relates of another he may well be quoting here too.
  const isOthers = !isSame && !(speaker && speaker.id === of.statement.reportedBy);
  // Nearly all statements are another's, and nearly all quotations too short to be told as his.
  if (!isSame && !(isOthers && isTold)) return null;
  for (const { parts: theirs, flat } of ownWords(of)) {
    const pairs = verbatim(parts, theirs);
    if (pairs && isSame) return { kind: 'confirmed', of, theirs: flat, pairs, likeness: 1 };
    if (pairs && isOthers) {
      const kind = speaker ? 'other-speaker' : 'confirmed';
      return { kind, of, theirs: flat, pairs, likeness: 1 };
    }
    if (!isSame) continue;
    const alignment = align(ours, flat);
    if (!alignment || !isOneUtterance(alignment, flat)) continue;
    const { likeness } = alignment;
    return { kind: 'another-wording', of, theirs: flat, pairs: alignment.pairs, likeness };
  }
  return null;
}

/** Whether two quotations of one speaker are so alike that they are one utterance in two wordings. */
function isOneUtterance({ likeness, weight, pairs }: Alignment, theirs: readonly Word[]): boolean {
  if (likeness < ANOTHER_WORDING) return false;
  if (weight >= ENOUGH_IN_COMMON) return true;
  if (likeness >= ALIKE_IN_FEWER.likeness && weight >= ALIKE_IN_FEWER.weight) return true;
  const stretch = theirs.slice(pairs[0]?.[1], (pairs.at(-1)?.[1] ?? 0) + 1);
  return (
    weight >= WHOLE_IN_FEWER.weight && weightOf(stretch) >= WHOLE_IN_FEWER.share * weightOf(theirs)
  );
}

/** A stretch of a statement: its words, apart where an editor broke in, and together. */
interface Stretch {
  parts: readonly Word[][];
  flat: readonly Word[];
}

/** A page compares its quotations with the same statements again and again. */
const known = new WeakMap<PreparedStatement, readonly Stretch[]>();

/** The stretches of a statement that are the speaker's own words. */
function ownWords(of: PreparedStatement): readonly Stretch[] {
  let its = known.get(of);
  if (!its) {
    const { statement, words } = of;
    const isDirect = statement.form === 'direct';
    const spans = isDirect ? [{ start: 0, end: words.text.length }] : quotedSpans(words.text);
    its = spans.map(({ start, end }) => {
      const parts = ownParts(words, start, end);
      return { parts, flat: parts.flat() };
    });
    known.set(of, its);
  }
  return its;
}

const isTelling = (words: readonly Word[]) =>
  words.length >= FEWEST_OF_ANOTHER && weightOf(words) >= ENOUGH_OF_ANOTHER;

/** What an editor put in, or that something was left out. */
const EDITORS = /\[[^\]\n]*\]|\([^)\n]*\)|…|\.{3,}/gu;

/** The words of a stretch, apart where an editor broke in. */
function ownParts(words: Prepared, start: number, end: number): Word[][] {
  const parts: Word[][] = [];
  let at = start;
  for (const { index, 0: found } of words.text.slice(start, end).matchAll(EDITORS)) {
    parts.push(wordsIn(words, at, start + index));
    at = start + index + found.length;
  }
  parts.push(wordsIn(words, at, end));
  return parts.filter(({ length }) => length > 0);
}

/** Pairs of places in the two texts' words when each part of ours stands in theirs, in order; else null. */
function verbatim(ours: readonly Word[][], theirs: readonly Word[][]): [number, number][] | null {
  const pairs: [number, number][] = [];
  let counted = 0;
  let part = 0;
  let offset = 0;
  let from = 0;
  for (const wanted of ours) {
    let at = -1;
    while (part < theirs.length) {
      at = placeOf(wanted, theirs[part] as Word[], from);
      if (at >= 0) break;
      offset += (theirs[part] as Word[]).length;
      part++;
      from = 0;
    }
    if (at < 0) return null;
    for (let k = 0; k < wanted.length; k++) pairs.push([counted + k, offset + at + k]);
    counted += wanted.length;
    from = at + wanted.length;
  }
  return pairs;
}

function placeOf(wanted: readonly Word[], words: readonly Word[], from: number): number {
  for (let at = from; at + wanted.length <= words.length; at++) {
    if (wanted.every(({ folded }, k) => folded === words[at + k]?.folded)) return at;
  }
  return -1;
}

function told(
  { start: from }: QuotedPassage,
  quoted: Span,
  ours: readonly Word[],
  { kind, of, theirs, pairs }: Answer,
): QuotationCheck {
  const first = pairs[0] as readonly [number, number];
  const last = pairs.at(-1) as readonly [number, number];
  const stretch = theirs.slice(first[1], last[1] + 1);
  const isEqual = ([i, j]: readonly [number, number]) => ours[i]?.folded === theirs[j]?.folded;
  const same = kind === 'another-wording' ? pairs.filter(isEqual) : pairs;
  const answered = new Set(same.map(([i]) => ours[i]));
  const answering = new Set(same.map(([, j]) => theirs[j]));
  const isWhole = kind !== 'another-wording';
  return {
    start: quoted.start,
    end: quoted.end,
    kind,
    statement: of.statement.id,
    speaker: of.speaker.name,
    said: of.statement.said,
    quote: of.statement.text,
    found: { start: (stretch[0] as Word).start, end: (stretch.at(-1) as Word).end },
    differs: {
      page: isWhole ? [] : runs(ours, answered, from),
      record: isWhole ? [] : runs(stretch, answering, 0),
    },
  };
}

/** Stretches of words that are not among the answered ones, as spans moved by `by`. */
function runs(words: readonly Word[], answered: ReadonlySet<Word | undefined>, by: number): Span[] {
  const found: Span[] = [];
  let isOpen = false;
  for (const word of words) {
    const isDifferent = !answered.has(word);
    const last = found.at(-1);
    if (isDifferent && isOpen && last) last.end = word.end + by;
    else if (isDifferent) found.push({ start: word.start + by, end: word.end + by });
    isOpen = isDifferent;
  }
  return found;
}
