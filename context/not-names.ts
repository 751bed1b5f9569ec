/**
 * Capitalised words that may stand before a surname without being a given name. Where a word is in
 * none of these lists, we take it for a given name: a person left unmarked is the smaller loss.
 */
import { fold } from '../text/fold';
import { stopWords } from '../text/stop-words';
import { demonyms } from './countries';

const TITLES = new Set(
  `president premier prime minister mr dr prof professor sir lord lady dame general gen colonel
admiral secretary chancellor senator sen representative rep congressman congresswoman governor gov king
queen prince princess pope chief chairman chairwoman chair leader ambassador envoy spokesman spokeswoman
spokesperson diplomat candidate nominee commissioner comrade counterpart foreign former ex vice elect
incumbent deputy defence defense finance interior press state head analyst expert director author
correspondent speaker messrs mp mep republican democrat democratic strongman dictator autocrat billionaire
prezident ministr minister prezydent prezidentas ministras premjeras präsident aussenminister kanzler
президент министр міністр премьер прем'єр канцлер глава`.split(/\s+/),
);

/** Words that open a sentence or a headline, with the verbs of headlines. */
const OPENERS = new Set(
  `inside outside nearby upstairs downstairs elsewhere overhead underneath opposite
meanwhile earlier later today yesterday tomorrow tonight however instead despite although besides moreover
indeed still even only never also unlike like amid according via per versus vs plus minus dear thanks
breaking watch live exclusive opinion analysis update updated video photo photos interview profile explainer
says said warns warned meets met tells told asks urges vows slams hails praises blasts accuses rejects backs
slammed calls wants hopes thinks believes knows thanks thanked visits calls denies confirms admits claims
jokes invites signs kills blames supports opposes joins quotes quoting cites citing replies answers adds
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
september october november december week month year summit talks war peace war-time team camp anti pro post
non stop make let why how what when where who does do did is are was will can could should would may might
has have had if as while since because after before with without for from against between about over under`.split(
    /\s+/,
  ),
);

/** The same in the region's languages: prepositions and words of saying that open a sentence before a name. */
const FOREIGN_OPENERS = new Set(
  `anot pasak pagal prie nuo apie su ir kaip po už dėl ar bet o į per tarp be kai jei kad
według zdaniem słowa słów o u w z ze za do od dla na po przed przy między jak i a ale czy że gdy
по о об от для при за на до из с со к ко у в во между перед как и а но что если когда слова мнению
за про від до з із зі до у в на між як і й та але що якщо коли слова словами думку`
    .split(/\s+/)
    .map(fold),
);

/** A noun behind a surname that makes it part of a building or a firm. */
const BEHIND = new Set(
  `tower towers organization organisation foundation hotel hotels university street avenue square airport
institute center centre library museum bridge plaza resort golf family-owned international national media
peak prize cup award medal school park road stadium arena bay glacier island islands mountain strait theatre theater gallery prospect boulevard school elementary`.split(
    /\s+/,
  ),
);
/** … and a word that makes it a son's or a father's. */
const KIN = new Set('jr junior sr senior ii iii iv'.split(' '));

const MONTHS = new Set(
  `january february march april may june july august september october november december`.split(
    ' ',
  ),
);
const MONTH_INITIALS = 'jfmasond';
/** What stands before a month's name, and seldom before a person's. */
const BEFORE_MONTH = new Set(
  `in on of by since until till from during last next this early late mid every each through before after`.split(
    ' ',
  ),
);

/**
 * Whether a capitalised word before a surname is surely no given name.
 *
 * @param isShouted whether the surname is all capitals too: then short capitals are no acronym (`IVAN
 *   LAVROV`), and only the lists can tell
 */
export function isNoGivenName(word: string, isShouted = false): boolean {
  const folded = fold(word);
  const isAllCapitals = word.length > 1 && word === word.toUpperCase();
  if (!isShouted && isAllCapitals && word !== word.toLowerCase() && word.length <= 4) return true;
  return (
    TITLES.has(folded) ||
    TITLES.has(folded.replace(/s$/, '')) ||
    TITLES.has(word.toLowerCase()) ||
    OPENERS.has(folded) ||
    FOREIGN_OPENERS.has(folded) ||
    stopWords.has(folded) ||
    demonyms.has(folded) ||
    /ly$/.test(folded)
  );
}

function isCapitalised(word: string): boolean {
  const unit = word.charCodeAt(0);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  return /^\p{Lu}/u.test(word);
}

/** Whether the word behind a surname takes the name away from the person: `Trump Tower`. */
export function takesNameAway(word: string): boolean {
  return isCapitalised(word) && BEHIND.has(fold(word).replaceAll('.', ''));
}

/** Whether the word behind a surname makes it a relative's: `Trump Jr.` */
export function makesKin(word: string): boolean {
  return isCapitalised(word) && KIN.has(fold(word).replaceAll('.', ''));
}

/** Whether a word may fold to one that begins with one of these letters: folding takes longer. */
export function mayBegin(word: string, initials: string): boolean {
  return word.charCodeAt(0) >= 0x80 || initials.includes(word.charAt(0).toLowerCase());
}

/** Whether a month's name stands there as a month: `in May`, `5 May`, `May 5`. */
export function isMonth(
  word: string,
  wordBefore: () => string | null,
  after: string | null,
): boolean {
  if (!mayBegin(word, MONTH_INITIALS) || !MONTHS.has(fold(word))) return false;
  const before = wordBefore();
  const isNumber = (each: string | null) => each !== null && /^\d+(?:st|nd|rd|th)?$/.test(each);
  return isNumber(before) || isNumber(after) || (before !== null && BEFORE_MONTH.has(fold(before)));
}

/** Surnames so common that a bare one, with nobody named in full, says nothing. */
const COMMON = new Set(
  `smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson
anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis
robinson walker young allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera
campbell mitchell carter roberts evans turner parker collins edwards stewart morris murphy cook rogers bell
kelly howard ward cox richardson wood watson brooks bennett gray hughes price long ross foster kim li wang
zhang chen liu ivanov petrov smirnov kuznetsov popov sokolov müller schmidt schneider fischer weber meyer
kowalski nowak kazlauskas petrauskas bush may day wolf stone rice church field bishop page rose`.split(
    /\s+/,
  ),
);

/** Whether a bare surname needs the full name somewhere in the text. */
export function isCommonSurname(surname: string): boolean {
  return COMMON.has(surname.toLowerCase()) || COMMON.has(fold(surname));
}
