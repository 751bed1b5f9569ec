import { render } from 'preact';
import type { Query } from '../../archive/query';
import { copyText } from '../../components/copy';
import { commandKey } from '../../components/keys';
import { Popup, type PopupProps } from '../../components/search/Popup';
import { openHelp, openLibrary, openPacks, openSettings } from '../../extension/library';
import { hasPanel, openPanel } from '../../extension/panel/open';
import { quietHere } from '../../extension/quiet-here';
import { enableSite, readOnce } from '../../extension/sites';
import { askTab } from '../../messages';
import { t } from '../../words';
import { dressPage } from '../../words/page';
import { currentTab, isInTab, pageOf } from './page';
import { openRecord } from './record';
import { savingIn } from './saving';
import { keepSearches, keptSearches } from './searches';

const app = document.querySelector<HTMLElement>('#app') as HTMLElement;
dressPage(t('extension.name'));
const record = openRecord();
const [tab, kept, inTab] = await Promise.all([currentTab(), keptSearches(), isInTab()]);
if (inTab) document.body.classList.add('in-tab');

const leaveFor = async (what: Promise<unknown>) => {
  await what;
  window.close();
};
// The latest searches on their way into the storage. A popup goes as soon as another tab is in front, and
// Firefox drops what a page that goes had only begun to write.
let keeping: Promise<void> = Promise.resolve();
const forbidden = () =>
  show({ page: { site: { state: 'closed', host: '' }, state: 'failed', marks: [] } });
const onSettings = () => void leaveFor(openSettings());
const look = async () => {
  const page = await pageOf(tab, (page) => show({ page }));
  show({ page });
  const { host } = page.site;
  const once = page.once ?? null;
  const onChanged = () => void look();
  void savingIn(tab.id ?? -1, () => window.close()).then((saving) => show({ saving }));
  show({ quiet: await quietHere({ tab: tab.id ?? -1, host, once, onChanged, onSettings }) });
};

let props: PopupProps<Query> = {
  ...record.searching,
  facets: null,
  counts: null,
  allOff: false,
  inMemory: false,
  page: null,
  // By the tab, for in Chrome the popup over a private window is not private itself.
  recent: tab.incognito ? [] : kept,
  commandKey,
  onRecent: (searches) => {
    // A full disk costs the list, not the way to what was found.
    if (!tab.incognito) keeping = keepSearches(searches).catch(() => undefined);
  },
  onCopy: copyText,
  onRead: (id) => void leaveFor(keeping.then(() => openLibrary({ statement: id }))),
  onPacks: () => void leaveFor(openPacks()),
  onHelp: () => void leaveFor(openHelp()),
  onGo: (id) => void leaveFor(askTab(tab.id ?? -1, 'show-mark', { id })),
  onBeside: hasPanel() ? () => void leaveFor(openPanel(tab.windowId)) : undefined,
  // Asked within the click: browsers grant a permission only then.
  onEnable: () => void enableSite(tab).then(look, look),
  // Some pages no extension may touch, whatever the reader says: the shops of the browsers.
  onReadOnce: () => void readOnce(tab).then(look, forbidden),
};

function show(change: Partial<PopupProps<Query>>): void {
  props = { ...props, ...change };
  render(<Popup {...props} />, app);
}

show({});
void look();
record.follow(show);
