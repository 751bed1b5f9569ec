import type { Form, Quotation, Span, SpeakerRef } from '../model';
import type { Attributed, Reading } from './attribution';
import { headOf } from './heads';
import { formOf, quotationsOf } from './quotations';
import { isNoSource } from './tagged-source';
import type { Attribution } from './tagger/attributions';
import { withoutAnother } from './while-another';

/** What the tagger found, with who that is; its source may be that of a sentence around. */
export interface Resolved extends Attribution {
  form: Form;
  speaker: SpeakerRef | null;
}

/**
 * Gives the tagger's attributions their speakers. A source that is nobody on record, or of whom that is
 * not sure, leaves the speaker null.
 */
export function resolveAttributions(
  text: string,
  tagged: readonly Attribution[],
  { sentences, subjects }: Reading,
): Resolved[] {
  const quoted = sentences.flatMap((each) => each.quoted);
  return tagged.map((found) => {
    const each = { ...found, content: withoutAnother(text, found, sentences, subjects) };
    const [source] = each.source;
    const form = formOf(text, each.content, quoted);
    const isSource = source && !isNoSource(text.slice(source.start, source.end));
    if (isSource)
      return { ...each, form, speaker: headOf(text, source, subjects)?.speaker ?? null };
    const around = alone(sentences, each.content[0]!);
    return { ...each, ...around, form };
  });
}

/**
 * The quotations of a text, in reading order: what the tagger found said (beliefs, intentions, polls and
 * deeds are no statements), and by rules what stands in sentences of which it knows nothing.
 */
export function taggedQuotations(
  text: string,
  tagged: readonly Attribution[],
  reading: Reading,
): Quotation[] {
  const found = resolveAttributions(text, tagged, reading)
    .filter((each) => isStatement(each) && !isCircumstance(text, each))
    .map(
      ({ form, content, cue: [cue = null], source: [source = null], speaker }): Quotation => ({
        form,
        content: content.map((span) => bare(text, span)).filter(isSome),
        cue,
        source,
        speaker,
      }),
    )
    .filter(({ content }) => content.length > 0);
  const left = untouched(reading.sentences, tagged);
  return [...found, ...quotationsOf(text, left)].sort(
    (a, b) => a.content[0]!.start - b.content[0]!.start,
  );
}

/** Whether it is something said; of words without a cue only quotation marks tell. */
function isStatement({ kind, isSaid, form, cue }: Resolved): boolean {
  return kind === 'statement' && isSaid && (form !== 'indirect' || cue.length > 0);
}

/** Whether nothing of what was said is told, but when, where, how often or that: `On Thursday Moscow answered`. */
function isCircumstance(text: string, { form, content: [first, ...more] }: Resolved): boolean {
  return (
    form === 'indirect' &&
    first !== undefined &&
    more.length === 0 &&
    CIRCUMSTANCE.test(text.slice(first.start, first.end))
  );
}
const DAY =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:the )?(?:same|next) (?:day|evening|morning|week)';
const CIRCUMSTANCE = new RegExp(
  `^(?:(?:on |late |early )*(?:${DAY}|earlier|later|yesterday|today|again)|from \\p{L}+(?: (?:on )?(?:${DAY}))?|in (?:return|response|reply|turn|kind)|(?:more than once|(?:many|several) times)|as much|so|(?:that|this|it)(?:['’]s)?|(?:the|a|any|all|his|her|their) (?:other )?questions?)[,.]?$`,
  'iu',
);

/** Of a quotation that nothing introduces: who speaks in its sentence, by the sentences around. */
function alone(
  sentences: readonly Attributed[],
  { start }: Span,
): { source: Span[]; speaker: SpeakerRef | null } {
  const sentence = sentences.find((each) => each.start <= start && start < each.end);
  return { source: sentence?.source ? [sentence.source] : [], speaker: sentence?.speaker ?? null };
}

/** The sentences, in reading order, in which the tagger found nothing at all. */
function untouched(
  sentences: readonly Attributed[],
  tagged: readonly Attribution[],
): readonly Attributed[] {
  const spans = tagged
    .flatMap(({ source, cue, content }) => [...source, ...cue, ...content])
    .sort((a, b) => a.start - b.start);
  let next = 0;
  let reach = 0;
  return sentences.filter((sentence) => {
    for (; next < spans.length && spans[next]!.start < sentence.end; next++) {
      reach = Math.max(reach, spans[next]!.end);
    }
    return reach <= sentence.start;
  });
}

const isSome = ({ start, end }: Span) => start < end;

/** Opening mark → the marks that may close it. */
const CLOSERS: Record<string, string> = { '“': '”', '„': '“”', '«': '»', '"': '"', '‘': '’' };

/** What is said without “that” before it, the marks around the whole of it, and blanks at its ends. */
function bare(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const front = /^[\s,:]*(?:that\s+)?/u.exec(words)?.[0].length ?? 0;
  const rest = words.slice(front).trimEnd();
  const closers = CLOSERS[rest.charAt(0)];
  if (!closers) return { start: start + front, end: start + front + rest.length };
  let to = rest.length;
  while (to > 1 && (closers.includes(rest.charAt(to - 1)) || /\s/u.test(rest.charAt(to - 1)))) to--;
  const inner = rest.slice(1, to);
  const isWhole = ![...inner].some(
    (mark, i) => (closers.includes(mark) || mark === rest.charAt(0)) && !isApostrophe(inner, i),
  );
  if (!isWhole) return { start: start + front, end: start + front + rest.length };
  const blanks = inner.length - inner.trimStart().length;
  return { start: start + front + 1 + blanks, end: start + front + to };
}

function isApostrophe(text: string, i: number): boolean {
  return text[i] === '’' && /\p{L}/u.test(text[i - 1] ?? '');
}
