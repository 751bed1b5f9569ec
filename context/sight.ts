import { type Around, aroundName, isThingBehind } from './name-around';
import { type Standing, WordsBefore } from './name-before';
import type { Names } from './names/names';
import { type Bearer, namesHere } from './names/places';
import { ALONE } from './names/trie-builder';
import { Words } from './names/words';
import { isMonth, isNoGivenName, makesKin, takesNameAway } from './not-names';
import { WrittenSmall } from './written-small';

/** A surname in the text, with what its neighbours say of it for one of its bearers. */
export interface Sighting extends Omit<Standing, 'from'> {
  bearer: Bearer;
  /** Where it stands in the text, given names included. */
  start: number;
  end: number;
  /** The words before it, where its standing may be unread. */
  words: WordsBefore | null;
}

/** A place at which a name on record stands. */
export interface Sighted {
  /** Where the name begins, and how many words it has. */
  place: number;
  length: number;
  /** Where the words begin that no name before has taken. */
  free: number;
  /** Who may be meant: one, or several when they share a surname. */
  bearers: readonly Bearer[];
  /** Who is surely named there. */
  sure: Sighting | null;
  /** What the words around say of each bearer, once somebody asked. */
  all: readonly Sighting[] | null;
}

/** What the words before a name make of it, now that it counts. */
export function standingOf(sighting: Sighting): Standing['as'] {
  if (sighting.as === 'unread' && sighting.words) sighting.as = sighting.words.stranger();
  return sighting.as;
}

/** Whether a given name stands before it, his own or another's. */
export function tellsOfGiven(sighting: Sighting): boolean {
  const as = standingOf(sighting);
  return as === 'given' || as === 'other';
}

/**
 * Looks at the names that stand in a text, from left to right. Most names in the news are of people who are not meant: what the
 * words around a name say of each of its bearers is worked out for those alone who may come to a mention.
 */
export class Sight {
  private readonly it: Words;
  private readonly small: WrittenSmall;
  /** Where the words begin that no name has taken yet. */
  private free = 0;

  constructor(
    text: string,
    private readonly names: Names,
    inflected: boolean,
  ) {
    this.it = new Words(text, names, inflected);
    this.small = new WrittenSmall(text);
  }

  /** The names that begin at a place, null where none does, or is a person's; places in rising order. */
  at(place: number): Sighted | null {
    const { it, free } = this;
    if (place < free) return null;
    it.go(place);
    const found = namesHere(it);
    if (!found) return null;
    const { length, bearers } = found;
    const behind = it.isAdjacent(length) ? it.word(length) : null;
    if (behind && (takesNameAway(behind) || isThingBehind(behind))) return null;
    const before = () => (it.isAdjacent(0) ? it.word(-1) : null);
    if (length === 1 && isMonth(it.word(0), before, behind)) return null;
    const end = it.end(length - 1);
    if (aroundName(it.text, place, end)?.as === 'thing') return null;
    const here: Sighted = { place, length, free, bearers, sure: null, all: null };
    if (joinsAnotherName(it, length)) {
      here.all = this.joined(here);
      if (here.all.length === 0) return null;
      here.bearers = here.all.map(({ bearer }) => bearer);
    } else {
      here.sure = this.sure(here);
    }
    this.free = end;
    return here;
  }

  /** What the words around a place say of each who may be meant. */
  all(here: Sighted): readonly Sighting[] {
    here.all ??= this.each(here, here.bearers);
    return here.all;
  }

  /**
   * Who is surely named at one place: by given names of his own, or by an office where nobody else on
   * record bears the surname. Null when nobody is, or two might be (`George Bush`).
   */
  private sure(here: Sighted): Sighting | null {
    const { bearers } = here;
    const words = new WordsBefore(this.it, here.free, this.small);
    const tells = words.tells;
    const maybe = bearers.filter(
      ({ speaker, flags }) =>
        (flags & ALONE) !== 0 || (tells && (bearers.length === 1 || words.maybeGiven(speaker))),
    );
    if (maybe.length === 0) return null;
    const sightings = this.each(here, maybe, words);
    if (bearers.length === 1) here.all = sightings;
    const given = sightings.filter(({ as }) => as === 'given');
    const exact = given.length > 1 ? given.filter(({ isExact }) => isExact) : given;
    if (exact.length === 1) return exact[0] as Sighting;
    return given.length === 0 && bearers.length === 1 && sightings[0]?.as === 'office'
      ? sightings[0]
      : null;
  }

  /** A given name before `Foo-Trump` makes a person of it; alone it may be a headline's `Trump-Era`. */
  private joined(here: Sighted): Sighting[] {
    return this.each(here, here.bearers)
      .filter((each) => !(each.bearer.flags & ALONE) && tellsOfGiven(each))
      .map((each) => ({ ...each, as: 'other' }));
  }

  private each(
    { place, length, free }: Sighted,
    bearers: readonly Bearer[],
    before?: WordsBefore,
  ): Sighting[] {
    const { it } = this;
    if (!before) it.go(place);
    const words = before ?? new WordsBefore(it, free, this.small);
    const end = it.end(length - 1);
    const around = aroundName(it.text, place, end);
    const behind = it.isAdjacent(length) ? it.word(length) : null;
    const isKin = behind !== null && makesKin(behind);
    return bearers.map((bearer): Sighting => {
      if (bearer.flags & ALONE)
        return { bearer, start: place, end, as: 'given', isExact: true, words: null };
      const { from, as, isExact } = words.standing(bearer.speaker);
      const start = it.start(from);
      // “Lavrov Andrei”, as lists and some languages put it; “Donald Trump Jr.”
      // But “President Joseph R. Biden Jr.” is the one who was president.
      const isOthers =
        (isKin && !(as === 'given' && words.isInOffice(from, bearer.speaker))) ||
        (behind !== null && words.isNamesake(length, bearer.speaker)) ||
        this.tellsOfAnother(from === 0 ? around : aroundName(it.text, start, end), bearer);
      return { bearer, start, end, as: isOthers ? 'other' : as, isExact, words };
    });
  }

  /** Whether what stands around a name makes it another's: not by the trade that is his own on record. */
  private tellsOfAnother(around: Around | null, { speaker }: Bearer): boolean {
    const trade = around?.trade;
    if (!trade) return around !== null;
    return !this.names.at(speaker).roles.some(({ title }) => title.toLowerCase().includes(trade));
  }
}

/** A double-barrelled surname (`Foo-Trump`) is another's, unless both halves are on record (`Trump-Putin`). */
function joinsAnotherName(it: Words, length: number): boolean {
  const { text } = it;
  const start = it.start(0);
  const end = it.end(length - 1);
  const isForeign = (k: number) =>
    it.isCapital(k) && !isNoGivenName(it.word(k)) && !it.beginsName(k);
  return (
    (isHyphen(text.charCodeAt(start - 1)) && it.end(-1) === start - 1 && isForeign(-1)) ||
    (isHyphen(text.charCodeAt(end)) && it.start(length) === end + 1 && isForeign(length))
  );
}

function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011 || unit === 0x2013;
}
