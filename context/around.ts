import type { Span } from '../model';
import { cased, casedExpression } from '../text/cased';

/** How far behind a name its people are looked for, in characters. */
const REACH = 60;
/**
 * A noun for people, up to three words behind a name, none of which begins something else: “Trump campaign
 * officials”, and not “Trump is a friend” nor “Lavrov and his counterpart”.
 */
const AROUND = casedExpression(
  String.raw`^(?:['’]s?)?(?:[ \u00a0]+(?!said|says|told|and|or|but|to|of|that|who|(?:the|an?|his|her|their|its|is|was|are|were|be|been|has|had|have|will|would|as|in|on|at|for|with|from|by)(?![\p{L}-]))\p{L}[\p{L}-]*){0,3}?[ \u00a0]+((?:administration|government|team|camp|office|party|allies|ally|aides?|officials?|advis[eo]rs?|associates?|colleagues?|deput(?:y|ies)|critics?|opponents?|rivals?|supporters?|backers?|loyalists?|biographers?|friends?|envoys?|lawyers?|voters?|successors?|predecessors?|counterparts?|wife|son|daughter|family|staff|blogger|chief of staff)(?![\p{L}-]))`,
);

/**
 * Who stands about the person named right before `end`: `Trump officials`, `Nausėda’s adviser`,
 * `the Biden administration`. What they say is not what the person says. Null when nobody does.
 */
export function personAround(text: string, end: number, before = text.length): Span | null {
  const found = AROUND.exec(cased(text.slice(end, Math.min(before, end + REACH))));
  if (!found) return null;
  const to = end + found[0].length;
  return { start: to - (found[1] as string).length, end: to };
}

/** Whether a name is only part of another word: `Putin-backed`, `the Trump-appointed judge`. */
export function isCompound(text: string, end: number): boolean {
  return /^[-\u2010\u2011]\p{Ll}/u.test(text.slice(end, end + 2));
}
