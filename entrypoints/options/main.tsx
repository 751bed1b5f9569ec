import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Settings, type SettingsProps } from '../../components/settings/Settings';
import { openHelp, openHome } from '../../extension/library';
import { changeSettings, followSettings, readSettings, setSite } from '../../extension/settings';
import { openShortcuts, shortcuts } from '../../extension/shortcuts';
import { allowListed, disableSite, readEverySite, whatMayBeRead } from '../../extension/sites';
import { wordsOf } from '../../messages';
import { t } from '../../words';
import { dressPage } from '../../words/page';

const app = document.querySelector<HTMLElement>('#app') as HTMLElement;
dressPage(t('settings.pageTitle'));
let refused: string | null = null;

/** Does what was chosen; what the browser says to it is told. */
const choose = async (change: Promise<unknown>): Promise<void> => {
  try {
    await change;
    refused = null;
  } catch (error) {
    refused = wordsOf(error);
  }
  await show();
};

const handlers = {
  onLevel: (level) => choose(changeSettings((now) => ({ ...now, level }))),
  onKinds: (kinds) => choose(changeSettings((now) => ({ ...now, ...kinds }))),
  onHelpKey: (helpKey) => choose(changeSettings((now) => ({ ...now, helpKey }))),
  onSynced: (synced) => choose(changeSettings((now) => ({ ...now, synced }))),
  onSite: (host, level) => choose(changeSettings((now) => setSite(now, host, level))),
  // Asked within the click: browsers grant a permission only then.
  onListed: () => choose(allowListed()),
  onEverySite: (wanted) => choose(readEverySite(wanted)),
  onDisable: (host) => choose(disableSite(host)),
  onShortcuts: () => choose(openShortcuts()),
  onHelp: () => choose(openHelp()),
  onLibrary: () => choose(openHome()),
} satisfies Partial<SettingsProps>;

async function show(): Promise<void> {
  const [{ level, speakers, claims, helpKey, synced, sites }, allowed, keys] = await Promise.all([
    readSettings(),
    whatMayBeRead(),
    shortcuts(),
  ]);
  const levels = Object.entries(sites)
    .map(([host, its]) => ({ host, level: its }))
    .sort((a, b) => a.host.localeCompare(b.host));
  const chosen = { level, speakers, claims, helpKey, synced, levels, shortcuts: keys, refused };
  render(<Settings {...chosen} {...allowed} {...handlers} />, app);
}

followSettings(() => void show());
browser.permissions.onAdded.addListener(() => void show());
browser.permissions.onRemoved.addListener(() => void show());
window.addEventListener('focus', () => void show());
void show();
