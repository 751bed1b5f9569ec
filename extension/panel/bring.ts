import { type Browser, browser } from 'wxt/browser';
import { ask } from '../../messages';
import type { follow } from '../../page/follow';

/** Where one of our scripts in a page leaves what follows it for the other: their world is the same. */
interface Shared {
  onRecordFollow?: typeof follow;
}

const FILE = '/follow.js' as const;

/** Leaves it for the content script that asked. */
export function handOverFollow(its: typeof follow): void {
  (globalThis as Shared).onRecordFollow = its;
}

/** Has the background bring it into this page. Throws when it is not allowed to, or is gone. */
export async function askForFollow(): Promise<typeof follow> {
  await ask('follow', null);
  const its = (globalThis as Shared).onRecordFollow;
  if (!its) throw new Error('What follows the page did not come.');
  return its;
}

/** Brings it into the frame that asks. */
export async function bringFollow({ tab, frameId }: Browser.runtime.MessageSender): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: tab?.id ?? -1, frameIds: [frameId ?? 0] },
    files: [FILE],
  });
}
