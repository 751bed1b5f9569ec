/** axe-core in a page under test. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';

/** WCAG 2.2 AA, and the good practice of axe. */
export const everyRule = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Loads axe into a page, as `axe`; once a document. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(`${axe};0`);
}

/** Checks what the page shows now, after an expression has been waited for. Only what is wrong is told, and no style sheet is fetched anew. */
export async function checked(
  page: Page,
  options: RunOptions,
  after = 'undefined',
): Promise<AxeResults['violations']> {
  const asked = JSON.stringify({ resultTypes: ['violations'], preload: false, ...options });
  const { violations } = (await page.evaluate(
    `Promise.resolve(${after}).then(() => axe.run(document, ${asked}))`,
  )) as AxeResults;
  return violations;
}

/** Where a rule is broken, for people. */
export function places({ nodes }: AxeResults['violations'][number]): string {
  return nodes.map(({ target }) => target.join(' ')).join(', ');
}
