/** Texts that are said as in English: names, and words that the languages share. Everything else is translated. */
export const names = [
  'On Record',
  'BibTeX',
  'CSL-JSON',
  'Markdown',
  'Web Annotation',
  'Wikidata',
  'schema.org',
];

/** What stands on keys. */
const keys = ['Ctrl Z', 'Del', 'Enter', 'Esc'];

export const sameAsEnglish: Record<string, string[]> = {
  lt: [...names, ...keys],
  uk: [...names, ...keys],
  de: [
    ...names,
    ...keys,
    'Form',
    'Name',
    'Organisation',
    'Person',
    'in {pack}',
    'Export',
    'Import',
    '{statements}, in {file}.',
    '{holdings}, in {time}.',
  ],
  fr: [
    ...names,
    ...keys,
    'Date',
    'Note',
    'Organisation',
    'Position',
    'Source',
    'Sources',
    'Version {version}',
    'Annotations (W3C)',
    '{count} minute',
    '{count} minutes',
  ],
};
