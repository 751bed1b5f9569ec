import { browser } from 'wxt/browser';
import { askTab } from '../messages';

/** Follows the keyboard commands of the manifest: next and previous mark on the page in front. */
export function followCommands(): void {
  browser.commands.onCommand.addListener(async (command) => {
    const by = command === 'next-mark' ? 1 : command === 'previous-mark' ? -1 : null;
    if (by === null) return;
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    try {
      await askTab(tab?.id ?? -1, 'step-mark', { by });
    } catch {
      // No page of ours is in front.
    }
  });
}
