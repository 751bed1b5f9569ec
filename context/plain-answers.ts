import type { Span, SpeakerRef } from '../model';
import type { Names } from './names/names';
import type { Placed, Subject } from './subjects';
import type { Told } from './turns-of-talk';

/** A question is no longer, in characters. */
const LONGEST_QUESTION = 400;
/** So many questions make an interview, by so many of which somebody is spoken to; a writer asks himself one or two. */
const FEWEST_QUESTIONS = 3;
const FEWEST_ADDRESSED = 2;
/** So many answers speak of “I” or “we”. */
const FEWEST_OWN = 2;
/** From the first question on so many lines at most come to one that asks. */
const LINES_A_QUESTION = 5;

const ASKED = /\?\s*$/u;
const ADDRESSED = /\b[Yy]ou(?:r|rs|rself)?\b/u;
const SINGULAR = /\b(?:I|[Mm]y|[Mm]e|[Mm]yself)\b/u;
const PLURAL = /\b(?:[Ww]e|[Oo]ur|[Uu]s|[Oo]urselves)\b/u;
const QUOTED = /[“"«„][^“”"«»„]*[”"»“]/gu;
const ASIDE = /^\s*\([^()]*\)\s*/u;
const BYLINE =
  /^\s*(?:(?:[Ii]nterview(?:ed)?|[Tt]ext|[Ww]ords|[Pp]hotos?)?\s?[Bb]y|[Ii]nterview:|[Pp]hoto:)\s/u;
/** What tells who is asked: “We met Gabrielius Landsbergis”, “in an interview with”. */
const INTERVIEWED =
  /\b[Ii]nterview|\b[Ww]e (?:met|meet|spoke|speak|talked|talk|asked|ask|sat)\b|\b(?:spoke|speaks|talks|talked|tells|told|received|receives|answers|answered) (?:(?:to|with) )?us\b|\b[Oo]ur (?:conversation|questions)\b/u;
/** Where others are named beside him: `an interview with Foreign Minister Landsbergis`, `Landsbergis answers`, `Landsbergis: “…”`. */
const ASKED_BEFORE =
  /\b(?:[Ii]nterview|[Cc]onversation|[Qq]&A|[Qq]uestions) (?:with|to|for) (?:(?:the |\p{Lu}[\p{L}.’'-]* |foreign |prime |defen[cs]e |minister |president |former )*)$|\b[Ww]e (?:met|asked|spoke (?:to|with)|talked (?:to|with)|sat down with) (?:(?:the |\p{Lu}[\p{L}.’'-]* |foreign |prime |defen[cs]e |minister |president |former )*)$/u;
const ANSWERS =
  /^(?:, [^,]{2,60},)? (?:answers|answered|talks|talked|speaks|spoke|tells|told|received|sat down)\b[^.:]{0,40}\b(?:us|our)(?!\p{L})/u;
/** Around a name: a question calls him by it. */
const CALLED_BEFORE = /(?:^|[,.!?;–—] )(?:(?:\p{Lu}[\p{L}.]*|dear) )*$/u;
const CALLED_BEHIND = /^(?:[,?!.–—]|$)/u;

interface Spoken extends Span {
  /** Whether it ends in a question mark, and whether it may be a question: it speaks to somebody, and not of “I”. */
  isAsked: boolean;
  mayAsk: boolean;
  isAddressed: boolean;
  isOwn: boolean;
  isMine: boolean;
  /** How long “(Laughs.)” is before it. */
  aside: number;
}

/**
 * What is said in the answers of an interview that has neither labels nor quotation marks: questions in lines of their own,
 * in bold as a rule, and answers in which somebody says “I” and “we”. A line right behind a question is an answer, and the
 * one right before the next, if it speaks to nobody; of the lines between only what says “I”, or “we” and speaks to nobody.
 * They are by the one person whom the lines before the first question name, or name as who was asked; nobody's where a
 * question or an answer tells of him by name, for then it is about him.
 */
export function plainAnswers(
  lines: readonly Placed[],
  subjects: readonly Subject[],
  names: Names,
): Told[] {
  if (lines.filter((each) => ASKED.test(each.line.text)).length < FEWEST_QUESTIONS - 1) return [];
  const all = lines.map(spoken);
  const from = all.findIndex(({ isAsked }) => isAsked);
  const talk = all.slice(from);
  const asked = talk.filter(({ isAsked, mayAsk }) => isAsked || mayAsk);
  const isInterview =
    asked.length >= FEWEST_QUESTIONS &&
    asked.filter(({ isAddressed }) => isAddressed).length >= FEWEST_ADDRESSED &&
    talk.length <= LINES_A_QUESTION * asked.length;
  if (!isInterview) return [];
  const answers = answersIn(talk);
  const own = answers.filter(({ isOwn }) => isOwn);
  if (own.length < FEWEST_OWN || !own.some(({ isMine }) => isMine)) return [];
  // A letter to somebody (“Do you remember Helsinki, Mr Putin?”) speaks to him in nearly every line.
  if (2 * answers.filter(({ isAddressed }) => isAddressed).length > answers.length) return [];
  const speaker = asking(lines.slice(0, from), subjects, names);
  if (!speaker || isToldOf(speaker, lines.slice(from), subjects)) return [];
  return answers.map(({ start, end, aside }) => ({
    start: start + aside,
    end,
    speaker,
    source: null,
  }));
}

function spoken({ start, line: { text } }: Placed): Spoken {
  const own = text.replace(QUOTED, '');
  const isMine = SINGULAR.test(own);
  const isShort = text.length <= LONGEST_QUESTION && own.trim() !== '';
  const isAddressed = ADDRESSED.test(own);
  return {
    start,
    end: start + text.length,
    isAsked: isShort && !isMine && ASKED.test(own),
    mayAsk: isShort && !isMine && isAddressed,
    isAddressed,
    isOwn: isMine || PLURAL.test(own),
    isMine,
    aside: ASIDE.exec(text)?.[0].length ?? 0,
  };
}

/** The lines of a talk, from its first question on, that are answers for sure. */
function answersIn(talk: readonly Spoken[]): Spoken[] {
  const last = talk.findLastIndex(({ isAsked }) => isAsked);
  let isOpen = true;
  return talk.filter((each, i) => {
    if (each.isAsked) return false;
    if (talk[i - 1]?.isAsked) return true;
    const isSaid = each.isMine || (each.isOwn && !each.mayAsk);
    if (i > last) {
      // Behind the last answer stands who wrote it down, and what else there is to read.
      isOpen &&= isSaid;
      return isOpen;
    }
    return isSaid || (talk[i + 1]?.isAsked === true && (each.isOwn || !each.mayAsk));
  });
}

/** Who is asked, by the lines before the first question. */
function asking(
  lines: readonly Placed[],
  subjects: readonly Subject[],
  names: Names,
): SpeakerRef | null {
  const before = lines.filter(({ line }) => !BYLINE.test(line.text));
  const one = (some: readonly Placed[]) => {
    const here = subjects.filter(
      ({ kind, start }) =>
        (kind === 'name' || kind === 'stranger' || kind === 'description') &&
        some.some(({ start: at, line }) => at <= start && start < at + line.text.length),
    );
    const ids = new Set(here.map(({ speaker }) => speaker?.id ?? null));
    const [first] = here;
    const speaker = ids.size === 1 ? (first?.speaker ?? null) : null;
    return speaker && names.get(speaker.id)?.kind === 'person' ? speaker : null;
  };
  return (
    one(before) ??
    one(before.filter(({ line }) => INTERVIEWED.test(line.text))) ??
    only(before, subjects, names, ASKED_BEFORE, ANSWERS)
  );
}

/** The only person on record around whose name stands what two expressions tell, one before or one behind it. */
function only(
  lines: readonly Placed[],
  subjects: readonly Subject[],
  names: Names,
  before: RegExp,
  behind: RegExp,
): SpeakerRef | null {
  const found = lines.flatMap(({ start: at, line: { text } }) =>
    subjects.filter(
      ({ kind, speaker, start, end }) =>
        kind === 'name' &&
        speaker !== null &&
        names.get(speaker.id)?.kind === 'person' &&
        at <= start &&
        start < at + text.length &&
        (before.test(text.slice(0, start - at)) || behind.test(text.slice(end - at))),
    ),
  );
  const ids = new Set(found.map(({ speaker }) => speaker?.id));
  return ids.size === 1 ? (found[0]?.speaker ?? null) : null;
}

/** Whether some line tells of somebody by name, and does not call him by it. */
function isToldOf(
  { id }: SpeakerRef,
  lines: readonly Placed[],
  subjects: readonly Subject[],
): boolean {
  return lines.some(({ start: at, line: { text } }) =>
    subjects.some(
      ({ kind, speaker, start, end }) =>
        kind === 'name' &&
        speaker?.id === id &&
        at <= start &&
        start < at + text.length &&
        !(
          CALLED_BEFORE.test(text.slice(0, start - at)) && CALLED_BEHIND.test(text.slice(end - at))
        ),
    ),
  );
}
