import type { Span } from '../model';
import { cased, casedExpression } from '../text/cased';
import type { Subject } from './subjects';

/** Words that open a phrase or clause before its sentence's subject: `After …`, `Having …`. */
const FRONTED = casedExpression(
  String.raw`^\P{L}*(?:In|On|At|After|Before|During|Since|For|With|Without|By|From|Through|Throughout|Under|Despite|Following|Upon|Until|As|While|When|Although|Though|Because|If|Once|Like|Unlike|Besides|Among|To|Of|Over|Due|Prior|Along|Apart|\p{Lu}\p{Ll}+(?:ing|ed))(?!\p{L})`,
);
/** Behind a name: who it is does something, and is neither one of several nor is something his. */
const ACTS = /^(?: \([^)]*\))?(?:, [^,]*,)? (?!(?:and|or) )\p{Ll}/u;
const QUOTATION_MARK = /["“”„«»]/u;

const isNamed = ({ kind }: Subject) => kind === 'name' || kind === 'stranger';

/**
 * Whom a pronoun means that stands before him: in a phrase put in front of the sentence's subject, with
 * nobody named before, `After his return, Lavrov said …`. Null where it stands in no such phrase.
 *
 * Nine in ten such pronouns of GAP's development part mean that subject.
 *
 * @param at the pronoun's index in `subjects`, which stand in reading order
 */
export function announced(
  text: string,
  subjects: Subject[],
  at: number,
  sentence: Span,
): Subject | null {
  const pronoun = subjects[at] as Subject;
  if (!FRONTED.test(cased(text.slice(sentence.start, pronoun.start)))) return null;
  for (let i = at - 1; i >= 0 && (subjects[i] as Subject).start >= sentence.start; i--) {
    if (isNamed(subjects[i] as Subject)) return null;
  }
  const rest = text.slice(pronoun.end, sentence.end);
  const comma = rest.indexOf(', ');
  if (comma === -1 || QUOTATION_MARK.test(rest.slice(0, comma))) return null;
  let next = at + 1;
  while (next < subjects.length && !isNamed(subjects[next] as Subject)) next++;
  const first = subjects[next];
  const isSubject =
    first?.start === pronoun.end + comma + 2 && ACTS.test(text.slice(first.end, sentence.end));
  return isSubject ? first : null;
}
