/** Texts that are said as in English: names, and words that the languages share. Everything else is translated. */
const names = ['On Record', 'Markdown', 'BibTeX', 'CSL-JSON', 'Wikidata', 'Enter', 'Esc'];

export const sameAsEnglish: Record<string, string[]> = {
  lt: [...names],
  uk: [...names],
  de: [...names, 'Name', 'Organisation', 'Person'],
  fr: [...names, 'Date', 'Note', 'Organisation', 'Source'],
};
