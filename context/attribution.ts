import type { Mention, Span, SpeakerRef } from '../model';
import { resolveSubjects } from './antecedents';
import { continueReports } from './goes-on';
import type { Lined } from './lines';
import { type MayHold, NOBODY, tellMayHold } from './may-hold';
import type { Names } from './names/names';
import { plainAnswers } from './plain-answers';
import { quotedSpans } from './quotation-marks';
import { giveAbove } from './said-above';
import { type By, findSource } from './source-finder';
import { findSubjects, type Subject } from './subjects';
import { isRelayed, sourceByTagger } from './tagged-source';
import type { Attribution } from './tagger/attributions';
import { type Told, toldInInterview } from './turns-of-talk';
import { unlabelledAnswers } from './unlabelled-answers';

/** A sentence with who says what it says, as far as the text tells. */
export interface Attributed extends Span {
  speaker: SpeakerRef | null;
  source: Span | null;
  cue: Span | null;
  /** Stretches within quotation marks. */
  quoted: Span[];
  /** The share of its letters that stand within quotation marks. */
  quotedShare: number;
  /** Whether a cue or quotation marks make it somebody's statement, known or not. */
  isStatement: boolean;
  /** All that is said in it, where it is an answer in an interview, or the sentence behind it tells who says it. */
  told?: Span;
  /** Who may hold it where nobody on record is told to say it. */
  mayHold: MayHold;
}

/** A text's sentences, attributed, and all in it that may speak, with who that is. */
export interface Reading {
  sentences: Attributed[];
  subjects: Subject[];
}

/**
 * Attributes every sentence: finds cue and source outside the quotation marks, lets a quotation
 * without a cue of its own have its paragraph's speaker, and else the speaker of the quotation
 * right before it. Where the source is a stranger, the sentence is a statement by nobody on record.
 * What the tagger has found (`tagged`, in reading order) goes before the rules.
 */
export function attribute(
  { text, lines, sentences }: Lined,
  mentions: readonly Mention[],
  names: Names,
  on: string | null,
  tagged: readonly Attribution[] = [],
): Reading {
  const quoted = quotedSpans(text);
  const all = findSubjects(lines, mentions, names);
  // Where the closing mark is missing, what is said may end anywhere: a cue may stand behind it.
  const isOutside = outside(quoted.filter(({ closed }) => closed));
  const byTagger = sourceByTagger(text, tagged);
  const isTold = inside(
    tagged
      .filter((each) => each.isSaid && each.cue.length > 0 && !isRelayed(text, each))
      .flatMap(({ content }) => content),
  );
  const { sources, subjects } = resolveSubjects(
    text,
    all,
    sentences,
    names,
    on,
    isOutside,
    (sentence, here) => {
      const cues = sentence.line.cues(sentence.number);
      const by = agreed(
        text,
        byTagger(sentence, here),
        findSource(text, sentence, here, isOutside, cues, isTold),
      );
      return by && isAsked(text, sentence, by) ? null : by;
    },
  );
  let first = 0;
  const found = sentences.map((span, i) => {
    while (first < quoted.length && quoted[first]!.end <= span.start) first++;
    const inside: Span[] = [];
    for (let k = first; k < quoted.length && quoted[k]!.start < span.end; k++) {
      const both = overlap(quoted[k]!, span);
      if (both) inside.push(both);
    }
    const by = sources[i] ?? null;
    const said =
      by && inside.length > 0 ? inside.flatMap((each) => beforeCue(text, each, by)) : inside;
    return attributed(span, said, by);
  });
  continueQuotations(text, found);
  const labelled = toldInInterview(lines, subjects);
  const unlabelled = unlabelledAnswers(lines, subjects);
  giveAnswers(found, labelled);
  giveAnswers(found, unlabelled);
  if (labelled.length + unlabelled.length === 0)
    giveAnswers(found, plainAnswers(lines, subjects, names));
  giveAbove(text, found);
  continueReports(text, found, subjects);
  tellMayHold(found, subjects);
  return { sentences: found, subjects };
}

/** The tagger's source before the rules'; where each has another person it is neither. */
function agreed(text: string, tagged: By | null, ruled: By | null): By | null {
  if (!tagged) return ruled;
  const [a, b] = [tagged.subject, ruled?.subject];
  // “The summit, in his words, showed that …”: it is not the summit that speaks.
  if (!a && ruled?.isPutIn) return ruled;
  // “Ukraine, said Zelenskyy, was not asking”: the tagger names nobody, and the nearest subject is not who speaks.
  if (!tagged.source && ruled) return ruled;
  if (ruled && isRetold(text, tagged, ruled)) return ruled;
  const isOther = a && b && a !== b && a.speaker?.id !== b.speaker?.id;
  return isOther ? { ...tagged, subject: null } : tagged;
}

