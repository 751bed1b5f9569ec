import { browser } from 'wxt/browser';

const KEY = 'latestSearches';

/** The latest searches kept on this device; none in a private window. */
export async function keptSearches(): Promise<string[]> {
  if (browser.extension.inIncognitoContext) return [];
  const kept = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
}

/** Keeps them, or forgets them when there are none. Nothing is kept from a private window. */
export async function keepSearches(searches: string[]): Promise<void> {
  if (browser.extension.inIncognitoContext) return;
  if (searches.length > 0) await browser.storage.local.set({ [KEY]: searches });
  else await browser.storage.local.remove(KEY);
}
