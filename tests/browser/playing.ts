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

/**
 * Moves the pointer by `way`, as a hand that does not stop: a machine that stalls on the way for `limit` milliseconds
 * makes a rest of it, which says nothing of us, and the way is gone again from its `start`. Throws after ten times.
 */
export async function withoutStop(
  page: Page,
  limit: number,
  start: () => Promise<unknown>,
  way: () => Promise<unknown>,
): Promise<void> {
  for (let times = 0; times < 10; times += 1) {
    await start();
    const longest = await page.evaluateHandle(() => {
      const stops = { longest: 0, last: performance.now() };
      const seen = () => {
        const now = performance.now();
        stops.longest = Math.max(stops.longest, now - stops.last);
        stops.last = now;
      };
      window.addEventListener('mousemove', seen, { capture: true });
      return Object.assign(stops, {
        end: () => window.removeEventListener('mousemove', seen, true),
      });
    });
    await way();
    const stopped = await longest.evaluate((stops) => {
      stops.end();
      return stops.longest;
    });
    if (stopped < limit) return;
  }
  throw new Error(`The machine stalls: no way of the pointer without a stop of ${limit} ms.`);
}
