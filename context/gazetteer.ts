import type { Speaker } from '../model';
import { nameKey } from '../text/name-key';
import { tokens } from '../text/tokens';
import { keysOf } from './inflection';

/** A name's tail in the gazetteer: the surname, or the whole name of what has none. */
export interface Entry {
  speaker: Speaker;
  /** Keys of the name's tokens. */
  keys: string[];
  /** A surname needs the text's support; an alias that stands alone, or an organisation, does not. */
  kind: 'surname' | 'alone';
  /** The spelling that the entry comes from. */
  name: string;
}

/** A small particle belongs to the surname: `von der Leyen`, `de Gaulle`. */
export const PARTICLE = /^(?:von|van|der|den|de|di|da|del|bin|al|el|la|le)$/;

/**
 * Every name on record, by the key of its first token (`nameKey`, so spellings meet), longest first.
 *
 * Built once for an archive; matching one text is a hash lookup a token, whatever the number of
 * names. What a match means is decided in `mentions`.
 */
export class Gazetteer {
  readonly #byFirst = new Map<string, Entry[]>();
  readonly #given = new Map<string, Set<string>>();
  /** Each name's given names as keys, joined. */
  readonly #spelt = new Map<string, Set<string>>();
  /** Surname key → how many speakers bear it. */
  readonly #bearers = new Map<string, Set<string>>();
  readonly #namesakes = new Map<string, Set<string>>();
  /** Surname keys that stand for a speaker alone. */
  readonly #known = new Map<string, Set<string>>();

  constructor(readonly speakers: Speaker[]) {
    for (const speaker of speakers) this.#add(speaker);
    for (const entries of this.#byFirst.values()) {
      entries.sort((a, b) => b.keys.length - a.keys.length);
    }
  }

  /** Entries whose first token has this key, longest first; a word's ending may be left off. */
  startingWith(key: string): readonly Entry[] {
    return this.#byFirst.get(key) ?? [];
  }

  /** Keys of the given names and patronymics that this speaker is known by. */
  given(speaker: Speaker): ReadonlySet<string> {
    return this.#given.get(speaker.id) ?? new Set();
  }

  /** Whether a first name of the speaker begins with this letter (a key): `S. Lavrov`. */
  isFirstLetter(speaker: Speaker, letter: string): boolean {
    return [...(this.#spelt.get(speaker.id) ?? [])].some((spelt) => spelt.startsWith(letter));
  }

  /** Whether these are exactly the given names, as keys, of one of the speaker's names. */
  isSpelt(speaker: Speaker, keys: string[]): boolean {
    return this.#spelt.get(speaker.id)?.has(keys.join(' ')) ?? false;
  }

  /** Keys of given names that make the surname another's: the curator's namesakes. */
  namesakes(speaker: Speaker): ReadonlySet<string> {
    return this.#namesakes.get(speaker.id) ?? new Set();
  }

  /** Whether more than one speaker on record bears the surname. */
  isShared(entry: Entry): boolean {
    return (this.#bearers.get(entry.keys.join(' '))?.size ?? 0) > 1;
  }

  /**
   * Whether a speaker may be meant by the bare surname though the text never names him in full: the
   * curator lists it as an alias, or knows no namesake and the surname is that of the name we print.
   */
  isKnownByIt({ speaker, keys }: Entry): boolean {
    const key = keys.join(' ').replaceAll('~', '');
    if (this.#known.get(speaker.id)?.has(key)) return true;
    const words = tokens(speaker.name).map((token) => token.text);
    const own = words.slice(surnameStart(words)).join(' ');
    const isOwn = keysOf(own, true).some((each) => each.replace('~', '') === key);
    const isShared = (speaker.namesakes ?? []).some(({ name }) =>
      nameKey(name).endsWith(` ${key}`),
    );
    return isOwn && !isShared;
  }

  #add(speaker: Speaker): void {
    if (speaker.kind === 'government' || speaker.kind === 'unnamed') return;
    const given = new Set<string>();
    const spelt = new Set<string>();
    const scripts = Object.values(speaker.scripts ?? {}).flat();
    for (const name of [speaker.name, ...speaker.aliases, ...scripts]) {
      const words = tokens(name).map((token) => token.text);
      if (words.length === 0) continue;
      if (speaker.kind === 'organisation') {
        this.#enter({ speaker, keys: words.map(nameKey), kind: 'alone', name });
        continue;
      }
      if (words.length === 1) {
        const keys = words.map(nameKey);
        this.#known.set(speaker.id, new Set([...(this.#known.get(speaker.id) ?? []), ...keys]));
        this.#enter({ speaker, keys, kind: 'surname', name });
        continue;
      }
      const from = surnameStart(words);
      for (const word of words.slice(0, from)) for (const key of keysOf(word, true)) given.add(key);
      spelt.add(
        words
          .slice(0, from)
          .flatMap((word) => word.split('.').filter(Boolean).map(nameKey))
          .join(' '),
      );
      this.#enter({ speaker, keys: words.slice(from).map(nameKey), kind: 'surname', name });
    }
    this.#given.set(speaker.id, given);
    this.#spelt.set(speaker.id, spelt);
    const others = (speaker.namesakes ?? []).flatMap(({ name }) => {
      const words = tokens(name).map((token) => token.text);
      return words.slice(0, surnameStart(words)).map(nameKey);
    });
    this.#namesakes.set(speaker.id, new Set(others.filter((key) => !given.has(key))));
  }

  #enter(entry: Entry): void {
    const words = tokens(entry.name).slice(-entry.keys.length);
    const last = words.at(-1);
    if (!last) return;
    // Inflected languages change the last token: it is entered under its stem too.
    for (const key of keysOf(last.text, true)) {
      const keys = [...entry.keys.slice(0, -1), key];
      const first = keys[0] as string;
      const known = this.#byFirst.get(first) ?? [];
      const same = known.some(
        (other) => other.speaker.id === entry.speaker.id && other.keys.join(' ') === keys.join(' '),
      );
      if (!same) known.push({ ...entry, keys });
      this.#byFirst.set(first, known);
      const id = keys.join(' ');
      this.#bearers.set(id, (this.#bearers.get(id) ?? new Set()).add(entry.speaker.id));
    }
  }
}

function surnameStart(words: string[]): number {
  let from = words.length - 1;
  while (from > 1 && PARTICLE.test(words[from - 1] as string)) from--;
  return from;
}
