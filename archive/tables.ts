import type { Source, Speaker } from '../model';

/** A source without its text, which may be long and is read alone. */
export type SourceHead = Omit<Source, 'text'>;

/** Every name a speaker has, in every script: the one printed first. */
export function namesOf(speaker: Speaker): string[] {
  return [speaker.name, ...speaker.aliases, ...Object.values(speaker.scripts ?? {}).flat()];
}

/** Its names, and what it is called by as the subject of saying: `the Kremlin`. For search only. */
export function searchedNamesOf(speaker: Speaker): string[] {
  return [...namesOf(speaker), ...(speaker.metonyms ?? [])];
}
