import { browser } from 'wxt/browser';
import type { Shortcut } from '../components/settings/Settings';
import { t } from '../words';

/** What the browser calls the commands that it carries out itself, and gives no words for. */
const ITS_OWN: Record<string, () => string> = {
  _execute_action: () => t('common.searchEverything'),
  _execute_sidebar_action: () => t('panel.open'),
};

/** The commands with the keys that they have now; the reader may have changed or taken them. */
export async function shortcuts(): Promise<(Shortcut & { command: string })[]> {
  return (await browser.commands.getAll()).map(({ name = '', description, shortcut }) => ({
    command: name,
    name: ITS_OWN[name]?.() ?? (description || name),
    keys: shortcut ?? '',
  }));
}

/** Opens the browser's own page of shortcuts: no extension may change them itself in Chrome. */
export async function openShortcuts(): Promise<void> {
  const { commands } = browser as { commands: { openShortcutSettings?: () => Promise<void> } };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
