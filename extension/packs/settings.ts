import { browser } from 'wxt/browser';
import type { Archive } from '../../archive/archive';

/** What is of the moment, and no setting. */
const NOT_SETTINGS = ['importUnderWay'];

/** All that the browser's store of settings has for us. */
export async function settingsNow(): Promise<Record<string, unknown>> {
  const all = await browser.storage.local.get(null);
  return Object.fromEntries(Object.entries(all).filter(([key]) => !NOT_SETTINGS.includes(key)));
}

/** Puts the settings of a restored backup in their place, where some wait for that. */
export async function settle(archive: Archive): Promise<void> {
  await archive.settleSettings(async ({ how, values }) => {
    const now = await settingsNow();
    if (how === 'replace') {
      const gone = Object.keys(now).filter((key) => !Object.hasOwn(values, key));
      if (gone.length > 0) await browser.storage.local.remove(gone);
    }
    await browser.storage.local.set(how === 'replace' ? values : { ...values, ...now });
  });
}
