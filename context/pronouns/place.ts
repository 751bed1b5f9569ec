import type { Span } from '../../model';
import { cased, casedExpression } from '../../text/cased';

/** What a person or pronoun is in its clause, as far as the words around it tell. */
export type Part = 'subject' | 'object' | 'oblique' | 'owner' | 'other';

const set = (words: string) => new Set(words.split(/\s+/));

const PREPOSITIONS =
  set(`of in on at by for with from to about against between among after before under over including like unlike than into
 onto upon through during without within toward towards around near behind beside besides beyond alongside above below across along
 despite opposite versus via except until since per concerning regarding following featuring`);
/** Words with which a clause begins, or another of its kind. */
const OPENERS =
  set(`that which who whom whose because if when while whilst but although though as where whereas unless and or nor so then once why
 how whether since until after before`);
const HELPERS =
  set(`is are was were be been being am has have had having does do did will would shall should can could may might must
 cannot became becomes become`);
const DETERMINERS = set(
  `the a an his her their its my our your this that these those no some any another each every both own`,
);
const ADVERBS =
  set(`also then later never always still just only even now soon again once not first eventually however too often twice
 ever almost yet already there back together instead`);
/** Verbs that no ending tells. */
const VERBS =
  set(`met saw left told gave made took came went said got found began brought built bought caught chose cut did drew fought
 fell felt flew forgot kept knew led lost paid put ran read rode rose sang sat sent set shot slept sold spent spoke stood swam taught
 thought threw understood won wore wrote beat broke held heard hit let meant shook struck wed bore bred ate drank drove fled grew hid
 hurt laid lay sought says tells asks goes has does`);

const isVerb = (word: string) =>
  HELPERS.has(word) ||
  VERBS.has(word) ||
  (word.length > 3 && !ADVERBS.has(word) && /(?:ed|ing|[^s]s)$/.test(word));

/** So many words are looked back over for what governs a name: “with her close friend Pauline”. */
const BACK = 5;
/** Such words are no longer than this together. */
const REACH = 40;
const WORD_BEFORE = casedExpression(String.raw`([\p{L}\p{M}\p{N}.'’-]+|[^\s\p{L}])\s*$`);
const WORD_BEHIND = casedExpression(String.raw`^\s*([\p{L}\p{M}\p{N}'’-]+|[^\s\p{L}])`);
/** So many characters are looked at on either side, however long the sentence. */
const AROUND = 240;
const LONGEST_OPENING = 80;
/** A verb before a name, with titles between. */
const SAYS = casedExpression(
  String.raw`(?:said|says|told|ed|that|thinks|thought|knew|knows|believes) (?:\p{Lu}[\p{L}.]* )*$`,
);
/** What may stand between a name and its verb: years in brackets, an apposition between commas. */
const ASIDE = casedExpression(
  String.raw`^(?:\s*\([^)]*\))?(?:,(?! and| or| but)[^,;.:“”"]{1,80},(?= \p{Ll}))?`,
);
const OWNER = casedExpression(String.raw`^['’]s?(?!\p{L})`);
const JOINED_BEHIND = casedExpression(String.raw`^,? (?:and|or|&) (?:\p{L}+ ){0,3}\p{Lu}`);
const JOINED_BEFORE = casedExpression(String.raw`\p{L} (?:and|or|&) $`);
/** Before what opens its sentence: one word, or a phrase with its comma. */
const OPENING = casedExpression(
  String.raw`^(?:\P{L}*[\p{L}'’.-]*\P{L}*|[^,]{1,60}, (?:\p{L}+ )?)$`,
);

/** A person or pronoun, and what it is in its sentence. */
export interface Place extends Span {
  part: Part;
  /** Nothing, or no more than a word or a phrase, stands before it. */
  opens: boolean;
  /** In brackets, or in quotation marks that are open. */
  aside: boolean;
  /** Beside another by “and” or “or”. */
  joined: boolean;
}

/** Reads what a name or pronoun is in its sentence; no parser, only the words before and behind it. */
export function placeOf(
  text: string,
  { start, end }: Span,
  sentence: Span,
  isPronoun: boolean,
): Place {
  const front = cased(text.slice(Math.max(sentence.start, start - AROUND), start));
  const rest = cased(text.slice(end, Math.min(sentence.end, end + AROUND)));
  return {
    start,
    end,
    part: isPronoun ? pronounPart(text, { start, end }, sentence) : partOf(front, rest),
    opens: start - sentence.start < LONGEST_OPENING && OPENING.test(front),
    aside: isAside(front),
    joined: JOINED_BEHIND.test(rest) || JOINED_BEFORE.test(front),
  };
}

function partOf(front: string, rest: string): Part {
  if (OWNER.test(rest)) return 'owner';
  // “Flynn said Trump was right”: not whom he said, though a verb stands before him.
  if (HELPERS.has(WORD_BEHIND.exec(rest)?.[1] ?? '') && SAYS.test(front)) return 'subject';
  for (let k = 0, left = front.slice(-REACH * 2); k < BACK; k++) {
    const [found = '', word = ''] = WORD_BEFORE.exec(left.slice(-REACH)) ?? [];
    const small = word.toLowerCase();
    if (PREPOSITIONS.has(small)) return 'oblique';
    if (!/^\p{L}/u.test(word) || OPENERS.has(small)) break;
    if (small === word && !DETERMINERS.has(word) && isVerb(word)) return 'object';
    left = left.slice(0, left.length - found.length);
  }
  const verb = WORD_BEHIND.exec(rest.slice(ASIDE.exec(rest)?.[0].length ?? 0))?.[1] ?? '';
  const acts =
    /^\p{Ll}/u.test(verb) &&
    !PREPOSITIONS.has(verb) &&
    !DETERMINERS.has(verb) &&
    (verb === 'who' || !OPENERS.has(verb));
  return acts ? 'subject' : 'other';
}

function isAside(front: string): boolean {
  const open = Math.max(front.lastIndexOf('('), front.lastIndexOf('“'), front.lastIndexOf('['));
  return open >= 0 && !/[)”\]]/u.test(front.slice(open));
}

/** What a pronoun is in its clause; `her` by the word behind it. */
function pronounPart(text: string, { start, end }: Span, sentence: Span): Part {
  const word = text.slice(start, end).toLowerCase();
  if (word === 'he' || word === 'she') return 'subject';
  if (word === 'his' || word === 'hers') return 'owner';
  if (word === 'her' && isOwned(cased(text.slice(end, sentence.end)))) return 'owner';
  const before =
    WORD_BEFORE.exec(cased(text.slice(sentence.start, start).slice(-REACH)))?.[1] ?? '';
  return PREPOSITIONS.has(before.toLowerCase()) ? 'oblique' : 'object';
}

/** Whether a thing of hers follows: “her own house”, and not “told her that”. */
function isOwned(rest: string): boolean {
  const next = (WORD_BEHIND.exec(rest)?.[1] ?? '').toLowerCase();
  if (next === 'own') return true;
  const isOther = [PREPOSITIONS, OPENERS, HELPERS, ADVERBS, DETERMINERS].some((some) =>
    some.has(next),
  );
  return /^[\p{L}\p{N}“"]/u.test(next) && !isOther;
}

/** Where a clause begins. */
const CLAUSE =
  /[;:—–]|,? \b(?:but|because|if|when|while|whilst|although|though|where|whereas|unless|that|which|who|whom|whose|as|after|before|until|since|so)\b|, (?:and|or)\b/giu;

/** How many clauses begin between two places of a sentence, by the words between them. */
export function clausesIn(between: string): number {
  return between.match(CLAUSE)?.length ?? 0;
}
