/**
 * Which pages we may read: the listed news sites from install, any other when the reader says so.
 * Permissions are the browser's to keep and the reader's to take back at any time, so they are asked
 * anew each time and kept nowhere else.
 */
import { type Browser, browser } from 'wxt/browser';
import { askTab } from '../messages';
import { isListed, listedPatterns, matchPattern, newsSites } from '../seeds/sites';

/** What the popup says of the site in front. */
export interface SiteState {
  /**
   * `listed` and `enabled`: read without asking. `not-allowed`: the reader was never asked.
   * `withdrawn`: a listed site whose permission was taken back. `closed`: the browser's own pages.
   */
  state: 'listed' | 'enabled' | 'not-allowed' | 'withdrawn' | 'closed';
  /** Without `www.`. */
  host: string;
}

const SCRIPT = 'enabled-sites';
const FILES = {
  js: ['/content-scripts/content.js'],
  css: ['/content-scripts/content.css'],
} as const;

/** Match pattern of a site with its subdomains. */
function patternOf(host: string): string {
  return matchPattern(host.replace(/^www\./, ''));
}

/** The state of a tab's site. */
export async function siteState(tab: Browser.tabs.Tab): Promise<SiteState> {
  const url = tab.url ? URL.parse(tab.url) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return { state: 'closed', host: '' };
  const host = url.hostname.replace(/^www\./, '');
  const listed = isListed(host);
  const allowed = await browser.permissions.contains({ origins: [patternOf(host)] });
  if (allowed) return { state: listed ? 'listed' : 'enabled', host };
  return { state: listed ? 'withdrawn' : 'not-allowed', host };
}

/**
 * Asks for a site, to be read from now on. Must be called within the reader's click. False when the
 * reader says no. The pages that are open are started by the background (`followPermissions`):
 * Firefox closes the popup over its question, and with it whatever would come after the answer.
 */
export async function enableSite(tab: Browser.tabs.Tab): Promise<boolean> {
  const url = tab.url ? URL.parse(tab.url) : null;
  if (!url) return false;
  return browser.permissions.request({ origins: [patternOf(url.hostname)] });
}

/** Every site: what the manifest lets the reader give on top of the list. */
const EVERY_SITE = '*://*/*';
const hostIn = (pattern: string) => pattern.replace(/^[^:]+:\/\/(?:\*\.)?|\/.*$/g, '');

/** What we may read now, for the page of settings. */
export async function whatMayBeRead(): Promise<{
  listed: number;
  withdrawn: number;
  everySite: boolean;
  enabled: string[];
}> {
  const { origins = [] } = await browser.permissions.getAll();
  const everySite = origins.some((origin) => hostIn(origin) === '*' || origin === '<all_urls>');
  const hosts = new Set(origins.map(hostIn));
  const listed = newsSites.map(({ host }) => host);
  const withdrawn = everySite ? 0 : listed.filter((host) => !hosts.has(host)).length;
  const known = new Set(['*', '<all_urls>', ...listed]);
  const enabled = [...hosts].filter((host) => !known.has(host)).sort();
  return { listed: listed.length, withdrawn, everySite, enabled };
}

/** Asks for the listed sites again. Must be called within the reader's click. */
export async function allowListed(): Promise<void> {
  await browser.permissions.request({ origins: listedPatterns });
}

/** Asks for every site, or gives that back; the listed ones stay. Must be called within the reader's click. */
export async function readEverySite(wanted: boolean): Promise<void> {
  if (wanted) await browser.permissions.request({ origins: [EVERY_SITE] });
  else await browser.permissions.remove({ origins: [EVERY_SITE] });
}

/** Gives a site back that the reader had enabled. */
export async function disableSite(host: string): Promise<void> {
  await browser.permissions.remove({ origins: [matchPattern(host)] });
}

/** Reads the page in front once, article or not, by the leave that the click on our button gives. */
export async function readOnce(tab: Browser.tabs.Tab): Promise<void> {
  const tabId = tab.id ?? -1;
  await browser.scripting.executeScript({
    target: { tabId },
    func: () => {
      (globalThis as { onRecordAlways?: boolean }).onRecordAlways = true;
    },
  });
  await inject(tabId);
}

/** Starts the content script in a page that was open before it was allowed. */
async function inject(tabId: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId }, files: [...FILES.css] });
  await browser.scripting.executeScript({ target: { tabId }, files: [...FILES.js] });
}

/** Whether a script of ours may run in a tab that we may read: not in Firefox's own reader of PDF files, under whatever address. */
export async function mayRun(tabId: number): Promise<boolean> {
  return browser.scripting.executeScript({ target: { tabId }, func: () => {} }).then(
    () => true,
    () => false,
  );
}

let registering: Promise<void> = Promise.resolve();

/**
 * Keeps the registered content script in step with the permissions that there are now. One call
 * after the other: two at once would register the same script twice, which is refused, and the later
 * permissions with it. A script that is there is changed, never taken away first, so that a worker
 * killed in between leaves the earlier one.
 */
function registerEnabled(): Promise<void> {
  registering = registering.then(register).catch((error) => {
    console.warn('On Record could not register its script for the enabled sites.', error);
  });
  return registering;
}

async function register(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = origins.filter((origin) => !listedPatterns.includes(origin));
  const { scripting } = browser;
  const registered = await scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) {
    if (registered.length > 0) await scripting.unregisterContentScripts({ ids: [SCRIPT] });
    return;
  }
  const script = {
    id: SCRIPT,
    matches,
    js: [...FILES.js],
    css: [...FILES.css],
    runAt: 'document_idle' as const,
    excludeMatches: listedPatterns,
  };
  if (registered.length > 0) await scripting.updateContentScripts([script]);
  else await scripting.registerContentScripts([script]);
}

/** Starts in the pages of some origins that were open before we might read them. */
async function startInOpenPages(origins: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: origins });
  await Promise.allSettled(tabs.map(({ id }) => inject(id ?? -1)));
}

/**
 * Takes the marks off the open pages of some origins, but for those that another permission covers.
 * Without the permission we may not see which tabs these are, so the rest are all told, and each
 * knows its own host.
 */
async function leaveOpenPages(origins: string[]): Promise<void> {
  const hosts = origins.map(hostIn);
  const { origins: left = [] } = await browser.permissions.getAll();
  const allowed = left.length > 0 ? await browser.tabs.query({ url: left }) : [];
  const stay = new Set(allowed.map(({ id }) => id));
  const tabs = (await browser.tabs.query({})).filter(({ id }) => !stay.has(id));
  await Promise.allSettled(tabs.map(({ id }) => askTab(id ?? -1, 'leave', { hosts })));
}

/**
 * Follows what the reader gives and takes back, in our popup or in the browser's own settings. At
 * install Chrome starts no content script in pages that are open already; Firefox does.
 */
export function followPermissions(): void {
  const renew = () => void registerEnabled();
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    renew();
    void startInOpenPages(origins);
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    renew();
    void leaveOpenPages(origins);
  });
  browser.runtime.onStartup.addListener(renew);
  browser.runtime.onInstalled.addListener(() => {
    renew();
    if (import.meta.env.CHROME) void startInOpenPages(listedPatterns);
  });
}
