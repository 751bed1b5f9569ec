/**
 * Cues: the words that attribute. After the inventories of Pareti (PARC, 2015) and Newell et al.
 * (PolNeAR, 2018), cut to the verbs that report a statement or a stand; verbs of mere feeling and
 * intention are left out.
 */
import { fold } from '../text/fold';

const VERBS = `say tell state declare announce claim assert insist stress emphasize emphasise underline
underscore note add explain argue maintain contend warn caution suggest propose acknowledge admit concede
confirm deny reject dismiss rule refute dispute refuse accuse blame criticize criticise condemn denounce
decry lament praise welcome urge call demand request want believe think consider conclude reiterate repeat
recall remind remark comment observe mention point tweet write post reply respond answer joke quip vow
pledge predict hope express describe label dub term characterize characterise outline highlight
agree disagree object support oppose defend advocate ask wonder sum boast complain voice convince
stipulate counter retort muse mutter murmur grumble plead scoff confide exclaim concur assure reassure regret recognize recognise promise advise recommend estimate assess report reveal disclose testify swear affirm attribute link`;

const IRREGULAR: Record<string, string> = {
  said: 'say',
  says: 'say',
  saying: 'say',
  told: 'tell',
  thinks: 'think',
  thought: 'think',
  wrote: 'write',
  written: 'write',
  judged: 'judge',
  sworn: 'swear',
  swore: 'swear',
  went: 'go',
  put: 'put',
};

const forms = new Map<string, string>(Object.entries(IRREGULAR));
for (const verb of VERBS.split(/\s+/)) {
  const stem = verb.replace(/e$/, '');
  const doubled = /[^aeiou][aeiou][bdgmnprt]$/.test(verb) ? verb + verb.at(-1) : stem;
  const third = /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`;
  for (const form of [verb, third, `${stem}ed`, `${stem}ing`, `${doubled}ed`, `${doubled}ing`]) {
    forms.set(form, verb);
  }
  if (verb.endsWith('y') && !/[aeiou]y$/.test(verb)) {
    forms.set(`${verb.slice(0, -1)}ies`, verb);
    forms.set(`${verb.slice(0, -1)}ied`, verb);
  }
}
for (const noun of ['think', 'say', 'tell', 'write']) forms.delete(`${noun}ed`);

/** What says something only with “that” behind it: `He grants that there is a price`. */
const WITH_THAT = new Set(
  `grant grants granted hold holds held screeched screeches hinted hints signalled signaled implied implies indicated
indicates fumed fumes thundered thunders ranted shouted whispered barked sneered reckons reckoned posits posited opines
opined moans moaned whined snapped stormed allows allowed alleges alleged continued spelled`.split(
    /\s+/,
  ),
);

/** Whether a word says something where “that” stands behind it. */
export const saysThat = (word: string): boolean => WITH_THAT.has(word);

/** The verb that a word is a form of when it may be a cue, else null. */
export function cueVerb(word: string): string | null {
  return forms.get(fold(word)) ?? null;
}

/** Forms that are nouns or adjectives as often as cues; they count only with a subject right before them. */
const AMBIGUOUS = new Set(
  'counter counters respond responds pointed call calls demand demands claim claims request requests report reports comment comments support supports object objects note notes point points post posts answer answers hope hopes promise promises blame state states link links voice term terms label labels warning ruling rules rule written writing expressed outline outlines praise welcome dispute disputes joke jokes question vow vows pledge pledges estimate estimates update highlight highlights remark remarks boast tweet tweets reply replies regret regrets put thought thinking hoping pointing calling supporting supported opposing condemned linked'.split(
    ' ',
  ),
);

export function isAmbiguousCue(word: string): boolean {
  return AMBIGUOUS.has(fold(word));
}
