import { fold } from '../text/fold';
import { nameKey } from '../text/name-key';
import { countryOf } from './countries';
import { fits, readDescription } from './descriptions';
import type { Known, Names } from './names/names';
import { NONE, type Words } from './names/words';
import { isNoGivenName } from './not-names';
import type { WrittenSmall } from './written-small';

/** What the words before a surname make of it. */
export interface Standing {
  /** Number of the first word that belongs to the name, 0 for the surname's own first. */
  from: number;
  /**
   * `given`: own given names or initials. `office`: an office alone. `other`: somebody else's given
   * name or initial. `bare`: nothing that tells. `unread`: one of the two last, the same for everybody
   * (`WordsBefore.stranger`); most often nobody has to know which.
   */
  as: 'given' | 'office' | 'other' | 'bare' | 'unread';
  /** Whether the given names are exactly those of one of the speaker's names: `George W.`, not `George H. W.` */
  isExact: boolean;
}

const OFFICE =
  /^(?:fm|pm|expert|president|premier|minister|chancellor|secretary|general|leader|diplomat|spokeswoman|spokesman|senator|pr[eä]zident\w*|ministr\w*|президент\w*|министр\w*|міністр\w*)$/iu;
const ENGLISH_OFFICE =
  /^(?:fm$|pm$|expert|president|premier|minister|chancellor|secretary|general|leader|diplomat|spokes|senator)/;
/** One initial, or several written together: `S`, `V.V.` */
const INITIALS = /^(?:\p{Lu}\.?|(?:\p{Lu}\.){2,})$/u;

/**
 * The words before one surname, for each of its bearers in turn: what does not depend on who is meant
 * is worked out once, and only when it is asked for.
 */
export class WordsBefore {
  private readonly names: Names;
  private readonly isBeside: boolean;
  private readonly hasInitial: boolean;
  private readonly hasMiddle: boolean;
  /** The word right before and the surname's first, once a standing is unread: `it` may be elsewhere by then. */
  private unread: [before: string, surname: string] | null = null;
  private read: 'bare' | 'other' | undefined;

  /**
   * @param it the words around the surname, which is number 0
   * @param free where the words begin that no name before has taken
   * @param small which words the text also writes small
   */
  constructor(
    private readonly it: Words,
    private readonly free: number,
    private readonly small: WrittenSmall,
  ) {
    this.names = it.names;
    this.isBeside = it.isAdjacent(0);
    this.hasInitial = this.isFree(-1) && initialsBefore(it, 0) !== null;
    this.hasMiddle = this.isBeside && this.isFree(-2) && it.isAdjacent(-1) && it.isCapital(-1);
  }

  /** Whether anything may name a bearer of the surname: given names, initials or an office. */
  get tells(): boolean {
    const { it } = this;
    if (this.hasInitial) return true;
    if (!this.isBeside) return false;
    return it.isCapital(-1) || it.key(-1) !== NONE || OFFICE.test(it.word(-1));
  }

  /** Whether `standing` may give more than `bare`, `other` or `unread`, of one who shares the surname with others. */
  maybeGiven(speaker: number): boolean {
    if (this.hasInitial) return true;
    if (this.isBeside && this.isFree(-1) && this.isGiven(-1, speaker)) return true;
    return this.hasMiddle && this.isGiven(-2, speaker);
  }

  /** Reads the given names, initials and offices before the surname, as one speaker's. */
  standing(speaker: number): Standing {
    const { it } = this;
    let from = 0;
    for (; this.isFree(from - 1); from--) {
      const isInitial = from === 0 ? this.hasInitial : initialsBefore(it, from) !== null;
      if (!isInitial && !(it.isAdjacent(from) && this.isGiven(from - 1, speaker))) break;
    }
    if (from < 0) return this.chain(from, speaker);
    // “Sergey Viktorovich Lavrov”: one patronymic or middle name between, even one that we do not know.
    if (this.hasMiddle && this.isGiven(-2, speaker)) {
      return { from: -2, as: 'given', isExact: false };
    }
    return { from: 0, as: this.isBeside ? this.alone(0, speaker) : 'bare', isExact: false };
  }

  /** Whether an office that a speaker held stands right before a word. */
  isInOffice(at: number, speaker: number): boolean {
    return this.it.isAdjacent(at) && this.alone(at, speaker) === 'office';
  }

  /** Whether the line has a word of this number that no name before has taken. */
  private isFree(i: number): boolean {
    return this.it.start(i) >= this.free;
  }

  private isGiven(k: number, speaker: number): boolean {
    const key = this.it.key(k);
    const stem = this.it.stem(k);
    if (key === NONE && stem === NONE) return false;
    const { given } = this.names;
    return (key !== NONE && given.has(speaker, key)) || (stem !== NONE && given.has(speaker, stem));
  }

