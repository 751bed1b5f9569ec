import type { SpeakerRef } from '../model';
import { fold } from '../text/fold';
import { MEN, WOMEN } from './given-names';
import type { Names } from './names/names';
import type { Subject } from './subjects';

export type Gender = 'female' | 'male';

/** Words before a name, or in a title, that are said of one alone. */
const FEMALE_TITLE =
  /\b(?:mrs|ms|miss|madame|mme|frau|pani|lady|queen|princess|duchess|baroness|sister|spokeswoman|chairwoman|congresswoman|stateswoman|councilwoman|actress)\b/;
const MALE_TITLE =
  /\b(?:mr|sir|lord|king|prince|duke|baron|brother|spokesman|congressman|statesman|actor)\b/;
/** Surnames that women alone bear: Slavic and Lithuanian. */
const FEMALE_SURNAME = /(?:[oe]va|skaya|ska|cka|iene|yte|aite|ute|ова|ева|ская|ська)$/;

/**
 * Whether a name is a man's or a woman's, by a title before it, its given name, else the ending of its surname. Null where
 * neither tells: so it only ever rules out, and nobody is called one of the two for want of knowledge.
 */
export function genderOfName(name: string): Gender | null {
  const words = fold(name.replace(/['’]s$/u, ''))
    .split(/[\s.]+/u)
    .filter(Boolean);
  const titled = words.slice(0, -1).join(' ');
  if (FEMALE_TITLE.test(titled)) return 'female';
  if (MALE_TITLE.test(titled)) return 'male';
  for (const word of words.slice(0, -1)) {
    const first = word.split('-', 1)[0] as string;
    if (MEN.has(word) || MEN.has(first)) return 'male';
    if (WOMEN.has(word) || WOMEN.has(first)) return 'female';
  }
  const last = words.at(-1);
  if (!last || words.length < 2) return null;
  return FEMALE_SURNAME.test(last) ? 'female' : null;
}

/** The same of somebody on record, whose titles may tell it: `Spokeswoman`. */
const FEMININE = /^(?:she|her|hers|herself)$/i;

/** Whether a pronoun, of those for one man or woman, is a woman's. */
export function isFeminine(pronoun: string): boolean {
  return FEMININE.test(pronoun);
}

export function genderOf(name: string, titles: readonly string[]): Gender | null {
  const held = fold(titles.join(' | '));
  if (FEMALE_TITLE.test(held)) return 'female';
  return genderOfName(name) ?? (MALE_TITLE.test(held) ? 'male' : null);
}

/** Whom the text calls `she` and whom `he`; at first by their names and titles. */
export class Genders {
  readonly #named = new Map<string, Gender | null>();
  readonly #called = new Map<string, Gender>();
  /** Of strangers, each place where one is named. */
  readonly #strangers = new Map<Subject, Gender | null>();

  constructor(
    private readonly text: string,
    private readonly names: Names,
  ) {}

  /** Whether a subject may be called so, as far as anything tells. */
  suits(subject: Subject, female: boolean): boolean {
    const gender = this.#of(subject);
    return gender === null || (gender === 'female') === female;
  }

  /** A speaker was called so. */
  met({ id }: SpeakerRef, female: boolean): void {
    this.#called.set(id, female ? 'female' : 'male');
  }

  /** The only one of some subjects who may be called so, where that is known of him or her; else null. */
  oneOf(subjects: readonly Subject[], female: boolean): Subject | null {
    const such = subjects.filter((each) => this.suits(each, female));
    const [first] = such;
    if (!first || this.#of(first) === null) return null;
    const isSame = (each: Subject) =>
      first.speaker ? each.speaker?.id === first.speaker.id : each === first;
    return such.every(isSame) ? first : null;
  }

  /** What its name or titles tell of a subject, whatever the text called it since. */
  byName(subject: Subject): Gender | null {
    const { speaker, kind, start, end } = subject;
    if (!speaker) {
      if (kind !== 'stranger') return null;
      let its = this.#strangers.get(subject);
      if (its === undefined) {
        its = genderOfName(this.text.slice(start, end));
        this.#strangers.set(subject, its);
      }
      return its;
    }
    let gender = this.#named.get(speaker.id);
    if (gender === undefined) {
      const roles = this.names.get(speaker.id)?.roles ?? [];
      gender = genderOf(
        speaker.name,
        roles.map(({ title }) => title),
      );
      this.#named.set(speaker.id, gender);
    }
    return gender;
  }

  #of(subject: Subject): Gender | null {
    return (subject.speaker && this.#called.get(subject.speaker.id)) ?? this.byName(subject);
  }
}
