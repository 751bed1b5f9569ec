import type { Edtf, Role, Speaker } from '../model';
import { knownDay } from '../text/known-day';
import { countryName } from './country-name';

/** Whether a role was held on a day; a role without dates may always have been. */
export function isHeld(role: Role, on: Edtf | null): boolean {
  const day = on === null ? null : knownDay(on);
  if (!day) return true;
  const from = role.from ? knownDay(role.from) : null;
  const to = role.to ? knownDay(role.to) : null;
  return (!from || from.earliest <= day.latest) && (!to || to.latest >= day.earliest);
}

/**
 * The role that a speaker held on a day, as it reads behind the name: `Foreign Minister of Russia`,
 * `NATO Secretary General`. Null when none is known for that day, or no day is given.
 */
export function roleAt(speaker: Pick<Speaker, 'roles'>, on: Edtf | null): string | null {
  if (on === null) return null;
  const role = speaker.roles.findLast((each) => isHeld(each, on));
  return role ? roleName(role) : null;
}

/** A role in words. */
export function roleName({ title, organisation, country }: Role): string {
  if (organisation) return `${title}, ${organisation}`;
  if (!country) return title;
  if (country === 'nato' || title.toLowerCase().includes(countryName(country).toLowerCase())) {
    return title;
  }
  return `${title} of ${countryName(country)}`;
}
