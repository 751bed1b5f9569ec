import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { popoverCss } from '../components/popover';
import { renderPopover } from '../extension/popover';
import { ask, isEnd, receive } from '../messages';
import '../page/marks.css';
import { startSession } from '../page/session';
import { listedPatterns } from '../seeds/sites';

export default defineContentScript({
  matches: listedPatterns,
  runAt: 'document_idle',
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
      },
      isEnd: (error) => isEnd(error) || !browser.runtime?.id,
      renderPopover,
      popoverStyles: popoverCss,
      always: (globalThis as { onRecordAlways?: boolean }).onRecordAlways === true,
    });
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
        refresh: () => {
          session.refresh();
          return null;
        },
      },
      signal,
    );
  },
});
