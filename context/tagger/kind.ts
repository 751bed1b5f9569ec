import { cueVerb } from '../cues';

/**
 * What an attribution reports: something said, or only what somebody believes, intends, or what
 * was found in a poll. The data the tagger is trained on holds all of these and does not tell them
 * apart; the cue's words do.
 */
export type Kind = 'statement' | 'belief' | 'intention' | 'poll';

const set = (words: string) => new Set(words.split(/\s+/));

const BELIEF =
  set(`believe believes believed believing think thinks thought thinking feel feels felt feeling
 fear fears feared fearing worry worries worried worrying hope hopes hoped hoping doubt doubts doubted
 know knows knew known knowing see sees saw seen seeing view views viewed viewing consider considers considered
 considering expect expects expected expecting suspect suspects suspected assume assumes assumed assuming
 understand understands understood realize realizes realized belief beliefs opinion opinions mind
 confident convinced optimistic pessimistic afraid concerned certain sure unsure skeptical aware prefer prefers
 preferred like likes liked dislike dislikes hate hates hated love loves loved trust trusts imagine imagined
 remember remembers remembered learned regard regards regarded respect respects favor favors favored`);

const INTENTION =
  set(`want wants wanted wanting plan plans planned planning intend intends intended intending intention
 intentions seek seeks sought seeking aim aims aimed aiming decide decides decided deciding decision prepare prepares
 prepared preparing refuse refuses refused refusing willing unwilling ready try tries tried trying desire desires
 determined wish wishes wished eager mulling weigh weighing weighed hesitant reluctant`);

const POLL = set(
  `poll polls survey surveys pollster pollsters polling quinnipiac gallup rasmussen ipsos percent % respondents`,
);
const FINDING =
  set(`show shows showed shown showing find finds found finding suggest suggests suggested indicate indicates
 indicated put puts give gives gave reveal reveals revealed conducted lead leads leading ahead say said says prefer
 favor support believe think according to see view`);

/** Speech that comes with a belief or intention is speech: “said he believed”, “vowed to seek”. */
const SPEECH =
  set(`say says said saying tell tells told telling add adds added adding according write writes wrote
 tweet tweeted announce announced declare declared claim claimed argue argued statement interview vow vowed pledge
 pledged promise promised express expressed voice voiced`);

/** Words beside the verbs of `cues.ts` that let somebody say something: `continued: “…”`, `the letter reads`. */
const SAYING =
  set(`according continue continued continues indicate indicates indicated imply implies implied allege alleges alleged
 quip quips quipped shout shouts shouted yell yelled chant chanted cry cried whisper whispered echo echoed reaffirm reaffirms reaffirmed
 threaten threatens threatened signal signals signaled signalled insinuate assure assures assured apologize apologized apologise apologised
 clear read reads quoted speak spoke speaks talk talked retort retorted proclaim proclaimed recount recounted bemoan bemoaned
 slam slams slammed blast blasts blasted mock mocked mocks hail hailed hails question questioned questions thank thanked thanks
 show shows showed find finds found interview email emailed forecast forecasts
 counter counters countered muse muses mused plead pleads pleaded beg begs begged mutter mutters muttered murmur murmurs
 murmured grumble grumbles grumbled scoff scoffs scoffed sneer sneered snap snapped sigh sighed enthuse enthused
 exclaim exclaims exclaimed interject interjected confide confides confided judge judges judged
 protest protests protested reassure reassures reassured retorts venture ventured volunteered concur concurs
 concurred propose proposes proposed thunder thundered fume fumed deplore deplores deplored`);
const NEGATED =
  /^(?:not|n['’]t|never|declined|declines|refused|refuses|failed|without|nor|nothing|little|will|may|might|should|would|must|could|can)$/;

/** Whether a word may be of a cue that says something, or a mark beside which something is said. */
export function maySay(word: string): boolean {
  return (
    /^[“”„«»"‘’'‚‹›:—–-]+$/u.test(word) || SAYING.has(word.toLowerCase()) || cueVerb(word) !== null
  );
}

/** `are due to confirm`: nothing is said yet. */
const NOT_YET =
  /\b(?:due|expected|set|about|likely|scheduled|going|ready|plan(?:s|ned|ning)?|hop(?:es|ed|ing)) to\b/;

/** Verbs that bring words in quotation marks, and without them say nothing: `“Europe can die,” he began`. */
const BRINGING = set(
  `begin begins began start starts started open opens opened go goes went gone spoken storm stormed storms
 sniff sniffs sniffed smile smiles smiled laugh laughs laughed grin grins grinned shrug shrugs shrugged nod nodded
 gasp gasped hiss hissed drawl drawled intone intoned bellow bellowed boomed roar roared bristle bristled
 fret fretted marvel marvelled marveled vent vented rant ranted rage raged chuckle chuckled bark barked lash lashed
 offer offers offered blurt blurts blurted screech screeches screeched moan moaned whine whined`,
);

/**
 * Whether a cue's words say that something was said: not `endorsed`, `focused on`, `did not say`.
 *
 * @param isQuoted whether what they bring begins with a quotation mark
 */
export function isSaying(cue: string[], isQuoted = false): boolean {
  const words = cue.flatMap((word) => wordsIn(word.toLowerCase()));
  if (words.some((word) => NEGATED.test(word)) || NOT_YET.test(words.join(' '))) return false;
  return (
    /^[:—–-]*$/.test(cue.join('')) ||
    words.some(
      (word) => SAYING.has(word) || cueVerb(word) !== null || (isQuoted && BRINGING.has(word)),
    )
  );
}

/** A word's runs of letters, and its negation; nearly all are one run of ASCII. */
function wordsIn(lower: string): string[] {
  return /^[a-z]+$/.test(lower) ? [lower] : (lower.match(/n['’]t|[\p{L}]+/gu) ?? []);
}

/** The kind of an attribution from the words of its cue and its source. */
export function kindOf(cue: string[], source: string[]): Kind {
  const heads = cue.map((word) => word.toLowerCase());
  const has = (words: Set<string>) => heads.some((word) => words.has(word));
  if (source.some((word) => POLL.has(word.toLowerCase())) && has(FINDING)) return 'poll';
  if (has(SPEECH)) return 'statement';
  if (has(INTENTION)) return 'intention';
  return has(BELIEF) ? 'belief' : 'statement';
}
