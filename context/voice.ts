import type { Span } from '../model';
import { plain } from '../text/plain';
import { cueVerb, isAmbiguousCue } from './cues';
import { orderIn } from './imperatives';
import { isDenied } from './negation';
import type { Passage } from './passage';
import type { Run, Word } from './similarity';
import { isSupposed } from './supposed';

/** Whether what a passage says may be another's than its speaker's, or the reverse of it. */
export function speaksForAnother(passage: Passage): boolean {
  return hasSecondVoice(passage, null) || isWeighed(passage) || isDenied(passage.words.text);
}

/** `…, but critics say`: what follows is another thought. */
const ANOTHER_THOUGHT = /\s(?=(?:but|while|although|though|whereas)\s)/;

/** A passage without the contrasting clauses behind the one that tells its side; its attribution stays. */
export function spoken(passage: Passage, clause: Span | null): Passage {
  const { words, attribution } = passage;
  const at = clause ? plain(words.text.slice(clause.end)).search(ANOTHER_THOUGHT) : -1;
  if (!clause || at < 0) return passage;
  const from = clause.end + at;
  const isKept = (span: Span) =>
    span.end <= from || attribution.some(({ start, end }) => start < span.end && span.start < end);
  const kept = words.words.filter(isKept);
  const text = words.text.slice(0, from);
  // Named one by one: what a text is made ready by is no property of its own.
  const { terms, total, hasVector, vector, countries } = words;
  const weigh = (from: number, to: number) => words.weigh(from, to);
  const its = { text, words: kept, terms, total, hasVector, vector, countries, weigh };
  return { ...passage, words: its };
}

/** Whether a word may be one of saying, wanting or judging. */
export function isCue({ folded }: Word): boolean {
  return cueVerb(folded) !== null;
}

/** Words that are neither in the run nor part of the attribution. */
export function wordsOutside({ words, attribution }: Passage, run: Run | null): Word[] {
  const covered = run ? [...attribution, run] : attribution;
  return words.words.filter(
    (word) => !covered.some(({ start, end }) => start <= word.start && word.end <= end),
  );
}

