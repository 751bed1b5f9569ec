import type { Span } from '../model';

/** Behind words in quotation marks and who speaks any verb attributes: `“…,” the mayor fumed.` */
const BEHIND_SUBJECT =
  /[,.!?…–—-]["”»’]\s+(?:(?:the |an? |one |another |some(?:one|body)\b|\p{Lu})[^“”"«».,;:!?]{0,60}?|s?he)\s(\p{Ll}{2,}ed|said|says)(?=[.,;:]|\s+(?:at|in|on|to|as|when|after|during|from|before|while|with|last|this|over|back)(?!\p{L}))/gu;
/** The same with the verb first, an adverb before it perhaps: `“…,” thundered Lavrov`. */
const BEFORE_SUBJECT =
  /[,.!?…–—-]["”»’]\s+(?:\p{Ll}+ly\s+)?(\p{Ll}{2,}ed|said|\p{Ll}{2,}s)(?=\s+(?:the\s|\p{Lu}))/gu;
/** In what a dash begins, another does for the mark: `– We wait, – assured the minister.` */
const BEGUN_BY_DASH = /^\s*[–—-]\s/;
const BEHIND_DASH = /\s[–—]\s+(?:\p{Ll}+ly\s+)?(\p{Ll}{2,}ed|said|says)(?=\s+(?:the\s|\p{Lu}))/gu;
/** The words in marks begin the sentence, or another before it: “the cast of ‘Planet of the Apes,’ …” are somebody's title. */
const BEGINS = /^[^\p{L}\p{N}]*[^"“«„]*$/u;
const MARK = /["”»’–—]\s/;

/** Verbs right beside words in quotation marks that attribute them, whatever verbs they are; as offsets of the sentence. */
export function verbsBesideMarks(said: string): Span[] {
  if (!MARK.test(said)) return [];
  const patterns = [BEHIND_SUBJECT, BEFORE_SUBJECT];
  if (BEGUN_BY_DASH.test(said)) patterns.push(BEHIND_DASH);
  return patterns.flatMap((pattern) =>
    Array.from(said.matchAll(pattern)).flatMap(({ index, 0: all, 1: verb = '' }) => {
      if (!BEGINS.test(said.slice(0, index))) return [];
      const start = index + all.lastIndexOf(verb);
      return [{ start, end: start + verb.length }];
    }),
  );
}

/** The first of some verbs of a sentence that stands so; its speaker may be no name. */
export const besideMark = (said: string, verbs: readonly Span[]): Span | undefined =>
  verbsBesideMarks(said).find((each) => verbs.some(({ start }) => start === each.start));
