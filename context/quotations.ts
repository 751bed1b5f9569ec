import type { Form, Quotation, Span } from '../model';
import type { Attributed } from './attribution';
import { kindOf } from './tagger/kind';

/**
 * The quotations of a text by rules alone, in the model's form, one a sentence; those without a known
 * source are kept. What somebody believes or wants is no statement, and left out.
 */
export function quotationsOf(text: string, all: readonly Attributed[]): Quotation[] {
  return all
    .filter((each) => each.isStatement && isSaid(text, each.cue))
    .map((each) => {
      const content = contentOf(text, each);
      const share = each.quotedShare;
      return {
        form:
          share > DIRECT || (share > 0 && isWithin(content, each.quoted))
            ? 'direct'
            : share > MIXED
              ? 'mixed'
              : 'indirect',
        content,
        cue: each.cue,
        source: each.source,
        speaker: each.speaker,
      } satisfies Quotation;
    })
    .filter(({ content }) => content.length > 0);
}

/** Shares of what is said that stand within quotation marks, as PolNeAR parts the three forms. */
const DIRECT = 0.9;
const MIXED = 0.02;

function isSaid(text: string, cue: Span | null): boolean {
  return !cue || kindOf(text.slice(cue.start, cue.end).split(/\s+/), []) === 'statement';
}

function isWithin(content: Span[], quoted: Span[]): boolean {
  return content.every((c) => quoted.some((q) => q.start <= c.start && c.end <= q.end));
}

/** What may follow a cue that closes its sentence, without “that”: when, where and to whom it was said. */
const CIRCUMSTANCE =
  /^(?:on|in|at|to|during|after|before|when|while|as|late|later|earlier|last|next|this|yesterday|today|afterwards|(?:day|night|evening|morning|afternoon)(?=\P{L}*$)|the (?:same|next) (?:day|night|evening|morning|week)|reporters|journalists)\b/iu;
/** Whom a cue addresses, before what is said. */
const ADDRESSEE = /^\s*(?:reporters|journalists|lawmakers)\b/u;

/**
 * What is said: the words in quotation marks when they are the sentence or stand whole beside its cue,
 * else the clause that the cue leaves: behind it, before it where only a circumstance follows, or
 * both where cue and source are put in.
 */
function contentOf(text: string, each: Attributed): Span[] {
  if (each.told && each.quotedShare <= DIRECT) return [each.told];
  if (!each.cue || each.quotedShare > DIRECT) return each.quoted;
  const named = Math.min(each.cue.start, each.source?.start ?? each.cue.start);
  const from = named - titleBefore(text.slice(each.start, named));
  const to = Math.max(each.cue.end, each.source?.end ?? each.cue.end);
  const isBeside = each.quoted.some(
    ({ start, end }) =>
      (isBare(text, each.start, start) && isBare(text, end, from)) || isBare(text, to, start),
  );
  if (isBeside) return each.quoted;
  const addressee = ADDRESSEE.exec(text.slice(to, each.end))?.[0].length ?? 0;
  const before = trimmed(text, { start: each.start, end: from });
  const after = trimmed(text, { start: to + addressee, end: each.end });
  const tail = text.slice(after.start, after.end);
  const isColon = text.slice(each.cue.start, each.cue.end) === ':';
  const isTail = !/\p{L}{2}/u.test(tail) || (!isColon && CIRCUMSTANCE.test(tail));
  // “Moscow reads NATO replies”: what is said ends with a mark before its source.
  const isBefore =
    before.end - before.start > 8 && !/[\p{L}\p{N}]\s*$/u.test(text.slice(each.start, from));
  if (isTail) return isBefore ? [before] : each.quoted;
  const isPutIn = /,\s*$/u.test(text.slice(each.start, from)) && text[to + addressee] === ',';
  return isPutIn && isBefore ? [before, after] : [after];
}

/** How long the title is, in capitals, that runs into a name: of `…, Foreign Minister ` all behind the comma. */
const titleBefore = (words: string) =>
  /(?:(?<=^|[,.!?”"»’]\s+)(?:\p{Lu}[\p{L}.’'-]*\s+)+)?$/u.exec(words)?.[0].length ?? 0;

/** Whether nothing but marks and blanks stands between two places. */
function isBare(text: string, start: number, end: number): boolean {
  return start <= end && /^[^\p{L}\p{N}]*$/u.test(text.slice(start, end));
}

/** Takes `that`, commas and blanks off either end. */
function trimmed(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const front = /^[\s,:;–-]*(?:that\s+)?/u.exec(words)?.[0].length ?? 0;
  const back = /[\s,:;–-]*$/u.exec(words)?.[0].length ?? 0;
  return { start: span.start + front, end: Math.max(span.start + front, span.end - back) };
}

/** The form by the share of letters that stand within quotation marks. */
export function formOf(text: string, content: readonly Span[], quoted: readonly Span[]): Form {
  let all = 0;
  let inside = 0;
  for (const { start, end } of content) {
    all += letters(text.slice(start, end));
    for (const mark of quoted) {
      const [from, to] = [Math.max(start, mark.start), Math.min(end, mark.end)];
      if (from < to) inside += letters(text.slice(from, to));
    }
  }
  const share = all === 0 ? 0 : inside / all;
  return share > DIRECT ? 'direct' : share > MIXED ? 'mixed' : 'indirect';
}

const letters = (words: string) => words.replace(/[^\p{L}\p{N}]+/gu, '').length;
