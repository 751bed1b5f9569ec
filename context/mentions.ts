import type { Edtf, Mention } from '../model';
import { type Gender, genderOfName } from './gender';
import { isInflected } from './inflection';
import { knownOnTheDay } from './known-on-the-day';
import type { Names } from './names/names';
import type { Bearer } from './names/places';
import { scanNames } from './names/scan';
import { COMMON, KNOWN_BY_IT } from './names/trie-builder';
import { Sight, type Sighted, type Sighting, standingOf, tellsOfGiven } from './sight';

/** A namesake named this near before a bare surname owns it, in characters: about two paragraphs. */
const NAMESAKE_REACH = 900;

/**
 * Finds the names of speakers on record in a text, longest form first, in reading order.
 *
 * Never the wrong person: a surname alone counts when the text has named its bearer (full name, or
 * an office before it) or nobody else on record bears it and it is no common surname; a foreign
 * given name before it means another person, also for the bare surname after it; a surname shared
 * by two speakers stays unmarked until one is named.
 *
 * @param on the text's day, for who is known on it (`known-on-the-day.ts`)
 */
export function findMentions(text: string, names: Names, on: Edtf | null = null): Mention[] {
  const inflected = isInflected(text);
  const sight = new Sight(text, names, inflected);
  const sighted: Sighted[] = [];
  for (const place of scanNames(text, names, inflected)) {
    const here = sight.at(place);
    if (here) sighted.push(here);
  }
  return settle(text, names, sight, sighted, on);
}

function settle(
  text: string,
  names: Names,
  sight: Sight,
  sighted: readonly Sighted[],
  on: Edtf | null,
): Mention[] {
  const mentions: Mention[] = [];
  const named = new Set<number>();
  for (const { sure } of sighted) if (sure) named.add(sure.bearer.speaker);
  /** Those who may be meant by the bare surname, though nothing names them. */
  const byIt = new Set<number>();
  /** Surnames that may come to a mention: only there it counts who else is named. */
  const open = new Set<string>();
  const isNamed = byBearers(({ speaker }) => named.has(speaker));
  const surnameOf = ({ bearers }: Sighted) =>
    names.trie.surname((bearers[0] as Bearer).node, names.keys);
  const isKnownThen = knownOnTheDay(text, names, on, () => surelyNamed(sighted, named, names));
  const isKnown = (bearers: readonly Bearer[]) => {
    const only = onlyBearer(bearers, names);
    return only !== null && ((only.flags & KNOWN_BY_IT) !== 0 || isKnownThen(only.speaker));
  };
  for (const here of sighted) {
    const only = isKnown(here.bearers);
    if (only) byIt.add((here.bearers[0] as Bearer).speaker);
    if (only || here.sure || isNamed(here)) open.add(surnameOf(here));
  }
  if (open.size === 0) return mentions;
  const foreign = foreignOf(sight, sighted, byIt);
  /** The last time that a surname was given to somebody, by surname. */
  const last = new Map<string, { speaker: number | null; at: number }>();
  /** The last time that it was given to somebody who is not on record, and whether to a man or a woman, where his name tells. */
  const lastOther = new Map<string, { at: number; gender: Gender | null }>();
  for (const place of sighted) {
    const surname = surnameOf(place);
    if (!open.has(surname)) continue;
    const here = sight.all(place);
    const at = (here[0] as Sighting).start;
    const { sure } = place;
    if (sure) {
      last.set(surname, { speaker: sure.bearer.speaker, at });
      mentions.push(mention(text, names, sure));
      continue;
    }
    if (here.some(tellsOfGiven)) {
      last.set(surname, { speaker: null, at });
      lastOther.set(surname, { at, gender: genderOfName(fullName(text, here[0] as Sighting)) });
      continue;
    }
    const other = lastOther.get(surname);
    const title = other ? titleOf(text, at) : null;
    // “Ivanka Trump … Mr. Trump”: not her.
    const isNotOther = title !== null && other?.gender != null && title !== other.gender;
    // Two bearers just named: whose the bare surname is, nobody can tell.
    if (other && !isNotOther && at - other.at < NAMESAKE_REACH) continue;
    const before = last.get(surname);
    const its = isNotOther && before?.speaker === null ? undefined : before;
    const bearer = bareBearer(here, its, named, at, foreign, isKnown);
    if (bearer) mentions.push(mention(text, names, bearer));
  }
  return mentions;
}

/** The capitalised words before a surname, with it. */
function fullName(text: string, { end }: Sighting): string {
  return FULL_NAME.exec(text.slice(Math.max(0, end - LONGEST_NAME), end))?.[0] ?? '';
}
const LONGEST_NAME = 60;
const FULL_NAME = /(?:\p{Lu}[\p{L}.’'-]*[ \u00a0]+){1,3}\p{L}[\p{L}’'-]*$/u;

/** Whether “Mr.” or “Ms.” stands before a place. */
function titleOf(text: string, at: number): Gender | null {
  const [, title] = TITLE.exec(text.slice(Math.max(0, at - 6), at)) ?? [];
  return title === undefined ? null : title === 'Mr' ? 'male' : 'female';
}
const TITLE = /(?<!\p{L})(Mr|Mrs|Ms)\.?[ \u00a0]$/u;

/** Whether somebody among the bearers at a place is such a one, worked out once for each name. */
function byBearers(isSuch: (bearer: Bearer) => boolean): (here: Sighted) => boolean {
  const known = new Map<readonly Bearer[], boolean>();
  return ({ bearers }) => {
    let is = known.get(bearers);
    if (is === undefined) {
      is = bearers.some(isSuch);
      known.set(bearers, is);
    }
    return is;
  };
}

/** Whose a bare surname is, or null when that is not sure. */
function bareBearer(
  here: readonly Sighting[],
  last: { speaker: number | null; at: number } | undefined,
  named: ReadonlySet<number>,
  at: number,
  foreign: ReadonlySet<number>,
  isKnown: (bearers: readonly Bearer[]) => boolean,
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
  const [only] = here as [Sighting];
  return isKnown(here.map(({ bearer }) => bearer)) && !foreign.has(only.bearer.speaker)
    ? only
    : null;
}

/** The only one at a place, where nobody else on record bears the surname and it is no common one; null else. */
function onlyBearer(bearers: readonly Bearer[], names: Names): Bearer | null {
  const [first] = bearers as [Bearer];
  if (bearers.length > 1 || names.trie.bearers(first.node) > 1) return null;
  return (first.flags & COMMON) === 0 ? first : null;
}

/** How many people a text names in full, by an office, or by a surname that needs nothing beside it. */
function surelyNamed(
  sighted: readonly Sighted[],
  named: ReadonlySet<number>,
  names: Names,
): number {
  const all = new Set(named);
  for (const { bearers } of sighted) {
    const only = onlyBearer(bearers, names);
    if (only && (only.flags & KNOWN_BY_IT) !== 0) all.add(only.speaker);
  }
  return [...all].filter((each) => names.at(each).kind === 'person').length;
}

/** Those of some speakers of whom a place says that somebody else is meant. */
function foreignOf(
  sight: Sight,
  sighted: readonly Sighted[],
  speakers: ReadonlySet<number>,
): Set<number> {
  const foreign = new Set<number>();
  if (speakers.size === 0) return foreign;
  const concerns = byBearers(({ speaker }) => speakers.has(speaker));
  for (const place of sighted) {
    if (!concerns(place)) continue;
    for (const each of sight.all(place)) {
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
