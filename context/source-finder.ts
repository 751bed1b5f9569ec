import type { Span } from '../model';
import { WordCutter } from '../text/word-cutter';
import { personAround } from './around';
import { besideMark, verbsBesideMarks } from './beside-marks';
import { cueVerb, isAmbiguousCue } from './cues';
import { isOfNoun, isPutIn, phrasesIn } from './phrases';
import type { Subject } from './subjects';

/** A subject further from its cue than this, in characters, belongs to something else. */
const REACH = 140;
/** Behind the cue that closes a sentence there is room for where and when it was said. */
const LONGEST_TAIL = 90;
/** The same behind a cue: “said on Tuesday the president of the Republic of Lithuania”. */
const REACH_BEHIND = 64;
/** What may stand before “according to” at a sentence's beginning. */
const OPENING = 6;
/** Between “according to” and a name stand titles and countries at most. */
const ONLY_TITLES =
  /^\s*(?:(?:the|\p{Lu}[\p{L}.'’-]*|foreign|prime|defence|defense|president|minister|leader|secretary|general|spokes\p{L}+|of|state|former|then)\s+)*$/u;

const BEHIND_PREPOSITION =
  /\b(?:to|how|of|with|by|for|from|against|between|in|on)\s+(?:the\s+)?(?:\p{Lu}[\p{L}.]*\s+)*$/u;
/** A subject of whom the lists know nothing: `Russia will stop, some papers wrote.` */
const UNLISTED =
  /,\s*(?:the|an?|some|many|several|most|other|local|its|his|her|their)\s+(?:\p{L}+\s+){1,4}$/iu;

/** Between two commas right behind a subject: `Putin, speaking to reporters in Bishkek, said`. */
const ASIDE = /^,\s[^,;:“”"]+,\s*$/u;

/** Between a subject and the second of its verbs: the first, and nothing in which another clause begins. */
const TWO_VERBS =
  /^ (?:is|was|has|had|met|held|sat|spoke|flew|left|came|went|saw|\p{Ll}+ed)(?: (?!(?:that|which|who|whom|whose|because|if|when|while|but|how|as|since)\b)[\p{L}\p{N}.'’-]+)* and (?:also |then |later )?$/u;

/** No verb that may be a cue is shorter. */
const SHORTEST_CUE = 3;

/** Who is the source of a sentence, and by which cue. */
export interface By {
  subject: Subject | null;
  /** The words that name the source, where they are more than the subject, or it is none. */
  source?: Span;
  cue: Span;
  /** Whether it is put in (`, in his words,`), and so governs the verb of its sentence, whoever that has. */
  isPutIn?: boolean;
}

/** What in a sentence may attribute it, by the sentence's own words: verbs that may be cues, and phrases like “according to”. */
export interface MayBeCues {
  /** As offsets of the sentence, rising. */
  verbs: readonly Span[];
  phrases: readonly Span[];
}

/** Finds them; most sentences have none. */
export function mayBeCues(said: string): MayBeCues {
  const verbs: Span[] = [];
  const cutter = new WordCutter(said);
  while (cutter.next()) {
    const { start, end } = cutter;
    const first = said.charCodeAt(start);
    if (end - start < SHORTEST_CUE || (first >= 0x41 && first <= 0x5a)) continue;
    const word = said.slice(start, end);
    if (!cueVerb(word) || /^\p{Lu}/u.test(word)) continue;
    const before = said.slice(0, start);
    if (!/\bso-$/iu.test(before) && !isPassive(before, word)) verbs.push({ start, end });
  }
  for (const verb of verbsBesideMarks(said)) {
    if (verbs.every(({ start }) => start !== verb.start)) verbs.push(verb);
  }
  verbs.sort((a, b) => a.start - b.start);
  const phrases = phrasesIn(said);
  return verbs.length + phrases.length > 0 ? { verbs, phrases } : NONE;
}

const NONE: MayBeCues = { verbs: [], phrases: [] };

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

/** `was noted`, `were asked`: the subject before it does not speak. */
function isPassive(before: string, word: string): boolean {
  return (
    !word.endsWith('ing') &&
    /\b(?:is|are|was|were|be|been|being)\s+(?:also\s+|\p{L}+ly\s+)?$/iu.test(before)
  );
}

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

function subjectOf(
  text: string,
  span: Span,
  cue: Span,
  word: string,
  subjects: Subject[],
): Subject | null {
  const before = subjectBefore(text, subjects, cue.start);
  if (isAmbiguousCue(word)) {
    const between = before && text.slice(before.end, cue.start);
    const isRight =
      between !== null && /^[\s,]*(?:also |has |have |had |then |now )*$/u.test(between);
    return isRight ? before : null;
  }
  const after = subjects.find(
    ({ start, end }) =>
      start >= cue.end && start - cue.end < REACH_BEHIND && !personAround(text, end),
  );
  if (after && isInverted(text, span, cue, after)) return after;
  return before;
}

/** Between a verb and the name behind it stand a day, countries and titles at most. */
const INVERTED_BETWEEN =
  /^\s*(?:on \w+\s+)?(?:(?:the|an?|former|then|senior|deputy|vice|foreign|prime|defen[cs]e|interior|president|minister|premier|chancellor|leader|chief|head|spokes\p{L}+|secretary|general|ambassador|envoy|expert|analyst|diplomat|diplomacy|ministry|department|parliament|council|committee|government|of|state|affairs|\p{Lu}[\p{L}.'’-]*)\s+)*$/u;

/** Where it was said, as translated outlets put it before the name: `declared on the air of a state channel Podberezkin, …`. */
const WHERE_BETWEEN =
  /^ (?:on|in|at|during) (?:\p{Ll}+ ){1,6}(?<! (?:of|in|on|at|to|with|by|for|from|the|an?|and|or|about|against|between|near|than|like|as|after|before|his|her|their|its) )$/u;

/** Behind the subject of the clause that is reported stands its verb: `said Lithuania would spend`. */
const HAS_VERB =
  /^\s+(?:(?:also|still|never|now|not)\s+)?(?:would|will|wo|had|has|have|was|were|is|are|must|should|could|can|cannot|may|might|needs?|wants?|does|do|did)\b/u;

/** `“…,” said Lavrov`: reported words stand before the verb, and nothing but a title before the name. */
function isInverted(text: string, span: Span, cue: Span, after: Subject): boolean {
  const between = text.slice(cue.end, after.start);
  return (
    !/\b(?:that|how|if|whether|why|to)\b/u.test(between) &&
    !HAS_VERB.test(text.slice(after.end, after.end + 24)) &&
    (INVERTED_BETWEEN.test(between) ||
      (WHERE_BETWEEN.test(between) &&
        /^\s*(?:[,.;(–—-]|$)/u.test(text.slice(after.end, span.end)))) &&
    (/[,”"“»’'?!–-]\s*(?:\p{Ll}+ly\s+)?$/u.test(text.slice(span.start, cue.start)) ||
      cue.start === span.start)
  );
}

/** The hour of a live blog's entry: `14:05 Lavrov: …`. */
const HOUR = /^\s*\d{1,2}[:.]\d\d\s*(?:[–—-]\s*)?$/u;
/** In such an entry where, or to whom, may stand behind the name, and behind the colon no headline of a report. */
const SAYS_LIVE =
  /^(?:,? (?:to|in|at) [^:“”"]{2,40})?:\s(?!\s*(?:what|how|why|who|where|when|live|everything|all)\b)/iu;
const SAYS = /^:\s/u;

/** `Lavrov: There will be no war.`, `14:05 Lavrov in Moscow: There will be no war.` */
function byColon(text: string, span: Span, subjects: Subject[]): By | null {
  const first = subjects.find(({ kind }) => kind === 'name');
  if (!first) return null;
  const isLive = HOUR.test(text.slice(span.start, first.start));
  if (first.start !== span.start && !isLive) return null;
  const behind = (isLive ? SAYS_LIVE : SAYS).exec(text.slice(first.end, span.end));
  if (!behind) return null;
  const start = first.end + behind[0].trimEnd().length - 1;
  return { subject: first, cue: { start, end: start + 1 } };
}

/**
 * The subject of a cue at `at`: the nearest before it in the same clause. Where a comma stands right
 * before the cue, what is between the commas is an apposition (“Hugh Hill, a doctor at the Centre,
 * said”), and the subject stands before it.
 */
export function subjectBefore(
  text: string,
  subjects: readonly Subject[],
  at: number,
): Subject | null {
  // “Macron's rival said”: a name in the genitive does not speak.
  const before = subjects.filter(
    ({ end }) =>
      end <= at &&
      at - end < REACH &&
      !/^['’]s?\s+\p{L}/u.test(text.slice(end, end + 8)) &&
      !personAround(text, end, at),
  );
  const nearest = before.at(-1);
  if (!nearest) return null;
  const isApposition = /,\s*$/u.test(text.slice(nearest.end, at));
  if (isApposition) {
    const head = before.findLast(
      (each) => each !== nearest && /^\s*[,(]/u.test(text.slice(each.end, nearest.start)),
    );
    // “The wife of Nausėda, Diana Nausėdienė, said”: a name behind a preposition is no head.
    if (head && !BEHIND_PREPOSITION.test(text.slice(0, head.start).slice(-40))) return head;
  }
  const between = text.slice(nearest.end, at);
  if (UNLISTED.test(between)) return null;
  const isOtherClause =
    (!ASIDE.test(between) &&
      /[;:“”"]|\b(?:that|which|because|if|when|while|but|how|to|and)\b/iu.test(between)) ||
    /\b(?:to|how|of|with|by|for|from|against|between|in|on|about|near|under|over|behind|than|like|around)\s*$/iu.test(
      text.slice(0, nearest.start).slice(-12),
    );
  if (!isOtherClause) return nearest;
  // “Trump hosted seven leaders and promised …”: one subject of two verbs.
  const doer = before.find(({ end }) => TWO_VERBS.test(text.slice(end, at)));
  if (doer && !BEHIND_PREPOSITION.test(text.slice(0, doer.start).slice(-40))) return doer;
  // “The spokeswoman for the ministry said”: a subject inside a prepositional phrase gives way to its head.
  const head = before.findLast(
    (each) =>
      each !== nearest &&
      each.kind !== 'metonym' &&
      !/[,;:“”"]|\b(?:that|which|because|if|when|while|but|and)\b/iu.test(text.slice(each.end, at)),
  );
  return head ?? null;
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
  const subject = subjects.find((each) => each.start >= cue.start && each.start - cue.end < 60);
  // “According to people close to Putin” is not according to him.
  const from = subject && subject.start < cue.end ? cue.start : cue.end;
  const before = text.slice(from, Math.max(from, subject?.start ?? from));
  const isPlain =
    subject &&
    !personAround(text, subject.end) &&
    ONLY_TITLES.test(before.replace(/^(?:in|by|as) /iu, ''));
  return { subject: isPlain ? subject : null, cue };
}
