import type { Span } from '../model';
import { fold } from '../text/fold';
import { plain } from '../text/plain';
import { tokens } from '../text/tokens';
import { countries, countryOf } from './countries';

/** Adjectives of more than one country, with the bodies for which such officials speak. */
const OF_BODIES: Record<string, readonly string[]> = {
  west: ['nato', 'eu'],
  western: ['nato', 'eu'],
  european: ['eu'],
};

/** Countries and bodies that single words of a text name, by code, in their order. */
export function placesIn(text: string): string[] {
  return tokens(text).flatMap(({ text: word }) => {
    const folded = fold(word);
    // “President of the Alliance for Automotive Innovation”.
    const code = folded === 'alliance' ? null : countryOf(folded);
    return OF_BODIES[folded] ?? code ?? [];
  });
}

const OFFICE =
  '(?:president|minister|premier|chancellor|secretary(?: general| of state)?|ambassador|envoy|diplomats?|spokes(?:man|woman|person)|ministry|government|cabinet|officials?|chief|representative|parliament|adviser|advisor|aide|leaders?|allies|capitals)';
const HOLDS_OFFICE = new RegExp(String.raw`\b${OFFICE}\b`, 'i');
/** A minister of long ago, a party's or a club's president, who stands against his government: they speak for no country. */
const SPEAKS_FOR_NONE =
  /\b(?:former|ex|once|then|opposition|exiled?|retired|critics?|opponents?|part(?:y|ies)|club|union(?!['’]s)|(?<!russian )federation|association|company|bank|university|institute|movement|rebels?|separatists?|unrecogni[sz]ed|self-[a-z]+)\b|-(?:backed|installed|led|held|occupied|born|appointed)\b|\band\b/;

/** What speaks for a country under its own name; “Russian” alone, or “us”, does not. */
const voices = new Map([
  ...countries.flatMap(({ code, names, seats }) =>
    [...names, ...seats].map((name) => [name, code] as const),
  ),
  ['pentagon', 'us'],
  ['state department', 'us'],
]);

/**
 * The country or bodies, by code, for which whoever is so described speaks: `Poland's foreign minister`, `Kremlin
 * spokesman Dmitry Peskov`, `Warsaw`, `Western officials`. Empty for who holds no office of a country that is named.
 */
export function describedAs(phrase: string): readonly string[] {
  const folded = fold(phrase.replace(/['’]s(?!\p{L})/gu, '')).trim();
  if (!/\p{Lu}/u.test(phrase) || SPEAKS_FOR_NONE.test(folded)) return [];
  const alone = voices.get(folded.replace(/^the /, ''));
  if (alone) return [alone];
  if (!HOLDS_OFFICE.test(folded)) return [];
  // “Russia's ambassador to the United Nations”, “a Ukrainian diplomat in London”.
  const office = phrase.split(',').find((part) => HOLDS_OFFICE.test(part)) ?? '';
  const [own = ''] = office.split(/\s(?:to|in|at|on|from)\s/u);
  const [first = ''] = tokens(own).filter(({ text }) => placesIn(text).length > 0);
  return first ? placesIn(first.text) : [];
}

/** A word of a plain text, with no comma or full stop behind it, but “U.S.”. */
const WORD = "(?:[a-zéª\\u0300-\\u036f’'-]+|(?:[a-zéª]\\.)+)";
/** `Estonian foreign minister Anna`, before a surname. */
const TITLE_BEFORE = new RegExp(`((?:${WORD} ){1,4}${OFFICE}),? (?:${WORD} ){1,2}$`);
/** … of which most names have not even the office, which is sooner told. */
const OFFICE_BEFORE = new RegExp(`${OFFICE},? (?:${WORD} ){1,2}$`);
/** … which no longer words have. */
const ROOM_BEFORE = 160;
/** `, the Kremlin's spokesman,`, behind one. */
const TITLE_BEHIND = /^, ([^,.;\n]{3,60}),/;
const SURNAME = /\p{Lu}[\p{L}\p{M}’'-]+$/u;

/**
 * For which country or bodies a source speaks, by its own words or by those with which the text names the same person
 * elsewhere (`NATO Secretary General Mark Rutte`, `Peskov, the Kremlin's spokesman,`); empty where that is not told, or twice.
 */
export function speaksFor(text: string, source: Span): readonly string[] {
  const words = text.slice(source.start, source.end);
  const told = describedAs(words);
  if (told.length > 0) return told;
  const [name = ''] = words.split(',');
  // “A critic of Putin”, “the wife of the minister”.
  if (SPEAKS_FOR_NONE.test(fold(words)) || /\s(?:of|to|for|by|with)\s/.test(name)) return [];
  const surname = SURNAME.exec(name)?.[0];
  if (!surname || surname.length < 4) return [];
  const all = descriptionsOf(text, surname)
    .map(describedAs)
    .filter((codes) => codes.length > 0);
  return new Set(all.map(String)).size === 1 ? (all[0] as readonly string[]) : [];
}

/** How a text describes somebody, right before his name and right behind it, wherever it names him. */
function descriptionsOf(text: string, surname: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + 1)) {
    const from = Math.max(0, at - ROOM_BEFORE);
    const words = plain(text.slice(from, at));
    const before = OFFICE_BEFORE.test(words) ? TITLE_BEFORE.exec(words) : null;
    if (before) {
      const start = from + before.index;
      found.push(fromLastPlace(text.slice(start, start + (before[1] as string).length)));
    }
    const behind = TITLE_BEHIND.exec(text.slice(at + surname.length, at + surname.length + 64));
    if (behind && HOLDS_OFFICE.test(behind[1] as string)) found.push(behind[1] as string);
  }
  return found;
}

const NO_LONGER = /\b(?:former|then|ex|exiled|retired|opposition)[\s-]*$/i;

/** “Flew to Kyiv with Polish president”: whose president is told right before it. */
function fromLastPlace(words: string): string {
  const place = tokens(words).findLast(({ text }) => placesIn(text).length > 0);
  return place && !NO_LONGER.test(words.slice(0, place.start)) ? words.slice(place.start) : '';
}
