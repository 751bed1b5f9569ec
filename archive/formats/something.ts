import type { Converted } from './types';

/**
 * The same items, if anything is among them: a record beside the publisher that a form makes up, or a line that was
 * left out, of which a report tells. Throws a plain Error where there is neither: a saved page without a fact check would
 * be a pack of nothing.
 */
export async function something(
  items: AsyncIterable<Converted>,
): Promise<AsyncIterable<Converted>> {
  const rest = items[Symbol.asyncIterator]();
  const first: Converted[] = [];
  do {
    const next = await rest.next();
    if (next.done) throw new Error('No statement was found in it.');
    first.push(next.value);
  } while (!isSomething(first.at(-1) as Converted));
  return again(first, rest);
}

async function* again(
  first: readonly Converted[],
  rest: AsyncIterator<Converted>,
): AsyncGenerator<Converted> {
  yield* first;
  // Whoever stops early stops the rest with it.
  yield* { [Symbol.asyncIterator]: () => rest };
}

function isSomething(item: Converted): boolean {
  return 'skipped' in item || ('record' in item && item.record.type !== 'publisher');
}
