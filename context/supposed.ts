import { plain } from '../text/plain';
import type { Passage } from './passage';
import { type Word, weightOf } from './similarity';

/** `If Ukraine wins`, `Russia might`: said of what may be. */
const SUPPOSED =
  /\b(?:if|unless|whether|provided|lest|may(?! \d)|might|could|perhaps|possibly|probably|reportedly|allegedly|supposedly|had (?!to\b)[a-zéª]+ [a-zéª]+ (?:more|less|not)|as though|in case|as if|an? (?:possible|potential|prospective|hypothetical)|(?:was|were|been) (?:[a-zéª]+ )?(?:sure|certain|convinced|confident))\b/;

/** A subject behind the verb, at the head of a sentence: `Should the West lift …`. */
const INVERTED = /^[^a-zéª]*(?:should|were|had) (?!not\b)(?:the |an? )?[a-zéª]/;
/** … or of a clause, where its capital or its article tells a subject: `NATO, should it admit Ukraine,`; but `who, I think, should go`. */
const INVERTED_BEHIND =
  /[,;:—–(]\s*(?:and |but |that |or )?(?:should|had|were) (?:(?:the|an?|its|his|their|any|it|he|she|they|we) |[A-Z])/;

/** `If Ukraine is to win`, `if Europe wants peace`: what something is needed for, and not what it hangs on. */
const END = /\bif (?:[a-zé][a-zéª’'-]* ){1,5}?(?:(?:is|are|am) to|wants?|wish|wishes) [^,;:—–]*/;
const NEEDED =
  /\b(?:must|should|ought to|ha(?:s|ve) to|needs?|cannot|can['’]t|can only|(?:is|are) to)\b/;

/** `Whether Ukraine joins is for Ukraine to decide`: who decides is said outright. */
const WHOSE_TO_DECIDE =
  /\bwhether\b(?=[^,;:—–]*\b(?:is|are|was|be|remains?) (?:[a-z]+ly |not )?(?:up to|for [a-zé]+|an? (?:matter|decision|choice|question) for)\b)/;

/** Where a sentence tells what something is needed for; null where it does not. */
function endIn(said: string): { start: number; end: number } | null {
  const end = END.exec(said);
  if (!end) return null;
  const [clause] = end;
  const rest = said.slice(0, end.index) + said.slice(end.index + clause.length);
  return NEEDED.test(rest) ? { start: end.index, end: end.index + clause.length } : null;
}

/** `An order built against Russia will need more soldiers than Europe has`: what would follow from it, for or against. */
const WOULD_BE =
  /(?:^[^a-zéª]*|[:;,—–“"] ?|\bthat )(?:but |and |so |yet )?(?:an?|any) (?:[a-zéª-]+ ){1,4}(?:which|that|without|built|made|written|drawn|struck|[a-zéª]+ed) [^.,;:]*\bwill (?:only )?(?:need|last|cost|fail|end|mean|bring|invite|lead|break|collapse)\b/;

/** Whether what a text says is told of what may be, or would be under a condition. */
export function isSupposed(text: string): boolean {
  let said = plain(text);
  const end = endIn(said);
  if (end) said = said.slice(0, end.start) + said.slice(end.end);
  return (
    SUPPOSED.test(said.replace(WHOSE_TO_DECIDE, '')) ||
    INVERTED.test(said) ||
    WOULD_BE.test(said) ||
    INVERTED_BEHIND.test(text)
  );
}

/** Whether what tells a claim in a passage is what something else is needed for: “if sanctions are to be lifted, he must go”. */
export function isOnlyAnEnd({ words: { text } }: Passage, told: readonly Word[]): boolean {
  const end = endIn(plain(text));
  if (!end) return false;
  const inside = told.filter((word) => end.start <= word.start && word.end <= end.end);
  return weightOf(inside) > weightOf(told) / 2;
}
