import { browser } from 'wxt/browser';
import { askTab } from '../messages';

/** What follows in quick succession is told together, after so many milliseconds. */
const TOGETHER_MS = 300;

let timer: ReturnType<typeof setTimeout> | undefined;
let isWanted = false;

/**
 * Has all open pages of ours annotate again: what is on record has changed. At once, for the background may be ended
 * at any moment; further changes within a short time together.
 */
export function refreshTabs(): void {
  if (timer !== undefined) {
    isWanted = true;
    return;
  }
  void refreshOthers(undefined);
  timer = setTimeout(() => {
    timer = undefined;
    if (!isWanted) return;
    isWanted = false;
    refreshTabs();
  }, TOGETHER_MS);
}

/**
 * Has the open pages annotate again, but for the tab that asked. After a dismissal it does so itself when its popover
 * closes: until then the reader can undo there.
 */
export async function refreshOthers(asking: number | undefined): Promise<void> {
  const tabs = (await browser.tabs.query({})).filter(({ id }) => id !== asking);
  await Promise.allSettled(tabs.map(({ id }) => askTab(id ?? -1, 'refresh', null)));
}
