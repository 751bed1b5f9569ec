import { type Browser, browser } from 'wxt/browser';
import type { PopupPage } from '../../components/search/Popup';
import { siteState } from '../../extension/sites';
import { type Answer, askTab } from '../../messages';

/** How often a page that is still being read is asked again, in ms, and how many times. */
const AGAIN_MS = 400;
const TIMES = 30;
/** How many times one that may be read and does not answer: it loads, or was enabled just now. */
const STARTING_TIMES = 8;

/** The tab that the popup stands over. */
export async function currentTab(): Promise<Browser.tabs.Tab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (!tab) throw new Error('There is no tab.');
  return tab;
}

/** Whether the popup itself was opened as a tab. */
export async function isInTab(): Promise<boolean> {
  return (await browser.tabs.getCurrent()) !== undefined;
}

/** What is known of a tab and of the marks in it; tells `meanwhile` while the page is being read. */
export async function pageOf(
  tab: Browser.tabs.Tab,
  meanwhile: (page: PopupPage) => void,
): Promise<PopupPage> {
  const site = await siteState(tab);
  const readable = site.state === 'listed' || site.state === 'enabled';
  for (let times = 0; ; times++) {
    const answer = await marksOf(tab);
    const page = { site, ...(answer ?? { state: 'failed' as const, marks: [], once: null }) };
    const goesOn = answer ? answer.state === 'reading' : readable && times < STARTING_TIMES;
    if (!goesOn || times === TIMES) return page;
    meanwhile({ ...page, state: 'reading' });
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

/** The marks of a tab; null where nobody answers, as in a page older than the extension. */
async function marksOf(tab: Browser.tabs.Tab): Promise<Answer<'page-marks'> | null> {
  try {
    return await askTab(tab.id ?? -1, 'page-marks', null);
  } catch {
    return null;
  }
}
