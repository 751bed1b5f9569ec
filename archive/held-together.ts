import type { Segment } from './segment';

/** For each claim (id) the others on which a statement of some segments that holds a position on it holds one too. */
export async function heldTogether(
  segments: readonly Segment[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const all = new Map<string, Set<string>>();
  const add = (one: string, other: string) => {
    const known = all.get(one);
    if (known) known.add(other);
    else all.set(one, new Set([other]));
  };
  for (const from of segments) {
    const { claims } = from.tables;
    (await from.holding()).eachTwo((a, b) => {
      const [one, other] = [claims[a]?.id as string, claims[b]?.id as string];
      add(one, other);
      add(other, one);
    });
  }
  return all;
}
