import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { askForPopover } from '../extension/bring-popover';
import { answerPanels } from '../extension/panel/answer';
import { followSettings, quietOn, readSettings } from '../extension/settings';
import { ask, isEnd, receive } from '../messages';
import '../page/marks.css';
import { startSession } from '../page/session';

export default defineContentScript({
  // The listed sites' patterns: wxt.config.ts puts them in, for the script itself has no use for them.
  matches: [],
  runAt: 'document_idle',
  // Nothing is said to the page; and for each such message the browser reads the whole script twice more, to tell where
  // it came from: 3 ms. Older scripts of ours hear the event on the document.
  noScriptStartedPostMessage: true,
  main(context) {
    const life = new AbortController();
    const { signal } = life;
    context.signal.addEventListener('abort', () => life.abort());
    // In Firefox's content scripts `globalThis` is not the window.
    const session = startSession({
      window,
      signal,
      ask: {
        annotate: (article) => ask('annotate', article),
        badge: (counts) => ask('badge', counts),
        popover: askForPopover,
      },
      quiet: {
        now: async () => quietOn(await readSettings(), location.hostname),
        follow: (changed) =>
          followSettings((settings) => changed(quietOn(settings, location.hostname)), signal),
      },
      isEnd: (error) => isEnd(error) || !browser.runtime?.id,
      always: (globalThis as { onRecordAlways?: boolean }).onRecordAlways === true,
    });
    answerPanels(window, session.beside, signal);
    receive(
      {
        'page-marks': () => session.marks(),
        'show-mark': ({ id }) => session.show(String(id)),
        'step-mark': ({ by }) => session.step(by === -1 ? -1 : 1),
        leave: ({ hosts }) => {
          const here = location.hostname;
          const isIn = (host: string) => host === '*' || here === host || here.endsWith(`.${host}`);
          if (hosts.some(isIn)) life.abort();
          return null;
        },
        quieten: ({ once }) => {
          session.quieten(once);
          return null;
        },
        refresh: () => {
          session.refresh();
          return null;
        },
      },
      signal,
    );
  },
});
