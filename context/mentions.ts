import type { Mention } from '../model';
import { isInflected } from './inflection';
import { aroundName, isThingBehind } from './name-around';
import { type Standing, WordsBefore } from './name-before';
import type { Names } from './names/names';
import { type Bearer, namesAt } from './names/places';
import { scanNames } from './names/scan';
import { ALONE, COMMON, KNOWN_BY_IT } from './names/trie-builder';
import { Words } from './names/words';
import { isMonth, isNoGivenName, makesKin, takesNameAway } from './not-names';
import { WrittenSmall } from './written-small';

/** A surname in the text, with what its neighbours say of it for one of its bearers. */
interface Sighting extends Standing {
  bearer: Bearer;
  /** The number of the word behind the name, in its line. */
  to: number;
  /** Where it stands in the text, given names included. */
  start: number;
  end: number;
  /** The words before it, where its standing may be unread. */
  words: WordsBefore | null;
}

/** What the words before a name make of it, now that it counts. */
function standingOf(sighting: Sighting): Standing['as'] {
  if (sighting.as === 'unread' && sighting.words) sighting.as = sighting.words.stranger();
  return sighting.as;
}

/** A namesake named this near before a bare surname owns it, in characters: about two paragraphs. */
const NAMESAKE_REACH = 900;

/**
 * Finds the names of speakers on record in a text, longest form first, in reading order.
 *
 * Never the wrong person: a surname alone counts when the text has named its bearer (full name, or
 * an office before it) or nobody else on record bears it and it is no common surname; a foreign
 * given name before it means another person, also for the bare surname after it; a surname shared
 * by two speakers stays unmarked until one is named.
 */
export function findMentions(text: string, names: Names): Mention[] {
  const inflected = isInflected(text);
  const it = new Words(text, names, inflected);
  const small = new WrittenSmall(text);
  /** What was sighted, by place: one for each who may be meant there. */
  const sighted: Sighting[][] = [];
  /** The first word of the line that no name has taken. */
  let free = 0;
  for (const place of scanNames(text, names, inflected)) {
    if (it.open(place)) free = 0;
    const i = it.at(place);
    if (i < free) continue;
    const here = sight(it, i, free, small);
    if (here.length === 0) continue;
    sighted.push(here);
    free = (here[0] as Sighting).to;
  }
  return settle(text, names, sighted);
}

/** All speakers whose name may begin at word i: one, or several when they share a surname. */
function sight(it: Words, i: number, free: number, small: WrittenSmall): Sighting[] {
  const found = namesAt(it, i);
  if (!found) return [];
  const { length, bearers } = found;
  const to = i + length;
  const before = it.isAdjacent(i) ? it.word(i - 1) : null;
  const behind = it.isAdjacent(to) ? it.word(to) : null;
  if (behind && (takesNameAway(behind) || isThingBehind(behind))) return [];
  if (length === 1 && isMonth(it.word(i), before, behind)) return [];
  const start = it.starts[i] as number;
  const end = it.ends[to - 1] as number;
  const around = aroundName(it.text, start, end);
  if (around === 'thing') return [];
  const words = new WordsBefore(it, i, free, small);
  const isKin = behind !== null && makesKin(behind);
  const sightings = bearers.map((bearer): Sighting => {
    if (bearer.flags & ALONE)
      return { bearer, from: i, to, start, end, as: 'given', isExact: true, words: null };
    const { from, as, isExact } = words.standing(bearer.speaker);
    const at = it.starts[from] as number;
    // “Lavrov Andrei”, as lists and some languages put it; “Donald Trump Jr.”
    const isOthers =
      isKin ||
      (behind !== null && words.isNamesake(to, bearer.speaker)) ||
      (from === i ? around : aroundName(it.text, at, end)) !== null;
    return { bearer, from, to, start: at, end, as: isOthers ? 'other' : as, isExact, words };
  });
  if (!joinsAnotherName(it, i, length)) return sightings;
  // A given name before `Foo-Trump` makes a person of it; alone it may be a headline's `Trump-Era`.
  return sightings
    .filter((each) => !(each.bearer.flags & ALONE) && tellsOfGiven(each))
    .map((each) => ({ ...each, as: 'other' }));
}

/** Whether a given name stands before it, his own or another's. */
function tellsOfGiven(sighting: Sighting): boolean {
  const as = standingOf(sighting);
  return as === 'given' || as === 'other';
}

/** A double-barrelled surname (`Foo-Trump`) is another's, unless both halves are on record (`Trump-Putin`). */
function joinsAnotherName(it: Words, i: number, length: number): boolean {
  const isHyphen = (before: number) =>
    /^[-‐‑–]$/.test(it.text.slice(it.ends[before], it.starts[before + 1]));
  const isForeign = (k: number) =>
    it.isCapital(k) && !isNoGivenName(it.word(k)) && !it.beginsName(k);
  const to = i + length;
  return (
    (i > 0 && isHyphen(i - 1) && isForeign(i - 1)) ||
    (to < it.count && isHyphen(to - 1) && isForeign(to))
  );
}

