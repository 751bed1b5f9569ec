import { stemmer } from 'stemmer';
import { fold } from './fold';
import { Recent } from './recent';
import { stopWords } from './stop-words';
import { WordCutter } from './word-cutter';

/**
 * Words that name one thing in the news of these subjects: spellings, demonyms, and the capitals
 * and buildings that stand for a government. Keys are folded words, values are terms. Where the
 * stemmer would cut the word that gives the term its name, that word stands here too.
 */
export const SAME: Record<string, string> = {
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

/** Terms of the words met lately: most words of a text are among them, and stemming is slow. */
const lately = new Recent<string>(4096);
/** An engine may keep a whole text for the sake of a longer piece of it. */
const LONGEST_KEPT = 12;

/** The term of one token, or '' for a stop word. Case decides between `US` and `us`. */
export function term(token: string): string {
  if (token.length > LONGEST_KEPT) return makeTerm(token);
  const known = lately.get(token);
  if (known !== undefined) return known;
  const made = makeTerm(token);
  lately.set(token, made);
  return made;
}

function makeTerm(token: string): string {
  return termOf(token, fold(token).replaceAll('.', ''));
}

/** Whether a folded word is one of several for one thing, and its term no mere stem: `moscow` for Russia. */
export function isOneThing(folded: string, term: string): boolean {
  return term === 'usa' || Object.hasOwn(SAME, folded);
}

/** The same for who has folded the token already, and left out its points. */
export function termOf(token: string, folded: string): string {
  if (token.startsWith('U') && UNITED_STATES.test(token)) return 'usa';
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
  termsBy(text, term, (each) => found.push(each));
  return found;
}

/** The same, one after the other, for who knows words' terms by heart. */
export function termsBy(
  text: string,
  termed: (token: string) => string,
  use: (term: string) => void,
): void {
  const cutter = new WordCutter(text);
  let isUnited = false;
  while (cutter.next()) {
    const word = text.slice(cutter.start, cutter.end);
    if (isUnited) {
      isUnited = false;
      if (word === 'States') {
        use('usa');
        continue;
      }
      use(termed('United'));
    }
    if (word === 'United') {
      isUnited = true;
      continue;
    }
    const it = termed(word);
    if (it) use(it);
  }
  if (isUnited) use(termed('United'));
}
