import type { Role, Speaker, SpeakerRef } from '../../model';
import { nameKey } from '../../text/name-key';
import { Column } from './column';
import { Ids } from './ids';
import { Lists, SharedLists } from './lists';
import { voiceKey } from './pack';
import { People } from './people';
import { PARTICLES } from './pieces';
import { SectionReader } from './sections';
import { StringTable } from './strings';
import { NameTrie } from './trie';

/** What the packed names tell of a speaker, without asking the archive. */
export interface Known extends SpeakerRef {
  kind: Speaker['kind'];
  roles: Role[];
  /** Whether a statement is on record, their own or one that they relate. */
  isSpoken: boolean;
}

/**
 * Everybody's names, opened from the buffer that `packNames` made. Opening makes views and reads
 * nothing; what is read of a speaker is kept.
 *
 * Inside this room speakers and keys go by their numbers in the buffer.
 */
export class Names {
  /** Keys of all words in names, and of given names joined (`george w`). */
  readonly keys: StringTable;
  readonly trie: NameTrie;
  /** By speaker: keys of given names, of namesakes' given names, and of the given names of each name joined. */
  readonly given: SharedLists;
  readonly namesakes: SharedLists;
  readonly spelt: SharedLists;
  /** Small particles that begin a name on record. */
  readonly particles: Particles;
  private readonly ids: Ids;
  private readonly people: People;
  private readonly voices: Index;
  private readonly offices: Index;
  private readonly terms: StringTable;
  private readonly met = new Map<number, Known>();
  private readonly byId = new Map<string, Known>();

  /** Throws a RangeError when the buffer is not one that `packNames` makes today. */
  constructor(packed: Uint8Array) {
    const sections = new SectionReader(packed);
    this.ids = new Ids(sections);
    this.people = new People(sections);
    this.trie = new NameTrie(sections);
    const which = new Column(sections);
    this.given = new SharedLists(which, new Lists(sections));
    this.namesakes = new SharedLists(which, new Lists(sections));
    this.spelt = new SharedLists(which, new Lists(sections));
    this.keys = new StringTable(sections);
    const isFirst = (key: number) => key >= 0 && key < this.trie.firsts;
    this.particles = new Particles(
      PARTICLES.filter((particle) => isFirst(this.keys.indexOf(nameKey(particle)))),
    );
    this.voices = new Index(sections);
    this.offices = new Index(sections);
    this.terms = new StringTable(sections);
  }

  /** Who goes by this id; undefined for nobody. */
  get(id: string): Known | undefined {
    const known = this.byId.get(id);
    if (known) return known;
    const number = this.ids.indexOf(id);
    return number < 0 ? undefined : this.at(number);
  }

  /** Everybody who ever held an office of this country (a code, as in `Role`). */
  holders(country: string): Known[] {
    return this.offices.of(country).map((number) => this.at(number));
  }

  /** The government, organisation or group that speaks by this name: `the Kremlin`. */
  voice(name: string): SpeakerRef | null {
    const [number] = this.voices.of(voiceKey(name));
    if (number === undefined) return null;
    const known = this.at(number);
    return { id: known.id, name: known.name };
  }

  /** Whether a term (`text/terms`) stands in a person's name. */
  hasTerm(term: string): boolean {
    return this.terms.indexOf(term) >= 0;
  }

  /** The speaker of a number. */
  at(number: number): Known {
    const known = this.met.get(number);
    if (known) return known;
    const made = { id: this.ids.at(number), ...this.people.at(number) };
    this.met.set(number, made);
    this.byId.set(made.id, made);
    return made;
  }
}

/** A few small words. */
class Particles {
  private readonly all: ReadonlySet<string>;
  /** Their first letters. */
  readonly initials: string;

  constructor(words: readonly string[]) {
    this.all = new Set(words);
    this.initials = [...new Set(words.map((word) => word.charAt(0)))].join('');
  }

  has(word: string): boolean {
    return this.all.has(word);
  }
}

/** Numbers by a text. */
class Index {
  private readonly texts: StringTable;
  private readonly lists: Lists;

  constructor(sections: SectionReader) {
    this.texts = new StringTable(sections);
    this.lists = new Lists(sections);
  }

  of(text: string): number[] {
    const found = this.texts.indexOf(text);
    return found < 0 ? [] : [...this.lists.of(found)];
  }
}
