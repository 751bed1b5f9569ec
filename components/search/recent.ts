/** How many latest searches are kept. */
const KEPT = 6;
/** A shorter text is a search that was not yet meant. */
const SHORTEST = 3;

/**
 * The latest searches with one more, newest first. One that merely goes on from the last one
 * (`indiv`, then `indivisible`) takes its place; a text too short to mean anything is not kept.
 */
export function withSearch(recent: string[], text: string): string[] {
  const search = text.trim().replace(/\s+/gu, ' ');
  if (search.length < SHORTEST) return recent;
  const rest = recent.filter(
    (one, i) =>
      one !== search &&
      !(i === 0 && search.startsWith(one)) &&
      !(i === 0 && one.startsWith(search)),
  );
  const latest = recent[0];
  return [latest?.startsWith(search) ? latest : search, ...rest].slice(0, KEPT);
}
