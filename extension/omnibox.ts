import { browser } from 'wxt/browser';
import { dateText } from '../components/dates';
import { t } from '../words';
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
  omnibox.setDefaultSuggestion({ description: t('common.searchEverything') });
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
          t('extension.suggestion', {
            speaker: speaker.name,
            date: said ? dateText(said) : t('date.unknown'),
            words,
          }),
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
