import { fold } from '../text/fold';
import { plain } from '../text/plain';
import { mayBegin } from './not-names';
import {
  ANOTHER_BEHIND,
  FROM_A_PLACE,
  IN_POLITICS,
  LAST_OF_TRADE,
  TRADE_BEFORE,
  WORDS_BEHIND,
} from './trades';

/** Ships, animals and places that bear a person's name. */
const PLACES = 'Fort|Mount|Lake|Cape|Camp|Port|Saint|St';
const THINGS =
  'horse|ship|vessel|ferry|tanker|cat|dog|parrot|goat|bear|boat|asteroid|village|restaurant|pub|brand';
const THING_BEFORE = new RegExp(
  `(?:\\b(?:${PLACES})[ \\u00a0]+|\\b(?:${THINGS})(?:[ \\u00a0]+(?:named|called))?[ \\u00a0]+|\\b(?:town|village|city|hamlet|river|street|parish|county)[ \\u00a0]+of[ \\u00a0]+)$`,
  'u',
);
/** A wife, a daughter, a widow: the surname is hers. */
const HERS = 'Mrs|Ms|Miss|Lady|lady|Madame|Mme|Frau|Pani|pani';
const HERS_BEFORE = new RegExp(`\\b(?:${HERS})\\.?[ \\u00a0]+$`, 'u');
const BYLINE = /(?:^|\n)[ \u00a0]*(?:By|BY|Text(?: by)?:|Photos?(?: by)?:)[ \u00a0]+$/u;
/** A line this long is prose, not a byline. */
const LONGEST_BYLINE = 90;
/** How far a name's neighbours are looked at, in characters. */
const REACH = 60;

/** The words that may stand last in what the expressions above find before a name, in small letters. */
const small = (...words: string[]) => new Set(words.join('|').toLowerCase().split('|'));
const LAST_OF_THING = small(PLACES, THINGS, 'named|called|of');
const LAST_OF_HERS = small(HERS);
const LAST_OF_BYLINE = small('by|text|photo|photos');
/** Any word, where letters beyond ASCII stand before it: the expressions have to tell. */
const ANY = '*';

/** What the text around a name makes of it: `another` bears it, whose trade may be told, or it is no person's (`thing`). */
export interface Around {
  as: 'another' | 'thing';
  /** In small letters; null where it is no trade that tells. */
  trade: string | null;
}

const THING: Around = { as: 'thing', trade: null };

/** What stands around a name; null where that tells nothing against the speaker. */
export function aroundName(text: string, start: number, end: number): Around | null {
  const from = Math.max(0, start - REACH);
  const behind = anotherBehind(text, end);
  if (behind) return isThing(text.slice(from, start), ANY) ? THING : behind;
  const last = lastBefore(text, from, start);
  if (last === null) return null;
  const before = text.slice(from, start);
  if (isThing(before, last)) return THING;
  const trade = last === ANY || LAST_OF_TRADE.has(last) ? TRADE_BEFORE.exec(plain(before)) : null;
  if (trade) return anotherBy(trade);
  const isBy = last === ANY || LAST_OF_BYLINE.has(last);
  return isBy && isByline(text, start, before) ? { as: 'another', trade: null } : null;
}

function anotherBehind(text: string, end: number): Around | null {
  if (!tellsBehind(text, end)) return null;
  const behind = text.slice(end, end + REACH);
  const found = ANOTHER_BEHIND.exec(plain(behind));
  if (found) return anotherBy(found);
  const from = behind.includes('from') ? FROM_A_PLACE.exec(behind) : null;
  return from && !IN_POLITICS.has(from[1] as string) ? anotherBy(from) : null;
}

function anotherBy(found: RegExpExecArray): Around {
  return { as: 'another', trade: found[1]?.toLowerCase() ?? null };
}

function isThing(before: string, last: string): boolean {
  if ((last === ANY || LAST_OF_THING.has(last)) && THING_BEFORE.test(before)) return true;
  return (last === ANY || LAST_OF_HERS.has(last)) && HERS_BEFORE.test(before);
}

/**
 * The word right before a name, in small letters: most often it tells which of the expressions cannot fit. Null where no
 * word stands there.
 */
function lastBefore(text: string, from: number, start: number): string | null {
  let at = start - 1;
  while (at >= from && isBlank(text.charCodeAt(at))) at--;
  if (at === start - 1 || at < from) return null;
  const mark = text.charAt(at);
  if (mark === '.' || mark === ':') at--;
  const end = at + 1;
  while (at >= from && isAsciiLetter(text.charCodeAt(at))) at--;
  // Beyond ASCII there are letters that a case-blind expression takes for its own (ſ for s).
  if (at >= from && text.charCodeAt(at) >= 0x80) return ANY;
  return text.slice(at + 1, end).toLowerCase();
}

const LETTERS = /[A-Za-z\u017f\u212a]+/g;

/** The same for what stands behind: a comma, or a bracket that opens, and before long a word that tells. */
function tellsBehind(text: string, end: number): boolean {
  const mark = text.charAt(end);
  if (mark !== ',' && !(text.charAt(end + 1) === '(' && isBlank(text.charCodeAt(end))))
    return false;
  const words = text.slice(end, end + REACH).match(LETTERS) ?? [];
  // The long s and the kelvin sign are letters of a trade where case does not count.
  return words.some((word) => WORDS_BEHIND.has(word.replaceAll('ſ', 's').toLowerCase()));
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0;
}

function isAsciiLetter(unit: number): boolean {
  const small = unit | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

function isByline(text: string, start: number, before: string): boolean {
  if (!BYLINE.test(before)) return false;
  const line = text.slice(text.lastIndexOf('\n', start) + 1).split('\n', 1)[0] ?? '';
  return line.length <= LONGEST_BYLINE && !/[.!?]\s/u.test(line);
}

/** A small word behind a surname that makes a thing of it: `Trump card`, `the Nausėda family store`. */
const SMALL_BEHIND = new Set(
  'card cards family families brand brothers sisters siblings'.split(' '),
);
const INITIALS_BEHIND = 'cfbs';

/** Whether the small word behind a name takes it away from the person. */
export function isThingBehind(word: string): boolean {
  return mayBegin(word, INITIALS_BEHIND) && SMALL_BEHIND.has(fold(word));
}
