import type { Stance } from '../model';
import type { Place } from './catalogue';
import type { ColumnName } from './columns';
import { docsOn } from './positions';
import type { Segment } from './segment';

/** Statements of a segment whose number in a column is wanted, rising. Reads the column whole. */
export async function docsWhere(
  from: Segment,
  column: ColumnName,
  wanted: (number: number) => boolean,
): Promise<number[]> {
  const numbers = await from.column(column);
  const docs: number[] = [];
  for (let doc = 0; doc < from.head.statements; doc++) {
    if (wanted(numbers.get(doc)) && from.isShown(doc)) docs.push(doc);
  }
  return docs;
}

/** Statements from a source of a segment. */
export async function ofSource(from: Segment, number: number): Promise<Place[]> {
  return (await docsWhere(from, 'source', (it) => it === number)).map((doc) => ({ from, doc }));
}

/** Statements of a segment with a position on one of its claims, of one stance or either; rising, each once. */
export async function docsOnClaims(
  from: Segment,
  claims: readonly number[],
  stance: Stance | null,
): Promise<number[]> {
  if (claims.length === 0) return [];
  const positions = await from.positions();
  const docs = claims.flatMap((claim) => [...docsOn(positions, claim, stance)]);
  return [...new Set(docs)].filter((doc) => from.isShown(doc)).sort((a, b) => a - b);
}
