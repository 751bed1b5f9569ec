import type { PackHeader, PackRecord } from './pack-schema';

/** What can be written. */
export type ExportFormat = 'pack';

/** How a file of each format ends. */
export const EXPORTS: Record<ExportFormat, { extension: string }> = {
  pack: { extension: '.onrecord.jsonl' },
};

/** Records as the text of a file, piece by piece. */
export async function* exportAs(
  _: ExportFormat,
  header: PackHeader,
  records: AsyncIterable<PackRecord>,
): AsyncGenerator<string> {
  yield `${JSON.stringify(header)}\n`;
  for await (const record of records) yield `${JSON.stringify(record)}\n`;
}
