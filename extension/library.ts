import { browser } from 'wxt/browser';
import type { BackgroundRequests } from '../messages';

/** Opens our own reading room at a statement, a speaker's record, or a search, in a new tab. */
export async function openLibrary(place: BackgroundRequests['open']['ask']): Promise<void> {
  const hash =
    'statement' in place
      ? `#/statement/${encodeURIComponent(place.statement)}`
      : `#/search?q=${encodeURIComponent('speaker' in place ? `speaker:${place.speaker}` : place.query)}`;
  await browser.tabs.create({ url: `${browser.runtime.getURL('/library.html')}${hash}` });
}
