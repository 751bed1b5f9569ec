import { render } from 'preact';
import { emptyQuery, formatQuery, type Query } from '../../archive/query';
import { copyText } from '../../components/copy';
import { commandKey } from '../../components/keys';
import { Library, type LibraryProps } from '../../components/library/Library';
import { type Route, readRoute, writeRoute } from '../../components/library/routes';
import { openBundledArchive } from '../../extension/archive';
import { ask, wordsOf } from '../../messages';

const app = document.querySelector<HTMLElement>('#app') as HTMLElement;
const archive = openBundledArchive();

const go = (route: Route) => location.assign(writeRoute(route));
const goToText = (text: string) => {
  if (props.route.at !== 'search') return go({ at: 'search', text });
  // Typing is one place, not one for each letter.
  history.replaceState(null, '', writeRoute({ at: 'search', text }));
  show({ route: { at: 'search', text } });
};

let props: LibraryProps<Query> = {
  route: readRoute(location.hash),
  search: async (text, limit) => (await archive).search(text, { limit }),
  format: formatQuery,
  facets: null,
  counts: null,
  inMemory: false,
  reading: 'loading',
  dismissals: [],
  refused: null,
  commandKey,
  onText: goToText,
  onCopy: copyText,
  onRead: (id) => go({ at: 'statement', id }),
  onSearch: (wanted) => {
    const query = emptyQuery();
    if ('claim' in wanted) query.claims.push(wanted.claim);
    else query.speakers.push(wanted.speaker);
    go({ at: 'search', text: formatQuery(query) });
  },
  onRestore: (id) => void restore(id),
};

function show(change: Partial<LibraryProps<Query>>): void {
  props = { ...props, ...change };
  render(<Library {...props} />, app);
}

/** Takes a dismissal back by the background, which tells the pages that show marks. */
async function restore(id: string): Promise<void> {
  let refused: string | null = null;
  try {
    await ask('restore', { id });
  } catch (error) {
    refused = wordsOf(error);
  }
  show({ refused, dismissals: await (await archive).dismissals() });
}

/** Goes where the address says; what is read already stays on show until the next is there. */
async function follow(): Promise<void> {
  const { hash } = location;
  const route = readRoute(hash);
  if (route.at === 'search') return show({ route });
  // What comes late is of a place that the reader has left.
  const arrive = (change: Partial<LibraryProps<Query>>) => {
    if (location.hash === hash) show({ route, ...change });
  };
  try {
    const opened = await archive;
    if (route.at === 'hidden') {
      return arrive({ refused: null, dismissals: await opened.dismissals() });
    }
    const [view] = await opened.statements([route.id]);
    const reading = view ? await opened.source(view.source.id) : null;
    arrive({ reading });
  } catch (error) {
    arrive({ reading: { error: wordsOf(error) } });
  }
}

show({});
window.addEventListener('hashchange', () => void follow());
void follow();
void archive.then(async (opened) => {
  const [facets, counts] = await Promise.all([opened.facets(), opened.counts()]);
  show({ facets, counts, inMemory: opened.inMemory });
});
