import type { Edtf } from '../model';
import { fold } from '../text/fold';
import { tokens } from '../text/tokens';
import { countryOf } from './countries';
import type { Known, Names } from './names/names';
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

function countriesOf({ kind, name, roles }: Known, on: Edtf): Set<string> {
  const held = roles.filter((role) => isHeld(role, on)).map(({ country }) => country ?? '');
  const own = kind === 'government' ? tokens(name).map(({ text }) => countryOf(fold(text))) : [];
  return new Set([...held, ...own].filter((code) => code && !BODIES.has(code)) as string[]);
}
