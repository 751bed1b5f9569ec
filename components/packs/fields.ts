import type { Encoding, Field, Format } from '../../archive/formats/types';
import { t } from '../../words';

/** What a column can be, in the order of the list. */
export const FIELDS = [
  'text',
  'speaker',
  'said',
  'venue',
  'sourceTitle',
  'sourceUrl',
  'publisher',
  'published',
  'claim',
  'stance',
  'form',
  'reportedBy',
  'language',
  'tags',
  'note',
  'speakerWikidata',
  'speakerKind',
  'id',
] as const satisfies readonly Field[];

const FORMATS = {
  pack: 'format.pack',
  csv: 'format.csv',
  records: 'format.records',
  'claim-review': 'format.claimReview',
  quotation: 'format.quotation',
  quotebank: 'format.quotebank',
  'web-annotation': 'format.webAnnotation',
} as const satisfies Record<Format, string>;

/** What a file is, for the reader. */
export function formatName(format: Format): string {
  return t(FORMATS[format]);
}

/** An encoding by the letters that it has. */
export function encodingName(encoding: Encoding): string {
  switch (encoding) {
    case 'windows-1252':
      return t('encoding.western');
    case 'windows-1257':
      return t('encoding.baltic');
    case 'windows-1251':
      return t('encoding.cyrillic');
    default:
      return UNICODE[encoding];
  }
}

/** The same in every language. */
const UNICODE = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16BE',
} as const;
