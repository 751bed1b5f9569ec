/**
 * Real browsers for tests of what only they can tell: ranges, paint, layout, focus, the top layer.
 * One browser for a file; a page of the test's own from a server on this machine; the modules under
 * test bundled as `window.rooms`.
 */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import type { BrowserKind } from '../../cli/browser';
import { launchTested } from '../browsers/launch';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export interface Tab {
  readonly kind: BrowserKind;
  readonly page: Page;
  /** Loads a page of this HTML with `window.rooms` and the highlight rules in it. */
  load(html: string): Promise<Page>;
  /** Adds another page of the site, for navigation. */
  serve(path: string, html: string): void;
}

/** Runs the same tests in Chromium and in Firefox; `entry` is what is bundled into each page. */
export function inBothBrowsers(name: string, tests: (tab: Tab) => void, entry = 'rooms.ts'): void {
  describe.each(['chrome', 'firefox'] as const)(`${name} in %s`, (kind) => {
    let browser: Browser | undefined;
    let page: Page | undefined;
    let server: Server | undefined;
    let script = '';
    const pages = new Map<string, string>();
    const styles = readFileSync(path('../../page/marks.css'), 'utf8');

    beforeAll(async () => {
      script = await bundle(entry);
      server = createServer((request, response) => {
        const html = pages.get(request.url ?? '/');
        response.writeHead(html === undefined ? 404 : 200, {
          'content-type': 'text/html; charset=utf-8',
        });
        response.end(html ?? '');
      });
      await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
      ({ browser } = await launchTested(kind, { extension: null, width: 1000, height: 700 }));
      page = await browser.newPage();
    });
    afterAll(async () => {
      await browser?.close();
      server?.close();
    });

    tests({
      kind,
      get page() {
        return page!;
      },
      serve: (at, html) => void pages.set(at, html),
      async load(html) {
        pages.set('/news/story', html);
        const { port } = server!.address() as AddressInfo;
        await page!.goto(`http://127.0.0.1:${port}/news/story`);
        await page!.addStyleTag({ content: styles });
        await page!.evaluate(script);
        return page!;
      },
    });
  });
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path(entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: ['chrome140', 'firefox150'],
  });
  return outputFiles[0]!.text;
}

/** Waits until a condition in the page holds; throws with its source when it does not in time. */
export async function until(page: Page, condition: () => unknown): Promise<void> {
  await page.waitForFunction(condition, { timeout: 60_000, polling: 50 });
}

/** The middle of the first line of these words, which stand in one text node. */
export async function middleOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { x, y, width, height } = range.getClientRects()[0]!;
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error(`not on the page: ${wanted}`);
  }, words);
}
