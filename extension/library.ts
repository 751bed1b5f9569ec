import { browser } from 'wxt/browser';
import { type Route, writeRoute } from '../components/library/routes';
import type { Ask } from '../messages';

/** Opens our own reading room at a statement, a speaker, a claim, or a search, in a new tab. */
export function openLibrary(place: Ask<'open'>): Promise<void> {
  return openAt(routeTo(place));
}

function routeTo(place: Ask<'open'>): Route {
  if ('statement' in place) return { at: 'statement', id: place.statement };
  if ('query' in place) return { at: 'search', text: place.query };
  const seen = place.on === undefined ? {} : { on: place.on };
  if ('speaker' in place) return { at: 'speaker', id: place.speaker, ...seen };
  return { at: 'claim', id: place.claim, ...seen };
}

/** Opens the packs on record, in a new tab. */
export function openPacks(): Promise<void> {
  return openAt({ at: 'packs' });
}

/** Opens the help, in a new tab. */
export function openHelp(): Promise<void> {
  return openAt({ at: 'help' });
}

/** Opens the page that greets a new reader, in a new tab. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** Opens what the reader can choose, in a new tab. */
export function openSettings(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/** Opens the library where one searches, in a new tab. */
export function openHome(): Promise<void> {
  return openAt({ at: 'search', text: '' });
}

async function openAt(route: Route): Promise<void> {
  await browser.tabs.create({
    url: `${browser.runtime.getURL('/library.html')}${writeRoute(route)}`,
  });
}
