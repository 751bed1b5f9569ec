import { browser } from 'wxt/browser';
import { askTab } from '../messages';

/** What is saved in quick succession is told together, after so many milliseconds. */
const TOGETHER_MS = 300;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Has all open pages of ours annotate again, soon: what is on record has changed. */
export function refreshTabs(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void refreshOthers(undefined), TOGETHER_MS);
}

/**
 * Has the open pages annotate again, but for the tab that asked. After a dismissal it does so itself when its popover
 * closes: until then the reader can undo there.
 */
export async function refreshOthers(asking: number | undefined): Promise<void> {
  const tabs = (await browser.tabs.query({})).filter(({ id }) => id !== asking);
  await Promise.allSettled(tabs.map(({ id }) => askTab(id ?? -1, 'refresh', null)));
}
