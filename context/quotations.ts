import type { Quotation, Span } from '../model';
import type { Attributed } from './attribution';

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
