import type { Span } from '../model';

/** Abbreviations after which a capital letter does not begin a sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"'])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|Hon|St|Jr|Sr|vs|No|Art|approx|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|[\p{Lu}])\.\s*$/u;
/** Two initials or more, and hours: `U.S.` and `p.m.` may end a sentence, but before a capital they seldom do. */
const INITIALS = /(?:(?:\p{Lu}\.){2,}|\b[ap]\.m\.)\s*$/u;
/**
 * What begins a sentence behind initials all the same: a pronoun with a verb in small letters, which no name goes on with
 * (“in the U.S. He says”). “The” and “In” may be part of one, and “No” or a title asks for what comes.
 */
const BEGINS = /^(?:He|She|They|We|It|But|However,)\s+\p{Ll}/u;
/** Translated and scraped pages lose the space: `there will be no war.We do not want`. */
const GLUED = /(?<=\p{Ll}{2}[.!?])(?=\p{Lu}\p{Ll})/u;
/** Longer than any of these abbreviations with its point, what stands before it, and two initials. */
const LONGEST_END = 16;
/** Where no mark has a character right behind it, no space is lost. */
const MAY_BE_GLUED = /[.!?]\S/;
const CLOSERS = /^[”"’'»)\]\s]+$/u;
/** A cue behind a quotation goes on with the sentence: `“…war?” he asked.`, `…war. ” – he said.` */
const GOES_ON = /^[”"’'»)\]\s]*(?:[-–—,]\s*)?\p{Ll}/u;
/** A closing mark that a blank tore off belongs to the sentence before: `…region. ” He left.` */
const TORN_OFF = /^[”’»)\]]+(?=\s)/u;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Splits a text into sentences; a line break always ends one. White space at either end is left
 * out. Boundaries are those of Unicode Annex 29, mended where news prose breaks its rules:
 * titles and initials, a closing mark torn off, a cue behind a quotation, a lost space.
 */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  for (const line of text.matchAll(/[^\n\r\u2028\u2029]+/gu)) {
    for (const span of inLine(line[0])) {
      found.push({ start: line.index + span.start, end: line.index + span.end });
    }
  }
  return found;
}

function inLine(line: string): Span[] {
  const merged: Span[] = [];
  for (const { segment, index } of segmenter.segment(line)) {
    const last = merged.at(-1);
    const before = last && line.slice(last.start, last.end);
    const goesOn =
      before !== undefined &&
      (CLOSERS.test(segment) || GOES_ON.test(segment) || isAbbreviated(before, segment));
    const end = index + segment.length;
    if (last && goesOn) {
      last.end = end;
      continue;
    }
    const torn = last ? (TORN_OFF.exec(segment)?.[0].length ?? 0) : 0;
    if (last && torn > 0) last.end = index + torn;
    merged.push({ start: index + torn, end });
  }
  return merged.flatMap((span) => unglue(line, span)).filter((span) => span.end > span.start);
}

/**
 * Whether a text ends with an abbreviation or initials, and blanks perhaps, that what follows goes on with. Its end tells:
 * to try all of it took several times as long.
 */
function isAbbreviated(text: string, next: string): boolean {
  const end = text.trimEnd().slice(-LONGEST_END);
  if (!end.endsWith('.')) return false;
  return INITIALS.test(end) ? !BEGINS.test(next) : ABBREVIATION.test(end);
}

function unglue(line: string, span: Span): Span[] {
  const parts: Span[] = [];
  let start = span.start;
  const all = line.slice(span.start, span.end);
  if (!MAY_BE_GLUED.test(all)) return [trim(line, span)];
  for (const part of all.split(GLUED)) {
    parts.push(trim(line, { start, end: start + part.length }));
    start += part.length;
  }
  return parts;
}

function trim(line: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/u.test(line[start] as string)) start++;
  while (end > start && /\s/u.test(line[end - 1] as string)) end--;
  return { start, end };
}
