/**
 * What the content script costs a page: the production build in a real browser, measured by the
 * browser's own tracing, so that nothing in the product is there for the sake of it.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'puppeteer-core';
import { launch } from '../../../cli/browser';
import { startProxy } from '../../../cli/serve/proxy';
import { build, builtExtension } from '../../../cli/start/build';
import { reason } from '../row';
import { benchPages } from './pages';
import { addHighlightRule, addMarkJs, frequentNames, markWithMarkJs, walkAndPaint } from './peers';
import { type MainThread, traced } from './trace';

export interface Row {
  part: 'page';
  what: string;
  ours: number;
  unit: 'ms' | 'KB' | 'ratio';
  peer?: string;
  theirs?: number;
  /** Theirs by ours: how many times quicker we are. */
  ratio?: number;
  goal?: string;
  note?: string;
}

const host = 'www.bbc.com';
const articlePath = '/news/articles/long';
const frontPath = '/front';

/**
 * Measures the production build, made now where there is none. Tracing is Chromium's alone: for Firefox
 * only the sizes are told.
 */
export async function benchPage(options: {
  quick: boolean;
  browser: 'chromium' | 'firefox';
  say: (text: string) => void;
}): Promise<Row[]> {
  const kind = options.browser === 'chromium' ? 'chrome' : 'firefox';
  const extension = builtExtension(kind);
  const manifest = join(extension, 'manifest.json');
  if (!existsSync(manifest)) build(kind);
  options.say(`the build of ${statSync(manifest).mtime.toISOString()} …`);
  const rows: Row[] = sizes(extension);
  if (kind === 'firefox') return rows;
  const times = options.quick ? 2 : 7;
  const pages = benchPages();
  const site = { [articlePath]: pages.article, [frontPath]: pages.front };
  const proxy = await startProxy({ [host]: site });
  const withBrowser = async <T>(ours: boolean, work: (browser: Browser) => Promise<T>) => {
    const { browser } = await launch(kind, { extension: ours ? extension : null, proxy });
    try {
      return await work(browser);
    } finally {
      await browser.close();
    }
  };
  try {
    const ours = await withBrowser(true, (browser) =>
      measureOurs(browser, times, options.quick ? 1 : times, options.say),
    );
    const theirs = await withBrowser(false, (browser) =>
      measurePeers(browser, times, ours.marks, frequentNames(pages.article, 60), options.say),
    );
    const all = (it: MainThread): number => it.script + it.drawing;
    const read = median(ours.article.map(all));
    const walk = median(theirs.walk.map(all));
    const markJs = theirs.missing
      ? { peer: 'mark.js, 60 words', note: theirs.missing }
      : versus('mark.js, 60 words', median(theirs.mark.map(all)), read);
    const what = `${pages.words} words${pages.generated ? ', generated' : ''}`;
    const scripts = median(ours.article.map(({ script }) => script));
    rows.push(
      {
        ...row(`${what}, ${ours.marks} marks: main thread in all`, read, 'at most 25 ms'),
        ...markJs,
      },
      row('of that, our scripts', scripts),
      row('longest slice', median(ours.article.map(({ longest }) => longest)), 'at most 8 ms'),
      {
        part: 'page',
        what: 'times a bare tree walk and paint',
        ours: round(read / walk),
        unit: 'ratio',
        peer: 'tree walk and paint',
        theirs: round(walk),
        goal: 'at most 3',
      },
      row('one changed paragraph', median(ours.change.map(all))),
      row('a page that is no article', median(ours.front.map(({ script }) => script))),
      row('a page with nothing on it', median(ours.empty.map(({ script }) => script))),
    );
    return rows;
  } finally {
    await proxy.close();
  }
}

function sizes(extension: string): Row[] {
  const kilobytes = (...paths: string[]): number =>
    paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(extension, path))).length, 0) /
    1024;
  const content = kilobytes('content-scripts/content.js', 'content-scripts/content.css');
  const popover = kilobytes('popover.js');
  const size = { part: 'page', unit: 'KB' } as const;
  return [
    {
      ...size,
      what: 'in every page, gzipped',
      ours: round(content),
      goal: 'at most 30 KB',
    },
    { ...size, what: 'in pages with marks, besides', ours: round(popover) },
  ];
}

/** `others`: how often the pages without an article are looked at. */
async function measureOurs(
  browser: Browser,
  times: number,
  others: number,
  say: (text: string) => void,
) {
  const article: MainThread[] = [];
  const change: MainThread[] = [];
  const front: MainThread[] = [];
  const empty: MainThread[] = [];
  // The first page pays for the background's start, which is not the page's.
  let marks = await onPage(browser, async (page) => {
    await page.goto(`https://${host}${articlePath}`);
    return untilMarked(page);
  });
  for (let n = 0; n < times; n++) {
    say(`our pages, ${n + 1} of ${times} …`);
    await onPage(browser, async (page) => {
      const loaded = await traced(page, async () => {
        await page.goto(`https://${host}${articlePath}`);
        marks = await untilMarked(page);
        await rest(500);
      });
      article.push(loaded);
      change.push(
        await traced(page, async (begun) => {
          await begun();
          await page.evaluate(
            "void [...document.querySelectorAll('p')].at(-20).append(' And Putin said so.')",
          );
          await rest(3000);
        }),
      );
    });
    if (n >= others) continue;
    for (const [path, list] of [
      [frontPath, front],
      ['/nothing', empty],
    ] as const) {
      await onPage(browser, async (page) => {
        const seen = await traced(page, async () => {
          await page.goto(`https://${host}${path}`);
          await rest(1200);
        });
        list.push(seen);
      });
    }
  }
  return { article, change, front, empty, marks };
}

async function measurePeers(
  browser: Browser,
  times: number,
  marks: number,
  words: string[],
  say: (text: string) => void,
) {
  const walk: MainThread[] = [];
  const mark: MainThread[] = [];
  /** Why mark.js could not be measured. */
  let missing: string | null = null;
  const measure = (prepare: (page: Page) => Promise<void>, work: (page: Page) => Promise<void>) =>
    onPage(browser, async (page) => {
      await page.goto(`https://${host}${articlePath}`);
      await prepare(page);
      await rest(500);
      return traced(page, async (begun) => {
        await begun();
        await work(page);
        await rest(500);
      });
    });
  for (let n = 0; n < times; n++) {
    say(`a bare walk and mark.js, ${n + 1} of ${times} …`);
    walk.push(await measure(addHighlightRule, (page) => walkAndPaint(page, marks)));
    if (missing) continue;
    try {
      mark.push(await measure(addMarkJs, (page) => markWithMarkJs(page, words)));
    } catch (error) {
      missing = reason(error);
    }
  }
  return { walk, mark, missing };
}

async function onPage<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

/** Waits until the marks are there, and counts their ranges. */
async function untilMarked(page: Page): Promise<number> {
  const count = '[...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)';
  const until = Date.now() + 60_000;
  for (;;) {
    const marks = (await page.evaluate(count)) as number;
    if (marks > 0) return marks;
    if (Date.now() > until) throw new Error('No marks came.');
    await rest(200);
  }
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

function row(what: string, ours: number, goal?: string): Row {
  return { part: 'page', what, ours: round(ours), unit: 'ms', ...(goal ? { goal } : {}) };
}

function versus(peer: string, theirs: number, ours: number) {
  return { peer, theirs: round(theirs), ratio: round(theirs / ours) };
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
