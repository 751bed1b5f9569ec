/**
 * A browser with the production build in it, the seed articles served under their own names, and
 * what a reader does with them. One of these per test file and browser.
 */
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserKind } from '../../../cli/browser';
import {
  type Control,
  clickInPopover,
  popoverClosed,
  popoverOpened,
  takeControl,
  untilPopover,
  waitForMarks,
} from '../../../cli/control';
import type { PopoverState } from '../../../cli/control-scripts';
import { type LocalProxy, startProxy } from '../../../cli/serve/proxy';
import { seedPages, seedSites } from '../../../cli/serve/seed-pages';
import { builtExtension } from '../../../cli/start/build';
import type { Answer, PageMark } from '../../../messages';
import { launchTested } from '../../browsers/launch';
import { type Background, backgroundOf } from './background';
import { fixtureSites } from './fixtures';

export const kinds: BrowserKind[] = ['chrome', 'firefox'];
export const seeds = seedPages();

export interface Session {
  kind: BrowserKind;
  browser: Browser;
  origin: string;
  proxy: LocalProxy;
  control: Control;
  background: Background;
  /** What pages and our own pages complained of: uncaught errors, and the console's errors. */
  complaints: string[];
  /** Opens an address in a new tab, in front. */
  openPage(url: string): Promise<Page>;
  /** Waits until the page has been read. */
  marks(page: Page): Promise<Answer<'page-marks'>>;
  /** Shows a mark's popover, by the message that the popup sends. */
  openMark(page: Page, mark: PageMark): Promise<PopoverState>;
  popover(page: Page): Promise<PopoverState>;
  opened(page: Page): Promise<PopoverState>;
  closed(page: Page): Promise<PopoverState>;
  until(page: Page, wanted: (state: PopoverState) => boolean): Promise<PopoverState>;
  click(page: Page, name: RegExp): Promise<void>;
  step(page: Page, by: 1 | -1): Promise<boolean>;
  /** A page of ours in a tab, `popup.html` or `library.html#…`. */
  openOwn(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** Opens a browser; the seeds and the fixtures are served. */
export async function openSession(kind: BrowserKind): Promise<Session> {
  const proxy = await startProxy({ ...seedSites(seeds), ...fixtureSites });
  const { browser, origin } = await launchTested(kind, { extension: builtExtension(kind), proxy });
  const complaints: string[] = [];
  const control = await takeControl(browser, origin);
  const listen = (page: Page) => {
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${String(error)}`));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
    });
  };
  return {
    kind,
    browser,
    origin,
    proxy,
    control,
    background: backgroundOf(kind, browser, origin),
    complaints,
    async openPage(url) {
      const page = await browser.newPage();
      listen(page);
      await page.goto(url, { waitUntil: 'load' });
      await page.bringToFront();
      return page;
    },
    marks: (page) => waitForMarks(control, page),
    async openMark(page, { id }) {
      await control.ask(page, 'show-mark', { id });
      return popoverOpened(control, page);
    },
    popover: (page) => control.popover(page),
    opened: (page) => popoverOpened(control, page),
    closed: (page) => popoverClosed(control, page),
    until: (page, wanted) => untilPopover(control, page, wanted),
    click: (page, name) => clickInPopover(control, page, name),
    step: (page, by) => control.ask(page, 'step-mark', { by }),
    async openOwn(path) {
      const page = await control.open(path);
      listen(page);
      return page;
    },
    async close() {
      await browser.close();
      await proxy.close();
    },
  };
}

/** The first mark of a kind; throws when the page has none. */
export function firstMark({ marks }: Answer<'page-marks'>, kind: PageMark['kind']): PageMark {
  const found = marks.find((mark) => mark.kind === kind);
  if (!found) throw new Error(`No ${kind} mark among ${marks.length}.`);
  return found;
}

export function seed(host: string) {
  const found = seeds.find(({ url }) => new URL(url).hostname === host);
  if (!found) throw new Error(`No seed at ${host}.`);
  return found;
}
