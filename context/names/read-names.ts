import type { Speaker } from '../../model';
import { nameKey } from '../../text/name-key';
import { type NameWord, Pieces } from './pieces';

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

/** Takes a speaker's names apart. A government, or a group without a name, is never found by one. */
export function readNames(speaker: Speaker, pieces = new Pieces()): NameParts {
  const { kind, namesakes } = speaker;
  const parts: NameParts = {
    entries: [],
    given: new Set(),
    spelt: new Set(),
    namesakes: new Set(),
  };
  if (kind === 'government' || kind === 'unnamed') return parts;
  const spellings = spellingsOf(speaker);
  const all = spellings.map((spelling) => pieces.wordsOf(spelling));
  const isKnown = knownSurnames(speaker, all, pieces);
  const seen = new Set<string>();
  const enter = (spelling: string, tail: readonly NameWord[], isAlone: boolean) => {
    const before = tail.slice(0, -1).map(({ key }) => key);
    const head = before.map((key) => `${key} `).join('');
    const isCommon = pieces.endsInCommon(spelling);
    const { key, stem } = tail.at(-1) as NameWord;
    // Inflected languages change the last token: it is entered under its stem too.
    for (const last of [key, stem]) {
      const id = head + last;
      if (seen.has(id)) continue;
      seen.add(id);
      const isKnownByIt = isKnown(last === stem ? head + stem.slice(1) : id);
      parts.entries.push({ keys: [...before, last], isAlone, isCommon, isKnownByIt });
    }
  };
  all.forEach((words, i) => {
    const spelling = spellings[i] as string;
    if (words.length === 0) return;
    if (kind === 'organisation' || words.length === 1) {
      enter(spelling, words, kind === 'organisation');
      return;
    }
    const from = surnameStart(words);
    const before = words.slice(0, from);
    for (const { key, stem } of before) parts.given.add(key).add(stem);
    parts.spelt.add(before.map(({ spelt }) => spelt).join(' '));
    enter(spelling, words.slice(from), false);
  });
  for (const other of namesakes ?? []) {
    const words = pieces.wordsOf(other.name);
    for (const { key } of words.slice(0, surnameStart(words))) {
      if (!parts.given.has(key)) parts.namesakes.add(key);
    }
  }
  return parts;
}

/** All names of a speaker, the one that we print first. */
function spellingsOf({ name, aliases, scripts }: Speaker): string[] {
  return scripts ? [name, ...aliases, ...Object.values(scripts).flat()] : [name, ...aliases];
}

function surnameStart(words: readonly NameWord[]): number {
  let from = words.length - 1;
  while (from > 1 && words[from - 1]?.isParticle) from--;
  return from;
}

/** The test of `isKnownByIt` for one speaker: of keys joined, a stem without its `~`. */
function knownSurnames(
  { kind, namesakes }: Speaker,
  spellings: readonly (readonly NameWord[])[],
  pieces: Pieces,
): (key: string) => boolean {
  const listed = new Set<string>();
  if (kind !== 'organisation') {
    for (const words of spellings) if (words.length === 1) listed.add((words[0] as NameWord).key);
  }
  const words = spellings[0] as readonly NameWord[];
  const tail = words.slice(surnameStart(words));
  const own = tail.length === 1 ? (tail[0] as NameWord) : pieces.joined(tail);
  const others = (namesakes ?? []).map((other) => nameKey(other.name));
  return (key) => {
    if (listed.has(key)) return true;
    const isOwn = key === own.key || key === own.stem.slice(1);
    return isOwn && !others.some((other) => other.endsWith(` ${key}`));
  };
}
