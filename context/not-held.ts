import { plain } from '../text/plain';
import { isDenied } from './negation';
import type { Passage } from './passage';
import { isDisowned, isRejection } from './polarity';
import { NOT_NOW, TWICE_NEGATED } from './voice';

const NOT_HELD = [
  NOT_NOW,
  TWICE_NEGATED,
  // `said how many`, `knows whether`
  /\b(?:sa(?:y|ys|id)|explain(?:s|ed)?|t(?:ell|ells|old)|knows?|knew|decid[a-zéª]+) (?:[a-zéª]+ )?(?:how|whether|when|where)\b/,
  // `nobody should believe that`, `stop telling us that`
  /\b(?:nobody|no one|stop|don['’]t|do not|never|cannot|can['’]t)\s+(?:[a-zéª]+ ){0,2}(?:believ|tell|pretend|imagin|fool)[a-zéª]*\b/,
  // `outlined his conditions`
  /\b(?:outlin|list|present)[a-zéª]*\s+(?:[a-zéª’']+\s+){0,2}(?:conditions|demands|terms|proposals|plans?)\b/,
  // `the debate was over`
  /\b(?:debate|discussion|question|talk)s? (?:of|on|about|over|whether)\b/,
  // `as Putin likes to put it`, `quoted Lavrov as saying`
  /\bas (?:[a-zéª]+ ){1,3}(?:likes?|liked) to (?:put|call|say)\b|\bas saying\b/,
];

/** Whether what a passage tells is turned down in it, of another day, another's words, asked about or not believed. */
export function isNotHeld(passage: Passage): boolean {
  const { text } = passage.words;
  if (isDisowned(passage) || isRejection(passage) || isDenied(text)) return true;
  const said = plain(text);
  return NOT_HELD.some((each) => each.test(said));
}
