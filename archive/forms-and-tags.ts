/** What a table filters by and no question asks: how statements are given, and their tags. */
import { Bits, packBits } from './bits';
import type { Segment } from './segment';
import { FORMS } from './statement-form';

/** Statements read at once, where a segment has no forms of its own. */
const AT_ONCE = 2_048;

const kept = new WeakMap<Segment, Promise<Bits>>();

/**
 * How each statement is given, as a number of `FORMS`. A segment that was built before this was kept is read through for
 * it: some seconds in a million.
 */
export function formsOf(from: Segment): Promise<Bits> {
  const forms = kept.get(from) ?? readForms(from);
  kept.set(from, forms);
  forms.catch(() => kept.delete(from));
  return forms;
}

async function readForms(from: Segment): Promise<Bits> {
  const packed = await from.optional('forms');
  if (packed) return new Bits(packed as Uint8Array);
  const { statements } = from.head;
  const forms = new Uint32Array(statements);
  for (let first = 0; first < statements; first += AT_ONCE) {
    const some = Math.min(AT_ONCE, statements - first);
    const rows = await from.rows(Array.from({ length: some }, (_, i) => first + i));
    rows.forEach(({ form }, i) => {
      forms[first + i] = FORMS.indexOf(form);
    });
  }
  return new Bits(packBits(forms));
}

/** Tags, each with the statements that have it, rising. */
export async function taggedIn(from: Segment): Promise<ReadonlyMap<string, Uint32Array>> {
  return ((await from.optional('tagged')) as Map<string, Uint32Array> | undefined) ?? new Map();
}