  /** Given names and initials between `from` and the surname. */
  private chain(from: number, speaker: number): Standing {
    const { it, names } = this;
    const words = Array.from({ length: -from }, (_, k) => it.word(from + k));
    const given = () => textsOf(names, names.given.of(speaker));
    const isOwn = words.every(
      (word) =>
        !areInitials(word) ||
        lettersOf(word).every((letter) => given().some((key) => key.startsWith(letter))),
    );
    if (!isOwn) return { from, as: 'other', isExact: false };
    const keys = words.flatMap((word) => (areInitials(word) ? lettersOf(word) : nameKey(word)));
    if (areInitials(words[0] as string)) {
      // “V. Lavrov” is no Sergey Viktorovich, “Andrei V. Lavrov” neither.
      const first = keys[0] as string;
      const isFirst = textsOf(names, names.spelt.of(speaker)).some((each) =>
        each.startsWith(first),
      );
      const isOthers = it.isAdjacent(from) && this.alone(from, speaker) === 'other';
      if (!isFirst || isOthers) return { from, as: 'other', isExact: false };
    }
    const spelt = names.keys.indexOf(keys.join(' '));
    return { from, as: 'given', isExact: spelt >= 0 && names.spelt.has(speaker, spelt) };
  }

  /** What one word right before word `at` says, when it is no given name of the speaker's. */
  private alone(at: number, speaker: number): Standing['as'] {
    const { it, names } = this;
    const word = it.word(at - 1);
    if (!it.isCapital(at - 1)) {
      return OFFICE.test(word) && heldOffice(word, names.at(speaker)) ? 'office' : 'bare';
    }
    if (this.isNamesake(at - 1, speaker)) return 'other';
    if (OFFICE.test(word)) return heldOffice(word, names.at(speaker)) ? 'office' : 'other';
    if (at !== 0) return this.strangerIn(word, it.word(at));
    this.unread ??= [word, it.word(at)];
    return 'unread';
  }

  /** What an `unread` standing comes to, at any time. */
  stranger(): 'bare' | 'other' {
    this.read ??= this.unread ? this.strangerIn(...this.unread) : 'bare';
    return this.read;
  }

  /** Whether a word is a given name of somebody with whom the speaker must not be mistaken. */
  isNamesake(k: number, speaker: number): boolean {
    const { namesakes } = this.names;
    return namesakes.has(speaker, this.it.key(k)) || namesakes.has(speaker, this.it.stem(k));
  }

  /** Whether a capitalised word before a surname makes a stranger of the name, whoever is meant. */
  private strangerIn(word: string, surname: string): 'bare' | 'other' {
    if (isNoGivenName(word, isShouted(surname))) return 'bare';
    // A word that the text also writes small is no given name: a headline's capitals.
    return this.small.has(word) ? 'bare' : 'other';
  }
}

function textsOf(names: Names, numbers: Uint32Array): string[] {
  return Array.from(numbers, (number) => names.keys.at(number));
}

/** The letters of an initial right before word i; null when there is none. */
function initialsBefore(it: Words, i: number): string[] | null {
  if (!it.has(i - 1)) return null;
  const before = it.word(i - 1);
  if (!areInitials(before) || countryOf(before.toLowerCase())) return null;
  const between = it.text.slice(it.end(i - 1), it.start(i));
  const isPointed = before.endsWith('.') || between.startsWith('.');
  if (!isPointed || !/^\.?[ \u00a0]?$/.test(between)) return null;
  return lettersOf(before);
}

/** Whether a word is an initial or several. Most words are longer, and tell it sooner than the expression does. */
function areInitials(word: string): boolean {
  if (word.length > 1 && word.charAt(1) !== '.' && word.charCodeAt(1) < 0x80) return false;
  if (word.length === 1 && word.charCodeAt(0) < 0x80) return word >= 'A' && word <= 'Z';
  return INITIALS.test(word);
}

const lettersOf = (word: string) => word.split('.').filter(Boolean).map(nameKey);

/** Offices as headlines shorten them. */
const SHORT: Partial<Record<string, string>> = { fm: 'foreign minister', pm: 'prime minister' };

/** Whether a speaker ever held such an office; one that we cannot read in another language counts. */
function heldOffice(word: string, { roles }: Known): boolean {
  const folded = fold(word);
  if (roles.length === 0 || !ENGLISH_OFFICE.test(folded)) return true;
  const description = readDescription(SHORT[folded] ?? folded);
  if (description) return fits({ roles }, description, null);
  return roles.some(({ title }) => fold(title).includes(folded));
}

function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}