const SECOND_VOICE =
  /\b(?:according to|in (?:his|her|their|the|[a-zé][a-zéª]+['’]s) (?:view|opinion|words|eyes)|so-called|the (?:idea|notion|claim|demand|allegation|suggestion|myth) (?:that|of|for)|what (?:the )?[a-zé][a-zéª]+|it (?:is|was) (?:the )?(?!everyone|everybody|those|we|they|all|nobody)[a-zé][a-zéª]+ (?:which|who)|as (?:[a-zéª]+ ){1,3}(?:like|likes) to (?:put|call|say)|as (?:[a-zéª]+ ){1,3}(?:puts?|calls?) it)\b/;

/** Nouns as often as cues; they speak only behind `he`, `she`, `they`, `who`. */
const NOUN_BESIDES =
  /^(?!(?:he|she|they|who) )\S* (?:terms?|voices?|notes?|points?|posts?|links?|states|objects?|support|supports|labels?|link) /u;
/** `We want`, `has no say`, `to be agreed`, `that Kyiv recognise`: forms of cues in which nobody speaks. */
const NO_VOICE =
  /^(?:i|we) |^(?:no|a|any|the|final) say |^(?:be|been|is|was) (?:agreed|decided|ruled|considered) |^\S* recogni[sz]e |^\S* (?:linked|supported|condemned) /u;

/** `A promise`, `this hope`, `its voice`: a noun; but `a call to lift …` is somebody's. */
const DETERMINER =
  /^(?:an?|the|this|that|these|those|any|no|every|his|her|its|their|our)$|['’]s?$/u;
const ITS_CONTENT = /^(?:that|to|for)$/u;
/** `Is defended`, `we were not asked`, `put in writing`: nobody speaks. */
const NO_SPEECH =
  /^(?:is|are|be|been|was|were) defended |^(?:not|was|were) asked (?!to\b|for\b|whether\b|if\b|what\b|why\b|how\b|who\b|about\b)|^\S* maintains? (?!that\b)|^(?:in|to) (?:put|writing) /u;
/** `…, and told the others`: the same voice goes on. */
const GOES_ON = /,?\s+(?:and|but)\s+(?:then\s+|also\s+)?$/u;

/** `As soon as Kyiv declares`, `the moment that Ukraine says`: a condition, no report. */
const WHEN_SAID =
  /\b(?:as soon as|once|when|until|till|the moment|before|after)\s+(?:[a-zéª]+\s+){0,3}$/;
/** `Should recognise …, declare …, and agree to`: what is asked for, and by nobody said. */
const GOVERNED = /(?:\b(?:should|must|to|shall|will|not)|,|\b(?:and|or))\s+$/;

function isAsked(text: string, { folded, start }: Word): boolean {
  const before = text.slice(0, start);
  return (
    cueVerb(folded) === folded && /\b(?:should|must|to)\b/.test(before) && GOVERNED.test(before)
  );
}

/** A paper or agency, named last, that relays what is said: `, Interfax reports.` */
const RELAYED = /^(?:reports?|reported|writes?|wrote)(?:\.|$|,\s+(?:citing|quoting|referring)\b)/;

function isRelay(text: string, { start }: Word): boolean {
  return (
    RELAYED.test(text.slice(start)) &&
    /,\s+(?:as\s+)?(?:the\s+)?(?:[a-zéª.’'-]+\s+){1,4}$/.test(text.slice(0, start))
  );
}

/** Whether who speaks at the head of a passage goes on with a cue in the past tense. */
function goesOn({ words: { text }, attribution }: Passage, { folded, start }: Word): boolean {
  const cue = attribution.at(-1);
  const isPast = /(?:ed|told|said|wrote)$/.test(folded);
  const isPastToo = cue && /(?:ed|told|said|wrote)$/.test(plain(text.slice(cue.start, cue.end)));
  return isPast && isPastToo === true && cue.end <= start && GOES_ON.test(text.slice(0, start));
}

/** Whether a passage lets somebody else speak besides its source: a second cue (but not `we want`), “according to”, “the idea that”. */
export function hasSecondVoice(passage: Passage, run: Run | null): boolean {
  const { words } = passage.words;
  const text = plain(passage.words.text);
  const isVoice = (word: Word) => {
    if (!isCue(word)) return false;
    const at = words.indexOf(word);
    const [before = '', behind = ''] = [words[at - 1]?.folded, words[at + 1]?.folded];
    const around = `${before} ${word.folded} ${behind}`;
    const isNoun =
      isAmbiguousCue(word.folded) && DETERMINER.test(before) && !ITS_CONTENT.test(behind);
    return (
      !isNoun &&
      ![NO_VOICE, NOUN_BESIDES, NO_SPEECH].some((none) => none.test(around)) &&
      !goesOn(passage, word) &&
      !WHEN_SAID.test(text.slice(0, word.start)) &&
      !isAsked(text, word) &&
      !isRelay(text, word)
    );
  };
  if (wordsOutside(passage, run).some(isVoice)) return true;
  const voice = SECOND_VOICE.exec(text);
  if (!voice) return false;
  return !passage.attribution.some(({ start, end }) => start <= voice.index && voice.index < end);
}

const WEIGHED = [
  // `It would be dangerous to lift …`, `it was too soon to`; but not `is preparing to`, `be sent to`, `it is time to`
  String.raw`\b(?:be|is|was|were|been)\b(?!\s+(?:[a-zéª]+ing|[a-zéª]+ed|sent|no|time|high time|given|not [a-zéª]+ing)\b)(?:\s+[a-zéª-]+){1,4}\s+to\s+(?!the\b|an?\b|its\b|that\b|those\b|nato|russia|ukraine)`,
  String.raw`\bto\s+[a-zéª]+.*\bwould\b`,
  String.raw`\babout to\b`,
  // `sending troops was`, `that lifting sanctions must`, `that not sending`
  String.raw`(?:^|\bthat\s+)(?:not\s+)?(?!nothing|something|anything|everything|during|following|according)[a-zéª]+ing\s`,
];
const IS_WEIGHED = new RegExp(WEIGHED.join('|'));

/** Whether an act is judged, and how, we do not read. */
export function isWeighed({ words }: Passage): boolean {
  return IS_WEIGHED.test(plain(words.text));
}

/** `Under the plan`, `a draft under which`, `used to`: of what may be, might become or was. */
export const NOT_NOW =
  /\bunder (?:the|an?|this|that|its|his|her|their) (?:[a-zéª\d-]+ ){0,2}(?:plan|draft|deal|proposal|agreement|terms|scheme|scenario)\b|\b(?:plan|draft|deal|proposal|treaty|text|document|agreement)\b.*\b(?:wherein|(?:under|by|in) which)\b|\b(?:used to|years ago|changed (?:his|her|its|their) mind|once (?:[a-zéª]+ed|said|held|thought|spoke))\b/;
/** `Said how many`, `explained why`, `talk of`, `Russian demands for`, `outlined his conditions`, `the day on which`: named, and not held. */
const NAMED =
  /\b(?:about|decid[a-zéª]+|on) (?:how|whether|what|who|why)\b|\b(?:sa(?:y|ys|id)|explain[a-zéª]*|t(?:ell|ells|old)|know[a-zéª]*)\s+(?:[a-zéª]+\s+){0,2}(?:how|why|where|when|what|which|who)\b|\b(?:talk|report|rumou?r|question|debate|discussion|idea|notion|prospect|possibility|risk|fear|hope|danger|likelihood|number|list)s?\s+(?:of|about|that|on|whether)\b|\bwarnings? (?:of|about)\b|\bdemands? for\b|\b(?:outlin|list|present)[a-zéª]*\s+(?:[a-zéª’']+\s+){0,2}(?:conditions|demands|terms|proposals|plans?)\b|\b(?:the|a) day (?:on which|when|that)\b|\b(?:because of|about|despite|amid|after|before|by)\s+(?:[a-zéª]+\s+){0,3}[a-zéª]+ing\b/;
/** `Not … without`, `never … back down`: which “not” is whose, nobody tells. */
export const TWICE_NEGATED =
  /\bwithout\b.*\b(?:not|never|n['’]t|no)\b|\b(?:not|never|n['’]t|nor|no|without|nobody)\b(?:\s+[a-zéª-]+){0,4}\s+(?:retreat[a-zéª]*|abandon[a-zéª]*|drop[a-zéª]*|back(?:s|ed|ing)? (?:down|away)|den(?:y|ies|ied|ying)|reject[a-zéª]*|rul[a-zéª]+ out|exclud[a-zéª]+|refus[a-zéª]+|oppos[a-zéª]+|object[a-zéª]*|doubt[a-zéª]*|renounc[a-zéª]+|only)\b/;

/** `Any city that is not Moscow`: the “not” is not of what is said. */
const ASIDE = /\b(?:that|which|who)\s+(?:is|are|was|were)\s+(?:not|never|no)\b/;

/** Whether a passage says a thing outright: not of what may be, nor by a double “not”. */
export function isOutright({ words: { text } }: Passage): boolean {
  const said = plain(text);
  return (
    !isSupposed(text) && ![NOT_NOW, NAMED, TWICE_NEGATED, ASIDE].some((each) => each.test(said))
  );
}

/** What is talked about and not said: `Moscow’s demand that`, `the debate on`, `under the plan`, `for Moscow,`. */
const TALKED_ABOUT =
  /\b(?:demand|proposal|offer|plan|draft|idea|notion|belief|view|opinion|argument|fear|hope|doubt|wish|dream|pressure|push|debate|discussion|question|talk|bid|promise|pledge|commitment|claim|accusation|condition|terms|ultimatum|threat|poll|survey|vote|agenda|issue|prospect|possibility|chance|risk|danger|future|scenario|critic|supporter|opponent|advocate|myth|illusion|assumption|expectation|intention|goal|aim|position|stance|slogan|narrative|propaganda)s?\b|\b(?:would|reportedly|contrary to|in theory|few|some (?:in|say)|many (?:in|say)|nobody|no one)\b|^(?:for|to|in)\s+(?:[a-zé][a-zéª]+|the [a-zé][a-zéª]+),|\b(?:mull|weigh|discuss|debat|consider|ponder|float)(?:s|ed|ing)?\b/;
const ARGUED =
  /\b(?:must|should|ought to|ha(?:s|ve|d) to|needs?|cannot|can['’]t|can (?:only|never|be no)|there (?:is|can be|will be) no|no (?:choice|alternative|other way)|(?:is|high) time|never|(?:im)?possible|essential|vital|the only (?:way|path|road)|surely|always|every|only)\b/;

/** What is or will be, or is asked for; what was is narrated. */
const HELD =
  /\b(?:would|will|shall|won['’]t|is|are|remains?|does|do|has|have|wants?|call(?:s|ed)?|urg(?:e|es|ed)|ask(?:s|ed)? (?!whether|if)|demand(?:s|ed)?|insist(?:s|ed)?|reject(?:s|ed)?|rul(?:e|es|ed) out|refus(?:e|es|ed)|vow(?:s|ed)?|pledg(?:e|es|ed)|promis(?:e|es|ed)|oppos(?:e|es|ed)|support(?:s|ed)?|den(?:y|ies|ied)|intends?|intended|intention|swears?|swore|sworn|repeats?|repeated|reiterat(?:es|ed)|give|send|let)\b/;

/** Whether what somebody says is held, and not only told of what happened. */
export function isHeld({ words: { text } }: Passage): boolean {
  return HELD.test(plain(text)) || ARGUED.test(plain(text));
}

/** What will be, must be or may be. */
const MODAL =
  /\b(?:must|should|will|would|cannot|can|could|may|might|shall|needs?|never|only|wants?|ought)\b/;

/** Whether a passage only tells what happened, and nobody says it. */
export function isNarrated({ isStatement, words: { text } }: Passage): boolean {
  return !isStatement && !MODAL.test(plain(text));
}

/** Whether the cue itself tells what is held: `rejected`, `demands`, `promised`. */
export function isHeldByCue({ words: { text }, attribution }: Passage): boolean {
  const cue = attribution.at(-1);
  return cue !== undefined && HELD.test(plain(text.slice(cue.start, cue.end)));
}

/** Whether a passage may be on what is discussed, asked for or feared, and not on what is said of it. */
export function isTalkedAbout({ words: { text } }: Passage): boolean {
  return TALKED_ABOUT.test(plain(text));
}

/**
 * Whether a sentence that nobody is said to say argues: `Ukraine must win`. What happened, and what is
 * talked about, is narrated and takes no side.
 */
export function isArgued(passage: Passage): boolean {
  const order = orderIn(passage);
  if (order === 'tried' || isTalkedAbout(passage)) return false;
  return order === 'given' || ARGUED.test(plain(passage.words.text));
}
