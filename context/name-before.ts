import type { Speaker } from '../model';
import { fold } from '../text/fold';
import { nameKey } from '../text/name-key';
import type { Token } from '../text/tokens';
import { countryOf } from './countries';
import { fits, readDescription } from './descriptions';
import type { Gazetteer } from './gazetteer';
import { isNoGivenName } from './not-names';

/** A text's tokens with the keys under which each may be a name's part; small words have none. */
export interface Keyed {
  text: string;
  words: Token[];
  keys: string[][];
  /** Index of the first token that no name before has taken. */
  free: number;
}

/** What the words before a surname make of it. */
export interface Standing {
  /** Index of the first token that belongs to the name. */
  from: number;
  /**
   * `given`: own given names or initials. `office`: an office alone. `other`: somebody else's given
   * name or initial. `bare`: nothing that tells.
   */
  as: 'given' | 'office' | 'other' | 'bare';
  /** Whether the given names are exactly those of one of the speaker's names: `George W.`, not `George H. W.` */
  isExact: boolean;
}

const OFFICE =
  /^(?:fm|pm|expert|president|premier|minister|chancellor|secretary|general|leader|diplomat|spokeswoman|spokesman|senator|pr[eä]zident\w*|ministr\w*|президент\w*|министр\w*|міністр\w*)$/iu;
const ENGLISH_OFFICE =
  /^(?:fm$|pm$|expert|president|premier|minister|chancellor|secretary|general|leader|diplomat|spokes|senator)/;
/** One initial, or several written together: `S`, `V.V.` */
const INITIALS = /^(?:\p{Lu}\.?|(?:\p{Lu}\.){2,})$/u;

/** Whether a word begins with a capital letter. */
export function isCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

/** Whether only blanks stand between a token and the one before it. */
export function isAdjacent({ text, words }: Keyed, i: number): boolean {
  const before = words[i - 1];
  const here = words[i];
  return !!before && !!here && /^[ \u00a0]+$/.test(text.slice(before.end, here.start));
}

/** Reads the given names, initials and offices before the surname at token i. */
export function standingOf(it: Keyed, i: number, speaker: Speaker, gazetteer: Gazetteer): Standing {
  const given = gazetteer.given(speaker);
  const isGiven = (k: number) => (it.keys[k] ?? []).some((key) => given.has(key));
  let from = i;
  for (; from > it.free; from--) {
    const isInitial = initialsBefore(it, from) !== null;
    if (!isInitial && !(isAdjacent(it, from) && isGiven(from - 1))) break;
  }
  if (from < i) return chain(it, from, i, speaker, gazetteer);
  // “Sergey Viktorovich Lavrov”: one patronymic or middle name between, even one that we do not know.
  const isMiddle = i - 2 >= it.free && isAdjacent(it, i) && isAdjacent(it, i - 1) && isGiven(i - 2);
  if (isMiddle && isCapital(it.words[i - 1]?.text ?? '')) {
    return { from: i - 2, as: 'given', isExact: false };
  }
  const as = isAdjacent(it, i) ? alone(it, i, speaker, gazetteer) : 'bare';
  return { from: i, as, isExact: false };
}

/** The letters of an initial right before token i; null when there is none. */
function initialsBefore({ text, words }: Keyed, i: number): string[] | null {
  const before = words[i - 1];
  if (!before || !INITIALS.test(before.text) || countryOf(before.text.toLowerCase())) return null;
  const between = text.slice(before.end, (words[i] as Token).start);
  const isPointed = before.text.endsWith('.') || between.startsWith('.');
  if (!isPointed || !/^\.?[ \u00a0]?$/.test(between)) return null;
  return lettersOf(before.text);
}

const lettersOf = (word: string) => word.split('.').filter(Boolean).map(nameKey);

/** Given names and initials between `from` and the surname at i. */
function chain(
  it: Keyed,
  from: number,
  i: number,
  speaker: Speaker,
  gazetteer: Gazetteer,
): Standing {
  const given = gazetteer.given(speaker);
  const words = it.words.slice(from, i).map((token) => token.text);
  const isOwn = words.every(
    (word) =>
      !INITIALS.test(word) ||
      lettersOf(word).every((letter) => [...given].some((key) => key.startsWith(letter))),
  );
  const keys = words.flatMap((word) => (INITIALS.test(word) ? lettersOf(word) : nameKey(word)));
  if (!isOwn) return { from, as: 'other', isExact: false };
  if (INITIALS.test(words[0] as string)) {
    // “V. Lavrov” is no Sergey Viktorovich, “Andrei V. Lavrov” neither.
    const isFirst = gazetteer.isFirstLetter(speaker, keys[0] as string);
    const isOthers = isAdjacent(it, from) && alone(it, from, speaker, gazetteer) === 'other';
    if (!isFirst || isOthers) return { from, as: 'other', isExact: false };
  }
  return { from, as: 'given', isExact: gazetteer.isSpelt(speaker, keys) };
}

/** What one word right before token i says, when it is no given name of the speaker's. */
function alone(
  { text, words, keys }: Keyed,
  i: number,
  speaker: Speaker,
  gazetteer: Gazetteer,
): Standing['as'] {
  const word = (words[i - 1] as Token).text;
  if (!isCapital(word)) {
    return OFFICE.test(word) && heldOffice(word, speaker) ? 'office' : 'bare';
  }
  if ((keys[i - 1] ?? []).some((key) => gazetteer.namesakes(speaker).has(key))) return 'other';
  if (OFFICE.test(word)) return heldOffice(word, speaker) ? 'office' : 'other';
  if (isNoGivenName(word, isShouted((words[i] as Token).text))) return 'bare';
  // A word that the text also writes small is no given name: a headline's capitals.
  const small = new RegExp(
    `(?<![\\p{L}])${word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '.')}(?![\\p{L}])`,
    'u',
  );
  return small.test(text) ? 'bare' : 'other';
}

/** Offices as headlines shorten them. */
const SHORT: Partial<Record<string, string>> = { fm: 'foreign minister', pm: 'prime minister' };

/** Whether a speaker ever held such an office; one that we cannot read in another language counts. */
function heldOffice(word: string, speaker: Speaker): boolean {
  const folded = fold(word);
  if (speaker.roles.length === 0 || !ENGLISH_OFFICE.test(folded)) return true;
  const description = readDescription(SHORT[folded] ?? folded);
  if (description) return fits(speaker, description, null);
  return speaker.roles.some(({ title }) => fold(title).includes(folded));
}

function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}
