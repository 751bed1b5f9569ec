import type { BackgroundRequests, Handlers } from '../../messages';
import { fromPageDate } from '../../text/edtf';
import { openBundledArchive } from '../archive';
import { checked } from '../checked';
import { currentEngine } from '../engine';
import { refreshOthers, refreshTabs } from '../refresh';
import { bringSave } from './bring';
import { drop, keep, undo } from './keep';
import { claimChoices, proposals, speakerChoices } from './propose';

type Saving = 'save' | 'propose' | 'find-speakers' | 'find-claims' | 'keep' | 'drop' | 'undo';

/** What the background answers to the form for saving. */
export const saveRequests: Handlers<Saving & keyof BackgroundRequests> = {
  async save({ what, tab }, sender) {
    await bringSave(
      tab ?? sender.tab?.id ?? -1,
      tab === undefined ? (sender.frameId ?? 0) : 0,
      what,
    );
    return null;
  },

  async propose({ article, span }) {
    const archive = await openBundledArchive();
    const page = { ...checked(article), url: String(article.url) };
    return proposals(archive, await currentEngine(), page, span);
  },

  async 'find-speakers'({ name, on }) {
    const day = on === null ? null : fromPageDate(String(on));
    return speakerChoices(await openBundledArchive(), String(name), day);
  },

  async 'find-claims'({ words }) {
    return claimChoices(await openBundledArchive(), String(words));
  },

  async keep(draft) {
    const kept = await keep(await openBundledArchive(), draft);
    refreshTabs();
    return kept;
  },

  async drop({ id }, sender) {
    const gone = await drop(await openBundledArchive(), String(id));
    // The page that asks can undo it as long as its popover is open, and sees to itself then.
    void refreshOthers(sender.tab?.id);
    return gone;
  },

  async undo(change) {
    await undo(await openBundledArchive(), change);
    refreshTabs();
    return null;
  },
};
