import type { Span } from '../model';
import type { Attributed } from './attribution';
import { cueVerb } from './cues';
import type { Subject } from './subjects';
import type { Attribution } from './tagger/attributions';

const WHILE = /,?\s+(?:while|whereas)\s+/gu;
const VERB = /^\s+(?:also |has |had |have )?(\p{Ll}+)/u;

/**
 * What is said without the clause in which another speaks: `said Biden, while Lavrov called it a road to nowhere`. That clause
 * begins behind the cue, outside quotation marks, with whoever says it and a cue of his.
 *
 * @param subjects in reading order
 */
export function withoutAnother(
  text: string,
  { content, cue: [cue], source: [source] }: Attribution,
  sentences: readonly Attributed[],
  subjects: readonly Subject[],
): Span[] {
  const sentence = cue && sentences.find(({ start, end }) => start <= cue.start && cue.end <= end);
  if (!sentence) return content;
  const from = Math.max(cue.end, source?.end ?? 0);
  if (from >= sentence.end) return content;
  const rest = text.slice(from, sentence.end);
  for (const { index, 0: words } of rest.matchAll(WHILE)) {
    const [at, start] = [from + index, from + index + words.length];
    const another = subjects.find((each) => each.start === start);
    const verb = another && VERB.exec(text.slice(another.end, sentence.end))?.[1];
    const isQuoted = sentence.quoted.some((its) => its.start < at && at < its.end);
    if (!verb || !cueVerb(verb) || isQuoted) continue;
    const cut = content.flatMap((its) =>
      its.start >= at ? [] : [{ start: its.start, end: Math.min(its.end, at) }],
    );
    return cut.length > 0 ? cut : content;
  }
  return content;
}
