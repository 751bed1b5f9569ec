/**
 * What other formats cannot hold of a record goes with it in members of our own, which other tools pass
 * over (JSON-LD: terms of a vocabulary they do not know). On the way in they are believed only where the
 * standard members beside them still say the same: a tool that changed the words has the last word.
 */
import type { Statement } from '../../model';
import { PackError } from '../lines';
import { checkRecord, readHeader } from '../pack-reader';
import type { PackHeader, PackRecord } from '../pack-schema';
import { member } from './entry';

/** What the prefix `onRecord` stands for. */
export const NAMESPACE = 'https://on-record.example/ns#';

/** A statement as a pack has it. */
export const STATEMENT = 'onRecord:statement';
/** What stands before it in the pack and was not given before. */
export const RECORDS = 'onRecord:records';
/** The pack's header. */
export const HEADER = 'onRecord:header';

/**
 * The records that a node carries, the statement last; null when it carries none, or other words than its
 * standard members say (`words`).
 */
export function carried(
  node: unknown,
  words: string | undefined,
  line: number,
): PackRecord[] | null {
  const before = member(node, RECORDS);
  const own = member(node, STATEMENT);
  if (own === undefined && before === undefined) return null;
  try {
    const records = (Array.isArray(before) ? before : []).map((it) =>
      checkRecord(Object(it), line),
    );
    if (own === undefined) return records;
    const record = checkRecord({ type: 'statement', ...Object(own) }, line);
    if (record.type !== 'statement' || !says(record, words)) return null;
    return [...records, record];
  } catch (error) {
    if (error instanceof PackError) return null;
    throw error;
  }
}

function says(statement: Statement, words: string | undefined): boolean {
  return words === statement.text || words === statement.selector.exact;
}

/** The header that a document carries; null when it has none that is whole. */
export function carriedHeader(node: unknown): PackHeader | null {
  const header = member(node, HEADER);
  if (header === undefined) return null;
  try {
    return readHeader(header, 1);
  } catch {
    return null;
  }
}
