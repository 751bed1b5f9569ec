import { readAsk, type TableAsk, writeAsk } from './statements/asked';

/** A place in the library, as its address says it. */
export type Route =
  | { at: 'search'; text: string }
  | { at: 'statement'; id: string }
  | { at: 'statements'; ask: TableAsk }
  | { at: 'speakers' | 'claims' | 'sources'; text: string }
  | { at: 'speaker' | 'claim'; id: string }
  | { at: 'packs' }
  | { at: 'hidden' }
  | { at: 'help' };

/** Reads the part of an address behind `#`. What is no place of ours is an empty search. */
export function readRoute(hash: string): Route {
  const { pathname, searchParams } = new URL(hash.replace(/^#?\/*/, ''), 'library:///');
  const [, place, rest] = /^\/?([^/]*)(?:\/(.+))?$/.exec(pathname) ?? [];
  const text = searchParams.get('q') ?? '';
  if (place === 'hidden' || place === 'packs' || place === 'help') return { at: place };
  if (place === 'statements') return { at: place, ask: readAsk(searchParams) };
  if (place === 'speakers' || place === 'claims' || place === 'sources') return { at: place, text };
  if ((place === 'statement' || place === 'speaker' || place === 'claim') && rest) {
    try {
      return { at: place, id: decodeURIComponent(rest) };
    } catch {
      return { at: place, id: rest };
    }
  }
  return { at: 'search', text };
}

/** The address of a place, beginning with `#`. */
export function writeRoute(route: Route): string {
  switch (route.at) {
    case 'hidden':
    case 'packs':
    case 'help':
      return `#/${route.at}`;
    case 'statement':
    case 'speaker':
    case 'claim':
      return `#/${route.at}/${encodeURIComponent(route.id)}`;
    case 'statements': {
      const asked = writeAsk(route.ask);
      return asked ? `#/statements?${asked}` : '#/statements';
    }
    case 'speakers':
    case 'claims':
    case 'sources':
      return route.text ? `#/${route.at}?q=${encodeURIComponent(route.text)}` : `#/${route.at}`;
    default:
      return `#/search?q=${encodeURIComponent(route.text)}`;
  }
}

/** Goes to a statement in its source. */
export function readStatement(id: string): void {
  location.assign(writeRoute({ at: 'statement', id }));
}
