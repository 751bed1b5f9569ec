import type { Statement } from '../model';
import { type PackData, PackError, readPack } from './pack-reader';
import type { PackHeader } from './pack-schema';

/** Statements shown of a pack before it is taken in. */
const STATEMENTS = 3;

/** Records looked through for them: a pack may begin with all its speakers. */
const RECORDS = 50_000;

/** What a pack is, as far as its first lines tell. */
export interface PackPreview {
  header: PackHeader;
  /** The first statements; none where they stand too far down. */
  statements: { text: string; form: Statement['form']; speaker: string; said: string | null }[];
}

/**
 * Reads the first lines of a pack and leaves the rest. Throws PackError when one of them is wrong; a
 * pack that is previewed may still be refused for a later line.
 */
export async function previewPack(data: PackData): Promise<PackPreview> {
  let preview: PackPreview | undefined;
  const names = new Map<string, string>();
  let records = 0;
  for await (const item of readPack(data)) {
    if ('header' in item) {
      preview = { header: item.header, statements: [] };
      continue;
    }
    const { record } = item;
    if (record.type === 'speaker') names.set(record.id, record.name);
    if (record.type === 'statement') {
      const { text, form, said } = record;
      const speaker = names.get(record.speaker) ?? record.speaker;
      preview?.statements.push({ text, form, speaker, said });
    }
    if (preview?.statements.length === STATEMENTS || ++records === RECORDS) break;
  }
  if (!preview) throw new PackError(1, 'the pack is empty; its first line must be the header');
  return preview;
}
