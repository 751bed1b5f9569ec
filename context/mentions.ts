import type { Mention, Speaker } from '../model';
import { nameKey } from '../text/name-key';
import { type Token, tokens } from '../text/tokens';
import { type Entry, type Gazetteer, PARTICLE } from './gazetteer';
import { isInflected, keysOf } from './inflection';
import { aroundName, isThingBehind } from './name-around';
import { isAdjacent, isCapital, type Keyed, type Standing, standingOf } from './name-before';
import type { Names } from './names/names';
import { isCommonSurname, isMonth, isNoGivenName, makesKin, takesNameAway } from './not-names';

/** A surname in the text, with what its neighbours say of it. */
interface Sighting extends Standing {
  entry: Entry;
  /** Index of the token behind the name. */
  to: number;
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
export function findMentions(text: string, { gazetteer }: Names): Mention[] {
  const words = tokens(text);
  const inflected = isInflected(text);
  const keys = words.map(({ text: word }) => {
    if (isCapital(word)) return keysOf(word, inflected);
    return PARTICLE.test(word) ? [nameKey(word)] : [];
  });
  const sightings: Sighting[] = [];
  let free = 0;
  for (let i = 0; i < words.length; i++) {
    const found = sight({ text, words, keys, free }, i, gazetteer);
    if (found.length === 0) continue;
    sightings.push(...found);
    free = Math.max(...found.map(({ to }) => to));
    i = free - 1;
  }
  return settle(text, words, sightings, gazetteer);
}

/** All speakers whose name may begin at token i: one, or several when they share a surname. */
function sight(it: Keyed, i: number, gazetteer: Gazetteer): Sighting[] {
  const { words, keys } = it;
  const found = entriesAt(it, i, gazetteer);
  const length = found[0]?.keys.length;
  if (length === undefined) return [];
  const startOf = (k: number) => (words[k] as Token).start;
  const textAt = (k: number) => words[k]?.text ?? null;
  const before = isAdjacent(it, i) ? textAt(i - 1) : null;
  const behind = isAdjacent(it, i + length) ? textAt(i + length) : null;
  if (behind && (takesNameAway(behind) || isThingBehind(behind))) return [];
  if (length === 1 && isMonth(textAt(i) as string, before, behind)) return [];
  const sightings = found.map((entry): Sighting => {
    const to = i + length;
    if (entry.kind === 'alone') return { entry, from: i, to, as: 'given', isExact: true };
    const standing = standingOf(it, i, entry.speaker, gazetteer);
    const others = gazetteer.namesakes(entry.speaker);
    // “Lavrov Andrei”, as lists and some languages put it; “Donald Trump Jr.”
    const isKin = behind !== null && (makesKin(behind) || keys[to]?.some((key) => others.has(key)));
    const around = aroundName(it.text, startOf(standing.from), (words[to - 1] as Token).end);
    const isOthers = isKin || around !== null;
    return { entry, to, ...standing, ...(isOthers ? { as: 'other' } : {}) };
  });
  const around = aroundName(it.text, startOf(i), (words[i + length - 1] as Token).end);
  if (around === 'thing') return [];
  if (!joinsAnotherName(it, i, length, gazetteer)) return sightings;
  // A given name before `Foo-Trump` makes a person of it; alone it may be a headline's `Trump-Era`.
  return sightings
    .filter(({ as, entry }) => entry.kind === 'surname' && (as === 'given' || as === 'other'))
    .map((each) => ({ ...each, as: 'other' }));
}

/** The longest entries whose tokens stand at i, one a speaker. */
function entriesAt(it: Keyed, i: number, gazetteer: Gazetteer): Entry[] {
  const isAt = (wanted: string, k: number) => {
    const word = it.words[k]?.text;
    if (word === undefined || !isAdjacent(it, k)) return false;
    // Inside a name small words count too: `Institute for the Study of War`.
    return it.keys[k]?.includes(wanted) || (!isCapital(word) && nameKey(word) === wanted);
  };
  let found: Entry[] = [];
  for (const key of it.keys[i] as string[]) {
    for (const entry of gazetteer.startingWith(key)) {
      const length = found[0]?.keys.length ?? 0;
      if (entry.keys.length < length) continue;
      if (!entry.keys.every((wanted, k) => k === 0 || isAt(wanted, i + k))) continue;
      if (entry.keys.length > length) found = [];
      if (found.some(({ speaker }) => speaker.id === entry.speaker.id)) continue;
      found.push(entry);
    }
  }
  return found;
}

/** A double-barrelled surname (`Foo-Trump`) is another's, unless both halves are on record (`Trump-Putin`). */
function joinsAnotherName(
  { text, words, keys }: Keyed,
  i: number,
  length: number,
  gazetteer: Gazetteer,
): boolean {
  const isForeign = (k: number, between: string) =>
    /^[-‐‑–]$/.test(between) &&
    isCapital(words[k]?.text ?? '') &&
    !isNoGivenName(words[k]?.text ?? '') &&
    !(keys[k] as string[]).some((key) => gazetteer.startingWith(key).length > 0);
  const first = words[i] as Token;
  const last = words[i + length - 1] as Token;
  const before = words[i - 1];
  const after = words[i + length];
  return (
    (!!before && isForeign(i - 1, text.slice(before.end, first.start))) ||
    (!!after && isForeign(i + length, text.slice(last.end, after.start)))
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

function settle(
  text: string,
  words: Token[],
  sightings: Sighting[],
  gazetteer: Gazetteer,
): Mention[] {
  const mentions: Mention[] = [];
  const places = new Map<number, Sighting[]>();
  for (const each of sightings) places.set(each.to, [...(places.get(each.to) ?? []), each]);
  const named = new Set(
    [...places.values()].flatMap((here) => surelyNamed(here)?.entry.speaker.id ?? []),
  );
  /** The last time that a surname was given to somebody, by surname. */
  const last = new Map<string, { speaker: Speaker | null; at: number }>();
  /** The last time that it was given to somebody who is not on record. */
  const lastOther = new Map<string, number>();
  for (const here of places.values()) {
    const first = here[0] as Sighting;
    const surname = first.entry.keys.join(' ').replaceAll('~', '');
    const at = (words[first.from] as Token).start;
    const sure = surelyNamed(here);
    if (sure) {
      last.set(surname, { speaker: sure.entry.speaker, at });
      mentions.push(mention(text, words, sure));
      continue;
    }
    if (here.some(({ as }) => as === 'other' || as === 'given')) {
      last.set(surname, { speaker: null, at });
      lastOther.set(surname, at);
      continue;
    }
    // Two bearers just named: whose the bare surname is, nobody can tell.
    if (at - (lastOther.get(surname) ?? Number.NEGATIVE_INFINITY) < NAMESAKE_REACH) continue;
    const bearer = bareBearer(here, last.get(surname), named, at, sightings, gazetteer);
    if (bearer) mentions.push(mention(text, words, bearer));
  }
  return mentions;
}

/** Whose a bare surname is, or null when that is not sure. */
function bareBearer(
  here: Sighting[],
  last: { speaker: Speaker | null; at: number } | undefined,
  named: Set<string>,
  at: number,
  all: Sighting[],
  gazetteer: Gazetteer,
): Sighting | null {
  const [first] = here as [Sighting];
  if (last?.speaker === null) {
    const near = at - last.at < NAMESAKE_REACH;
    const known = here.filter(({ entry }) => named.has(entry.speaker.id));
    return !near && known.length === 1 ? (known[0] as Sighting) : null;
  }
  if (last?.speaker) return here.find(({ entry }) => entry.speaker.id === last.speaker?.id) ?? null;
  const known = here.filter(({ entry }) => named.has(entry.speaker.id));
  if (known.length === 1) return known[0] as Sighting;
  if (here.length > 1 || gazetteer.isShared(first.entry)) return null;
  if (!gazetteer.isKnownByIt(first.entry)) return null;
  const surname = first.entry.name.split(/\s+/).at(-1) as string;
  const foreign = all.some(
    ({ as, entry }) => as === 'other' && entry.speaker.id === first.entry.speaker.id,
  );
  return foreign || isCommonSurname(surname) ? null : first;
}

function mention(text: string, words: Token[], { entry, from, to }: Sighting): Mention {
  const start = (words[from] as Token).start;
  const end = (words[to - 1] as Token).end;
  const { id, name } = entry.speaker;
  return { start, end, exact: text.slice(start, end), speaker: { id, name } };
}
