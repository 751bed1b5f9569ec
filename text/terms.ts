import { stemmer } from 'stemmer';
import { fold } from './fold';
import { stopWords } from './stop-words';
import { tokens } from './tokens';

/**
 * Words that name one thing in the news of these subjects: spellings, demonyms, and the capitals
 * and buildings that stand for a government. Keys are folded words, values are terms. Where the
 * stemmer would cut the word that gives the term its name, that word stands here too.
 */
const SAME: Record<string, string> = {
  kiev: 'ukraine',
  kyiv: 'ukraine',
  ukraine: 'ukraine',
  ukrainian: 'ukraine',
  ukrainians: 'ukraine',
  moscow: 'russia',
  kremlin: 'russia',
  russian: 'russia',
  russians: 'russia',
  rf: 'russia',
  washington: 'usa',
  american: 'usa',
  americans: 'usa',
  america: 'usa',
  lithuanian: 'lithuania',
  lithuanians: 'lithuania',
  vilnius: 'lithuania',
  europe: 'europe',
  european: 'europe',
  europeans: 'europe',
  chinese: 'china',
  beijing: 'china',
  western: 'west',
  baltics: 'baltic',
  lugansk: 'luhansk',
  zaporozhye: 'zaporizhzhia',
  donbas: 'donbas',
  donbass: 'donbas',
  defence: 'defence',
  defense: 'defence',
  defensive: 'defence',
  defend: 'defence',
  alliance: 'nato',
  negotiation: 'talk',
  negotiations: 'talk',
  negotiate: 'talk',
  negotiating: 'talk',
  talks: 'talk',
  dialogue: 'talk',
  dialog: 'talk',
  troops: 'troop',
  soldiers: 'troop',
  soldier: 'troop',
  servicemen: 'troop',
  guarantees: 'guarante',
  assurances: 'guarante',
  assurance: 'guarante',
  guarantor: 'guarante',
  invade: 'invas',
  invading: 'invas',
  invaded: 'invas',
  invasion: 'invas',
  invader: 'invas',
  weapons: 'weapon',
  weaponry: 'weapon',
  arms: 'weapon',
  organisation: 'organiz',
  organisations: 'organiz',
  organization: 'organiz',
  organizations: 'organiz',
};

const UNITED_STATES = /^(?:US|USA|U\.S\.|U\.S\.A\.)$/;

/** The term of one token, or '' for a stop word. Case decides between `US` and `us`. */
export function term(token: string): string {
  if (UNITED_STATES.test(token)) return 'usa';
  const folded = fold(token).replaceAll('.', '');
  if (Object.hasOwn(SAME, folded)) return SAME[folded] as string;
  if (stopWords.has(folded)) return '';
  return stemmer(folded);
}

/**
 * The terms of a text in order, repeats kept: folded, stop words left out, stemmed (Porter 1980),
 * `United States` joined. This is what the index and the engine compare; search as one types works
 * on folded words instead.
 */
export function terms(text: string): string[] {
  const found: string[] = [];
  const words = tokens(text);
  for (let i = 0; i < words.length; i++) {
    const word = (words[i] as { text: string }).text;
    if (word === 'United' && words[i + 1]?.text === 'States') {
      found.push('usa');
      i++;
      continue;
    }
    const it = term(word);
    if (it) found.push(it);
  }
  return found;
}
