/**
 * Works the extension from outside, as a test or a terminal must: messages to the page's content
 * script go through a page of our own, and a closed shadow root is opened with the extension's own
 * right to do so. Nothing in the product is there for the sake of it.
 */
import type { Browser, Page } from 'puppeteer-core';
import type { Answer, Ask, PageRequests } from '../messages';
import { clickables, type PopoverState, popoverScript } from './control-scripts';

export interface Control {
  /** The page of ours that the calls go through. */
  own: Page;
  /** Sends a message to the content script of the tab that shows `page`. */
  ask<T extends keyof PageRequests>(page: Page, type: T, body: Ask<T>): Promise<Answer<T>>;
  /** What our popover on `page` shows now. */
  popover(page: Page): Promise<PopoverState>;
  /** The text on the toolbar button's badge for `page`. */
  badge(page: Page): Promise<string>;
  /** Opens a page of ours by its path, `popup.html` or `library.html#…`. */
  open(path: string): Promise<Page>;
}

const patience = 20_000;
/** The greeting comes as soon as the extension runs; a browser with an old profile has none. In ms. */
const GREETED_WITHIN = 5_000;

/**
 * Opens the page that the calls go through, in a window of its own so that others stay in front.
 * `greets`: whether the extension was just installed, so that its welcome is to be closed.
 */
export async function takeControl(
  browser: Browser,
  origin: string,
  { greets = true } = {},
): Promise<Control> {
  const open = (path: string) => openOwn(browser, `${origin}/${path}`);
  const own = await open('library.html');
  if (greets) await closeWelcome(own);

  /** Runs an expression in our page, where `tab` is the tab that shows `page`. */
  const withTab = async <R>(page: Page, expression: string): Promise<R> => {
    const url = JSON.stringify(await page.evaluate(() => location.href));
    return (await own.evaluate(`(async () => {
      const api = globalThis.browser ?? globalThis.chrome;
      const tabs = await api.tabs.query({});
      const tab = tabs.find(({ url }) => url === ${url})?.id;
      if (tab === undefined) throw new Error('No tab shows ' + ${url});
      return ${expression};
    })()`)) as R;
  };

  return {
    own,
    open,
    async ask(page, type, body) {
      const message = JSON.stringify({ type, body });
      const reply = await withTab<{ ok: boolean; answer: never; error?: string } | undefined>(
        page,
        `await api.tabs.sendMessage(tab, ${message})`,
      );
      if (!reply?.ok) throw new Error(reply?.error ?? 'No answer came.');
      return reply.answer;
    },
    popover: (page) =>
      withTab(
        page,
        `(await api.scripting.executeScript({ target: { tabId: tab }, func: ${popoverScript} }))[0].result`,
      ),
    badge: (page) => withTab(page, 'await api.action.getBadgeText({ tabId: tab })'),
  };
}

/** The page that greets who installs us, in a tab in front of all others: whoever drives the browser has seen it. */
async function closeWelcome(own: Page): Promise<void> {
  const until = Date.now() + GREETED_WITHIN;
  const close = `(async () => {
    const api = globalThis.browser ?? globalThis.chrome;
    const tabs = await api.tabs.query({ url: api.runtime.getURL('/welcome.html') });
    await api.tabs.remove(tabs.map(({ id }) => id));
    return tabs.length;
  })()`;
  while (!(await own.evaluate(close)) && Date.now() < until) {
    await new Promise((later) => setTimeout(later, 50));
  }
}

/** Firefox tells the driver nothing of loads in our own process, so we look for ourselves. */
async function openOwn(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ type: 'window' });
  await page.goto(url, { waitUntil: [] });
  const until = Date.now() + patience;
  const there = `location.href.startsWith(${JSON.stringify(url.replace(/#.*/, ''))}) && document.readyState === 'complete'`;
  while (!(await page.evaluate(there).catch(() => false))) {
    if (Date.now() > until) throw new Error(`${url} did not open.`);
    await new Promise((later) => setTimeout(later, 50));
  }
  return page;
}

/** Waits for the popover to be open, and gives what it shows. */
export async function popoverOpened(control: Control, page: Page): Promise<PopoverState> {
  return untilPopover(control, page, ({ open, busy, text }) => open && !busy && text.length > 0);
}

/** Waits for the popover to be closed. */
export async function popoverClosed(control: Control, page: Page): Promise<PopoverState> {
  return untilPopover(control, page, ({ open }) => !open);
}

/** Waits for the popover to satisfy a condition; throws with what it showed last. */
export async function untilPopover(
  control: Control,
  page: Page,
  wanted: (state: PopoverState) => boolean,
  within = patience,
): Promise<PopoverState> {
  const until = Date.now() + within;
  for (;;) {
    const state = await control.popover(page);
    if (wanted(state)) return state;
    if (Date.now() > until) throw new Error(`Popover: ${JSON.stringify(state)}`);
    await new Promise((later) => setTimeout(later, 60));
  }
}

/** Clicks a button or link of the popover by the name that a screen reader would say. */
export async function clickInPopover(control: Control, page: Page, name: RegExp): Promise<void> {
  const { controls } = await untilPopover(
    control,
    page,
    (state) => clickables(state, name).length > 0,
  );
  const found = controls.find((one) => name.test(one.name));
  if (found) await page.mouse.click(found.x, found.y);
}

/** Waits until the page has been read, and gives its marks. */
export async function waitForMarks(
  control: Control,
  page: Page,
  within = patience,
): Promise<Answer<'page-marks'>> {
  const until = Date.now() + within;
  for (;;) {
    // A content script that is not there yet refuses; one that never comes is reported at the end.
    const answer = await control.ask(page, 'page-marks', null).catch((error: unknown) => error);
    const marks = answer instanceof Error ? null : (answer as Answer<'page-marks'>);
    if (marks && marks.state !== 'reading') return marks;
    if (Date.now() > until) {
      throw answer instanceof Error ? answer : new Error('The page is still being read.');
    }
    await new Promise((later) => setTimeout(later, 100));
  }
}
