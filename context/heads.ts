import type { Span } from '../model';
import { personAround } from './around';
import type { Subject } from './subjects';

/** What may stand behind the head of a source's words: `the minister of …`, `Lavrov, who …`. */
const BEHIND_HEAD =
  /^(?:\s+(?:of|in|at|from|for|on|with|to|who|whose|whom|also|himself|herself|next|last|this|yesterday|today|later|earlier|afterwards|recently)\b|\s*[^\s\p{L}\p{N}])/u;
const GENITIVE = /^['’]s?\s+\p{L}/u;
/** `Lavrov and Kallas said`: two speak, and the words are neither's. */
const AND_OTHERS = /^,?\s+(?:and|or|along with|together with)\s/u;
const TWO_OFFICES = /^ and (?:\p{Ll}+ ){0,2}\p{Ll}+, \p{Lu}/u;
const OTHER_OFFICE = / and (?:\p{Ll}+ ){0,2}\p{Ll}+, $/u;
/** Before a name, `of` may only bring what an office is over: `the president of Lithuania Gitanas Nausėda`. */
const RELATION =
  /\b(?:to|with|by|for|from|against|between|about|near|behind|under|over|on|in|at|than|like|around|including|and|or|who|whose|that|which)\b/u;
const OF = /\bof\s+(?:the\s+)?(.*)$/u;
const CHAINED = /(?<=\p{Lu}\p{L}+) of (?:the )?(?=\p{Lu})/gu;
const TITLES =
  /\b(?:President|Prime|Minister|Secretary|Chancellor|Premier|King|Queen|Mr|Mrs|Ms|Dr|Senator|Sen|Gov|Governor|General)\b|(?<!\p{L})\p{Ll}/u;

/**
 * Which subject speaks in a source's words: of “Putin’s spokesman Dmitry Peskov” Peskov, of “a man close
 * to Putin” nobody. Null where the words are of somebody who is no subject, of people around one, or of two.
 */
export function headOf(text: string, source: Span, subjects: readonly Subject[]): Subject | null {
  if (/^who(?:se)?$/iu.test(text.slice(source.start, source.end)))
    return whoIs(text, source, subjects);
  for (const subject of subjects) {
    if (subject.end <= source.start) continue;
    if (subject.start >= source.end) break;
    const after = text.slice(subject.end, source.end);
    if (GENITIVE.test(after)) continue;
    if (personAround(text, subject.end, source.end)) return null;
    if (AND_OTHERS.test(after)) {
      // “Lithuania’s president and summit host, Gitanas Nausėda”: one, in two offices.
      if (subject.kind === 'description' && TWO_OFFICES.test(after)) continue;
      return null;
    }
    if (after.trim() !== '' && !BEHIND_HEAD.test(after)) continue;
    const before = text.slice(source.start, subject.start).replace(OTHER_OFFICE, ', ');
    return isHead(before) ? subject : null;
  }
  return null;
}

/** Whether what stands before a subject in its source's words leaves it the head. */
function isHead(before: string): boolean {
  if (RELATION.test(before)) return false;
  const over = OF.exec(before)?.[1];
  // “The head of the Ministry of Foreign Affairs of Lithuania”: capitals chained by “of” are what he is over.
  return over === undefined || (over !== '' && !TITLES.test(over.replace(CHAINED, ' ')));
}

/** `Lavrov, who said …`: the subject right before. */
function whoIs(text: string, source: Span, subjects: readonly Subject[]): Subject | null {
  const before = subjects.findLast(({ end }) => end <= source.start);
  return before && /^,?\s+$/u.test(text.slice(before.end, source.start)) ? before : null;
}
