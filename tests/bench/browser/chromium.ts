/** Chromium with extensions of the bench in it, driven without being touched more than needed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, variables } from '../../../cli/find-browser.mjs';
import type { Message, Reply } from '../extension/api';
import { type Bed, type Guest, type Heap, pause } from './bed';
import { DevTools } from './devtools';

const ARGUMENTS = [
  '--headless=new',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--password-store=basic',
  '--use-mock-keychain',
  '--test-type',
  '--lang=en-GB',
  '--enable-unsafe-extension-debugging',
];

/** Starts Chromium with these unpacked extensions; a page of a site on this machine is open. */
export async function openChromium(extensions: readonly string[]): Promise<Bed> {
  const program = findBrowser('chrome');
  if (!program) throw new Error(`Chromium was not found: name it in ${variables.chrome}.`);
  const profile = mkdtempSync(join(tmpdir(), 'on-record-bench-'));
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const devtools = DevTools.start(program, [
    ...ARGUMENTS,
    ...root,
    `--user-data-dir=${profile}`,
    'about:blank',
  ]);
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>A site</title><p>Words.');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await devtools.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const { product } = await devtools.send<{ product: string }>('Browser.getVersion');
    const guests: Guest[] = [];
    for (const path of extensions) {
      const { id } = await devtools.send<{ id: string }>('Extensions.loadUnpacked', { path });
      guests.push(new ChromiumGuest(devtools, id, `http://127.0.0.1:${port}/${guests.length}`));
    }
    return { guests, version: product, close };
  } catch (error) {
    await close();
    throw error;
  }
}

class ChromiumGuest implements Guest {
  private page: { targetId: string; session: string } | undefined;
  private site: { targetId: string; session: string } | undefined;

  constructor(
    private readonly devtools: DevTools,
    private readonly id: string,
    private readonly address: string,
  ) {}

  build(limit: number): Promise<number> {
    return this.evaluate(`bench.build(${limit})`);
  }

  ask(message: Message): Promise<Reply & { took: number }> {
    return this.evaluate(`bench.ask(${JSON.stringify(message)})`);
  }

  stored(): Promise<{ bytes: number; usage: number }> {
    return this.evaluate('bench.stored()');
  }

  async askFromSite(message: Message): Promise<number> {
    this.site ??= await this.open(this.address);
    const detail = JSON.stringify(JSON.stringify(message));
    // The content scripts of all guests hear the question: each has an event of its own name.
    const answer = await this.devtools.evaluate<string>(
      this.site.session,
      `new Promise((resolve) => {
        addEventListener('bench-answer-${this.id}', (event) => resolve(event.detail), { once: true });
        dispatchEvent(new CustomEvent('bench-ask-${this.id}', { detail: ${detail} }));
      })`,
    );
    if (answer.startsWith('error')) throw new Error(answer);
    return Number(answer);
  }

  async stop(): Promise<void> {
    // Any page of the profile may tell the domain of workers what to do; that of a site is least touched.
    this.site ??= await this.open(this.address);
    await this.devtools.send('ServiceWorker.enable', {}, this.site.session);
    await this.devtools.send('ServiceWorker.stopAllWorkers', {}, this.site.session);
    await this.devtools.send('ServiceWorker.disable', {}, this.site.session);
    await this.until(async () => (await this.worker()) === undefined);
    await pause(SETTLE);
  }

  async heap(): Promise<Heap | null> {
    const worker = await this.worker();
    if (!worker) return null;
    const session = await this.devtools.attach(worker.targetId);
    await this.devtools.send('HeapProfiler.collectGarbage', {}, session);
    const heap = await this.usage(session);
    await this.devtools.send('Target.detachFromTarget', { sessionId: session });
    return heap;
  }

  async pageHeap(): Promise<Heap | null> {
    return this.page ? this.usage(this.page.session) : null;
  }

  async fresh(): Promise<void> {
    if (this.page) await this.devtools.send('Target.closeTarget', { targetId: this.page.targetId });
    this.page = undefined;
  }

  async leave(): Promise<void> {
    const before = await this.renderers();
    await this.fresh();
    await this.stop();
    // Its process ends a moment after its last page and worker; one that stays shows in the figure.
    await this.until(async () => (await this.renderers()) < before, 3_000);
  }

  private async usage(session: string): Promise<Heap> {
    const { usedSize, backingStorageSize, embedderHeapUsedSize } = await this.devtools.send<{
      usedSize: number;
      backingStorageSize?: number;
      embedderHeapUsedSize?: number;
    }>('Runtime.getHeapUsage', {}, session);
    return { objects: usedSize + (embedderHeapUsedSize ?? 0), buffers: backingStorageSize ?? null };
  }

  async evaluate<T>(expression: string): Promise<T> {
    const url = `chrome-extension://${this.id}/page.html`;
    this.page ??= await this.open(url);
    return this.devtools.evaluate<T>(this.page.session, expression);
  }

  private async open(url: string): Promise<{ targetId: string; session: string }> {
    const { targetId } = await this.devtools.send<{ targetId: string }>('Target.createTarget', {
      url,
    });
    const session = await this.devtools.attach(targetId);
    // A new target shows an empty page for a moment.
    const ready = `location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`;
    await this.until(() => this.devtools.evaluate<boolean>(session, ready));
    return { targetId, session };
  }

  private async worker() {
    const origin = `chrome-extension://${this.id}/`;
    const targets = await this.devtools.targets();
    return targets.find(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
  }

  private async renderers(): Promise<number> {
    const { processInfo } = await this.devtools.send<{ processInfo: { type: string }[] }>(
      'SystemInfo.getProcessInfo',
    );
    return processInfo.filter(({ type }) => type === 'renderer').length;
  }

  private async until(holds: () => Promise<boolean>, within = 20_000): Promise<void> {
    for (const end = Date.now() + within; Date.now() < end; await pause(25)) {
      if (await holds()) return;
    }
  }
}

/** After the worker is gone from the list, the browser still tidies up behind it. */
const SETTLE = 250;
