/**
 * What the reader has chosen: few things, kept on this device as one object, and followed by every page at once. When
 * the reader wants it so, the browser's own sync carries them to the reader's other devices (`followSync`).
 */
import { type Browser, browser } from 'wxt/browser';
import { LEVELS, type Level, type Quiet } from '../messages';

export interface Settings {
  /** For every site without a level of its own. `off` here makes the sites' list an allow-list. */
  level: Level;
  /** By host without `www.`; holds for its subdomains too, the nearest first. */
  sites: Record<string, Level>;
  /** Which kinds are marked. */
  speakers: boolean;
  claims: boolean;
  /** Whether `?` alone leads to the help in the library: a single letter must not be forced on who speaks to the machine. */
  helpKey: boolean;
  /** Whether the browser's sync may carry these. */
  synced: boolean;
}

export const DEFAULTS: Settings = {
  level: 'full',
  sites: {},
  speakers: true,
  claims: true,
  helpKey: true,
  synced: false,
};

const KEY = 'settings';
/** More sites than anybody sets by hand; sync takes 8 KB an item. */
const MOST_SITES = 500;

const isLevel = (value: unknown): value is Level => LEVELS.includes(value as Level);

/** Settings out of whatever is kept, or came by sync or a backup: what is not understood is as at install. */
export function settingsFrom(kept: unknown): Settings {
  const { level, sites, speakers, claims, helpKey, synced } = (kept ?? {}) as Partial<
    Record<keyof Settings, unknown>
  >;
  const listed = typeof sites === 'object' && sites !== null ? Object.entries(sites) : [];
  return {
    level: isLevel(level) ? level : DEFAULTS.level,
    sites: Object.fromEntries(
      listed.filter((each): each is [string, Level] => isLevel(each[1])).slice(0, MOST_SITES),
    ),
    speakers: speakers !== false,
    claims: claims !== false,
    helpKey: helpKey !== false,
    synced: synced === true,
  };
}

/** What the settings want on a host: the level of the nearest site in the list, else the general one. */
export function quietOn({ level, sites, speakers, claims }: Settings, host: string): Quiet {
  const parts = host.replace(/^www\./, '').split('.');
  for (let i = 0; i < parts.length; i++) {
    const site = parts.slice(i).join('.');
    if (Object.hasOwn(sites, site)) return { level: sites[site] as Level, speakers, claims };
  }
  return { level, speakers, claims };
}

export async function readSettings(): Promise<Settings> {
  return settingsFrom((await browser.storage.local.get(KEY))[KEY]);
}

let changing: Promise<unknown> = Promise.resolve();

/**
 * Changes the settings, one change after the other, so that two in one moment do not undo one another. Gives what they
 * are then. Throws what the browser says when it cannot keep them.
 */
export function changeSettings(change: (now: Settings) => Settings): Promise<Settings> {
  const next = changing.then(async () => {
    const settings = settingsFrom(change(await readSettings()));
    await browser.storage.local.set({ [KEY]: settings });
    return settings;
  });
  changing = next.catch(() => undefined);
  return next;
}

/** Gives a site its own level; null takes it out of the list. */
export function setSite(settings: Settings, host: string, level: Level | null): Settings {
  const { [host]: _, ...others } = settings.sites;
  return { ...settings, sites: level === null ? others : { ...others, [host]: level } };
}

/** Tells the settings whenever they change, in whatever page of ours, until `signal` aborts. */
export function followSettings(changed: (settings: Settings) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area === 'local' && changes[KEY]) changed(settingsFrom(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  // Of an extension that was reloaded under the page nothing is left to listen to.
  signal?.addEventListener('abort', () => browser.storage?.onChanged.removeListener(listener));
}

/**
 * Carries the settings to the browser's sync and from it, while the reader wants it so. What this device has at the
 * moment when sync is switched on gives way to what is there already: another device was set first.
 */
export function followSync(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = changes[KEY];
    if (!change) return;
    if (area === 'local') void toSync(settingsFrom(change.oldValue), settingsFrom(change.newValue));
    else if (area === 'sync' && change.newValue) void fromSync(change.newValue);
  });
}

async function toSync(before: Settings, now: Settings): Promise<void> {
  if (!now.synced) return;
  const there = (await browser.storage.sync.get(KEY))[KEY];
  if (!before.synced && there) return fromSync(there, true);
  if (JSON.stringify(there) === JSON.stringify(now)) return;
  await browser.storage.sync.set({ [KEY]: now }).catch((error: unknown) => {
    console.warn('On Record could not hand its settings to the browser’s sync.', error);
  });
}

async function fromSync(there: unknown, isWanted = false): Promise<void> {
  const now = await readSettings();
  if (!now.synced && !isWanted) return;
  const settings = { ...settingsFrom(there), synced: true };
  if (JSON.stringify(settings) !== JSON.stringify(now)) await changeSettings(() => settings);
}
