import { type Browser, browser } from 'wxt/browser';
import { ask } from '../messages';
import type { PopoverParts } from '../page/popover-parts';

/** Where one of our scripts in a page leaves the popover for the other: their world is the same. */
interface Shared {
  onRecordPopover?: PopoverParts;
}

const FILE = '/popover.js' as const;

/** Leaves the popover for the content script that asked for it. */
export function handOver(parts: PopoverParts): void {
  (globalThis as Shared).onRecordPopover = parts;
}

/**
 * Has the background bring the popover's script into this page. Throws when it is not allowed to, or
 * is gone. After an update of the extension the page's old world may hold an old popover, so it is
 * brought anew by each content script.
 */
export async function askForPopover(): Promise<PopoverParts> {
  await ask('popover', null);
  const parts = (globalThis as Shared).onRecordPopover;
  if (!parts) throw new Error('The popover did not come.');
  return parts;
}

/** Brings the popover's script into the frame that asks for it. */
export async function bringPopover({ tab, frameId }: Browser.runtime.MessageSender): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: tab?.id ?? -1, frameIds: [frameId ?? 0] },
    files: [FILE],
  });
}
