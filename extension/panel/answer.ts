import { type Browser, browser } from 'wxt/browser';
import type { PanelAsk } from '../../messages';
import type { Beside } from '../../page/beside';
import { askForFollow } from './bring';

/** Name of the port that a panel opens to the page that it is beside. */
export const PORT = 'panel';

/**
 * In a page: answers the panels that open a port to it, until `signal` aborts. What that takes is brought when the first
 * one does.
 */
export function answerPanels(
  window: Window & typeof globalThis,
  beside: Beside,
  signal: AbortSignal,
): void {
  const answer = (port: Browser.runtime.Port): void => {
    if (port.name !== PORT) return;
    const end = new AbortController();
    const leave = () => port.disconnect();
    port.onDisconnect.addListener(() => end.abort());
    signal.addEventListener('abort', leave, { signal: end.signal });
    void askForFollow().then((follow) => {
      if (end.signal.aborted || signal.aborted) return;
      const carryOut = follow({
        window,
        signal: AbortSignal.any([signal, end.signal]),
        beside,
        tell: (news) => port.postMessage(news),
      });
      port.onMessage.addListener((asked) => carryOut(asked as PanelAsk));
    }, leave);
  };
  browser.runtime.onConnect.addListener(answer);
  // Of an extension that was reloaded under the page nothing is left to listen to.
  signal.addEventListener('abort', () => browser.runtime?.onConnect.removeListener(answer));
}
