/** Flat JSON objects as rows of a table: JSON Lines, or a list of objects. */
import type { Row } from './csv-rows';
import { member } from './entry';
import type { Found } from './json-stream';

/** Keys of the objects, in the order in which they are met; a file with more of them is no table. */
const MOST_KEYS = 100;

/** The keys of some objects. */
export function keysOf(values: readonly Found[]): string[] {
  const keys = new Set<string>();
  for (const { value } of values) {
    if (value === null || typeof value !== 'object') continue;
    for (const key of Object.keys(value)) if (keys.size < MOST_KEYS) keys.add(key);
  }
  return [...keys];
}

/** A value as a row with a cell for each key: lists of texts are joined, objects within are left out. */
export function rowOf({ line, value, why, raw }: Found, keys: readonly string[]): Row {
  if (why !== undefined) return { line, cells: [raw.slice(0, 500)], problem: why };
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return { line, cells: [raw.slice(0, 500)], problem: 'is no JSON object' };
  }
  return { line, cells: keys.map((key) => cellOf(member(value, key))) };
}

function cellOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? value.map(cellOf).filter(Boolean).join('; ') : '';
}
