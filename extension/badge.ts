import { browser } from 'wxt/browser';
import { t } from '../words';

/** The printer's blue of our tokens: white on it has a contrast of 8.4. */
const BLUE = '#1f4e79';

/** Shows on the toolbar how many marks a tab has; nothing for none. */
export async function showCount(
  tabId: number | undefined,
  { speakers, claims }: { speakers: number; claims: number },
): Promise<void> {
  if (tabId === undefined) return;
  const count = Number(speakers) + Number(claims);
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: BLUE });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
    await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
    const title =
      count > 0
        ? t('extension.counted', {
            names: t('unit.names', Number(speakers)),
            claims: t('unit.claims', Number(claims)),
          })
        : t('extension.name');
    await browser.action.setTitle({ tabId, title });
  } catch {
    // The tab was closed meanwhile.
  }
}
