import { browser } from 'wxt/browser';
import { formatEdtf } from '../text/edtf';
import { openBundledArchive } from './archive';
import { openLibrary } from './library';

/** Suggestions that fit under an address bar. */
const SUGGESTIONS = 6;
/** What a suggestion begins with, so that a chosen one is told from typed words. */
const CHOSEN = 'on-record:';

/** Answers the address bar's keyword: suggestions as one types, Enter opens the statement or the search. */
export function answerAddressBar(): void {
  const { omnibox } = browser;
  // Firefox on Android has no address bar for extensions.
  if (!omnibox) return;
  omnibox.setDefaultSuggestion({ description: 'Search everything on record' });
  omnibox.onInputChanged.addListener(async (text, suggest) => {
    const found = openBundledArchive().then((archive) =>
      archive.search(text, { limit: SUGGESTIONS }),
    );
    // An archive that cannot be opened has nothing to suggest; the library says why.
    const { hits } = await found.catch(() => ({ hits: [] }));
    suggest(
      hits.map(({ view: { id, text: words, speaker, said } }) => ({
        content: CHOSEN + id,
        description: plain(
          `${speaker.name}, ${said ? formatEdtf(said) : 'date not known'}: ${words}`,
        ),
      })),
    );
  });
  omnibox.onInputEntered.addListener((text) => {
    void openLibrary(
      text.startsWith(CHOSEN) ? { statement: text.slice(CHOSEN.length) } : { query: text },
    );
  });
}

/** Chrome reads descriptions as XML; Firefox shows them as they are, so only what breaks is taken out. */
function plain(words: string): string {
  return words.replace(/[&<>]/g, ' ');
}
