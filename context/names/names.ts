import type { Role, Speaker, SpeakerRef } from '../../model';
import { fold } from '../../text/fold';
import { terms } from '../../text/terms';
import { Gazetteer } from '../gazetteer';

/** What the packed names tell of a speaker, without asking the archive. */
export interface Known extends SpeakerRef {
  kind: Speaker['kind'];
  roles: Role[];
  /** Whether a statement is on record, their own or one that they relate. */
  isSpoken: boolean;
}

/** Everybody's names, opened from the buffer that `packNames` made. */
export class Names {
  /** What `findMentions` matches with. */
  readonly gazetteer: Gazetteer;
  readonly #known: Map<string, Known>;
  readonly #voices = new Map<string, Known>();
  readonly #terms = new Set<string>();

  constructor(buffer: Uint8Array) {
    const all = JSON.parse(new TextDecoder().decode(buffer)) as (Speaker & Known)[];
    this.gazetteer = new Gazetteer(all);
    this.#known = new Map(all.map((each) => [each.id, each]));
    for (const each of all) {
      const names = [each.name, ...each.aliases];
      if (each.kind === 'person') {
        for (const term of names.flatMap(terms)) this.#terms.add(term);
        continue;
      }
      for (const name of [...names, ...(each.metonyms ?? [])]) {
        this.#voices.set(voiceKey(name), each);
      }
    }
  }

  /** Who goes by this id; undefined for nobody. */
  get(id: string): Known | undefined {
    return this.#known.get(id);
  }

  /** Everybody who ever held an office of this country (a code, as in `Role`). */
  holders(country: string): Known[] {
    return [...this.#known.values()].filter(({ roles }) =>
      roles.some((role) => role.country === country),
    );
  }

  /** The government, organisation or group that speaks by this name: `the Kremlin`. */
  voice(name: string): SpeakerRef | null {
    const known = this.#voices.get(voiceKey(name));
    return known ? { id: known.id, name: known.name } : null;
  }

  /** Whether a term (`text/terms`) stands in a person's name. */
  hasTerm(term: string): boolean {
    return this.#terms.has(term);
  }
}

function voiceKey(name: string): string {
  return fold(name).replace(/^the /, '');
}