/** “It was a crisis, Lavrov told colleagues, according to two people in the room”: his words, whoever tells of them. */
function isRetold(text: string, tagged: By, { subject, cue }: By): boolean {
  return (
    subject !== null &&
    tagged.subject === null &&
    /^according to$/iu.test(text.slice(tagged.cue.start, tagged.cue.end)) &&
    cue.end <= tagged.cue.start &&
    /^[^,;:“”"]*[,”"]*\s*$/u.test(text.slice(Math.max(cue.end, subject.end), tagged.cue.start))
  );
}

/**
 * “Do you not believe that he wants peace?”: who asks says it, and he is not named. Where it is put in (“What, he said, is
 * the use?”) or a mark stands behind it, it is his question.
 */
function isAsked(text: string, { start, end }: Span, { subject, cue }: By): boolean {
  if (!/\?\s*$/u.test(text.slice(start, end))) return false;
  const from = Math.min(cue.start, subject?.start ?? cue.start);
  const to = Math.max(cue.end, subject?.end ?? cue.end);
  const isPutIn = /[,:;”"»’'?!–—-]\s*$/u.test(text.slice(start, from));
  const isBefore = /^\s*[,:;“"«‘'–—-]/u.test(text.slice(to, end));
  return !isPutIn && !isBefore && !ASKING.test(text.slice(cue.start, cue.end));
}
const ASKING = /[:–—-]|\b(?:ask|wonder|inquir|enquir|quer|question)/iu;

function overlap(a: Span, b: Span): Span | null {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end ? { start, end } : null;
}

/** Tells whether a place stands inside one of these spans. */
function inside(spans: readonly Span[]): (at: number) => boolean {
  const isOutside = outside([...spans].sort((a, b) => a.start - b.start));
  return (at) => !isOutside(at);
}

/** Tells whether a place stands outside quotation marks; `quoted` rises and does not overlap. */
function outside(quoted: readonly Span[]): (at: number) => boolean {
  return (at) => {
    let low = 0;
    let high = quoted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (quoted[middle]!.end <= at) low = middle + 1;
      else high = middle;
    }
    return low === quoted.length || at < quoted[low]!.start;
  };
}

/** Of words in marks, those before the cue that stands in them: the closing mark is missing. */
function beforeCue(text: string, quoted: Span, by: By): Span[] {
  const from = Math.min(by.cue.start, by.source?.start ?? by.subject?.start ?? by.cue.start);
  if (from < quoted.start || by.cue.start >= quoted.end) return [quoted];
  const length = text.slice(quoted.start, from).replace(/[\s,]+$/u, '').length;
  return length > 0 ? [{ start: quoted.start, end: quoted.start + length }] : [];
}

function attributed({ start, end }: Span, inside: Span[], by: By | null): Attributed {
  const length = inside.reduce((sum, each) => sum + each.end - each.start, 0);
  return {
    start,
    end,
    speaker: by?.subject?.speaker ?? null,
    source: by?.source ?? (by?.subject ? { start: by.subject.start, end: by.subject.end } : null),
    cue: by?.cue ?? null,
    quoted: inside,
    quotedShare: length / (end - start),
    isStatement: by !== null,
    mayHold: NOBODY,
  };
}

/** Gives sentences of answers in an interview, that nothing in them attributes, to whoever answers. */
function giveAnswers(all: Attributed[], told: readonly Told[]): void {
  let next = 0;
  for (const each of all) {
    while (next < told.length && (told[next] as Told).end <= each.start) next++;
    const its = told[next];
    const both = its && overlap(its, each);
    // What he tells that somebody on record said is that one's; “they said” and “a colleague told me” are his own.
    if (!its || !both || (each.cue && each.speaker)) continue;
    each.cue = null;
    each.speaker = its.speaker;
    each.source = its.source;
    each.isStatement = true;
    each.told = both;
  }
}

/** Gives sentences inside a quotation the speaker of the cue that belongs to it. */
function continueQuotations(text: string, all: Attributed[]): void {
  // A paragraph that begins with a dash is speech in Polish, Lithuanian and Russian papers.
  const isDashed = (each: Attributed) =>
    /(?:^|\n)\s*[-–—]\s?\p{Lu}/u.test(text.slice(Math.max(0, each.start - 1), each.start + 4));
  const isQuotation = all.map((each) => each.quotedShare > 0.6 || isDashed(each));
  const sameParagraph = (a: Span, b: Span) => !text.slice(a.end, b.start).includes('\n');
  for (let i = 0; i < all.length; i++) {
    const here = all[i] as Attributed;
    if (!isQuotation[i] || here.isStatement) continue;
    here.isStatement = true;
    // The cue behind it, in the same paragraph or where the quotation runs on over paragraphs.
    let k = i;
    while (k + 1 < all.length && isQuotation[k] && !all[k]?.cue) k++;
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
