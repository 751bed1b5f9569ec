import { plain } from '../text/plain';
import { negations } from './negation';
import type { Passage } from './passage';
import { type Word, weightOf } from './similarity';

/** From its first word up to where another clause may begin. */
const CONDITION =
  /(?<!\b(?:even|as|only) )\b(unless|until|till|before|if|as long as|so long as|while)\b[^,;:—–]*/g;
/** `If the causes are not removed`: these must be negated to ask for what they name. */
const TO_BE_NEGATED = /^(?:if|as long as|so long as|while)$/;
/** `Would not mind if`, `it does not matter as long as`: nothing is refused. */
const LEFT_OPEN = /\b(?:object|oppos|mind|care|matter|complain|protest|regret|worr|surpris)/;

/**
 * Where words stand in a sentence that refuses one thing until another is done: “no truce will last if the causes are
 * not removed”, “shall not leave unless …”. What is named behind `unless` is `demanded`, whatever “not” there is; what
 * is refused, or left open, is `withheld`, though “not” stands there twice. Null in any other sentence.
 */
export function placeInCondition(
  { words: { text } }: Pick<Passage, 'words'>,
  told: readonly Word[],
): 'demanded' | 'withheld' | null {
  const said = plain(text);
  for (const match of said.matchAll(CONDITION)) {
    const [clause, first = ''] = match;
    const start = match.index;
    const end = start + clause.length;
    const isUnfulfilled = negations(clause) === (TO_BE_NEGATED.test(first) ? 1 : 0);
    const rest = `${said.slice(0, start)} ${said.slice(end)}`;
    if (!isUnfulfilled || negations(rest) !== 1) continue;
    if (LEFT_OPEN.test(rest)) return 'withheld';
    const inside = weightOf(told.filter((word) => start <= word.start && word.end <= end));
    return inside > weightOf(told) / 2 ? 'demanded' : 'withheld';
  }
  return null;
}
