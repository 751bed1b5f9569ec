/** A place in the library, as its address says it. */
export type Route =
  | { at: 'search'; text: string }
  | { at: 'statement'; id: string }
  | { at: 'packs' }
  | { at: 'hidden' };

/** Reads the part of an address behind `#`. What is no place of ours is an empty search. */
export function readRoute(hash: string): Route {
  const { pathname, searchParams } = new URL(hash.replace(/^#?\/*/, ''), 'library:///');
  const [, place, rest] = /^\/?([^/]*)(?:\/(.+))?$/.exec(pathname) ?? [];
  if (place === 'hidden' || place === 'packs') return { at: place };
  if (place === 'statement' && rest) {
    try {
      return { at: 'statement', id: decodeURIComponent(rest) };
    } catch {
      return { at: 'statement', id: rest };
    }
  }
  return { at: 'search', text: searchParams.get('q') ?? '' };
}

/** The address of a place, beginning with `#`. */
export function writeRoute(route: Route): string {
  if (route.at === 'hidden' || route.at === 'packs') return `#/${route.at}`;
  if (route.at === 'statement') return `#/statement/${encodeURIComponent(route.id)}`;
  return `#/search?q=${encodeURIComponent(route.text)}`;
}
