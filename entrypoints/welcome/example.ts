import { popoverCss } from '../../components/popover';
import { renderPopover } from '../../extension/popover';
import { ask, type PageState, receive } from '../../messages';
import { createPopoverHost } from '../../page/popover-host';
import { startSession } from '../../page/session';

/**
 * Reads this page of ours as a news page is read: the engine, the marks and the popover are the real ones. `tell` is told
 * how far that is, whenever it may be another: packs can be switched off and on meanwhile.
 */
export function startExample(tell: (state: PageState) => void): void {
  const session = startSession({
    window,
    signal: new AbortController().signal,
    ask: {
      annotate: (article) => ask('annotate', article),
      badge: () => undefined,
      popover: async () => ({
        createHost: createPopoverHost,
        render: renderPopover,
        styles: popoverCss,
      }),
    },
    // Whatever else the reader turns down, the example can be tried.
    quiet: {
      now: async () => ({ level: 'full', speakers: true, claims: true }),
      follow: () => undefined,
    },
    isEnd: () => false,
    always: true,
  });
  session.beside.listen(() => tell(session.state), new AbortController().signal);
  receive({
    'page-marks': () => session.marks(),
    'show-mark': ({ id }) => session.show(String(id)),
    'step-mark': ({ by }) => session.step(by === -1 ? -1 : 1),
    refresh: () => {
      session.refresh();
      return null;
    },
  });
}
