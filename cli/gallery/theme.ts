/** What the reader's system says of colours, by each browser's own means. */
import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../find-browser.mjs';
import { inFirefoxWindow } from '../firefox-window';

export type Theme = 'light' | 'dark' | 'forced';

/** Sets it for the page (in Firefox for all pages) and waits until the page has heard. Nothing moves from then on. */
export async function setTheme(page: Page, kind: BrowserKind, theme: Theme): Promise<void> {
  if (kind === 'chrome') {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: theme === 'light' ? 'light' : 'dark' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
        { name: 'forced-colors', value: theme === 'forced' ? 'active' : 'none' },
      ],
    });
  } else {
    // Firefox: 0 is dark and 1 is light; 2 puts the system's colours over the page's, 0 as it was.
    await inFirefoxWindow(
      page.browser(),
      `Services.prefs.setIntPref('ui.prefersReducedMotion', 1);
       Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${theme === 'light' ? 1 : 0});
       Services.prefs.setIntPref('browser.display.document_color_use', ${theme === 'forced' ? 2 : 0});
       return '';`,
    );
  }
  // Forced colours say by themselves whether they are dark: here Chromium's are, and Firefox's are not.
  await page.waitForFunction(
    (wanted) =>
      wanted === 'forced'
        ? matchMedia('(forced-colors: active)').matches
        : matchMedia(`(prefers-color-scheme: ${wanted}) and (forced-colors: none)`).matches,
    { polling: 50 },
    theme,
  );
}
