import { dismissedAt } from '../context/dismissals';
import type { BackgroundRequests, Handlers } from '../messages';
import { fromPageDate } from '../text/edtf';
import { openBundledArchive } from './archive';
import { showCount } from './badge';
import { bringPopover } from './bring-popover';
import { checked } from './checked';
import { currentEngine } from './engine';
import { openLibrary } from './library';
import { bringFollow } from './panel/bring';
import { refreshOthers } from './refresh';
import { saveRequests } from './save/requests';

/** More statements than a popover can ever show are not looked up. */
const MOST_STATEMENTS = 50;

/** What the background answers. Everything in a message may come from a hostile page: it is data. */
export const requests: Handlers<keyof BackgroundRequests> = {
  ...saveRequests,

  async annotate(article) {
    const archive = await openBundledArchive();
    const engine = await currentEngine();
    const { text, published, ...at } = checked(article);
    const dismissed = dismissedAt(await archive.dismissals(), at);
    const annotation = await engine.annotate({ text, published, dismissed });
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

  async follow(_, sender) {
    await bringFollow(sender);
    return null;
  },

  async popover(_, sender) {
    await bringPopover(sender);
    return null;
  },
};
