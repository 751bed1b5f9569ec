import type { Speaker } from '../../model';

/**
 * Packs everybody's names into one buffer, for `Names` to open. Pure: equal speakers give equal bytes.
 *
 * @param speakers everybody on record, each id once
 * @param spoken ids of those who have a statement on record, their own or one that they relate
 */
export function packNames(
  speakers: Iterable<Speaker>,
  spoken: ReadonlySet<string>,
): Uint8Array<ArrayBuffer> {
  const all = [...speakers].map((speaker) => ({ ...speaker, isSpoken: spoken.has(speaker.id) }));
  return new TextEncoder().encode(JSON.stringify(all)) as Uint8Array<ArrayBuffer>;
}
