/** What is said as in English: names, and words that the languages share. Everything else is translated. */
const names = ['extension.name'];

export const sameAsEnglish: Record<string, string[]> = {
  lt: [...names],
  uk: [...names],
  de: [...names],
  fr: [...names],
};
