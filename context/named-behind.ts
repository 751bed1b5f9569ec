import type { Span } from '../model';
import { cueVerb } from './cues';
import type { Subject } from './subjects';

/**
 * Whether a pronoun that opens a sentence and says something names in it whom it would mean: “He said he expected to
 * speak to Lavrov” is not said by Lavrov. Behind a comma another clause may have begun, in quotation marks some name
 * themselves, and agencies write “He notes that Trump’s microphone failed” of Trump.
 */
export function isNamedBehind(
  text: string,
  kept: readonly Subject[],
  at: number,
  sentence: Span,
  id: string,
): boolean {
  const { start, end } = kept[at]!;
  if (start !== sentence.start) return false;
  const [clause = '', word = ''] = CLAUSE.exec(text.slice(end, sentence.end)) ?? [];
  return (
    cueVerb(word) !== null &&
    kept
      .slice(at + 1)
      .some(
        ({ kind, speaker, start: its, end: to }) =>
          kind === 'name' &&
          its < end + clause.length &&
          speaker?.id === id &&
          !/^['’]s?\b/u.test(text.slice(to, to + 3)),
      )
  );
}
/** The verb right behind a pronoun, and what follows up to a comma or a quotation mark. */
const CLAUSE = /^[ \u00a0]+(?:(?:also|has|had|then|later)[ \u00a0]+)*(\p{L}+)[^,;“”"«]*/u;
