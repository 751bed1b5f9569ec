import type { Form, Quotation, Span, SpeakerRef } from '../model';
import { fold } from '../text/fold';
import { sentences } from '../text/sentences';
import { quotedSpans } from './quotation-marks';
import { saidWhen } from './said-when';
import type { Proposal } from './saving';
import { stranger } from './stranger';
import { venueIn } from './venue';

/** A quotation belongs to chosen words when they share this much of the shorter of the two. */
const SHARED = 0.5;
/** Within quotation marks at least this share is direct speech, beyond the next mixed. */
const DIRECT = 0.9;
const MIXED = 0.02;
/** The longest attribution that is told word for word, in characters. */
const LONGEST_TOLD = 80;

/** An article as the engine read it. */
export interface ReadArticle {
  text: string;
  quotations: readonly Quotation[];
  published: string | null;
}

/**
 * Proposes what can be told of some words of an article: who says them, when, where, how close they are to
 * the speaker's own. A speaker is proposed only where the text attributes the words to him; a name
 * that merely stands near is no reason.
 */
export function propose({ text, quotations, published }: ReadArticle, chosen: Span): Proposal {
  const quoted = quotedSpans(text);
  const span = withoutMarks(text, chosen);
  const quotation = around(quotations, span);
  const context = contextOf(text, span, quotation, quoted);
  return {
    span,
    form: formOf(text, span, quotation, quoted),
    ...speakerOf(text, span, quotation),
    ...saidWhen(context, published),
    venue: venueIn(context),
  };
}

/** The span without blanks, a comma at its end, and quotation marks that open and close all of it. */
export function withoutMarks(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  const trim = () => {
    while (from < to && /\s/u.test(text[from]!)) from++;
    while (to > from && /\s/u.test(text[to - 1]!)) to--;
  };
  trim();
  const isOpen = /[“„«"]/u.test(text[from] ?? '');
  const isClosed = /[”“»"]/u.test(text[to - 1] ?? '');
  const inner = text.slice(from + 1, to - 1);
  if (isOpen && isClosed && to - from > 2 && !/[“„«»”"]/u.test(inner)) {
    from++;
    to--;
  } else {
    // A mark whose other half was not chosen.
    if (isOpen && !/[”»"]/u.test(text.slice(from + 1, to))) from++;
    if (isClosed && to > from && !/[“„«"]/u.test(text.slice(from, to - 1))) to--;
  }
  trim();
  // The comma that a cue behind the words asks for is the page's.
  while (to > from && /[,;]/u.test(text[to - 1]!)) to--;
  trim();
  return { start: from, end: to };
}

/** The quotation that the words are, or the most of. */
function around(quotations: readonly Quotation[], span: Span): Quotation | null {
  let best: { of: Quotation; share: number } | null = null;
  for (const of of quotations) {
    const length = of.content.reduce((sum, each) => sum + each.end - each.start, 0);
    const both = of.content.reduce((sum, each) => sum + overlap(each, span), 0);
    const share = both / Math.max(1, Math.min(length, span.end - span.start));
    if (share >= SHARED && share > (best?.share ?? 0)) best = { of, share };
  }
  return best?.of ?? null;
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function formOf(
  text: string,
  span: Span,
  quotation: Quotation | null,
  quoted: readonly Span[],
): Form {
  const letters = (it: Span) => text.slice(it.start, it.end).replace(/[^\p{L}\p{N}]/gu, '').length;
  const inside = quoted.reduce((sum, each) => {
    const start = Math.max(each.start, span.start);
    const end = Math.min(each.end, span.end);
    return start < end ? sum + letters({ start, end }) : sum;
  }, 0);
  const share = inside / Math.max(1, letters(span));
  if (share > DIRECT) return 'direct';
  // Speech behind a dash has no marks: there the engine's word counts.
  if (share <= MIXED) return quotation?.form === 'direct' ? 'direct' : 'indirect';
  return 'mixed';
}

function speakerOf(
  text: string,
  span: Span,
  quotation: Quotation | null,
): Pick<Proposal, 'speaker' | 'speakerReason'> {
  if (!quotation) {
    const speakerReason = 'The text around these words does not say who said them.';
    return { speaker: null, speakerReason };
  }
  const { speaker, source } = quotation;
  const attribution = attributionOf(text, span, quotation);
  if (speaker) {
    return {
      speaker: { ...speaker, role: null, kind: 'person' },
      speakerReason: reasonFor(text, speaker, source, attribution),
    };
  }
  const who = source && stranger(text.slice(source.start, source.end), text.slice(0, source.start));
  if (!who) return { speaker: null, speakerReason: attribution };
  const { name, role, kind, called } = who;
  const more = called ? ` The text has named ${called} before.` : '';
  return {
    speaker: { id: null, name, role, kind },
    speakerReason: attribution && `${attribution}${more}`,
  };
}

/** `“said Kallas” stands behind the words.` Null where the text has neither cue nor source. */
function attributionOf(text: string, span: Span, { cue, source }: Quotation): string | null {
  const parts = [cue, source].filter((part): part is Span => part !== null);
  if (parts.length === 0) return null;
  const start = Math.min(...parts.map((part) => part.start));
  const end = Math.max(...parts.map((part) => part.end));
  const all = text.slice(start, end);
  const isShort = all.length <= LONGEST_TOLD && !all.includes('\n');
  // Cue and source may have the words themselves between them.
  const isApart = overlap({ start, end }, span) > 0;
  const told = isShort && !isApart ? all : text.slice(parts.at(-1)!.start, parts.at(-1)!.end);
  const where = isApart ? 'among' : start >= span.end ? 'behind' : 'before';
  return `“${told.slice(0, LONGEST_TOLD)}” stands ${where} the words.`;
}

function reasonFor(
  text: string,
  { name }: SpeakerRef,
  source: Span | null,
  attribution: string | null,
): string {
  if (!attribution) return `The words go on from what ${name} is quoted with before.`;
  const called = source ? text.slice(source.start, source.end) : '';
  const surname = fold(name.split(' ').at(-1) ?? name);
  const isNamed = called !== '' && fold(called).includes(surname);
  return isNamed || !called ? attribution : `${attribution} “${called}” is read as ${name}.`;
}

/** What the sentences of the words and of their attribution say besides: the words and all quotations blanked. */
function contextOf(
  text: string,
  span: Span,
  quotation: Quotation | null,
  quoted: readonly Span[],
): string {
  const wanted = [span, quotation?.cue ?? null].filter((it): it is Span => it !== null);
  // An attribution is never far off; sentences of all the text would be cut for each quotation.
  const from = text.lastIndexOf('\n', Math.min(...wanted.map(({ start }) => start))) + 1;
  const last = Math.max(...wanted.map(({ end }) => end));
  const to = text.indexOf('\n', last) < 0 ? text.length : text.indexOf('\n', last);
  const near = sentences(text.slice(from, to))
    .map(({ start, end }) => ({ start: start + from, end: end + from }))
    .filter((sentence) => wanted.some((each) => overlap(sentence, each) > 0));
  const blanks = [span, ...quoted, ...(quotation?.content ?? [])];
  return near
    .map((sentence) => {
      let at = sentence.start;
      let words = '';
      for (const blank of blanks.toSorted((a, b) => a.start - b.start)) {
        if (blank.start >= sentence.end) break;
        if (blank.end <= at) continue;
        words += `${text.slice(at, Math.max(at, blank.start))} … `;
        at = blank.end;
      }
      return words + text.slice(at, Math.max(at, sentence.end));
    })
    .join(' ');
}
