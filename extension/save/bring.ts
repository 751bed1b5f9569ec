import { browser } from 'wxt/browser';
import type { SaveWhat } from '../../messages';
import { lookAtFrames, wayTo } from './frames';

/** What the form's script leaves in its world of a page, for the next time that it is wanted. */
export interface SaveWorld {
  onRecordSave?: {
    /** False when the extension was updated under the page: then the script is brought anew. */
    isAlive(): boolean;
    open(what: SaveWhat): void;
  };
}

const FILE = '/save.js' as const;

/** The words in question stay to be seen while the focus is in the form. A rule of the page's tree alone can do so. */
const CSS = `::highlight(onrecord-saving) { background-color: #cfe0f2; color: #16222e; }`;

/**
 * Brings the form into a frame and opens it. Throws where no extension may go: the browser's own pages and
 * shops, and pages that the reader has neither enabled nor called us to.
 */
export async function bringSave(tabId: number, frameId: number, what: SaveWhat): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  const { scripting } = browser;
  const [found] = await scripting.executeScript({
    target,
    func: () => (globalThis as SaveWorld).onRecordSave?.isAlive() === true,
  });
  if (found?.result !== true) {
    await scripting.insertCSS({ target, css: CSS });
    await scripting.executeScript({ target, files: [FILE] });
  }
  await scripting.executeScript({
    target,
    func: (its: SaveWhat) => (globalThis as SaveWorld).onRecordSave?.open(its),
    args: [what],
  });
}

/**
 * Opens the form about what is selected in a tab, in whichever of its frames: in that frame, or over the page where the
 * frame is too small for the form or closed to us. `menuIn` is the frame of the menu, whose words the browser tells.
 * Throws as `bringSave` does.
 */
export async function bringSelection(tabId: number, words?: string, menuIn?: number) {
  const { frameId, elsewhere } = wayTo(await lookAtFrames(tabId), menuIn);
  const what: SaveWhat = { from: 'selection', ...(words ? { words } : {}) };
  if (elsewhere === undefined) return bringSave(tabId, frameId, what);
  return bringSave(tabId, frameId, { ...what, words: words || elsewhere, elsewhere: true });
}
