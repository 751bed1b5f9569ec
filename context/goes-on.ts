import type { Attributed } from './attribution';
import type { Subject } from './subjects';

/** `…, he said`, `…, Lavrov went on, …`: words reported without “that”, after which the report may go on without a cue. */
const PUT_IN = /,\s*$/u;
const REPORTED =
  /(?:\b(?:said|told|wrote|went(?: on)?|\p{Ll}{2,}ed)\b)(?: (?:\p{L}+ly|again|then|on))*$/u;
/** Behind it nothing but where and to whom, up to a stop or a comma. */
const CLOSES = /^(?: [^,.;:“”"]{1,60})?[,.;]/u;
/** A report holds no more words in quotation marks than this. */
const MOSTLY_REPORTED = 0.3;
const MOSTLY_QUOTED = 0.5;
const QUOTED_BEFORE = /[,.!?][”"»]\s*$/u;
/** What goes on begins with what was spoken of, or with nothing at all. */
const BEGINS =
  /^(?:(?:And|But|So|Or|Yet) )?(?:[Ii]t|[Tt]hat|[Tt]his|[Tt]hose|[Tt]hese|[Tt]here|[Tt]hey|[Nn]o|[Nn]or|[Nn]ot|[Nn]othing|[Nn]obody|[Nn]o one|[Nn]one|[Nn]either|[Ee]verybody|[Ee]veryone|[Ee]verything|[Aa]nything|[Ii]f|[Tt]he|[Aa]n?|[Oo]ne|[Ss]uch|[Oo]nly|[Tt]heir|[Ii]ts)(?!\p{L})/u;
/** Its first verb is one of what must or would be: `He would not have them insulted.` A narrator who weighs what was said begins with it (“That would”). */
const WOULD =
  /^(?:(?:And|But|So|Or|Yet) )?(?!(?:When|While|If|As|Before|After|Who|What|I|We|You|That|This|Which)(?!\p{L}))(?:[\p{L}\p{N}’'-]+ ){1,4}(?:would|should|must|had to|ought to)(?!\p{L})(?! (?:later|eventually|soon|go on to|have)(?!\p{L}))/u;
/** A tense put back, as reported words have it. */
const BACKSHIFTED =
  /\b(?:would|could|should|might|must|had to|had been|had not|had|was|were|did not|didn[’']t|wouldn[’']t|couldn[’']t|wasn[’']t|weren[’']t)\b/u;
/** What only a narrator tells: when and where it was, and what came of it. */
const NARRATED =
  /\b(?:on|last|next|this|since|until|by) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|night|morning|evening|january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:19|20)\d\d\b|\b(?:yesterday|earlier|later|afterwards|meanwhile|reporters?|spokes\p{L}+|interview|remarks?|comments?|statement|speech|crowd|audience|applause|laughter|asked|declined|described|referring|according)\b/iu;

/**
 * Gives sentences behind reported words to who said those, where nothing else attributes them: “The road was long, he said.
 * It would take years.” Only in one paragraph, behind a cue that is put in, in a tense put back, and where nobody is named
 * and nothing tells of when it was: what stands so is seldom the writer's own. Behind a quotation only what would or must
 * be: “‘We are not mad,’ he said. Russia would not threaten anybody.”
 */
export function continueReports(
  text: string,
  all: readonly Attributed[],
  subjects: readonly Subject[],
): void {
  let goesOn = false;
  for (let i = 1; i < all.length; i++) {
    const before = all[i - 1] as Attributed;
    const here = all[i] as Attributed;
    const isReported: boolean = isPutIn(text, before) || (goesOn && before.told !== undefined);
    goesOn =
      (isReported || isQuotation(text, before)) && isMore(text, before, here, subjects, isReported);
    if (!goesOn) continue;
    here.speaker = before.speaker;
    here.source = before.source;
    here.isStatement = true;
    here.told = { start: here.start, end: here.end };
  }
}

function isPutIn(
  text: string,
  { start, end, cue, source, speaker, quotedShare }: Attributed,
): boolean {
  if (!cue || !source || !speaker || quotedShare > MOSTLY_REPORTED) return false;
  const from = Math.min(cue.start, source.start);
  const to = Math.max(cue.end, source.end);
  const between = text.slice(Math.min(cue.end, source.end), Math.max(cue.start, source.start));
  return (
    from > start &&
    PUT_IN.test(text.slice(start, from)) &&
    REPORTED.test(text.slice(cue.start, cue.end)) &&
    /^\s*$/u.test(between) &&
    CLOSES.test(text.slice(to, end)) &&
    BACKSHIFTED.test(text.slice(start, from) + text.slice(to, end))
  );
}

/** Whether it is somebody's quotation, to its end or up to a cue: “…,” said Macron next morning. */
function isQuotation(
  text: string,
  { start, end, cue, source, speaker, quotedShare }: Attributed,
): boolean {
  if (!speaker) return false;
  const from = Math.min(cue?.start ?? end, source && source.start >= start ? source.start : end);
  return quotedShare > MOSTLY_QUOTED || QUOTED_BEFORE.test(text.slice(start, from));
}

function isMore(
  text: string,
  before: Attributed,
  here: Attributed,
  subjects: readonly Subject[],
  isReported: boolean,
): boolean {
  if (here.isStatement || here.cue || here.quotedShare > MOSTLY_QUOTED) return false;
  if (text.slice(before.end, here.start).includes('\n')) return false;
  const words = text.slice(here.start, here.end);
  return (
    ((isReported && BEGINS.test(words) && BACKSHIFTED.test(words)) || isHeld(words)) &&
    !NARRATED.test(words) &&
    !subjects.some(
      ({ kind, start, end }) =>
        start < here.end && here.start < end && kind !== 'metonym' && kind !== 'pronoun',
    )
  );
}

/** Whether a sentence tells what would or must be, in no question and with no figure. */
const isHeld = (words: string): boolean => WOULD.test(words) && !/\p{N}|\?\s*$/u.test(words);
