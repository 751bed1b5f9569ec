import type { Span } from '../model';

/** What somebody's words are called behind his name or `his`: `in Lavrov’s telling`, `in her view`. */
const VIEW = 'opinion|view|words|telling|account|reading';
/** `his` and `her` where they speak, for who that is: `in his view`. */
export const POSSESSIVE_VIEW = String.raw`(?<=\b[IiBb][ny] )(?:his|her)(?= (?:own )?(?:${VIEW})\b)`;

/** Nouns of saying: `the statement of Macron that …`, `his demand that …`. */
const NOUN =
  'statement|remark|comment|warning|claim|call|demand|appeal|plea|assertion|assurance|promise|pledge|vow|insistence|announcement|declaration|argument|complaint|contention|admission|prediction|conviction|suggestion|proposal|accusation|refusal|dismissal';
/** `His demand that …`: a pronoun that speaks though it is a possessive. */
export const POSSESSIVE_NOUN = String.raw`\b(?:[Hh]is|[Hh]er)(?= (?:\p{Ll}+ )?(?:${NOUN})s? (?:that|to)\b)`;

const SAYS_WHO = [
  'according to',
  `in the (?:${VIEW}) of`,
  `(?:in|by) (?:his|her) (?:own )?(?:${VIEW})`,
  'for (?:his|her) part',
  'as (?:he|she) (?:sees|puts|put|tells|told) it',
  // “…,” came the reply from Macron
  '(?<=[”"’] )c(?:ame|omes) (?:the|a) (?:reply|answer|response|retort) (?:from|of)',
].join('|');
const WORDS_OF = String.raw`(?:in|by) (?:(?! in | by )[^,;.:“”"'’]){2,60}['’]s? (?:own )?(?:${VIEW})\b`;
const VOICED = '(?:voiced|expressed|put forward|repeated|reiterated) by';
const NOUN_OF = String.raw`(?:${NOUN})s? (?:by|of|from) (?=[^,;.:“”"]{3,60} (?:that|on the need|to the effect)\b)`;

const PHRASE = new RegExp(
  String.raw`\b(?:(?:${SAYS_WHO})\b|${WORDS_OF}|${VOICED}\b|${NOUN_OF})`,
  'giu',
);
const IS_NOUN = new RegExp(`^(?:${VOICED}|(?:${NOUN})s? (?:by|of|from) )$`, 'iu');
/** Words that a reader takes for somebody's wherever they are put in; “according to” may be of a part. */
const OF_WORDS = new RegExp(
  String.raw`^,\s+(?:in|by)\s(?:[^,;.:“”"'’]{2,60}(?:['’]s?)?\s(?:own )?(?:${VIEW})|the (?:${VIEW}) of [^,;.:“”"]{2,60}),`,
  'iu',
);

/** Every such phrase has one of these: few sentences do, and are asked for phrases in letters of all scripts. */
const MAY_HAVE = new RegExp(
  String.raw`according|part|it\b|c(?:ame|omes) |voiced|expressed|forward|repeated|reiterated|${VIEW}|(?:${NOUN})s? (?:by|of|from)|ſ|\u212a`,
  'i',
);

/** The phrases in a sentence that may attribute it, rising. */
export function phrasesIn(said: string): Span[] {
  if (!MAY_HAVE.test(said)) return [];
  return Array.from(said.matchAll(PHRASE), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** Whether such a phrase is a noun's, `the claim of`, `voiced by`: any verb or “according to” beside it tells more, and without a name it tells nothing. */
export const isOfNoun = (words: string): boolean => IS_NOUN.test(words);

/** Whether a phrase is put in between commas, as `, in his words,`: it governs the verb of its sentence. */
export const isPutIn = (text: string, { start }: Span, from: number): boolean =>
  OF_WORDS.test(text.slice(Math.max(from, start - 2), start + 90));
