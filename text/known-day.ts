import type { Edtf } from '../model';
import { type Day, parseEdtf } from './edtf';
import { Recent } from './recent';

/** Twice as many dates are remembered at most. */
const REMEMBERED = 256;
/** A JavaScript engine may keep a whole text for the sake of a longer piece of it. */
const LONGEST_KEPT = 12;
const lately = new Recent<Readonly<Day> | null>(REMEMBERED);

/** What `parseEdtf` reads, remembered: an article is compared with the same dates thousands of times. */
export function knownDay(date: Edtf): Readonly<Day> | null {
  const known = lately.get(date);
  if (known !== undefined) return known;
  const made = parseEdtf(date);
  if (date.length <= LONGEST_KEPT) lately.set(date, made);
  return made;
}
