import type { Span } from '../model';
import { personAround } from './around';
import { beforeColon } from './before-colon';
import { besideMark } from './beside-marks';
import { mayBeCues } from './may-be-cues';
import { isOfNoun, isPutIn } from './phrases';
import { subjectOf } from './subject-of-cue';
import type { Subject } from './subjects';

/** Behind the cue that closes a sentence there is room for where and when it was said. */
const LONGEST_TAIL = 90;
/** What may stand before “according to” at a sentence's beginning. */
const OPENING = 6;
/** Who is meant by such a phrase stands no further behind it. */
const REACH_OF_PHRASE = 60;
/** Between “according to” and a name stand titles and countries at most. */
const ONLY_TITLES =
  /^\s*(?:(?:the|\p{Lu}[\p{L}.'’-]*|foreign|prime|defence|defense|president|minister|leader|secretary|general|spokes\p{L}+|of|state|former|then)\s+)*$/u;

/** Who is the source of a sentence, and by which cue. */
export interface By {
  subject: Subject | null;
  /** The words that name the source, where they are more than the subject, or it is none. */
  source?: Span;
  cue: Span;
  /** Whether it is put in (`, in his words,`), and so governs the verb of its sentence, whoever that has. */
  isPutIn?: boolean;
}

/**
 * Finds the source of a sentence among its subjects: by a colon behind a name, by a cue verb, or by
 * “according to”. `isOutside` tells what stands outside quotation marks, `isTold` what is told as said by somebody.
 * Null when nothing attributes it.
 */
export function findSource(
  text: string,
  span: Span,
  subjects: Subject[],
  isOutside: (at: number) => boolean,
  { verbs, phrases } = mayBeCues(text.slice(span.start, span.end)),
  isTold: (at: number) => boolean = () => false,
): By | null {
  const isHere = ({ start }: Span) => isOutside(span.start + start);
  const here = phrases.filter(isHere);
  const isNoun = ({ start, end }: Span) =>
    isOfNoun(text.slice(span.start + start, span.start + end));
  const byWords = byPhrase(
    text,
    span,
    subjects,
    here.filter((each) => !isNoun(each)),
  );
  const ofNoun = byPhrase(text, span, subjects, here.filter(isNoun));
  // “According to people close to Putin, Russia wants peace”: the phrase that opens a sentence governs it.
  if (byWords && byWords.cue.start - span.start < OPENING) return byWords;
  if (byWords && isPutIn(text, byWords.cue, span.start)) return { ...byWords, isPutIn: true };
  return (
    byColon(text, span, subjects) ??
    byCue(text, span, subjects, verbs.filter(isHere), isTold) ??
    byWords ??
    beforeColon(text, span, subjects, isOutside) ??
    (ofNoun?.subject ? ofNoun : null)
  );
}

/**
 * A cue verb outside quotation marks, with its subject before it or, behind reported words, after it.
 * Of several, one that closes the sentence governs it: “Russia says it will stop, Putin declared.”
 */
function byCue(
  text: string,
  span: Span,
  subjects: Subject[],
  verbs: readonly Span[],
  isTold: (at: number) => boolean,
): By | null {
  const found: By[] = [];
  for (const { start, end } of verbs) {
    const cue = { start: span.start + start, end: span.start + end };
    const subject = subjectOf(text, span, cue, text.slice(cue.start, cue.end), subjects);
    if (!subject) continue;
    // “… leave the territories Russia claims, Putin said”: what somebody says is said by nobody else in it.
    const before = text.slice(span.start, Math.min(subject.start, cue.start));
    if (!isTold(cue.start) || OPENS.test(before)) found.push({ subject, cue });
  }
  const by = found.findLast((by) => isClosing(text, span, by)) ?? found[0];
  if (by || verbs.length === 0) return by ?? null;
  // “…,” the mayor said: somebody does, and not who spoke before him.
  const verb = besideMark(text.slice(span.start, span.end), verbs);
  const cue = verb && { start: span.start + verb.start, end: span.start + verb.end };
  return cue && !isTold(cue.start) ? { subject: null, cue } : null;
}

/** The beginning, or a mark, before a title perhaps: a subject there may open or close a sentence. */
const OPENS = /(?:^|[,;:”"“»’'!?–—-])\s*(?:\p{Lu}[\p{L}.-]+\s+)*$/u;

/** Whether subject and cue stand behind a comma or a closing mark, with little after them. */
function isClosing(text: string, span: Span, { subject, cue }: By): boolean {
  const from = Math.min(subject?.start ?? cue.start, cue.start);
  const behind = text.slice(Math.max(cue.end, subject?.end ?? 0), span.end);
  return (
    from > span.start &&
    /[,”"“»’'!?]\s*(?:\p{Lu}[\p{L}.-]+\s+)*$/u.test(text.slice(span.start, from)) &&
    !/,\s*(?:and|but|that|which)\b/u.test(text.slice(from, cue.end)) &&
    behind.length < LONGEST_TAIL
  );
}

/** The hour of a live blog's entry: `14:05 Lavrov: …`. */
const HOUR = /^\s*\d{1,2}[:.]\d\d\s*(?:[–—-]\s*)?$/u;
/** In such an entry where, or to whom, may stand behind the name, and behind the colon no headline of a report. */
const SAYS_LIVE =
  /^(?:,? (?:to|in|at) [^:“”"]{2,40})?:\s(?!\s*(?:what|how|why|who|where|when|live|everything|all)\b)/iu;
/** Elsewhere only by which channel: `Zelenskiy, by video: …`, `Biden on Twitter: …`. */
const SAYS =
  /^(?:,? (?:by (?:video|telephone|phone|letter|text)(?: link)?|on (?:Twitter|X|Telegram|Facebook|Truth Social)|in a (?:tweet|post|statement|letter|video)))?:\s/u;
/** What opens an entry of a list: `• Biden: …`. */
const BULLET = /^\s*[•·▪●*–—-]\s+$/u;

/** `Lavrov: There will be no war.`, `14:05 Lavrov in Moscow: There will be no war.` */
function byColon(text: string, span: Span, subjects: Subject[]): By | null {
  const first = subjects.find(({ kind }) => kind === 'name' || kind === 'description');
  if (!first || (first.kind === 'description' && !first.speaker)) return null;
  const before = text.slice(span.start, first.start);
  const isLive = HOUR.test(before);
  if (before !== '' && !isLive && !BULLET.test(before)) return null;
  const behind = (isLive ? SAYS_LIVE : SAYS).exec(text.slice(first.end, span.end));
  if (!behind) return null;
  const start = first.end + behind[0].trimEnd().length - 1;
  return { subject: first, cue: { start, end: start + 1 } };
}

/** `According to Lavrov, …`, `In his opinion, …`. */
function byPhrase(
  text: string,
  span: Span,
  subjects: Subject[],
  phrases: readonly Span[],
): By | null {
  const [first] = phrases;
  if (!first) return null;
  const cue = { start: span.start + first.start, end: span.start + first.end };
  // “In his opinion”: the pronoun is inside the phrase.
  const subject = subjects.find(
    (each) => each.start >= cue.start && each.start - cue.end < REACH_OF_PHRASE,
  );
  // “According to people close to Putin” is not according to him.
  const from = subject && subject.start < cue.end ? cue.start : cue.end;
  const before = text.slice(from, Math.max(from, subject?.start ?? from));
  const isPlain =
    subject &&
    !personAround(text, subject.end) &&
    ONLY_TITLES.test(before.replace(/^(?:in|by|as) /iu, ''));
  return { subject: isPlain ? subject : null, cue };
}
