import type { Form, Quotation, Span, SpeakerRef } from '../model';
import type { Attributed, Reading } from './attribution';
import { headOf } from './heads';
import { DIRECT, MIXED, quotationsOf } from './quotations';
import type { Attribution } from './tagger/attributions';

/**
 * The quotations of a text, in reading order: what the tagger found said (beliefs, intentions and polls
 * are no statements), and by rules what stands in sentences of which it knows nothing. A source that is
 * nobody on record, or of whom that is not sure, leaves the speaker null.
 */
export function taggedQuotations(
  text: string,
  tagged: readonly Attribution[],
  { sentences, subjects }: Reading,
): Quotation[] {
  const quoted = sentences.flatMap((each) => each.quoted);
  const found = tagged
    .flatMap((each): Quotation[] => {
      const form = formOf(text, each.content, quoted);
      if (
        each.kind !== 'statement' ||
        !(each.isSaid || (form !== 'indirect' && each.cue.length === 0))
      )
        return [];
      const content = each.content.map((span) => bare(text, span)).filter(isSome);
      const [source = null] = each.source;
      const by = source
        ? { source, speaker: headOf(text, source, subjects)?.speaker ?? null }
        : alone(sentences, each.content[0]!);
      return [{ form, content, cue: each.cue[0] ?? null, ...by }];
    })
    .filter(({ content }) => content.length > 0);
  const left = sentences.filter((sentence) => !tagged.some((each) => touches(each, sentence)));
  return [...found, ...quotationsOf(text, left)].sort(
    (a, b) => a.content[0]!.start - b.content[0]!.start,
  );
}

/** Of a quotation that nothing introduces: who speaks in its sentence, by the sentences around. */
function alone(
  sentences: readonly Attributed[],
  { start }: Span,
): { source: Span | null; speaker: SpeakerRef | null } {
  const sentence = sentences.find((each) => each.start <= start && start < each.end);
  return { source: sentence?.source ?? null, speaker: sentence?.speaker ?? null };
}

function touches({ source, cue, content }: Attribution, sentence: Span): boolean {
  return [...source, ...cue, ...content].some(
    ({ start, end }) => start < sentence.end && end > sentence.start,
  );
}

const isSome = ({ start, end }: Span) => start < end;

/** What is said without “that” before it, marks around it, and a comma or blanks at its ends. */
function bare(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const front = /^[\s,:]*(?:that\s+)?/u.exec(words)?.[0].length ?? 0;
  const rest = words.slice(front);
  const isQuoted = /^[“„«"]/u.test(rest) && !/[“”„«»"]/u.test(rest.slice(1, -1));
  const opening = isQuoted ? 1 : 0;
  const closing = isQuoted ? (/[”“»"]?\s*$/u.exec(rest)?.[0].length ?? 0) : 0;
  return { start: start + front + opening, end: end - closing };
}

/** The form by the share of letters that stand within quotation marks. */
function formOf(text: string, content: readonly Span[], quoted: readonly Span[]): Form {
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
