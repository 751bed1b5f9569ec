/** What is asked of our own pages, as a reader would see them. */
import type { Page } from 'puppeteer-core';
import type { Session } from './session';
import { eventually } from './wait';

/** Texts of the results on show, the words first. */
export async function results(page: Page): Promise<string[]> {
  return (await page.evaluate(
    "[...document.querySelectorAll('[role=option]')].map((one) => one.innerText)",
  )) as string[];
}

/** Puts a query into the search field, replacing what is there. */
export async function type(page: Page, query: string): Promise<void> {
  await page.bringToFront();
  await eventually(async () => {
    if (!(await page.evaluate("document.querySelector('[role=combobox]') !== null"))) {
      throw new Error('There is no search field.');
    }
  });
  await page.evaluate(
    "(() => { const field = document.querySelector('[role=combobox]'); field.focus(); field.select(); })()",
  );
  await page.keyboard.press('Backspace');
  await page.keyboard.type(query);
}

/** Searches, waits for the results to be as wanted, and gives them. */
export async function search(
  page: Page,
  query: string,
  wanted: (found: string[]) => boolean = (found) => found.length > 0,
): Promise<string[]> {
  await type(page, query);
  let found: string[] = [];
  await eventually(async () => {
    found = await results(page);
    if (!wanted(found)) {
      throw new Error(`${query} found ${found.length}: ${found.slice(0, 3).join(' | ')}`);
    }
  });
  return found;
}

/** Waits until a text is to be read on the page, and gives all of it. */
export async function shows(page: Page, wanted: RegExp, within?: number): Promise<string> {
  let text = '';
  await eventually(async () => {
    text = (await page.evaluate('document.body.innerText')) as string;
    if (!wanted.test(text)) throw new Error(`No ${wanted} in: ${text.slice(0, 300)}`);
  }, within);
  return text;
}

/** Addresses of the tabs that show our own pages. */
export async function ownTabs({ control, origin }: Session): Promise<string[]> {
  return (await control.own.evaluate(`(async () => {
    const api = globalThis.browser ?? globalThis.chrome;
    const tabs = await api.tabs.query({});
    return tabs.map(({ url }) => url ?? '').filter((url) => url.startsWith('${origin}'));
  })()`)) as string[];
}

/** Presses Enter on a result. The popup closes with it, most often before the key is up. */
export async function enter(page: Page): Promise<void> {
  await page.keyboard.down('Enter').catch(() => {});
  await page.keyboard.up('Enter').catch(() => {});
}
