/** A news site that On Record reads without being asked: `host` covers its subdomains. */
export interface NewsSite {
  host: string;
  name: string;
}

/**
 * The list that the manifest asks for at install; any other site is the reader's to enable. News in
 * English and in the languages of the region; state media stand beside independent ones, since a
 * reader meets both. Of portals that keep mailboxes too, only the news. In the order of the hosts.
 */
export const newsSites: NewsSite[] = [
  { host: '15min.lt', name: '15min' },
  { host: '24brussels.online', name: '24brussels' },
  { host: 'aljazeera.com', name: 'Al Jazeera' },
  { host: 'apnews.com', name: 'Associated Press' },
  { host: 'baltictimes.com', name: 'The Baltic Times' },
  { host: 'bbc.co.uk', name: 'BBC' },
  { host: 'bbc.com', name: 'BBC' },
  { host: 'belsat.eu', name: 'Belsat' },
  { host: 'bloomberg.com', name: 'Bloomberg' },
  { host: 'cnn.com', name: 'CNN' },
  { host: 'delfi.ee', name: 'Delfi (Estonia)' },
  { host: 'delfi.lt', name: 'Delfi (Lithuania)' },
  { host: 'delfi.lv', name: 'Delfi (Latvia)' },
  { host: 'dw.com', name: 'Deutsche Welle' },
  { host: 'economist.com', name: 'The Economist' },
  { host: 'err.ee', name: 'ERR' },
  { host: 'euobserver.com', name: 'EUobserver' },
  { host: 'euractiv.com', name: 'Euractiv' },
  { host: 'eurointegration.com.ua', name: 'European Pravda' },
  { host: 'euronews.com', name: 'Euronews' },
  { host: 'faz.net', name: 'Frankfurter Allgemeine' },
  { host: 'foreignpolicy.com', name: 'Foreign Policy' },
  { host: 'france24.com', name: 'France 24' },
  { host: 'ft.com', name: 'Financial Times' },
  { host: 'hromadske.ua', name: 'Hromadske' },
  { host: 'independent.co.uk', name: 'The Independent' },
  { host: 'interfax.com.ua', name: 'Interfax-Ukraine' },
  { host: 'interfax.ru', name: 'Interfax' },
  { host: 'kommersant.ru', name: 'Kommersant' },
  { host: 'kyivindependent.com', name: 'The Kyiv Independent' },
  { host: 'kyivpost.com', name: 'Kyiv Post' },
  { host: 'lefigaro.fr', name: 'Le Figaro' },
  { host: 'lemonde.fr', name: 'Le Monde' },
  { host: 'lrt.lt', name: 'LRT' },
  { host: 'lrytas.lt', name: 'Lrytas' },
  { host: 'lsm.lv', name: 'LSM' },
  { host: 'meduza.io', name: 'Meduza' },
  { host: 'nashaniva.com', name: 'Nasha Niva' },
  { host: 'notesfrompoland.com', name: 'Notes from Poland' },
  { host: 'novayagazeta.eu', name: 'Novaya Gazeta Europe' },
  { host: 'npr.org', name: 'NPR' },
  { host: 'nv.ua', name: 'NV' },
  { host: 'nytimes.com', name: 'The New York Times' },
  { host: 'pap.pl', name: 'PAP' },
  { host: 'politico.com', name: 'Politico' },
  { host: 'politico.eu', name: 'Politico Europe' },
  { host: 'polskieradio.pl', name: 'Polskie Radio' },
  { host: 'postimees.ee', name: 'Postimees' },
  { host: 'pravda.com.ua', name: 'Ukrainska Pravda' },
  { host: 'reuters.com', name: 'Reuters' },
  { host: 'rferl.org', name: 'Radio Free Europe/Radio Liberty' },
  { host: 'ria.ru', name: 'RIA Novosti' },
  { host: 'rp.pl', name: 'Rzeczpospolita' },
  { host: 'rt.com', name: 'RT' },
  { host: 'spiegel.de', name: 'Der Spiegel' },
  { host: 'sueddeutsche.de', name: 'Süddeutsche Zeitung' },
  { host: 'suspilne.media', name: 'Suspilne' },
  { host: 'svaboda.org', name: 'Radio Svaboda' },
  { host: 'svoboda.org', name: 'Radio Svoboda' },
  { host: 'tagesschau.de', name: 'Tagesschau' },
  { host: 'tass.com', name: 'TASS' },
  { host: 'tass.ru', name: 'TASS (in Russian)' },
  { host: 'theguardian.com', name: 'The Guardian' },
  { host: 'theins.ru', name: 'The Insider' },
  { host: 'themoscowtimes.com', name: 'The Moscow Times' },
  { host: 'thetimes.com', name: 'The Times' },
  { host: 'tv3.lt', name: 'TV3 (Lithuania)' },
  { host: 'tvn24.pl', name: 'TVN24' },
  { host: 'tvp.info', name: 'TVP Info' },
  { host: 'tvrain.tv', name: 'TV Rain' },
  { host: 'ukrinform.net', name: 'Ukrinform' },
  { host: 'ukrinform.ua', name: 'Ukrinform (in Ukrainian)' },
  { host: 'unian.net', name: 'UNIAN' },
  { host: 'washingtonpost.com', name: 'The Washington Post' },
  { host: 'welt.de', name: 'Die Welt' },
  { host: 'wiadomosci.onet.pl', name: 'Onet' },
  { host: 'wiadomosci.wp.pl', name: 'Wirtualna Polska' },
  { host: 'wsj.com', name: 'The Wall Street Journal' },
  { host: 'wyborcza.pl', name: 'Gazeta Wyborcza' },
  { host: 'zeit.de', name: 'Die Zeit' },
  { host: 'zerkalo.io', name: 'Zerkalo' },
  { host: 'zn.ua', name: 'Dzerkalo Tyzhnia' },
];

/** Match pattern of a host with its subdomains, http and https. */
export function matchPattern(host: string): string {
  return `*://*.${host}/*`;
}

/** Match patterns of the listed sites: what the extension asks for when it is installed. */
export const listedPatterns: string[] = newsSites.map(({ host }) => matchPattern(host));

/** Whether a host, or the domain that it is under, is on the list. */
export function isListed(host: string): boolean {
  return newsSites.some((site) => host === site.host || host.endsWith(`.${site.host}`));
}
