import type { PackHeader, PackRecord } from '../../pack-schema';
import { asCsv } from './csv';
import { asMarkdown } from './markdown';
import { asSchemaOrg } from './schema-org';
import { asWebAnnotation } from './web-annotation';

/** What can go out. */
export type ExportFormat = 'pack' | 'csv' | 'web-annotation' | 'schema-org' | 'markdown';

/** How a file of each format ends, and its media type. */
export const EXPORTS: Record<ExportFormat, { extension: string; type: string }> = {
  pack: { extension: '.onrecord.jsonl', type: 'application/jsonl' },
  csv: { extension: '.csv', type: 'text/csv;charset=utf-8' },
  'web-annotation': { extension: '.annotations.jsonld', type: 'application/ld+json' },
  'schema-org': { extension: '.quotations.jsonld', type: 'application/ld+json' },
  markdown: { extension: '.md', type: 'text/markdown;charset=utf-8' },
};

/**
 * Records in the order of a pack as the text of a file, piece by piece. Pack, Web Annotation and schema.org
 * lose nothing; what CSV does not carry stands in `docs/packs.md`; Markdown is for reading. Holds what
 * statements refer to, without the texts of sources.
 *
 * Throws RangeError for a statement that stands before something it refers to.
 */
export function exportAs(
  format: ExportFormat,
  header: PackHeader,
  records: AsyncIterable<PackRecord>,
): AsyncGenerator<string> {
  switch (format) {
    case 'pack':
      return asLines(header, records);
    case 'csv':
      return asCsv(records);
    case 'web-annotation':
      return asWebAnnotation(header, records);
    case 'schema-org':
      return asSchemaOrg(header, records);
    case 'markdown':
      return asMarkdown(header, records);
  }
}

async function* asLines(
  header: PackHeader,
  records: AsyncIterable<PackRecord>,
): AsyncGenerator<string> {
  yield `${JSON.stringify(header)}\n`;
  for await (const record of records) yield `${JSON.stringify(record)}\n`;
}
