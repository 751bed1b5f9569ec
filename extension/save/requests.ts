import type { BackgroundRequests, Handlers } from '../../messages';
import { fromPageDate } from '../../text/edtf';
import { archiveToKeepIn, openBundledArchive } from '../archive';
import { checked } from '../checked';
import { currentEngine } from '../engine';
import { engineParts, writing } from '../later-parts';
import { refreshOthers, refreshTabs } from '../refresh';
import { bringSave, bringSelection } from './bring';

type Saving = 'save' | 'propose' | 'find-speakers' | 'find-claims' | 'keep' | 'drop' | 'undo';

/** What the background answers to the form for saving. */
export const saveRequests: Handlers<Saving & keyof BackgroundRequests> = {
  async save({ what, tab }, sender) {
    if (tab === undefined) await bringSave(sender.tab?.id ?? -1, sender.frameId ?? 0, what);
    else if (what.from === 'selection') await bringSelection(tab, what.words);
    else await bringSave(tab, 0, what);
    return null;
  },

  async propose({ article, span }) {
    const archive = await openBundledArchive();
    const page = { ...checked(article), url: String(article.url) };
    const engine = await currentEngine();
    const { proposals } = await engineParts();
    return proposals(archive, engine, page, span);
  },

  async 'find-speakers'({ name, on }) {
    const day = on === null ? null : fromPageDate(String(on));
    const { speakerChoices } = await engineParts();
    return speakerChoices(await openBundledArchive(), String(name), day);
  },

  async 'find-claims'({ words }) {
    const { claimChoices } = await engineParts();
    return claimChoices(await openBundledArchive(), String(words));
  },

  async keep(draft) {
    const { keep } = await writing();
    const kept = await keep(await archiveToKeepIn(), draft);
    refreshTabs();
    return kept;
  },

  async drop({ id }, sender) {
    const { drop } = await writing();
    const gone = await drop(await openBundledArchive(), String(id));
    // The page that asks can undo it as long as its popover is open, and sees to itself then.
    void refreshOthers(sender.tab?.id);
    return gone;
  },

  async undo(change) {
    const { undo } = await writing();
    await undo(await openBundledArchive(), change);
    refreshTabs();
    return null;
  },
};
