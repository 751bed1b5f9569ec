/**
 * Countries and bodies as news names them: to read `the Lithuanian president` and `Russia’s foreign
 * minister`, and to know `Kremlin` for Russia's government when it is the subject of saying.
 */
export interface Country {
  /** ISO 3166-1 alpha-2 in lower case, `eu`, `nato` or `un`. */
  code: string;
  names: string[];
  adjectives: string[];
  /** Capitals and seats that speak for the government. */
  seats: string[];
}

const row = (code: string, names: string, adjectives: string, seats = ''): Country => ({
  code,
  names: names.split(',').filter(Boolean),
  adjectives: adjectives.split(',').filter(Boolean),
  seats: seats.split(',').filter(Boolean),
});

export const countries: Country[] = [
  row('ru', 'russia,russian federation,rf', 'russian', 'moscow,kremlin'),
  row('ua', 'ukraine', 'ukrainian', 'kyiv,kiev'),
  row('us', 'united states,usa,us,u.s.,america', 'american,us,u.s.', 'washington,white house'),
  row('lt', 'lithuania', 'lithuanian', 'vilnius'),
  row('lv', 'latvia', 'latvian', 'riga'),
  row('ee', 'estonia', 'estonian', 'tallinn'),
  row('pl', 'poland', 'polish', 'warsaw'),
  row('sk', 'slovakia', 'slovak,slovakian', 'bratislava'),
  row('cz', 'czech republic,czechia', 'czech', 'prague'),
  row('hu', 'hungary', 'hungarian', 'budapest'),
  row('ro', 'romania', 'romanian', 'bucharest'),
  row('bg', 'bulgaria', 'bulgarian', 'sofia'),
  row('md', 'moldova', 'moldovan', 'chisinau'),
  row('by', 'belarus', 'belarusian', 'minsk'),
  row('fi', 'finland', 'finnish', 'helsinki'),
  row('se', 'sweden', 'swedish', 'stockholm'),
  row('no', 'norway', 'norwegian', 'oslo'),
  row('dk', 'denmark', 'danish', 'copenhagen'),
  row('de', 'germany', 'german', 'berlin'),
  row('fr', 'france', 'french', 'paris'),
  row('gb', 'united kingdom,uk,britain,u.k.', 'british,uk', 'london'),
  row('it', 'italy', 'italian', 'rome'),
  row('es', 'spain', 'spanish', 'madrid'),
  row('tr', 'turkey,turkiye', 'turkish', 'ankara'),
  row('cn', 'china', 'chinese', 'beijing'),
  row('ge', 'georgia', 'georgian', 'tbilisi'),
  row('il', 'israel', 'israeli', 'jerusalem'),
  row('ir', 'iran', 'iranian', 'tehran'),
  row('jp', 'japan', 'japanese', 'tokyo'),
  row('eu', 'european union,eu', 'eu', 'brussels'),
  row('nato', 'nato,alliance', 'nato', ''),
  row('un', 'united nations,un', 'un', ''),
];

/** Folded names and adjectives of one token, as they may stand before a title or a surname. */
export const demonyms = new Set(
  countries.flatMap(({ names, adjectives, seats }) =>
    [...names, ...adjectives, ...seats].filter((name) => !name.includes(' ')),
  ),
);

const byWord = new Map(
  countries.flatMap(({ code, names, adjectives, seats }) =>
    [...names, ...adjectives, ...seats].map((word) => [word, code] as const),
  ),
);

/** Every other page of news names it, whatever the page is about. */
export const EVERYWHERE = 'us';

/** The country that a folded name, adjective or capital stands for; null when it is none. */
export function countryOf(folded: string): string | null {
  return byWord.get(folded) ?? null;
}

/** The countries and bodies that single words of a text name, by code. */
export function countriesIn(words: readonly { folded: string }[]): ReadonlySet<string> {
  let found: Set<string> | null = null;
  for (let i = 0; i < words.length; i++) {
    const code = countryOf((words[i] as { folded: string }).folded);
    if (code === null) continue;
    found ??= new Set();
    found.add(code);
  }
  return found ?? NOWHERE;
}

/** Most sentences name none, and what they name is kept. */
const NOWHERE: ReadonlySet<string> = new Set();
