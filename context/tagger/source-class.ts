/** How a source is called: by a name, by a pronoun, or by a description (“the minister”); `none` where there is no source. */
export type SourceClass = 'name' | 'pronoun' | 'description' | 'none';

const PRONOUNS = new Set(
  'i you he she it we they me him her us them who whom this that these those his its their our my your one someone everyone everybody somebody nobody which himself herself themselves'.split(
    ' ',
  ),
);

/**
 * The class of a source's words. A name may carry titles before it and an apposition behind it
 * (“Foreign Minister Ona Petraitė, a lawyer,”); what ends in a common noun, or begins as a sentence
 * does with a plural (“Officials in Warsaw”), describes.
 */
export function sourceClass(words: string[]): SourceClass {
  if (!words.some((word) => /[\p{L}\p{N}]/u.test(word))) return 'none';
  if (words.length <= 2 && PRONOUNS.has(words[0]!.toLowerCase())) return 'pronoun';
  const head = words.slice(0, Math.max(1, words.findIndex(endsHead)));
  const core = words.some(endsHead) ? head : words;
  const last = core.at(-1)!;
  if (!/^\p{Lu}/u.test(last)) return 'description';
  return core.length === 1 && COMMON.test(last) ? 'description' : 'name';
}

/** What ends the core of a noun phrase: a comma, a preposition, a relative, a possessive. */
const endsHead = (word: string, i: number) =>
  i > 0 && /^(?:,|—|\(|of|in|at|for|from|with|on|to|and|who|whose|that|'s)$/.test(word);

/** Common nouns that sources are called by, capitalised where they begin a sentence. */
const COMMON =
  /^(?:officials?|critics?|residents|witnesses|supporters|opponents|voters|experts?|analysts?|lawmakers?|police|prosecutors?|investigators|authorities|researchers|scientists|economists|reporters|journalists|protesters|activists|aides?|advisers?|people|some|many|most|others|several|both|sources?|doctors|farmers|lawyers|diplomats?|members|leaders|organizers|spokes\w+|polls?|reports?|data|documents|records)$/iu;
