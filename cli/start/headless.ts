/** Without a display: reads the page as a reader would, mark by mark, and prints what it says. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { PageMark } from '../../messages';
import type { Control } from '../control';
import { popoverOpened, waitForMarks } from '../control';
import { printMark, printSummary } from './report';

const artifacts = join(import.meta.dirname, '..', '..', 'artifacts');

/** Prints the page's marks with what each leads to; leaves pictures of page and open popover. */
export async function readAloud(control: Control, page: Page, name: string): Promise<void> {
  const { state, marks } = await waitForMarks(control, page);
  printSummary(await page.evaluate(() => location.href), state, marks);
  mkdirSync(artifacts, { recursive: true });
  await page.bringToFront();
  await picture(page, `${name}.png`);
  const best = bestMark(marks);
  for (const mark of marks) {
    await control.ask(page, 'show-mark', { id: mark.id });
    printMark(mark, await popoverOpened(control, page));
    if (mark === best) await picture(page, `${name}-popover.png`);
    await page.keyboard.press('Escape');
  }
}

/** The one to be pictured: the claim with most behind it, else the speaker. */
function bestMark(marks: PageMark[]): PageMark | undefined {
  const claims = marks.filter(({ kind }) => kind === 'claim');
  return (claims.length ? claims : marks).toSorted((a, b) => b.count - a.count)[0];
}

async function picture(page: Page, name: string): Promise<void> {
  // One frame, so that what was just opened is painted.
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 150)))');
  await page.screenshot({ path: join(artifacts, name) as `${string}.png` });
  console.log(`Picture: artifacts/${name}`);
}
