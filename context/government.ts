import type { Edtf } from '../model';
import { fold } from '../text/fold';
import { tokens } from '../text/tokens';
import { placesIn, speaksFor } from './affiliation';
import { countryOf } from './countries';
import { withBodies } from './members';
import type { Known, Names } from './names/names';
import type { Passage } from './passage';
import { isHeld } from './roles';

/** Alliances of states: who holds an office there speaks for no government. */
export const BODIES = new Set(['eu', 'nato', 'un']);

/**
 * Whether two speakers spoke for one government on a day: each is it, or held an office of its country
 * then. A minister and his spokeswoman do; a president and the next one do not.
 */
export function speakTogether(names: Names, one: string, other: string, on: Edtf | null): boolean {
  const a = names.get(one);
  const b = names.get(other);
  if (!a || !b || a.id === b.id || on === null) return false;
  const theirs = countriesOf(b, on);
  return [...countriesOf(a, on)].some((country) => theirs.has(country));
}

/** Countries for which somebody on record spoke on a day, by code, and the bodies to which they belonged; on no day, on any. */
export function affiliationsOf(names: Names, id: string, on: Edtf | null): ReadonlySet<string> {
  const known = names.get(id);
  if (!known) return new Set();
  const { kind, name, roles } = known;
  const held = roles.filter((role) => isHeld(role, on)).flatMap(({ country }) => country ?? []);
  return withBodies(kind === 'person' ? held : [...held, ...placesIn(name)], on);
}

/** The same for whoever says a passage of a text, as far as his offices or the text tell. */
export function spokenFor(
  names: Names,
  text: string,
  { start, speaker, isStatement, attribution: [source] }: Passage,
  on: Edtf | null,
): ReadonlySet<string> {
  if (speaker) return affiliationsOf(names, speaker.id, on);
  if (!isStatement || !source) return new Set();
  const at = { start: start + source.start, end: start + source.end };
  return withBodies(speaksFor(text, at), on);
}

function countriesOf({ kind, name, roles }: Known, on: Edtf): Set<string> {
  const held = roles.filter((role) => isHeld(role, on)).map(({ country }) => country ?? '');
  const own = kind === 'government' ? tokens(name).map(({ text }) => countryOf(fold(text))) : [];
  return new Set([...held, ...own].filter((code) => code && !BODIES.has(code)) as string[]);
}
