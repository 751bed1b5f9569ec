import type { Mention, Speaker } from '../model';
import { type Token, tokens } from '../text/tokens';
import type { Entry, Gazetteer } from './gazetteer';
import { isInflected, keysOf } from './inflection';
import { isCommonSurname, isNoGivenName, takesNameAway } from './not-names';

/** A surname in the text, with what its neighbours say of it. */
interface Sighting {
  entry: Entry;
  /** Token indices, half-open; the given name is inside when it was recognised. */
  from: number;
  to: number;
  /**
   * `named`: given name, initial or office right before it. `other`: somebody else's given name
   * before it. `bare`: the surname alone.
   */
  as: 'named' | 'other' | 'bare';
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
export function findMentions(text: string, gazetteer: Gazetteer): Mention[] {
  const words = tokens(text);
  const inflected = isInflected(text);
  const keys = words.map(({ text: word }) => (isCapital(word) ? keysOf(word, inflected) : []));
  const sightings: Sighting[] = [];
  for (let i = 0; i < words.length; i++) {
    const found = sight(text, words, keys, i, gazetteer);
    if (found.length === 0) continue;
    sightings.push(...found);
    i = Math.max(...found.map(({ to }) => to)) - 1;
  }
  return settle(text, words, sightings, gazetteer);
}

function isCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

/** All speakers whose name may begin at token i: one, or several when they share a surname. */
function sight(
  text: string,
  words: Token[],
  keys: string[][],
  i: number,
  gazetteer: Gazetteer,
): Sighting[] {
  let length = 0;
  const found: Sighting[] = [];
  for (const key of keys[i] as string[]) {
    for (const entry of gazetteer.startingWith(key)) {
      const n = entry.keys.length;
      if (n < length) continue;
      const matches = entry.keys.every(
        (wanted, k) => k === 0 || (keys[i + k]?.includes(wanted) && isAdjacent(text, words, i + k)),
      );
      if (!matches || found.some((other) => other.entry.speaker.id === entry.speaker.id)) continue;
      if (n > length) {
        found.length = 0;
        length = n;
      }
      found.push(placed(text, words, keys, i, entry, gazetteer));
    }
  }
  if (found.length === 0) return found;
  const end = words[i + length];
  const behind = end && isAdjacent(text, words, i + length) ? end.text : null;
  if (behind && takesNameAway(behind)) return [];
  if (joinsAnotherName(text, words, i, length, keys, gazetteer)) return [];
  return found;
}

/** Whether only blanks stand between a token and the one before it. */
function isAdjacent(text: string, words: Token[], i: number): boolean {
  const before = words[i - 1];
  const here = words[i];
  return !!before && !!here && /^[ \u00a0]+$/.test(text.slice(before.end, here.start));
}

/** A double-barrelled surname (`Foo-Trump`) is another's, unless both halves are on record (`Trump-Putin`). */
function joinsAnotherName(
  text: string,
  words: Token[],
  i: number,
  length: number,
  keys: string[][],
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

function placed(
  text: string,
  words: Token[],
  keys: string[][],
  i: number,
  entry: Entry,
  gazetteer: Gazetteer,
): Sighting {
  const to = i + entry.keys.length;
  if (entry.kind === 'alone') return { entry, from: i, to, as: 'named' };
  const given = gazetteer.given(entry.speaker);
  const isGiven = (k: number) => (keys[k] ?? []).some((key) => given.has(key));
  if (isAdjacent(text, words, i)) {
    // “Sergey Viktorovich Lavrov”: one patronymic or middle name between.
    if (isGiven(i - 1)) {
      const from = isAdjacent(text, words, i - 1) && isGiven(i - 2) ? i - 2 : i - 1;
      return { entry, from, to, as: 'named' };
    }
    if (isAdjacent(text, words, i - 1) && isGiven(i - 2) && isCapital(words[i - 1]?.text ?? '')) {
      return { entry, from: i - 2, to, as: 'named' };
    }
    return { entry, from: i, to, as: standing(text, words, i, entry, gazetteer) };
  }
  const initial = initialBefore(text, words, i);
  if (initial !== null) {
    const own = [...given].some((key) => key.startsWith(initial));
    return { entry, from: i, to, as: own ? 'named' : 'other' };
  }
  return { entry, from: i, to, as: 'bare' };
}

/** The key of the initial in `S. Lavrov`; null when there is none. */
function initialBefore(text: string, words: Token[], i: number): string | null {
  const before = words[i - 1];
  if (!before || !/^\p{Lu}\.?$/u.test(before.text)) return null;
  const between = text.slice(before.end, (words[i] as Token).start);
  return /^\.?[ \u00a0]?$/.test(between)
    ? (keysOf(before.text.replace('.', ''), false)[0] ?? null)
    : null;
}

const OFFICE =
  /^(?:president|premier|minister|chancellor|secretary|general|leader|diplomat|spokeswoman|spokesman|senator|pr[eä]zident\w*|ministr\w*|президент\w*|министр\w*|міністр\w*)$/iu;

/** What a word right before the surname makes of it. */
function standing(
  text: string,
  words: Token[],
  i: number,
  entry: Entry,
  gazetteer: Gazetteer,
): Sighting['as'] {
  const word = (words[i - 1] as Token).text;
  if (!isCapital(word)) return OFFICE.test(word) ? 'named' : 'bare';
  const key = keysOf(word, false)[0] as string;
  if (gazetteer.namesakes(entry.speaker).has(key)) return 'other';
  if (OFFICE.test(word)) return 'named';
  if (isNoGivenName(word)) return 'bare';
  // A word that the text also writes small is no given name: a headline's capitals.
  const small = new RegExp(
    `(?<![\\p{L}])${word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '.')}(?![\\p{L}])`,
    'u',
  );
  return small.test(text) ? 'bare' : 'other';
}

function settle(
  text: string,
  words: Token[],
  sightings: Sighting[],
  gazetteer: Gazetteer,
): Mention[] {
  const mentions: Mention[] = [];
  const named = new Set(
    sightings.filter(({ as }) => as === 'named').map(({ entry }) => entry.speaker.id),
  );
  /** The last time that a surname was given to somebody, by surname. */
  const last = new Map<string, { speaker: Speaker | null; at: number }>();
  for (let i = 0; i < sightings.length; ) {
    const here = sightings.filter((other) => other.to === sightings[i]?.to);
    const first = here[0] as Sighting;
    i += here.length;
    const surname = first.entry.keys.join(' ').replaceAll('~', '');
    const at = (words[first.from] as Token).start;
    const sure = here.find(({ as }) => as === 'named');
    if (sure) {
      last.set(surname, { speaker: sure.entry.speaker, at });
      mentions.push(mention(text, words, sure));
      continue;
    }
    if (here.some(({ as }) => as === 'other')) {
      last.set(surname, { speaker: null, at });
      continue;
    }
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