/**
 * Who is surely named at one place: by given names of his own, or by an office where nobody else on
 * record bears the surname. Null when nobody is, or two might be (`George Bush`).
 */
function surelyNamed(here: Sighting[]): Sighting | null {
  const given = here.filter(({ as }) => as === 'given');
  const [only] = given.length > 1 ? given.filter(({ isExact }) => isExact) : given;
  if (given.length > 1 && given.filter(({ isExact }) => isExact).length !== 1) return null;
  if (only) return only;
  return here.length === 1 && here[0]?.as === 'office' ? here[0] : null;
}

function settle(text: string, names: Names, sighted: Sighting[][]): Mention[] {
  const mentions: Mention[] = [];
  const named = new Set<number>();
  const sureAt = sighted.map((here) => {
    const sure = surelyNamed(here);
    if (sure) named.add(sure.bearer.speaker);
    return sure;
  });
  const surnames = sighted.map((here) =>
    names.trie.surname((here[0] as Sighting).bearer.node, names.keys),
  );
  /** Surnames that may come to a mention: only there it counts who else is named. */
  const open = new Set<string>();
  /** Those who may be meant by the bare surname, though nothing names them. */
  const byIt = new Set<number>();
  sighted.forEach((here, i) => {
    const only = knownByIt(here, names);
    if (only) byIt.add(only.bearer.speaker);
    if (only || sureAt[i] || here.some(({ bearer }) => named.has(bearer.speaker))) {
      open.add(surnames[i] as string);
    }
  });
  const foreign = foreignOf(sighted, byIt);
  /** The last time that a surname was given to somebody, by surname. */
  const last = new Map<string, { speaker: number | null; at: number }>();
  /** The last time that it was given to somebody who is not on record. */
  const lastOther = new Map<string, number>();
  for (const [i, here] of sighted.entries()) {
    const surname = surnames[i] as string;
    if (!open.has(surname)) continue;
    const at = (here[0] as Sighting).start;
    const sure = sureAt[i];
    if (sure) {
      last.set(surname, { speaker: sure.bearer.speaker, at });
      mentions.push(mention(text, names, sure));
      continue;
    }
    if (here.some(tellsOfGiven)) {
      last.set(surname, { speaker: null, at });
      lastOther.set(surname, at);
      continue;
    }
    // Two bearers just named: whose the bare surname is, nobody can tell.
    if (at - (lastOther.get(surname) ?? Number.NEGATIVE_INFINITY) < NAMESAKE_REACH) continue;
    const bearer = bareBearer(here, last.get(surname), named, at, foreign, names);
    if (bearer) mentions.push(mention(text, names, bearer));
  }
  return mentions;
}

/** Whose a bare surname is, or null when that is not sure. */
function bareBearer(
  here: Sighting[],
  last: { speaker: number | null; at: number } | undefined,
  named: ReadonlySet<number>,
  at: number,
  foreign: ReadonlySet<number>,
  names: Names,
): Sighting | null {
  const known = () => here.filter(({ bearer }) => named.has(bearer.speaker));
  if (last?.speaker === null) {
    const near = at - last.at < NAMESAKE_REACH;
    const those = near ? [] : known();
    return those.length === 1 ? (those[0] as Sighting) : null;
  }
  if (last) return here.find(({ bearer }) => bearer.speaker === last.speaker) ?? null;
  const those = known();
  if (those.length === 1) return those[0] as Sighting;
  const only = knownByIt(here, names);
  return only && !foreign.has(only.bearer.speaker) ? only : null;
}

/** Who is known by the bare surname that stands at a place, when nobody else bears it. */
function knownByIt(here: Sighting[], names: Names): Sighting | null {
  const [first] = here as [Sighting];
  const { node, flags } = first.bearer;
  if (here.length > 1 || names.trie.bearers(node) > 1) return null;
  return flags & KNOWN_BY_IT && !(flags & COMMON) ? first : null;
}

/** Those of some speakers of whom a place says that somebody else is meant. */
function foreignOf(sighted: Sighting[][], speakers: ReadonlySet<number>): Set<number> {
  const foreign = new Set<number>();
  for (const here of sighted) {
    for (const each of here) {
      const { speaker } = each.bearer;
      if (speakers.has(speaker) && standingOf(each) === 'other') foreign.add(speaker);
    }
  }
  return foreign;
}

function mention(text: string, names: Names, { bearer, start, end }: Sighting): Mention {
  const { id, name } = names.at(bearer.speaker);
  return { start, end, exact: text.slice(start, end), speaker: { id, name } };
}
