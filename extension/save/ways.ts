/** The ways into the form that the browser gives: the menu over selected words, and a key. */
import { type Browser, browser } from 'wxt/browser';
import { t } from '../../words';
import { panelItem } from '../panel/ways';
import { bringSelection } from './bring';

const ITEM = 'save-words';
const COMMAND = 'save-words';

/** Follows the menu and the key. Must be called as the background starts. */
export function followSaveWays(): void {
  const { contextMenus, commands, runtime } = browser;
  // Firefox on Android has neither.
  contextMenus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== ITEM) return;
    void openIn(tab, info.selectionText, info.frameId);
  });
  commands?.onCommand.addListener(async (command) => {
    if (command !== COMMAND) return;
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    await openIn(tab);
  });
  runtime.onInstalled.addListener(() => {
    // An update keeps the item; making it again would be refused.
    contextMenus?.removeAll().then(() => {
      contextMenus.create({ id: ITEM, title: t('extension.saveTo'), contexts: ['selection'] });
      contextMenus.create(panelItem());
    });
  });
  // The browser may speak another language than when the item was made.
  runtime.onStartup.addListener(() => {
    contextMenus?.update(ITEM, { title: t('extension.saveTo') }).catch(() => undefined);
  });
}

async function openIn(
  tab: Browser.tabs.Tab | undefined,
  words?: string,
  menuIn?: number,
): Promise<void> {
  try {
    await bringSelection(tab?.id ?? -1, words, menuIn);
  } catch {
    // One of the browser's own pages, where no extension may go.
  }
}
