import type { Span } from '../model';
import { cased, casedExpression } from '../text/cased';
import { plain } from '../text/plain';
import { personAround } from './around';
import { isAmbiguousCue } from './cues';
import type { Subject } from './subjects';

/** A subject further from its cue than this, in characters, belongs to something else. */
const REACH = 140;
/** Behind a cue it stands no further: “said on Tuesday the president of the Republic of Lithuania”. */
const REACH_BEHIND = 64;

/** `“…,” counters Landsbergis`: behind a closing mark even a noun's form is a verb. */
const BEHIND_MARK = /[,.!?…]["”»’]\s+$/u;

const BEHIND_PREPOSITION =
  /\b(?:to|how|of|with|by|for|from|against|between|in|on)\s+(?:the\s+)?(?:\p{Lu}[\p{L}.]*\s+)*$/u;
/** A subject of whom the lists know nothing: `Russia will stop, some papers wrote.` */
const UNLISTED =
  /,\s*(?:the|an?|some|many|several|most|other|local|its|his|her|their)\s+(?:[a-zéª]+\s+){1,4}$/;

/** Between two commas right behind a subject: `Putin, speaking to reporters in Bishkek, said`. */
const ASIDE = /^,\s[^,;:“”"]+,\s*$/u;

/** Between a subject and the second of its verbs: the first, and nothing in which another clause begins. */
const TWO_VERBS =
  /^(?:, [^,;:“”"]{2,60},)? (?:is|was|has|had|met|held|sat|spoke|flew|left|came|went|saw|\p{Ll}+ed)(?: (?!(?:that|which|who|whom|whose|because|if|when|while|but|how|as|since)\b)[\p{L}\p{N}.'’-]+)* and (?:also |then |later )?$/u;

/** The subject of a cue verb: before it, or where the words are turned round, as behind what was said, after it. */
export function subjectOf(
  text: string,
  span: Span,
  cue: Span,
  word: string,
  subjects: Subject[],
): Subject | null {
  const before = subjectBefore(text, subjects, cue.start);
  if (isAmbiguousCue(word) && !BEHIND_MARK.test(text.slice(span.start, cue.start))) {
    const between = before && text.slice(before.end, cue.start);
    const isRight =
      between !== null && /^[\s,]*(?:also |has |have |had |then |now )*$/u.test(between);
    return isRight ? before : null;
  }
  const after = subjects.find(
    ({ start, end }) =>
      start >= cue.end && start - cue.end < REACH_BEHIND && !personAround(text, end),
  );
  if (after && isInverted(text, span, cue, after)) return after;
  return before;
}

/** Between a verb and the name behind it stand a day, countries and titles at most. */
const INVERTED_BETWEEN = casedExpression(
  String.raw`^\s*(?:on \w+\s+)?(?:(?:the|its|an?|former|then|senior|deputy|vice|foreign|prime|defen[cs]e|interior|president|minister|premier|chancellor|leader|chief|head|spokes\p{L}+|secretary|general|ambassador|envoy|expert|analyst|diplomat|diplomacy|ministry|department|parliament|council|committee|government|of|state|affairs|\p{Lu}[\p{L}.'’-]*)\s+)*$`,
);

/** Where it was said, as translated outlets put it before the name: `declared on the air of a state channel Podberezkin, …`. */
const WHERE_BETWEEN =
  /^ (?:on|in|at|during) (?:\p{Ll}+ ){1,6}(?<! (?:of|in|on|at|to|with|by|for|from|the|an?|and|or|about|against|between|near|than|like|as|after|before|his|her|their|its) )$/u;

/** Behind the subject of the clause that is reported stands its verb: `said Lithuania would spend`. */
const HAS_VERB =
  /^\s+(?:(?:also|still|never|now|not)\s+)?(?:would|will|wo|had|has|have|was|were|is|are|must|should|could|can|cannot|may|might|needs?|wants?|does|do|did)\b/u;

/** `“…,” said Lavrov`: reported words stand before the verb, and nothing but a title before the name. */
function isInverted(text: string, span: Span, cue: Span, after: Subject): boolean {
  const between = text.slice(cue.end, after.start);
  return (
    !/\b(?:that|how|if|whether|why|to)\b/u.test(between) &&
    !HAS_VERB.test(text.slice(after.end, after.end + 24)) &&
    (INVERTED_BETWEEN.test(cased(between)) ||
      (WHERE_BETWEEN.test(between) &&
        /^\s*(?:[,.;(–—-]|$)/u.test(text.slice(after.end, span.end)))) &&
    (/[,”"“»’'?!–-]\s*(?:\p{Ll}+ly\s+)?$/u.test(text.slice(span.start, cue.start)) ||
      cue.start === span.start)
  );
}

/**
 * The subject of a cue at `at`: the nearest before it in the same clause. Where a comma stands right
 * before the cue, what is between the commas is an apposition (“Hugh Hill, a doctor at the Centre,
 * said”), and the subject stands before it.
 */
export function subjectBefore(
  text: string,
  subjects: readonly Subject[],
  at: number,
): Subject | null {
  // “Macron's rival said”: a name in the genitive does not speak.
  const before = subjects.filter(
    ({ end }) =>
      end <= at &&
      at - end < REACH &&
      !/^['’]s?\s+\p{L}/u.test(text.slice(end, end + 8)) &&
      !personAround(text, end, at),
  );
  const nearest = before.at(-1);
  if (!nearest) return null;
  const isApposition = /,\s*$/u.test(text.slice(nearest.end, at));
  if (isApposition) {
    const head = before.findLast(
      (each) => each !== nearest && /^\s*[,(]/u.test(text.slice(each.end, nearest.start)),
    );
    // “The wife of Nausėda, Diana Nausėdienė, said”: a name behind a preposition is no head.
    if (head && !BEHIND_PREPOSITION.test(text.slice(0, head.start).slice(-40))) return head;
  }
  const between = text.slice(nearest.end, at);
  if (UNLISTED.test(plain(between))) return null;
  const isOtherClause =
    (!ASIDE.test(between) &&
      /[;:“”"]|\b(?:that|which|because|if|when|while|but|how|to|and)\b/iu.test(between)) ||
    /\b(?:to|how|of|with|by|for|from|against|between|in|on|about|near|under|over|behind|than|like|around)\s*$/iu.test(
      text.slice(0, nearest.start).slice(-12),
    );
  if (!isOtherClause) return nearest;
  // “Trump hosted seven leaders and promised …”: one subject of two verbs.
  const doer = before.find(({ end }) => TWO_VERBS.test(text.slice(end, at)));
  if (doer && !BEHIND_PREPOSITION.test(text.slice(0, doer.start).slice(-40))) return doer;
  // “The spokeswoman for the ministry said”: a subject inside a prepositional phrase gives way to its head.
  const head = before.findLast(
    (each) =>
      each !== nearest &&
      each.kind !== 'metonym' &&
      !/[,;:“”"]|\b(?:that|which|because|if|when|while|but|and)\b/iu.test(text.slice(each.end, at)),
  );
  return head ?? null;
}
