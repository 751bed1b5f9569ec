/** Firefox with extensions of the bench in it. It does not tell how much memory a background has. */
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser, variables } from '../../../cli/find-browser.mjs';
import { firefoxPreferences } from '../../../cli/firefox-preferences';
import { type Bed, pause } from './bed';
import { AskedGuest, openSite, SETTLE } from './guest';

/** Building a million statements is one call. */
const PATIENCE = 1_800_000;

/** Starts Firefox with these unpacked extensions; each gets an id of its own. */
export async function openFirefox(extensions: readonly string[]): Promise<Bed> {
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new Error(`Firefox was not found: name it in ${variables.firefox}.`);
  const ids = extensions.map((folder, i) => withId(folder, `bench-${i}@on-record.example`));
  const uuids = Object.fromEntries(ids.map((id) => [id, randomUUID() as string]));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    timeout: 90_000,
    protocolTimeout: PATIENCE,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...firefoxPreferences({ proxyPort: null, uuids }),
      // Else every clock of ours is rounded to a millisecond.
      'privacy.reduceTimerPrecision': false,
    },
  });
  const site = await openSite();
  const close = async () => {
    site.close();
    await browser.close();
  };
  try {
    for (const folder of extensions) await browser.installExtension(folder);
    const guests = ids.map(
      (id) => new FirefoxGuest(browser, id, uuids[id] as string, `${site.address}${id}`),
    );
    return { guests, version: await browser.version(), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function withId(folder: string, id: string): string {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
  const gecko = { id, strict_min_version: '150.0' };
  // Sites are granted as if the reader had done so.
  const granted = {
    browser_specific_settings: { gecko },
    host_permissions: ['http://127.0.0.1/*'],
  };
  writeFileSync(file, JSON.stringify({ ...manifest, ...granted }));
  return id;
}

/** The part of puppeteer that speaks WebDriver BiDi, for what it has no method of its own. */
interface Bidi {
  connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}

class FirefoxGuest extends AskedGuest {
  private page: Page | undefined;
  private site: Page | undefined;

  constructor(
    private readonly browser: Browser,
    id: string,
    private readonly uuid: string,
    private readonly address: string,
  ) {
    super(id);
  }

  async stop(): Promise<void> {
    const { connection } = this.browser as unknown as Bidi;
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const { contexts } = tree.result as { contexts: { context: string }[] };
    await connection.send('script.evaluate', {
      target: { context: contexts[0]?.context },
      awaitPromise: true,
      expression: `WebExtensionPolicy.getByID('${this.id}').extension.terminateBackground()`,
    });
    await pause(SETTLE);
  }

  async heap(): Promise<null> {
    return null;
  }

  async pageHeap(): Promise<null> {
    return null;
  }

  async fresh(): Promise<void> {
    await this.page?.close();
    this.page = undefined;
  }

  async leave(): Promise<void> {
    await this.fresh();
    await this.stop();
  }

  async evaluate<T>(expression: string): Promise<T> {
    this.page ??= await this.open(`moz-extension://${this.uuid}/page.html`);
    return (await this.page.evaluate(expression)) as T;
  }

  protected async inSite<T>(expression: string): Promise<T> {
    this.site ??= await this.open(this.address);
    return (await this.site.evaluate(expression)) as T;
  }

  private async open(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    // Of an extension's page the driver never hears that it has loaded.
    await page.goto(url, { waitUntil: [] });
    const there = `location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`;
    for (let tries = 0; tries < TRIES; tries++) {
      if (await page.evaluate(there).catch(() => false)) return page;
      await pause(BETWEEN_TRIES);
    }
    throw new Error(`${url} did not open.`);
  }
}

const [TRIES, BETWEEN_TRIES] = [800, 25];
