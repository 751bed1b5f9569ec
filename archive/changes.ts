/** What would change if a newer edition took a pack's place: told before it does. */
import type { PackRecord } from './pack-schema';
import { sourcesAt, statementsAt } from './records';
import type { Segment } from './segment';

/** Statements shown of what is new or changed. */
const EXAMPLES = 4;

/** Records compared at once. */
const AT_ONCE = 512;

/** What comes, goes, and stands otherwise than before. */
export interface Changes {
  added: number;
  gone: number;
  changed: number;
  same: number;
  /** Publishers, speakers, sources and claims that come or stand otherwise. */
  others: number;
  /** The words of some statements that are new or changed. */
  examples: { what: 'added' | 'changed'; text: string }[];
}

/**
 * Compares an edition of a pack, as its records come, with the one on record; what was hidden there is compared too. Passes
 * on what the reading throws.
 */
export async function changesOf(
  records: AsyncIterable<PackRecord>,
  earlier: Segment,
): Promise<Changes> {
  const changes: Changes = { added: 0, gone: 0, changed: 0, same: 0, others: 0, examples: [] };
  let batch: PackRecord[] = [];
  const compare = async () => {
    const known = await sameIn(earlier, batch);
    for (const [i, record] of batch.entries()) count(changes, record, known[i] ?? null);
    batch = [];
  };
  for await (const record of records) {
    if (batch.push(record) === AT_ONCE) await compare();
  }
  await compare();
  changes.gone = earlier.head.statements - changes.same - changes.changed;
  return changes;
}

function count(changes: Changes, record: PackRecord, known: PackRecord | null): void {
  const what = !known ? 'added' : canonical(known) === canonical(record) ? 'same' : 'changed';
  if (record.type !== 'statement') {
    if (what !== 'same') changes.others++;
    return;
  }
  changes[what]++;
  if (what === 'same' || changes.examples.length === EXAMPLES) return;
  changes.examples.push({ what, text: record.text });
}

/** What a segment has under the ids of some records; null for what it has not. */
async function sameIn(
  from: Segment,
  records: readonly PackRecord[],
): Promise<(PackRecord | null)[]> {
  const found = new Map<string, PackRecord>();
  for (const one of from.tables.publishers)
    found.set(`publisher ${one.id}`, { type: 'publisher', ...one });
  for (const one of await from.wholeClaims())
    found.set(`claim ${one.id}`, { type: 'claim', ...one });
  const numbersOf = async (type: 'statement' | 'speaker' | 'source') => {
    const ids = records.flatMap((one) => (one.type === type ? [one.id] : []));
    if (ids.length === 0) return [];
    return (await from.find(type, ids)).filter((number) => number >= 0);
  };
  const [statements, speakers, sources] = await Promise.all([
    numbersOf('statement').then((docs) => statementsAt(from, docs)),
    numbersOf('speaker').then((numbers) => from.speakers(numbers)),
    numbersOf('source').then((numbers) => sourcesAt(from, numbers)),
  ]);
  for (const one of statements) found.set(`statement ${one.id}`, { type: 'statement', ...one });
  for (const one of speakers) found.set(`speaker ${one.id}`, { type: 'speaker', ...one });
  for (const one of sources) found.set(`source ${one.id}`, { type: 'source', ...one });
  return records.map(({ type, id }) => found.get(`${type} ${id}`) ?? null);
}

/** The same text for the same record, in whatever order its fields stand. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, it: unknown) => {
    if (it === null || typeof it !== 'object' || Array.isArray(it)) return it;
    return Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
