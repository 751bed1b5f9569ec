import { beginsLarge, hasLetter } from './letters';

/** How a source is called: by a name, by a pronoun, or by a description (“the minister”); `none` where there is no source. */
export type SourceClass = 'name' | 'pronoun' | 'description' | 'none';

const PRONOUNS = new Set(
  'i you he she it we they me him her us them who whom this that these those his its their our my your one someone everyone everybody somebody nobody which himself herself themselves'.split(
    ' ',
  ),
);

/**
 * The class of a source's words. A name may carry titles before it and an apposition behind it
 * (“Foreign Minister Ona Petraitė, a lawyer,”). What ends in a common noun, belongs to somebody
 * (“Ona’s lawyer”), or is counted (“many Lithuanians”) describes.
 */
export function sourceClass(words: string[]): SourceClass {
  const first = words[0]?.toLowerCase();
  if (first === undefined || !words.some(hasLetter)) return 'none';
  if (words.length === 1 && PRONOUNS.has(first)) return 'pronoun';
  const end = words.findIndex((word, i) => i > 0 && ENDS_HEAD.test(word));
  const core = end === -1 ? words : words.slice(0, end);
  const last = core.at(-1)!;
  const isCounted = COUNTS.test(first) || core.includes("'s") || core.includes('’');
  if (isCounted || !beginsLarge(last)) return 'description';
  return core.length === 1 && COMMON.test(last) ? 'description' : 'name';
}

/** What ends the core of a noun phrase: a comma, a preposition, a relative. */
const ENDS_HEAD = /^(?:,|—|\(|of|in|at|for|from|with|on|to|by|and|who|whose|that)$/;
const COUNTS =
  /^(?:many|some|most|several|few|all|other|fellow|both|these|those|two|three|four|my|your|his|her|our|their)$/;

/** Common nouns that sources are called by, capitalised where they begin a sentence. */
const COMMON =
  /^(?:officials?|critics?|residents|witnesses|supporters|opponents|voters|experts?|analysts?|lawmakers?|police|prosecutors?|investigators|authorities|researchers|scientists|economists|reporters|journalists|protesters|activists|aides?|advisers?|people|some|many|most|others|several|both|sources?|doctors|farmers|lawyers|diplomats?|members|leaders|organizers|spokes\w+|polls?|reports?|data|documents|records)$/iu;
