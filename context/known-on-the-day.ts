import type { Edtf, Role } from '../model';
import { fold } from '../text/fold';
import { countryOf } from './countries';
import type { Names } from './names/names';
import { isHeld } from './roles';

/** Where so many others on record are named, a text is of their circle, though it does not name his country. */
const CIRCLE = 2;

/** What a text of public life has: offices, ministries, summits. Sport has presidents, too, but none of these beside his name. */
const PUBLIC_LIFE =
  /\b(?:[Pp]resident|[Pp]rime [Mm]inister|[Pp]remier|[Cc]hancellor|(?:[Ff]oreign|[Dd]efen[cs]e) [Mm]inist|[Ss]ecretary[- ][Gg]eneral|[Hh]ead of [Ss]tate|[Aa]mbassador|[Dd]iplomat|[Ss]anctions|NATO|Nato|Kremlin)/u;
const CAPITALISED = /\p{Lu}(?:\p{L}+|(?:\.\p{Lu})+\.)/gu;

/**
 * Tells who may be meant by a surname that nothing in a text introduces: one who holds an office on its day, where the text
 * is of public life and names his country, its people or its capital, or two others on record. A paper
 * introduces whom its readers do not know, and a namesake of a president before all.
 *
 * @param on the text's day, null where it is not known: then nobody may
 * @param others how many people on record it names for sure
 */
export function knownOnTheDay(
  text: string,
  names: Names,
  on: Edtf | null,
  others: () => number,
): (speaker: number) => boolean {
  if (on === null) return () => false;
  const met = new Map<number, boolean>();
  let places: ReadonlySet<string | null> | null = null;
  let isPublic: boolean | null = null;
  const isMeant = (speaker: number) => {
    const { kind, roles } = names.at(speaker);
    const held = kind === 'person' ? roles.filter((role) => isDated(role) && isHeld(role, on)) : [];
    if (held.length === 0) return false;
    isPublic ??= PUBLIC_LIFE.test(text);
    if (!isPublic) return false;
    if (others() >= CIRCLE) return true;
    places ??= new Set(Array.from(text.matchAll(CAPITALISED), ([word]) => countryOf(fold(word))));
    return held.some(({ country }) => places?.has(country ?? ''));
  };
  return (speaker) => {
    let is = met.get(speaker);
    if (is === undefined) {
      is = isMeant(speaker);
      met.set(speaker, is);
    }
    return is;
  };
}

/** Whether it is on record of what country an office is, and since when: one without a day may be long over. */
const isDated = ({ country, from }: Role): boolean => country !== undefined && from !== undefined;
