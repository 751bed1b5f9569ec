import type { Span } from '../model';
import { plain } from '../text/plain';
import { WordCutter } from '../text/word-cutter';
import { verbsBesideMarks } from './beside-marks';
import { cueVerb, saysThat } from './cues';
import { phrasesIn } from './phrases';

/** No verb that may be a cue is shorter. */
const SHORTEST_CUE = 3;

/** What in a sentence may attribute it, by the sentence's own words: verbs that may be cues, and phrases like “according to”. */
export interface MayBeCues {
  /** As offsets of the sentence, rising. */
  verbs: readonly Span[];
  phrases: readonly Span[];
}

/** Finds them; most sentences have none. */
export function mayBeCues(said: string): MayBeCues {
  const verbs: Span[] = [];
  const cutter = new WordCutter(said);
  while (cutter.next()) {
    const { start, end } = cutter;
    const first = said.charCodeAt(start);
    if (end - start < SHORTEST_CUE || (first >= 0x41 && first <= 0x5a)) continue;
    const word = said.slice(start, end);
    const isCue = cueVerb(word) ?? (saysThat(word) && isSaying(said, { start, end }));
    if (!isCue || /^\p{Lu}/u.test(word)) continue;
    const before = said.slice(0, start);
    // “If the West went on pumping in weapons”: nobody says that.
    if (word === 'went' && !WENT_ON.test(said.slice(end, end + 24))) continue;
    if (!/\bso-$/iu.test(before) && !isPassive(before, word)) verbs.push({ start, end });
  }
  for (const verb of verbsBesideMarks(said)) {
    if (verbs.every(({ start }) => start !== verb.start)) verbs.push(verb);
  }
  if (MAY_BE_WORDS.test(said)) {
    for (const { index: start, 0: words } of said.matchAll(IN_WORDS))
      verbs.push({ start, end: start + words.length });
  }
  verbs.sort((a, b) => a.start - b.start);
  const phrases = phrasesIn(said);
  return verbs.length + phrases.length > 0 ? { verbs, phrases } : NONE;
}

/** `He grants that`, `she still holds that`: none of them says anything otherwise. */
const THAT = /^ (?:\p{Ll}+ly )?that(?!\p{L})/u;

/** `…, Mr Podberezkin reckons, …`: put in, between a name and a mark. */
const NAME_BEFORE = /[,”"»’]\s+(?:\p{Lu}[\p{L}.’'-]*\s+){1,3}$/u;
const MARK_BEHIND = /^[,.]/;

function isSaying(said: string, { start, end }: Span): boolean {
  const behind = said.slice(end, end + 24);
  return THAT.test(behind) || (MARK_BEHIND.test(behind) && NAME_BEFORE.test(said.slice(0, start)));
}

/** Few sentences have any. */
const MAY_BE_WORDS = / known | plain | clear |(?:speaks|spoke) of /;

/** What says something in several words: `let it be known that`, `made it plain that`, `spoke of`. */
const IN_WORDS =
  /\b(?:le(?:t|ts) it be known(?= that\b)|ma(?:de|kes) (?:it )?(?:plain|clear)(?= (?:that|why|how)\b)|(?:speaks|spoke) of(?= ))/g;

/** `He went on, …`, `went on to say`. */
const WENT_ON = /^ on(?! \p{Ll}+ing(?!\p{L}))/u;

const NONE: MayBeCues = { verbs: [], phrases: [] };

/** `was noted`, `were asked`: the subject before it does not speak. */
function isPassive(before: string, word: string): boolean {
  return (
    !word.endsWith('ing') &&
    /\b(?:is|are|was|were|be|been|being)\s+(?:also\s+|[a-zéª]+ly\s+)?$/.test(plain(before))
  );
}
