import type { Form, Quotation, Span, SpeakerRef } from '../model';
import type { Attributed, Reading } from './attribution';
import { headOf } from './heads';
import { formOf, quotationsOf } from './quotations';
import { isNoSource, isRelayed } from './tagged-source';
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
  return tagged.flatMap((found) => {
    const each = { ...found, content: withoutAnother(text, found, sentences, subjects) };
    const [source] = each.source;
    const form = formOf(text, each.content, quoted);
    const isSource = source && !isNoSource(text.slice(source.start, source.end));
    if (!isSource) return [{ ...each, ...alone(sentences, each.content[0]!), form }];
    const speaker = headOf(text, source, subjects)?.speaker ?? null;
    if (speaker) return apart(text, { ...each, form, speaker }, sentences, quoted);
    const who = relayed(text, each, sentences);
    if (who) return [{ ...each, form, speaker: who }];
    return apart(text, { ...each, form, speaker }, sentences, quoted);
  });
}

/** What may stand between a name and its verb. */
const NEXT_TO = /^(?:,[^,]*,)?\s*(?:(?:also|has|had|have|later|then|once)\s+)*$/u;
/** So many words at least say something. */
const SAYS_SOMETHING = /(?:\p{L}+\P{L}+){4}/u;

/** Who says what a paper, an agency or “according to” only relays: whoever speaks in its sentence, before it is told who does. */
function relayed(
  text: string,
  each: Attribution,
  sentences: readonly Attributed[],
): SpeakerRef | null {
  const [cue] = each.cue;
  const [content] = each.content;
  if (!cue || !content || text.slice(cue.start, cue.end) === ':') return null;
  const isBy = /^according to$/iu.test(text.slice(cue.start, cue.end));
  if (!isBy && !isRelayed(text, each)) return null;
  const its = sentenceAt(sentences, cue.start);
  if (!its?.cue || !its.source || its.cue.end > cue.start || its.source.start < its.start)
    return null;
  const from = Math.min(its.source.start, its.cue.start);
  const isPutIn = /[,”"“»’'!?]\s*$/u.test(text.slice(its.start, from));
  if (!NEXT_TO.test(text.slice(its.source.end, its.cue.start))) return null;
  const saidBehind = text.slice(its.cue.end, cue.start);
  const { start, end } = its.cue;
  const isTold = each.content.some(
    (part) =>
      (part.start <= start && end <= part.end) ||
      (isPutIn && part.end > its.start && /^[\s,”"’]*$/u.test(text.slice(part.end, from))),
  );
  return isTold && (isPutIn || SAYS_SOMETHING.test(saidBehind)) ? its.speaker : null;
}

/** What the tagger gives to one voice, without what stands in a sentence that lets another speak: that is his. */
function apart(
  text: string,
  all: Resolved,
  sentences: readonly Attributed[],
  quoted: readonly Span[],
): Resolved[] {
  const [cue] = all.cue;
  if (!cue || all.content.length < 2) return [all];
  const others: Resolved[] = [];
  const own = all.content.filter((content) => {
    const its = sentenceAt(sentences, content.start);
    const isOther =
      its?.cue &&
      its.source &&
      (cue.end <= its.start || its.end <= cue.start) &&
      !(content.start <= its.cue.start && its.cue.end <= content.end) &&
      its.speaker?.id !== all.speaker?.id;
    if (!isOther) return true;
    others.push({
      ...all,
      source: [its.source as Span],
      cue: [its.cue as Span],
      content: [content],
      form: formOf(text, [content], quoted),
      speaker: its.speaker,
    });
    return false;
  });
  if (others.length === 0 || own.length === 0) return [all];
  return [{ ...all, content: own, form: formOf(text, own, quoted) }, ...others];
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
  const isNothing = (each: Resolved) => isCircumstance(text, each) || isNobodys(text, each);
  // In an answer of an interview “they said” and “I thought” are the answer's own words.
  const resolved = resolveAttributions(text, tagged, reading).filter(
    ({ speaker, content: [first] }) =>
      speaker !== null || !sentenceAt(reading.sentences, first!.start)?.told,
  );
  const found = resolved
    .filter((each) => isStatement(each) && !isNothing(each))
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
  const left = untouched(reading.sentences, resolved);
  // Of “Nobody had come, Lavrov said that night” the tagger took “that night”: what stands before the cue is said.
  const freed = untouched(
    reading.sentences,
    resolved.filter((each) => !isNothing(each)),
  ).filter((each) => each.cue && !left.includes(each));
  const before = quotationsOf(text, freed).filter(({ content, cue }) =>
    content.every(({ end }) => end <= cue!.start),
  );
  return [...found, ...quotationsOf(text, left), ...before].sort(
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
/** `Nobody had threatened Russia, Stoltenberg commented`: nobody says nothing. */
const isNobodys = (text: string, { source: [source] }: Resolved): boolean =>
  source !== undefined &&
  /^(?:nobody|no one|none|nothing)$/iu.test(text.slice(source.start, source.end));
const DAY =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:the |that )?(?:same|next|that) (?:day|night|evening|morning|afternoon|week)|that (?:day|night|evening|morning|afternoon)';
const CIRCUMSTANCE = new RegExp(
  `^(?:(?:on |late |early )*(?:${DAY}|earlier|later|yesterday|today|again)|from \\p{L}+(?: (?:on )?(?:${DAY}))?|in (?:return|response|reply|turn|kind)|(?:more than once|(?:many|several) times)|as much|so|(?:that|this|it)(?:['’]s)?|(?:the|a|any|all|his|her|their) (?:other )?questions?)[,.]?$`,
  'iu',
);

/** Of a quotation that nothing introduces: who speaks in its sentence, by the sentences around. */
function alone(
  sentences: readonly Attributed[],
  { start }: Span,
): { source: Span[]; speaker: SpeakerRef | null } {
  const sentence = sentenceAt(sentences, start);
  return { source: sentence?.source ? [sentence.source] : [], speaker: sentence?.speaker ?? null };
}

/** The sentence that holds a place, of those in reading order. */
function sentenceAt(sentences: readonly Attributed[], at: number): Attributed | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sentences[middle] as Attributed).end <= at) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low];
  return found && found.start <= at ? found : undefined;
}

/** The sentences, in reading order, in which the tagger found nothing at all. */
function untouched(
  sentences: readonly Attributed[],
  tagged: readonly Attribution[],
): readonly Attributed[] {
  // Words in marks that no cue brings have the source of a sentence above, which is not theirs.
  const spans = tagged
    .flatMap(({ source, cue, content }) => [...(cue.length > 0 ? source : []), ...cue, ...content])
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
