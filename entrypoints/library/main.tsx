import { render } from 'preact';
import { Database } from '../../archive/database';
import type { Query } from '../../archive/query';
import { copyText } from '../../components/copy';
import { commandKey } from '../../components/keys';
import { Library, type LibraryProps } from '../../components/library/Library';
import { type Route, readRoute, writeRoute } from '../../components/library/routes';
import { keepArchiveBy, openBundledArchive } from '../../extension/archive';
import { whenChanged } from '../../extension/changes';
import { searching } from '../../extension/searching';
import { DEFAULTS } from '../../extension/settings';
import { t } from '../../words';
import { dressPage } from '../../words/page';
import { openPacks } from './packs';
import { followHelpKey, placeAt, takeBack } from './place';
import { openTable, recordNow, searchFor } from './table';

const app = document.querySelector<HTMLElement>('#app') as HTMLElement;
dressPage(t('extension.name'));
keepArchiveBy(Database.open);
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
  ...searching(archive),
  facets: null,
  counts: null,
  inMemory: false,
  reading: 'loading',
  help: null,
  helpKey: DEFAULTS.helpKey,
  dismissals: [],
  refused: null,
  commandKey,
  onText: goToText,
  onCopy: copyText,
  onRead: (id) => go({ at: 'statement', id }),
  onSearch: (wanted) => go({ at: 'search', text: searchFor(wanted) }),
  onRestore: (id) => void takeBack(id, archive).then(show),
  packs: openPacks(
    archive,
    (packs) => {
      show({ packs });
      void renew();
    },
    go,
  ),
  ...openTable(archive, go, show, () => void renew()),
};

function show(change: Partial<LibraryProps<Query>>): void {
  props = { ...props, ...change };
  render(<Library {...props} />, app);
}

/** Goes where the address says; what is read already stays on show until the next is there. */
async function follow(): Promise<void> {
  const { hash } = location;
  const change = await placeAt(readRoute(hash), archive);
  // What comes late is of a place that the reader has left.
  if (location.hash === hash) show(change);
}

show({});
window.addEventListener('hashchange', () => void follow());
void follow();

/** Shows what is on record now, after it was changed here or elsewhere. */
const renew = async () => show((await recordNow(archive, props.table)) ?? {});
void renew();
whenChanged(() => void renew());
followHelpKey(show);
