/** The ways to the panel that the browser gives: the menu over our button in the toolbar, and a key. */
import { type Browser, browser } from 'wxt/browser';
import { t } from '../../words';
import { hasPanel, openPanel } from './open';

const ITEM = 'show-panel';
/** In Chrome; Firefox opens its sidebar by a key of its own. */
const COMMAND = 'show-panel';

/** Our entry in the menu over our button; it is made together with the other. */
export function panelItem(): Browser.contextMenus.CreateProperties {
  return { id: ITEM, title: t('panel.open'), contexts: ['action'] };
}

/** Follows the menu and the key. Must be called as the background starts. */
export function followPanelWays(): void {
  if (!hasPanel()) return;
  const { contextMenus, commands } = browser;
  const open = (windowId: number | undefined) => {
    // Only a window that is being closed refuses.
    if (windowId !== undefined) void openPanel(windowId).catch(() => undefined);
  };
  contextMenus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId === ITEM) open(tab?.windowId);
  });
  commands?.onCommand.addListener((command, tab) => {
    if (command === COMMAND) open(tab?.windowId);
  });
}
