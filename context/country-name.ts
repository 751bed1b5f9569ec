/**
 * English names of the countries that news speaks of most, as the browser gives them (a test holds them to it): to ask it
 * for the first one takes a worker that just woke two milliseconds, a twentieth of its first answer.
 */
const KNOWN = new Map(
  Object.entries({
    at: 'Austria',
    au: 'Australia',
    be: 'Belgium',
    br: 'Brazil',
    by: 'Belarus',
    ca: 'Canada',
    ch: 'Switzerland',
    cn: 'China',
    cz: 'Czechia',
    de: 'Germany',
    dk: 'Denmark',
    ee: 'Estonia',
    es: 'Spain',
    fi: 'Finland',
    fr: 'France',
    gb: 'United Kingdom',
    ge: 'Georgia',
    gr: 'Greece',
    hu: 'Hungary',
    il: 'Israel',
    in: 'India',
    ir: 'Iran',
    it: 'Italy',
    jp: 'Japan',
    kr: 'South Korea',
    lt: 'Lithuania',
    lv: 'Latvia',
    md: 'Moldova',
    nl: 'Netherlands',
    no: 'Norway',
    pl: 'Poland',
    ro: 'Romania',
    rs: 'Serbia',
    ru: 'Russia',
    se: 'Sweden',
    sk: 'Slovakia',
    sy: 'Syria',
    ua: 'Ukraine',
    us: 'United States',
  }),
);

/** The browser's own, made when another is asked for. */
let englishNames: Intl.DisplayNames | undefined;

/** How a role names its country: `Lithuania`, `the EU`, `NATO`. */
export function countryName(code: string): string {
  if (code === 'eu') return 'the EU';
  if (code === 'un') return 'the UN';
  if (code === 'nato') return 'NATO';
  const name = KNOWN.get(code) ?? fromBrowser(code.toUpperCase());
  return /^(?:United|Netherlands|Philippines|Czech Republic)/.test(name) ? `the ${name}` : name;
}

function fromBrowser(code: string): string {
  englishNames ??= new Intl.DisplayNames(['en'], { type: 'region' });
  return englishNames.of(code) ?? code;
}
