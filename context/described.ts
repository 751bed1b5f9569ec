import type { SpeakerRef } from '../model';
import { type Description, fits } from './descriptions';
import type { Known, Names } from './names/names';
import type { Subject } from './subjects';

/** An office that the text gives to somebody whom the record does not know. */
export interface Stranger {
  description: Description;
  /** Where he is named. */
  at: number;
}

/** What is known where an office is told without a name. */
interface Ground {
  names: Names;
  /** Ids of speakers whom the text names. */
  named: string[];
  /** Whether the text has named a speaker by now, and whether in this very sentence. */
  isNamed: (id: string) => boolean;
  isNear: (id: string) => boolean;
  /** Whether a speaker is named in the sentence of `before`. */
  isBeside: (id: string) => boolean;
  before: Subject | null;
  strangers: Stranger[];
  /** What the text itself called a speaker. */
  calledOf: (id: string) => readonly Description[];
  /** Where the office stands. */
  at: number;
  on: string | null;
}

/** Who is meant by an office without a name: a speaker whom the text named, or the only one who held it on the day; null where that is not sure. */
export function described(description: Description, ground: Ground): SpeakerRef | null {
  const { names, named, isNamed, isNear, isBeside, before, strangers, calledOf, at, on } = ground;
  const refer = ({ id, name }: Known): SpeakerRef => ({ id, name });
  const here = named.flatMap((id) => {
    const speaker = names.get(id);
    return speaker && fits(speaker, description, on) ? [speaker] : [];
  });
  const nearest = here.find(({ id }) => id === before?.speaker?.id);
  if (nearest) {
    // “Lavrov and Landsbergis met. ‘We agree,’ the foreign minister said.”
    const isOneOfTwo = here.some(({ id }) => id !== nearest.id && isBeside(id));
    return isOneOfTwo ? null : refer(nearest);
  }
  const known = here.filter(({ id }) => isNamed(id));
  const rivals = strangers.filter(({ description: other }) => mayBeSame(other, description));
  // “President Trump came. The president smiled.” He is not the one whom the text comes to further down, “President Bush”.
  const isRival = known.length === 1 ? rivals.some((other) => other.at < at) : rivals.length > 0;
  if (isRival) return null;
  if (before?.kind === 'stranger' && description.country === null) {
    // “President Trump received her. Ms Haley and Mr Trump smiled. The president said …”: she is no president.
    const [only] = known.filter(({ id }) => isBeside(id));
    const isCalled =
      known.length === 1 && only && calledOf(only.id).some((its) => mayBeSame(its, description));
    return isCalled ? refer(only) : null;
  }
  if (known.length === 1) return refer(known[0] as Known);
  if (known.length > 1) {
    const near = known.filter(({ id }) => isNear(id));
    return near.length === 1 ? refer(near[0] as Known) : null;
  }
  if (description.country === null || description.isOfNation) return null;
  if (here.length === 1) return refer(here[0] as Known);
  if (here.length > 1 || on === null) return null;
  const all = names
    .holders(description.country)
    .filter((speaker) => fits(speaker, description, on));
  return all.length === 1 ? refer(all[0] as Known) : null;
}

/** Whether two descriptions may mean one person: like offices, and no two countries. */
function mayBeSame(a: Description, b: Description): boolean {
  const countries = a.country === null || b.country === null || a.country === b.country;
  return countries && (a.title === b.title || a.title.test(b.words) || b.title.test(a.words));
}
