import type { Speaker } from '../../model';
import { nameKey } from '../../text/name-key';
import { tokens } from '../../text/tokens';
import { keysOf } from '../inflection';
import { isCommonSurname } from '../not-names';

/** A name's tail in the gazetteer: the surname, or the whole name of what has none. */
export interface NameEntry {
  /** Keys of its tokens; the last may be a stem, behind a `~`. */
  keys: string[];
  /** It stands for the speaker by itself (an organisation); a surname needs the text's support. */
  isAlone: boolean;
  /**
   * Whether the speaker may be meant by the bare surname though the text never names him in full: the
   * curator lists it as an alias, or knows no namesake and the surname is that of the name we print.
   */
  isKnownByIt: boolean;
  /** Many people bear it who are not on record (`Smith`). */
  isCommon: boolean;
}

/** What the names of one speaker come to. */
export interface NameParts {
  /** In the order of the names, each once. */
  entries: NameEntry[];
  /** Keys of the given names and patronymics that he is known by. */
  given: Set<string>;
  /** Each name's given names as keys, joined by blanks. */
  spelt: Set<string>;
  /** Keys of given names that make the surname another's: the curator's namesakes. */
  namesakes: Set<string>;
}

/** Small particles that belong to the surname: `von der Leyen`, `de Gaulle`. */
export const PARTICLES = 'von van der den de di da del bin al el la le'.split(' ');
export const PARTICLE = new RegExp(`^(?:${PARTICLES.join('|')})$`);

/** Takes a speaker's names apart. A government, or a group without a name, is never found by one. */
export function readNames(speaker: Speaker): NameParts {
  const { kind, name, aliases, scripts, namesakes } = speaker;
  const parts: NameParts = {
    entries: [],
    given: new Set(),
    spelt: new Set(),
    namesakes: new Set(),
  };
  if (kind === 'government' || kind === 'unnamed') return parts;
  const isKnown = knownSurnames(speaker);
  const seen = new Set<string>();
  const enter = (spelling: string, tail: string[], isAlone: boolean) => {
    const before = tail.slice(0, -1).map(nameKey);
    const isCommon = isCommonSurname(spelling.split(/\s+/).at(-1) as string);
    // Inflected languages change the last token: it is entered under its stem too.
    for (const last of keysOf(tail.at(-1) as string, true)) {
      const keys = [...before, last];
      const id = keys.join(' ');
      if (seen.has(id)) continue;
      seen.add(id);
      parts.entries.push({ keys, isAlone, isCommon, isKnownByIt: isKnown(keys) });
    }
  };
  for (const spelling of [name, ...aliases, ...Object.values(scripts ?? {}).flat()]) {
    const words = wordsOf(spelling);
    if (words.length === 0) continue;
    if (kind === 'organisation' || words.length === 1) {
      enter(spelling, words, kind === 'organisation');
      continue;
    }
    const from = surnameStart(words);
    const before = words.slice(0, from);
    for (const key of before.flatMap((word) => keysOf(word, true))) parts.given.add(key);
    parts.spelt.add(before.flatMap(initials).map(nameKey).join(' '));
    enter(spelling, words.slice(from), false);
  }
  for (const other of namesakes ?? []) {
    const words = wordsOf(other.name);
    for (const key of words.slice(0, surnameStart(words)).map(nameKey)) {
      if (!parts.given.has(key)) parts.namesakes.add(key);
    }
  }
  return parts;
}

const wordsOf = (name: string) => tokens(name).map(({ text }) => text);
const initials = (word: string) => word.split('.').filter(Boolean);

function surnameStart(words: string[]): number {
  let from = words.length - 1;
  while (from > 1 && PARTICLE.test(words[from - 1] as string)) from--;
  return from;
}

/** The test of `isKnownByIt` for one speaker. */
function knownSurnames({ name, kind, aliases, scripts, namesakes }: Speaker) {
  const listed = new Set<string>();
  if (kind !== 'organisation') {
    for (const each of [name, ...aliases, ...Object.values(scripts ?? {}).flat()]) {
      const words = wordsOf(each);
      if (words.length === 1) listed.add(nameKey(words[0] as string));
    }
  }
  const words = wordsOf(name);
  const own = keysOf(words.slice(surnameStart(words)).join(' '), true);
  const ownKeys = new Set(own.map((key) => key.replace('~', '')));
  const others = (namesakes ?? []).map((other) => nameKey(other.name));
  return (keys: string[]) => {
    const key = keys.join(' ').replaceAll('~', '');
    if (listed.has(key)) return true;
    return ownKeys.has(key) && !others.some((other) => other.endsWith(` ${key}`));
  };
}
