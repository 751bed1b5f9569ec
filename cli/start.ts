/** `npm start`: the extension at work, on the seed articles or on a page that you name. */

import { type BrowserKind, type Launched, launch } from './browser';
import { takeControl } from './control';
import { findBrowser } from './find-browser.mjs';
import { asksForHelp } from './help';
import { startProxy } from './serve/proxy';
import { displayIsThere, readArguments, usage } from './start/arguments';
import { build } from './start/build';
import { readAloud } from './start/headless';
import { isListed, pagesFor, type Serving } from './start/pages';

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  if (asksForHelp(process.argv.slice(2))) {
    console.log(usage);
    return;
  }
  const wanted = readArguments(process.argv.slice(2), displayIsThere());
  const serving = pagesFor(wanted.page);
  const kind = wanted.browser ?? whicheverIsThere();
  if (!isListed(serving.url)) {
    console.log('This site is not on the list: On Record reads it once you enable it there.');
  }
  console.log(`Building for ${kind === 'chrome' ? 'Chrome' : 'Firefox'} …`);
  const extension = build(kind);
  const proxy = serving.local ? await startProxy(serving.sites) : null;
  const launched = await launch(kind, {
    extension,
    headless: wanted.headless,
    ...(proxy ? { proxy } : {}),
  });
  try {
    if (wanted.headless) await showWithoutWindow(launched, kind, serving);
    else await showInWindow(launched, serving);
  } finally {
    await launched.browser.close();
    await proxy?.close();
  }
}

function whicheverIsThere(): BrowserKind {
  return findBrowser('chrome') || !findBrowser('firefox') ? 'chrome' : 'firefox';
}

async function showWithoutWindow(
  { browser, origin }: Launched,
  kind: BrowserKind,
  { url }: Serving,
): Promise<void> {
  const control = await takeControl(browser, origin);
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await readAloud(control, page, `start-${kind}`);
}

/** The first page in front, the list of the others behind it; stays until the window is closed. */
async function showInWindow({ browser }: Launched, { url, sites }: Serving): Promise<void> {
  const pages = await browser.pages();
  const page = pages[0] ?? (await browser.newPage());
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  if (sites['on-record.example']) {
    const index = await browser.newPage();
    await index.goto('http://on-record.example/');
    await page.bringToFront();
  }
  console.log(`${url}\nClose the browser to end.`);
  if (browser.connected) {
    await new Promise<void>((closed) => browser.once('disconnected', () => closed()));
  }
}
