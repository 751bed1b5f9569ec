import type { Speaker } from '../model';
import type { Catalogue } from './catalogue';
import type { Segment } from './segment';

/** A speaker, and how many shown statements are his. */
export interface Counted {
  speaker: Speaker;
  count: number;
}

/** More speakers than this are not read to find the first of them, nor are more of several packs put together. */
const MOST = 1000;

/**
 * Those with most on record, and all who have as much as the last of them, in no order: found by counting, so that of
 * a hundred thousand speakers some hundred are read. Null where so many have as much that all may as well be read.
 */
export async function firstSpeakers(
  catalogue: Catalogue,
  counts: (from: Segment) => Promise<Uint32Array>,
  limit: number,
): Promise<Counted[] | null> {
  const { segments, mergedIds } = catalogue;
  if (mergedIds.length > MOST) return null;
  const inEach = await Promise.all(segments.map(counts));
  const together = new Map<string, number>();
  for (const [s, from] of segments.entries()) {
    const its = inEach[s] as Uint32Array;
    for (const id of mergedIds) {
      for (const number of await catalogue.speakerNumbers(from, [id])) {
        together.set(id, (together.get(id) ?? 0) + (its[number] as number));
        its[number] = 0;
      }
    }
  }
  const least = leastOf([...inEach.flatMap((its) => [...its]), ...together.values()], limit);
  const numbers = inEach.map((its) => [...its.keys()].filter((n) => (its[n] as number) >= least));
  if (least === 0 || numbers.flat().length > MOST + limit) return null;
  const found: Counted[] = [];
  for (const [s, from] of segments.entries()) {
    const here = numbers[s] as number[];
    const speakers = await from.speakers(here);
    speakers.forEach((speaker, i) => {
      found.push({ speaker, count: inEach[s]?.[here[i] as number] as number });
    });
  }
  const merged = [...together].filter(([, count]) => count >= least);
  const known = await catalogue.speakers(merged.map(([id]) => id));
  merged.forEach(([, count], i) => {
    found.push({ speaker: known[i] as Speaker, count });
  });
  return found;
}

/** The count of the last of the first `limit`. */
function leastOf(counts: readonly number[], limit: number): number {
  return Float64Array.from(counts).sort().at(-limit) ?? 0;
}
