/** Ends and inspects the extension's background, by each browser's own means. */
import type { Browser } from 'puppeteer-core';
import type { BrowserKind } from '../../../cli/browser';
import { inFirefoxWindow } from '../../../cli/firefox-window';

export interface Background {
  /** Ends the service worker or event page, as the browser does when it has been idle. */
  stop(): Promise<void>;
  isRunning(): Promise<boolean>;
}

export function backgroundOf(kind: BrowserKind, browser: Browser, origin: string): Background {
  return kind === 'chrome' ? chromium(browser, origin) : firefox(browser);
}

function chromium(browser: Browser, origin: string): Background {
  const find = () =>
    browser
      .targets()
      .find((target) => target.type() === 'service_worker' && target.url().startsWith(origin));
  return {
    async stop() {
      const worker = await find()?.worker();
      await worker?.close();
      for (let tries = 0; find() && tries < 100; tries += 1) await pause(50);
    },
    async isRunning() {
      return find() !== undefined;
    },
  };
}

/** Firefox lets the driver into the browser's own window, where the extension's state is kept. */
function firefox(browser: Browser): Background {
  const inChrome = (body: string) =>
    inFirefoxWindow(
      browser,
      `const { extension } = WebExtensionPolicy.getByID('on-record@on-record.example'); ${body}`,
    );
  return {
    async stop() {
      await inChrome('await extension.terminateBackground(); return "";');
    },
    async isRunning() {
      return (await inChrome('return extension.backgroundState;')) === 'running';
    },
  };
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((later) => setTimeout(later, milliseconds));
}
