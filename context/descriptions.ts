import type { Speaker } from '../model';
import { fold } from '../text/fold';
import { countryOf } from './countries';
import { isHeld } from './roles';

/** A kind of office, as news describes its holder, and the titles that it covers. */
interface Office {
  /** Folded description: `foreign minister`. */
  words: RegExp;
  /** Title of a role, folded. */
  title: RegExp;
}

/** What a minister is over. “In Berlin, the defence minister announced” was Lithuania’s foreign minister, for he too is one. */
export const PORTFOLIOS = [
  'defen[cs]e',
  'finance',
  'interior',
  'justice',
  'econom(?:y|ics)',
  'energy',
  'education',
  'environment',
  'health',
  'transport',
  'trade',
  'agriculture',
  'labou?r',
  'culture',
];

/** Longest description first. */
const OFFICES: Office[] = [
  ...PORTFOLIOS.map((over) => ({
    words: new RegExp(`\\b(?:${over} minister|minister (?:of|for) (?:the )?${over})\\b`),
    title: new RegExp(`\\b${over}\\b`),
  })),
  {
    words:
      /\b(?:foreign minister|fm|minister of foreign affairs|minister for foreign affairs|foreign secretary|secretary of state|top diplomat|chief diplomat|head of (?:\w+ )?diplomacy|foreign policy chief|head of (?:the )?(?:\w+ )?(?:foreign ministry|ministry of foreign affairs|mfa)|(?:foreign ministry|mfa) (?:head|chief))\b/,
    title:
      /^(?!spokes).*(?:foreign (?:minister|affairs|secretary)|minister of foreign|high representative|secretary of state)/,
  },
  {
    words: /\b(?:prime minister|premier|pm|head of (?:the )?(?:\w+ )?government)\b/,
    title: /prime minister|premier/,
  },
  {
    words: /\b(?:secretary[- ]general|alliance chief|nato chief|head of (?:the alliance|nato))\b/,
    title: /secretary[- ]general/,
  },
  {
    // “Official representative” is how translated outlets say it.
    words: /\b(?:spokeswoman|spokesman|spokesperson|official representative)\b/,
    title: /spokes/,
  },
  { words: /\b(?:chancellor)\b/, title: /chancellor/ },
  {
    words: /\b(?:president|(?:head|leader) of (?:the )?(?:\w+ )?state)\b/,
    title: /(?<!vice[- ])president/,
  },
  { words: /\b(?:leader)\b/, title: /president|prime minister|chancellor/ },
  // Nobody calls a prime minister “the minister”.
  { words: /^the minister$/, title: /(?<!prime )minister/ },
  { words: /\b(?:minister)\b/, title: /minister/ },
  { words: /\b(?:diplomat)\b/, title: /foreign|diplomat|ambassador|high representative/ },
  {
    words: /\b(?:analyst|expert|political scientist|researcher|director)\b/,
    title: /expert|analyst|director|scientist|research/,
  },
];

export interface Description {
  /** Titles of roles that it covers. */
  title: RegExp;
  /** The description itself, folded. */
  words: string;
  /** Country code when one is named. */
  country: string | null;
  /** Whether it tells nothing but where somebody is from: `the Norwegian`. */
  isOfNation?: boolean;
}

/**
 * Reads a noun phrase such as `the Lithuanian president`, `Russia’s foreign minister`, `the top
 * diplomat` or `the president of Russia`; null when it describes no office.
 */
export function readDescription(phrase: string): Description | null {
  const folded = fold(phrase.replace(/['’]s\b/g, '')).replace(/\s+/g, ' ');
  const office = OFFICES.find(({ words }) => words.test(folded));
  if (!office) return null;
  let country: string | null = null;
  for (const size of [2, 1]) {
    const words = folded.replace(/[^\p{L}\p{N}.-]+/gu, ' ').split(' ');
    for (let i = 0; i + size <= words.length && !country; i++) {
      country = countryOf(words.slice(i, i + size).join(' '));
    }
  }
  return { title: office.title, words: folded, country };
}

/** Nouns for one of a country, where they are not its adjective. */
const NATIONS: Record<string, string> = {
  Frenchman: 'french',
  Frenchwoman: 'french',
  Pole: 'polish',
  Swede: 'swedish',
  Finn: 'finnish',
  Dane: 'danish',
  Briton: 'british',
  Englishman: 'british',
  Englishwoman: 'british',
  Spaniard: 'spanish',
  Turk: 'turkish',
};
/** The same as a text has them, for an expression. */
export const NATION_NOUNS = Object.keys(NATIONS).join('|');

/** `the Norwegian`, `the Frenchman`: whoever held an office of that country, now or once. Null for what is no such word. */
export function readNation(phrase: string): Description | null {
  const noun = phrase.replace(/^[Tt]he[ \u00a0]/, '');
  const words = fold(noun);
  const country = countryOf(words) ?? countryOf(NATIONS[noun] ?? '');
  return country === null ? null : { title: /^/, words, country, isOfNation: true };
}

/** Whether a speaker held such an office on the day, or ever when no day is known. */
export function fits(
  speaker: Pick<Speaker, 'roles'>,
  { title, country, isOfNation }: Description,
  on: string | null,
): boolean {
  return speaker.roles.some(
    (role) =>
      title.test(fold(role.title)) &&
      (country === null || role.country === country) &&
      isHeld(role, isOfNation ? null : on),
  );
}
