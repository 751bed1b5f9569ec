import type { Edtf } from '../../model';
import { parseEdtf } from '../../text/edtf';
import { readAsk, type TableAsk, writeAsk } from './statements/asked';

/** A place in the library, as its address says it. */
export type Route =
  | { at: 'search'; text: string }
  | { at: 'statement'; id: string }
  | { at: 'statements'; ask: TableAsk }
  | { at: 'speakers' | 'claims' | 'sources'; text: string }
  /** `on`: the day of the article that the reader comes from. */
  | { at: 'speaker' | 'claim'; id: string; on?: Edtf }
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
  if (place === 'statement' && rest) return { at: place, id: decoded(rest) };
  if ((place === 'speaker' || place === 'claim') && rest) {
    const on = searchParams.get('on');
    return { at: place, id: decoded(rest), ...(on && parseEdtf(on) && { on }) };
  }
  return { at: 'search', text };
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** The address of a place, beginning with `#`. */
export function writeRoute(route: Route): string {
  switch (route.at) {
    case 'hidden':
    case 'packs':
    case 'help':
      return `#/${route.at}`;
    case 'statement':
      return `#/statement/${encodeURIComponent(route.id)}`;
    case 'speaker':
    case 'claim': {
      const on = route.on ? `?on=${encodeURIComponent(route.on)}` : '';
      return `#/${route.at}/${encodeURIComponent(route.id)}${on}`;
    }
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
