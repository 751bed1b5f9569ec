import type { Scored } from './passage';
import { SAVED } from './record';
import { isWhole } from './similarity';
import { COPIED_SHARE, FEWEST_COPIED } from './weights';

/**
 * Sources of which the page is a copy: several of their statements stand in it word for word. What the reader saved from
 * the page himself is no copy: he wants to see it there.
 */
export function copiedSources(found: readonly { scored: readonly Scored[] }[]): Set<string> {
  const copies = new Map<string, number>();
  for (const { scored } of found) {
    const sources = new Set(
      scored
        .filter(({ of, run }) => run !== null && isWhole(run.length, of.words))
        .map(({ of }) => of.statement.source)
        .filter((source) => !source.startsWith(SAVED)),
    );
    for (const source of sources) copies.set(source, (copies.get(source) ?? 0) + 1);
  }
  const least = Math.max(FEWEST_COPIED, found.length * COPIED_SHARE);
  return new Set([...copies].filter(([, times]) => times >= least).map(([source]) => source));
}
