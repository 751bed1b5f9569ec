import type { Span } from '../model';
import { fold } from '../text/fold';
import { countries, countryOf } from './countries';
import type { Description } from './descriptions';

const CAPITALISED = /\p{Lu}(?:\p{L}+|(?:\.\p{Lu})+\.)/gu;
/** `its foreign minister`, and not `his`: a country's or a government's. */
const ITS = /\b[Ii]ts (?:\p{Ll}+ )?$/u;
/** `In Warsaw the president`, `first response from Vilnius, where the president`, with no one between. */
const PLACED =
  /(?:^|[.:,;–—-] |\d )(?:[^,.:;]*\b)?(?:[Ii]n|[Ff]rom|[Aa]cross) (\p{Lu}\p{L}+),?(?: where)? $/u;

const SEATS = new Set(countries.flatMap(({ seats }) => seats));

/**
 * Of which country an office is that is told without one: the country of “its”, named last before it in the sentence or
 * alone in the one above (“Moscow was cooler, its foreign minister said”), or the capital it is told from (“In Warsaw the
 * president said”). The same description where that is not told.
 *
 * @param above the sentence before
 * @param isNamed whether somebody whom the text has named holds such an office: he may be visiting
 */
export function withCountry(
  text: string,
  { start }: Span,
  description: Description,
  sentence: Span,
  above: Span | null,
  isNamed: () => boolean,
): Description {
  if (description.country !== null || description.isOfNation) return description;
  const before = text.slice(sentence.start, start);
  if (ITS.test(before)) {
    const here = placesIn(before);
    const country = here.at(-1) ?? only(above ? placesIn(text.slice(above.start, above.end)) : []);
    return { ...description, country: country ?? null };
  }
  const place = fold(PLACED.exec(before)?.[1] ?? '');
  return SEATS.has(place) && !isNamed()
    ? { ...description, country: countryOf(place) }
    : description;
}

/** Countries and bodies that capitalised words name, in their order. */
function placesIn(text: string): string[] {
  return Array.from(text.matchAll(CAPITALISED), ([word]) => countryOf(fold(word))).filter(
    (code) => code !== null,
  );
}

const only = (codes: readonly string[]) => (new Set(codes).size === 1 ? codes[0] : undefined);
