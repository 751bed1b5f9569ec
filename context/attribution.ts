import type { Mention, Quotation, Span, Speaker, SpeakerRef } from '../model';
import { tokens } from '../text/tokens';
import { resolveSubjects } from './antecedents';
import { cueVerb, isAmbiguousCue } from './cues';
import { type Quoted, quotedSpans } from './quotation-marks';
import { findSubjects, governmentNames, type Subject } from './subjects';

/** A sentence with who says what it says, as far as the text tells. */
export interface Attributed extends Span {
  speaker: SpeakerRef | null;
  source: Span | null;
  cue: (Span & { verb: string }) | null;
  /** Stretches within quotation marks. */
  quoted: Span[];
  /** The share of its letters that stand within quotation marks. */
  quotedShare: number;
  /** Whether a cue or quotation marks make it somebody's statement, known or not. */
  isStatement: boolean;
}

/** A subject further from its cue than this, in characters, belongs to something else. */
const REACH = 140;
/** Behind the cue that closes a sentence there is room for where and when it was said. */
const LONGEST_TAIL = 90;
/** The same behind a cue: “said the president of the Republic of Lithuania”. */
const REACH_BEHIND = 40;
const ACCORDING =
  /\b(?:according to|in the (?:words|opinion|view) of|in (?:his|her) (?:opinion|view|words)|for (?:his|her) part)\b/giu;

/**
 * Attributes every sentence: finds cue and source outside the quotation marks, lets a quotation
 * without a cue of its own have its paragraph's speaker, and else the speaker of the quotation
 * right before it. Where the source is a stranger, the sentence is a statement by nobody on record.
 */
export function attribute(
  text: string,
  spans: Span[],
  mentions: Mention[],
  speakers: Map<string, Speaker>,
  on: string | null,
): Attributed[] {
  const governments = governmentNames([...speakers.values()]);
  const quoted = quotedSpans(text);
  const isOutside = (at: number) => !quoted.some(({ start, end }) => start <= at && at < end);
  const all = findSubjects(text, mentions, governments);
  const subjects = resolveSubjects(text, all, spans, speakers, on, isOutside);
  const found = spans.map((span) => attributed(text, span, subjects, quoted));
  continueQuotations(text, found);
  return found;
}

function overlap(a: Span, b: Span): Span | null {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end ? { start, end } : null;
}

function attributed(text: string, span: Span, subjects: Subject[], quoted: Quoted[]): Attributed {
  const inside = quoted.flatMap((each) => overlap(span, each) ?? []);
  const length = inside.reduce((sum, each) => sum + each.end - each.start, 0);
  const isOutside = (at: number) => !inside.some(({ start, end }) => start <= at && at < end);
  const here = subjects.filter(
    ({ start, end }) => start >= span.start && end <= span.end && isOutside(start),
  );
  const by =
    byCue(text, span, here, isOutside) ??
    byPhrase(text, span, here, isOutside) ??
    byColon(text, span, here);
  return {
    ...span,
    speaker: by?.subject?.speaker ?? null,
    source: by?.subject ? { start: by.subject.start, end: by.subject.end } : null,
    cue: by?.cue ?? null,
    quoted: inside,
    quotedShare: length / (span.end - span.start),
    isStatement: by !== null,
  };
}

interface By {
  subject: Subject | null;
  cue: Span & { verb: string };
}

/**
 * A cue verb outside quotation marks, with its subject before it or, behind reported words, after it.
 * Of several, one that closes the sentence governs it: “Russia says it will stop, Putin declared.”
 */
function byCue(
  text: string,
  span: Span,
  subjects: Subject[],
  isOutside: (at: number) => boolean,
): By | null {
  const found: By[] = [];
  for (const token of tokens(text.slice(span.start, span.end))) {
    const at = span.start + token.start;
    const verb = isOutside(at) ? cueVerb(token.text) : null;
    if (!verb || /^\p{Lu}/u.test(token.text)) continue;
    const cue = { start: at, end: span.start + token.end, verb };
    const subject = subjectOf(text, span, cue, token.text, subjects);
    if (subject) found.push({ subject, cue });
  }
  return found.findLast((by) => isClosing(text, span, by)) ?? found[0] ?? null;
}

