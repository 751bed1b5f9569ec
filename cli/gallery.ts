/**
 * `npm run gallery -- [STATE…] [--browser chrome|firefox] [--look NAME] [--out DIR]`: photographs the
 * states of all components, and lays the photographs out on one page.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { type BrowserKind, launch } from './browser';
import { type Look, looks } from './gallery/looks';
import { serveGallery } from './gallery/serve';
import { contactSheet, type Photograph } from './gallery/sheet';
import { setTheme } from './gallery/theme';

const USAGE = `npm run gallery -- [STATE…] [--browser chrome|firefox] [--look NAME] [--out DIR]
  STATE   as components/gallery names them: all unless told
  --look  ${looks.map(({ name }) => name).join(', ')}: all unless told, and may be told several times
  --out   the folder of the photographs, artifacts/gallery unless told`;

const root = join(import.meta.dirname, '..');
const kinds: BrowserKind[] = ['chrome', 'firefox'];
/** In CSS pixels; what is higher is photographed in all its height. */
const HEIGHT = 640;

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean' },
      browser: { type: 'string' },
      look: { type: 'string', multiple: true },
      out: { type: 'string', default: join(root, 'artifacts', 'gallery') },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const browsers = chosen('browser', kinds, values.browser ? [values.browser] : []);
  const named = chosen(
    'look',
    looks.map(({ name }) => name),
    values.look ?? [],
  );
  const wanted = looks.filter(({ name }) => named.includes(name));
  const out = resolve(values.out);
  mkdirSync(out, { recursive: true });
  const server = await serveGallery();
  const taken: Photograph[] = [];
  try {
    for (const kind of browsers) taken.push(...(await photograph(kind, server.url)));
  } finally {
    await server.close();
  }
  const sheet = join(out, 'index.html');
  writeFileSync(sheet, contactSheet(taken));
  console.log(`${taken.length} photographs: ${relative(process.cwd(), sheet) || sheet}`);

  async function photograph(kind: BrowserKind, url: string): Promise<Photograph[]> {
    const { browser } = await launch(kind, { extension: null });
    try {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load' });
      const all = await page.evaluate(() => window.gallery.states);
      const names = chosen(
        'state',
        all.map(({ name }) => name),
        positionals,
      );
      const photographs: Photograph[] = [];
      for (const look of wanted) {
        await setTheme(page, kind, look.theme);
        for (const { name, width } of all.filter((one) => names.includes(one.name))) {
          const file = `${name}-${kind}-${look.name}.png`;
          await take(page, name, look, look.width(width), join(out, file));
          photographs.push({ state: name, browser: kind, look, file });
        }
      }
      return photographs;
    } finally {
      await browser.close();
    }
  }
}

async function take(page: Page, name: string, look: Look, width: number, path: string) {
  const viewport = { width, height: HEIGHT, deviceScaleFactor: look.zoom };
  await page.setViewport(viewport);
  await page.evaluate((state, dir) => window.gallery.show(state, dir), name, look.dir);
  // What is focused may have scrolled the page, and what sticks to its top would stand in the middle.
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: path as `${string}.png`, fullPage: true });
}

/** What was asked for, or all; throws for what there is not, and says what there is. */
function chosen<T extends string>(what: string, all: T[], asked: string[]): T[] {
  const unknown = asked.filter((one) => !all.includes(one as T));
  if (unknown.length > 0) {
    throw new Error(`There is no ${what} ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  }
  return asked.length > 0 ? all.filter((one) => asked.includes(one)) : all;
}
