/** Chromium with extensions of the bench in it, driven without being touched more than needed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, variables } from '../../../cli/find-browser.mjs';
import { type Bed, type Guest, type Heap, pause } from './bed';
import { DevTools } from './devtools';
import { AskedGuest, openSite, SETTLE } from './guest';

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
  const site = await openSite();
  const close = async () => {
    site.close();
    await devtools.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const { product } = await devtools.send<{ product: string }>('Browser.getVersion');
    const guests: Guest[] = [];
    for (const path of extensions) {
      const { id } = await devtools.send<{ id: string }>('Extensions.loadUnpacked', { path });
      guests.push(new ChromiumGuest(devtools, id, `${site.address}${guests.length}`));
    }
    return { guests, version: product, close };
  } catch (error) {
    await close();
    throw error;
  }
}

class ChromiumGuest extends AskedGuest {
  private page: { targetId: string; session: string } | undefined;
  private site: { targetId: string; session: string } | undefined;

  constructor(
    private readonly devtools: DevTools,
    id: string,
    private readonly address: string,
  ) {
    super(id);
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
    if (!this.page) return null;
    const heap = await this.usage(this.page.session);
    // A worker of the page is counted with it; one that ends meanwhile no more.
    for (const { targetId } of await this.pageWorkers()) {
      const session = this.watched.get(targetId) ?? (await this.devtools.attach(targetId));
      this.watched.set(targetId, session);
      const its = await this.usage(session).catch(() => ({ objects: 0, buffers: 0 }));
      heap.objects += its.objects;
      heap.buffers = (heap.buffers ?? 0) + (its.buffers ?? 0);
    }
    return heap;
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

  protected async inSite<T>(expression: string): Promise<T> {
    this.site ??= await this.open(this.address);
    return this.devtools.evaluate<T>(this.site.session, expression);
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

  /** Sessions with the page's workers, by target. */
  private watched = new Map<string, string>();

  private async pageWorkers() {
    // Chromium tells no address of them, and nobody else here has any.
    return (await this.devtools.targets()).filter(({ type }) => type === 'worker');
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
