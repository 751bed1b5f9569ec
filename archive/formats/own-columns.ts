/**
 * The columns of a table that we write. They carry a statement whole, and of what it refers to what a
 * reader of tables asks for; what they do not carry stands in `docs/packs.md`.
 */
export const OWN_COLUMNS = [
  'id',
  'text',
  'form',
  'speaker',
  'speaker_id',
  'speaker_kind',
  'speaker_wikidata',
  'said',
  'said_basis',
  'said_note',
  'venue',
  'reported_by',
  'reported_by_id',
  'reported_by_kind',
  'source_title',
  'source_url',
  'source_id',
  'published',
  'published_basis',
  'language',
  'publisher',
  'publisher_id',
  'publisher_control',
  'publisher_control_label',
  'publisher_control_reason',
  'claim',
  'stance',
  'claim_id',
  'claim_subject',
  'more_claims',
  'tags',
  'note',
  'selector',
  'breaks',
] as const;

export type OwnColumn = (typeof OWN_COLUMNS)[number];

/** Whether a first row is that of a table that we wrote. */
export function isOwnTable(first: readonly string[]): boolean {
  return OWN_COLUMNS.every((name, at) => first[at]?.trim() === name);
}
