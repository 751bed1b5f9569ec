import type { Page } from 'puppeteer-core';
import { type Tab, until } from './harness';
import { words } from './story';

/** Loads a story, starts a session in it and waits until it has been read. */
export async function playOn(tab: Tab, html: string, list = words): Promise<Page> {
  const page = await tab.load(html);
  await page.mouse.move(1, 1);
  await page.evaluate((wanted) => {
    window.played = window.rooms.play(wanted);
  }, list);
  await until(page, () => window.played.session.state !== 'reading');
  return page;
}

/** Whether a popover is open, by what the document holds. */
export function isOpen(page: Page): Promise<boolean> {
  return page.evaluate(() => window.played.frames.at(-1)?.isConnected ?? false);
}

export function untilOpen(page: Page): Promise<void> {
  return until(page, () => window.played.frames.at(-1)?.isConnected);
}

export function untilClosed(page: Page): Promise<void> {
  return until(page, () => !window.played.frames.at(-1)?.isConnected);
}

/** What the open popover says first. */
export function said(page: Page): Promise<string> {
  return page.evaluate(() => window.played.frames.at(-1)?.querySelector('p')?.textContent ?? '');
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
