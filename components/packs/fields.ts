import type { Encoding, Field, Format } from '../../archive/formats/types';

/** What a column can be, as the reader is asked, in the order of the list. */
export const FIELDS: readonly (readonly [Field, string])[] = [
  ['text', 'The words'],
  ['speaker', 'Who said it'],
  ['said', 'When it was said'],
  ['venue', 'Where it was said'],
  ['sourceTitle', 'Title of the source'],
  ['sourceUrl', 'Address of the source'],
  ['publisher', 'Publisher'],
  ['published', 'Date of publication'],
  ['claim', 'Claim'],
  ['stance', 'For or against the claim'],
  ['form', 'Direct or indirect'],
  ['reportedBy', 'Who relates it'],
  ['language', 'Language'],
  ['tags', 'Tags'],
  ['note', 'Note'],
  ['speakerWikidata', 'Speaker’s Wikidata item'],
  ['speakerKind', 'What kind of speaker'],
  ['id', 'Its own id'],
];

/** What a file is, for the reader. */
export const FORMATS: Record<Format, string> = {
  pack: 'A pack',
  csv: 'A table',
  records: 'A table, as JSON',
  'claim-review': 'Fact checks (ClaimReview)',
  quotation: 'Quotations (schema.org)',
  quotebank: 'Quotations (Quotebank)',
  'web-annotation': 'Annotations (W3C)',
};

/** Encodings by the letters that they have. */
export const ENCODINGS: Record<Encoding, string> = {
  'utf-8': 'Unicode (UTF-8)',
  'utf-16le': 'Unicode (UTF-16)',
  'utf-16be': 'Unicode (UTF-16, big-endian)',
  'windows-1252': 'Western European',
  'windows-1257': 'Baltic',
  'windows-1251': 'Cyrillic',
};
