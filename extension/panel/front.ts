import { type Browser, browser } from 'wxt/browser';

/** The address of a panel in a tab of its own may name the tab that it is beside. */
function named(): number | null {
  const id = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  return Number.isInteger(id) ? id : null;
}

/**
 * Calls back with the tab in front in the panel's window: at once, whenever another comes to the front, and whenever a
 * page is loaded in it or changes its address.
 */
export async function followFront(
  front: (tab: Browser.tabs.Tab, why: 'other' | 'loaded') => void,
): Promise<void> {
  const { tabs, windows } = browser;
  let at = named();
  const tell = async (id: number, why: 'other' | 'loaded') => {
    const tab = await tabs.get(id).catch(() => null);
    if (tab && id === at) front(tab, why);
  };
  tabs.onUpdated.addListener((id, { status, url }) => {
    if (id === at && (status === 'complete' || url)) void tell(id, 'loaded');
  });
  if (at === null) {
    const windowId = (await windows.getCurrent()).id;
    tabs.onActivated.addListener((active) => {
      if (active.windowId !== windowId) return;
      at = active.tabId;
      void tell(at, 'other');
    });
    const [tab] = await tabs.query({ active: true, windowId });
    at = tab?.id ?? null;
  }
  if (at !== null) void tell(at, 'other');
}
