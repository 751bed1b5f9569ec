import type { Span } from '../model';
import type { By } from './source-finder';
import type { Subject } from './subjects';

/** What somebody says, as a noun: `Macron’s answer was short: …`, `the message from Kallas: …`. */
const NOUN =
  '(?:answer|reply|response|retort|reaction|message|verdict|comment|remark|view|version|warning|advice|price|terms|conditions?|demands?|argument|point|promise|plea|offer|position|conclusion|explanation|statement|tweet|post|question|proposal|prediction|words|assessment|line)s?';
/** `Also from Lavrov: …`, `A reply by Landsbergis on Twitter: …`, and no verb. */
const FROM = /(?:^|[\s,])(?:[Ff]rom|[Bb]y) (?:\p{Lu}[\p{L}.-]* )*$/u;
const BEHIND_FROM = /^(?:,? (?:on|in|at|via|to) [^:,]{2,40})?$/u;
const HAS_VERB =
  /(?<!\p{L})(?:is|was|are|were|has|had|have|will|would|\p{Ll}{2,}ed|says?|said|went|goes|got|met|won|lost|took|saw|left|stood|held|made|gave)(?!\p{L})/u;
/** Behind it where, or to whom, and how it was; and no verdict of the writer's. */
const ITS_NOUN = new RegExp(
  `^['’]s? (?:[\\p{L}-]+ ){0,3}${NOUN}(?: (?:to|on|about|in|at|for|from|this|last|after|before) [^:,]{2,60})?(?:,[^,:]*,)?(?: (?:was|is|came|comes|has been)(?: [\\p{L}-]+){0,2})?$`,
  'u',
);
const NOUN_OF = new RegExp(
  `(?<!\\p{L})${NOUN} (?:from|of|by) (?:the )?(?:\\p{Lu}[\\p{L}.-]* )*$`,
  'u',
);
/** `the terms that Putin named in June: …` */
const NOUN_THAT = new RegExp(`(?<!\\p{L})${NOUN}(?: that| which)? (?:\\p{Lu}[\\p{L}.-]* )*$`, 'u');
const NAMED =
  /^ (?:(?:has|had|once|himself|herself|then|again|\p{Ll}+ly) )*(?:named|set|gave|given|offered|spelt|spelled|laid|listed|repeated|posed|put|made|formulated)(?!\p{L})/u;
/** `But Lavrov was blunt: …` */
const MANNER =
  /^(?:,[^,:]*(?:,[^,:]*)?,)? (?:was|is|has been|had been|remained|remains|sounded|sounds|made (?:it|himself|herself|his position|her position)) (?:(?:\p{Ll}+ly|more|less|even|also|just as|no less|quite|very|rather|far|much|as) )*(?:blunt(?:er)?|gentl(?:e|er)|clear(?:er)?|direct|cautious|frank|firm(?:er)?|harsh(?:er)?|sharp(?:er)?|brief(?:er)?|short(?:er)?|categorical|unequivocal|adamant|explicit|emphatic|dismissive|defiant|terse|laconic|scathing|diplomatic|dry|drier|plain(?:er)?|outspoken|upbeat|gloom(?:y|ier)|sceptical|skeptical|unimpressed|reticent|forthright|optimistic|pessimistic|hopeful|apologetic|conciliatory)(?: (?:about|on|in|with|when|over) [^:,]{2,40})?$/u;
/** Before who opens a sentence. */
const OPENS =
  /^[^\p{L}]*(?:(?:And|But|Yet|Still|So|Later|Then|Meanwhile|Now) |(?:In|At|On|From|For|By|Before|After|Later|Then|Meanwhile|Today|Yesterday)(?: [^,:]{1,40})?, )?(?:(?:the |The )?(?:\p{L}[\p{L}.’'-]* ){0,4})?$/u;

/**
 * Who says what stands behind a colon, where no verb of saying tells it: `Also from Lavrov: …`, `Macron’s answer was short: …`,
 * `the terms that Putin named in June: …`, `But Duda was gentler: …`. Null where the part before the colon has more than one
 * person in it.
 */
export function beforeColon(
  text: string,
  span: Span,
  subjects: readonly Subject[],
  isOutside: (at: number) => boolean,
): By | null {
  const sentence = text.slice(span.start, span.end);
  let at = sentence.indexOf(': ');
  while (at >= 0 && !isOutside(span.start + at)) at = sentence.indexOf(': ', at + 1);
  if (at < 0 || /^: https?:/u.test(sentence.slice(at, at + 8))) return null;
  const colon = { start: span.start + at, end: span.start + at + 1 };
  const before = subjects.filter(({ kind, end }) => kind !== 'metonym' && end <= colon.start);
  const [subject] = before;
  if (!subject || before.length > 1) return null;
  const front = text.slice(span.start, subject.start);
  const behind = text.slice(subject.end, colon.start);
  const isFrom =
    FROM.test(front) && BEHIND_FROM.test(behind) && !HAS_VERB.test(`${front} ${behind}`);
  const is =
    isFrom ||
    ITS_NOUN.test(behind) ||
    NOUN_OF.test(front) ||
    (NOUN_THAT.test(front) && NAMED.test(behind)) ||
    (OPENS.test(front) && MANNER.test(behind));
  return is ? { subject, cue: colon } : null;
}
