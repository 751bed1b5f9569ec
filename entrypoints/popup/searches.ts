import { browser } from 'wxt/browser';

const KEY = 'latestSearches';

/** The latest searches kept on this device. */
export async function keptSearches(): Promise<string[]> {
  const kept = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
}

/** Keeps them, or forgets them when there are none. */
export async function keepSearches(searches: string[]): Promise<void> {
  if (searches.length > 0) await browser.storage.local.set({ [KEY]: searches });
  else await browser.storage.local.remove(KEY);
}
