import { type Browser, browser } from 'wxt/browser';
import type { PanelAsk, PanelNews } from '../../messages';
import { PORT } from './answer';

export interface BesideOptions {
  tab: number;
  /** Ends it. */
  signal: AbortSignal;
  heard(news: PanelNews): void;
  /** Nobody answers there, or no more. `ever`: whether somebody did. */
  lost(ever: boolean): void;
}

/** Listens to the page in a tab. Gives what asks it something; what is asked of a page that is gone is dropped. */
export function listenTo({ tab, signal, heard, lost }: BesideOptions): (asked: PanelAsk) => void {
  let ever = false;
  const port: Browser.runtime.Port = browser.tabs.connect(tab, { name: PORT, frameId: 0 });
  const end = new AbortController();
  signal.addEventListener('abort', () => port.disconnect(), { signal: end.signal });
  port.onMessage.addListener((news) => {
    ever = true;
    if (!signal.aborted) heard(news as PanelNews);
  });
  port.onDisconnect.addListener(() => {
    // To be looked at, or Chrome complains that nobody did.
    void browser.runtime.lastError;
    if (signal.aborted || end.signal.aborted) return;
    end.abort();
    lost(ever);
  });
  return (asked) => {
    if (!end.signal.aborted && !signal.aborted) port.postMessage(asked);
  };
}
