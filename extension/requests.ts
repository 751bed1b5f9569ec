import { type Browser, browser } from 'wxt/browser';
import { applyDismissals } from '../context/dismissals';
import type { ArticleMessage, BackgroundRequests, Handlers } from '../messages';
import { askTab } from '../messages';
import { fromPageDate } from '../text/edtf';
import { openBundledArchive } from './archive';
import { showCount } from './badge';
import { bringPopover } from './bring-popover';
import { currentEngine } from './engine';
import { openLibrary } from './library';

/** A page's text past this is cut, in characters: forty times a long article. */
const LONGEST_ARTICLE = 1_000_000;
/** More statements than a popover can ever show are not looked up. */
const MOST_STATEMENTS = 50;

/** What the background answers. Everything in a message may come from a hostile page: it is data. */
export const requests: Handlers<keyof BackgroundRequests> = {
  async annotate(article) {
    const archive = await openBundledArchive();
    const engine = await currentEngine();
    const { text, published, host } = checked(article);
    const found = await engine.annotate({ text, published });
    const annotation = applyDismissals(found, await archive.dismissals(), host);
    return { annotation, inMemory: archive.inMemory };
  },

  async statements({ ids }) {
    const archive = await openBundledArchive();
    return archive.statements(ids.slice(0, MOST_STATEMENTS).map(String));
  },

  async speaker({ id, near, on }) {
    const archive = await openBundledArchive();
    return archive.speaker(String(id), String(near), on === null ? null : fromPageDate(String(on)));
  },

  async dismiss(dismissal, sender) {
    const kept = await (await openBundledArchive()).dismiss(dismissal);
    void refreshOthers(sender.tab?.id);
    return kept;
  },

  async restore({ id }, sender) {
    const restored = await (await openBundledArchive()).restore(String(id));
    void refreshOthers(sender.tab?.id);
    return restored;
  },

  changed(_, sender) {
    void refreshOthers(sender.tab?.id);
    return null;
  },

  async open(place) {
    await openLibrary(place);
    return null;
  },

  badge(counts, sender) {
    void showCount(sender.tab?.id, counts);
    return null;
  },

  async popover(_, sender) {
    await bringPopover(sender);
    return null;
  },
};

function checked({ url, published, blocks }: ArticleMessage) {
  let host = '';
  try {
    host = new URL(url).hostname;
  } catch {
    // A page without an address of its own (`about:srcdoc`) has no host to dismiss for.
  }
  return {
    text: blocks.map(String).join('\n\n').slice(0, LONGEST_ARTICLE),
    published: published === null ? null : fromPageDate(String(published)),
    host,
  };
}

/**
 * Has the other open pages annotate again, after something was dismissed or taken back. The page that
 * asked does so itself when its popover closes: until then the reader can undo there.
 */
async function refreshOthers(asking: number | undefined): Promise<void> {
  const tabs = (await browser.tabs.query({})).filter(({ id }) => id !== asking);
  await Promise.allSettled(
    tabs.map((tab: Browser.tabs.Tab) => askTab(tab.id ?? -1, 'refresh', null)),
  );
}