/** Whether subject and cue stand behind a comma or a closing mark, with little after them. */
function isClosing(text: string, span: Span, { subject, cue }: By): boolean {
  const from = Math.min(subject?.start ?? cue.start, cue.start);
  const behind = text.slice(Math.max(cue.end, subject?.end ?? 0), span.end);
  return (
    from > span.start &&
    /[,”"“»!?]\s*(?:\p{Lu}[\p{L}.-]+\s+)*$/u.test(text.slice(span.start, from)) &&
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
  const after = subjects.find(({ start }) => start >= cue.end && start - cue.end < REACH_BEHIND);
  if (after && isInverted(text, span, cue, after)) return after;
  return before;
}

/** `“…,” said Lavrov`: reported words stand before the verb, and nothing but a title before the name. */
function isInverted(text: string, span: Span, cue: Span, after: Subject): boolean {
  return (
    /^\s*(?:on \w+\s+)?(?:the\s+|\p{Lu}[\p{L}-]+\s+)*(?:[\p{Ll} ]+\s)?$/u.test(
      text.slice(cue.end, after.start),
    ) &&
    (/[,”"“»?!–-]\s*$/u.test(text.slice(span.start, cue.start)) || cue.start === span.start)
  );
}

/** `Lavrov: There will be no war.` */
function byColon(text: string, span: Span, subjects: Subject[]): By | null {
  const first = subjects.find(({ kind }) => kind === 'name');
  if (!first || first.start !== span.start || !/^:\s/u.test(text.slice(first.end, span.end))) {
    return null;
  }
  return { subject: first, cue: { start: first.end, end: first.end + 1, verb: 'say' } };
}

/**
 * The subject of a cue at `at`: the nearest before it in the same clause. Where a comma stands right
 * before the cue, what is between the commas is an apposition (“Hugh Hill, a doctor at the Centre,
 * said”), and the subject stands before it.
 */
function subjectBefore(text: string, subjects: Subject[], at: number): Subject | null {
  const before = subjects.filter(({ end }) => end <= at && at - end < REACH);
  const nearest = before.at(-1);
  if (!nearest) return null;
  const isApposition = /,\s*$/u.test(text.slice(nearest.end, at));
  if (isApposition) {
    const head = before.findLast(
      (each) => each !== nearest && /^\s*[,(]/u.test(text.slice(each.end, nearest.start)),
    );
    if (head) return head;
  }
  const between = text.slice(nearest.end, at);
  const isOtherClause =
    /[;:“”"]|\b(?:that|which|because|if|when|while|but|how|to|and)\b/iu.test(between) ||
    /\b(?:to|how|of|with|by|for|from|against|between|in|on)\s*$/iu.test(
      text.slice(0, nearest.start).slice(-12),
    );
  if (!isOtherClause) return nearest;
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
  isOutside: (at: number) => boolean,
): By | null {
  for (const match of text.slice(span.start, span.end).matchAll(ACCORDING)) {
    const start = span.start + match.index;
    if (!isOutside(start)) continue;
    const end = start + match[0].length;
    const cue = { start, end, verb: 'say' };
    // “In his opinion”: the pronoun is inside the phrase.
    const subject = subjects.find((each) => each.start >= start && each.start - end < 60);
    return { subject: subject ?? null, cue };
  }
  return null;
}

/** Gives sentences inside a quotation the speaker of the cue that belongs to it. */
function continueQuotations(text: string, all: Attributed[]): void {
  // A paragraph that begins with a dash is speech in Polish, Lithuanian and Russian papers.
  const isDashed = (each: Attributed) =>
    /(?:^|\n)\s*[-–—]\s?\p{Lu}/u.test(text.slice(Math.max(0, each.start - 1), each.start + 4));
  const isQuotation = (each: Attributed) => each.quotedShare > 0.6 || isDashed(each);
  const sameParagraph = (a: Span, b: Span) => !text.slice(a.end, b.start).includes('\n');
  for (let i = 0; i < all.length; i++) {
    const here = all[i] as Attributed;
    if (!isQuotation(here) || here.isStatement) continue;
    here.isStatement = true;
    // The cue behind it, in the same paragraph or where the quotation runs on over paragraphs.
    let k = i;
    while (k + 1 < all.length && isQuotation(all[k] as Attributed) && !all[k]?.cue) k++;
    const next = all[k] as Attributed;
    const runsOn =
      next.cue &&
      (next.quoted.length > 0 || isDashed(here)) &&
      goesOn(text, all, i, k, sameParagraph);
    if (runsOn) {
      here.speaker = next.speaker;
      here.source = next.source;
      continue;
    }
    const before = all[i - 1];
    if (
      before?.isStatement &&
      (sameParagraph(before, here) || before.quotedShare > 0 || before.cue)
    ) {
      here.speaker = before.speaker;
      here.source = before.source;
    }
  }
}

/** Whether sentences i to k are one quotation: same paragraph, or no closing mark between paragraphs. */
function goesOn(
  text: string,
  all: Attributed[],
  i: number,
  k: number,
  sameParagraph: (a: Span, b: Span) => boolean,
): boolean {
  for (let n = i; n < k; n++) {
    const a = all[n] as Attributed;
    const b = all[n + 1] as Attributed;
    if (sameParagraph(a, b)) continue;
    if (/[”"»]\s*$/u.test(text.slice(a.start, a.end))) return false;
  }
  return true;
}

/** The quotations of a text, in the model's form; those without a known source are kept. */
export function quotationsOf(text: string, all: Attributed[]): Quotation[] {
  return all
    .filter((each) => each.isStatement)
    .map((each) => {
      const content = contentOf(text, each);
      const share = each.quotedShare;
      return {
        form:
          share > 0.9 || (share > 0 && isWithin(content, each.quoted))
            ? 'direct'
            : share > 0.02
              ? 'mixed'
              : 'indirect',
        content,
        cue: each.cue && { start: each.cue.start, end: each.cue.end },
        source: each.source,
        speaker: each.speaker,
      } satisfies Quotation;
    })
    .filter(({ content }) => content.length > 0);
}

function isWithin(content: Span[], quoted: Span[]): boolean {
  return content.every((c) => quoted.some((q) => q.start <= c.start && c.end <= q.end));
}

/** What is said: the words in quotation marks when they carry the sentence, else the clause that the cue leaves. */
function contentOf(text: string, each: Attributed): Span[] {
  if (!each.cue || each.quotedShare > 0.5) return each.quoted;
  const from = Math.min(each.cue.start, each.source?.start ?? each.cue.start);
  const to = Math.max(each.cue.end, each.source?.end ?? each.cue.end);
  const before = trimmed(text, { start: each.start, end: from });
  const after = trimmed(text, { start: to, end: each.end });
  const longer = after.end - after.start >= before.end - before.start ? after : before;
  return longer.end - longer.start > 8 ? [longer] : each.quoted;
}

/** Takes `that`, commas and blanks off either end. */
function trimmed(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const front = /^[\s,:;–-]*(?:that\s+)?/u.exec(words)?.[0].length ?? 0;
  const back = /[\s,:;–-]*$/u.exec(words)?.[0].length ?? 0;
  return { start: span.start + front, end: Math.max(span.start + front, span.end - back) };
}
