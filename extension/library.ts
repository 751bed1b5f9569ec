import { browser } from 'wxt/browser';
import { writeRoute } from '../components/library/routes';
import type { Ask } from '../messages';

/** Opens our own reading room at a statement, a speaker's record, or a search, in a new tab. */
export async function openLibrary(place: Ask<'open'>): Promise<void> {
  const hash = writeRoute(
    'statement' in place
      ? { at: 'statement', id: place.statement }
      : { at: 'search', text: 'speaker' in place ? `speaker:${place.speaker}` : place.query },
  );
  await browser.tabs.create({ url: `${browser.runtime.getURL('/library.html')}${hash}` });
}
