import { browser } from 'wxt/browser';

/** What the browsers call the panel; neither is in the other's types. Missing where there is none, as on Android. */
interface Sides {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Whether this browser has a place beside the page. */
export function hasPanel(): boolean {
  const { sidePanel, sidebarAction } = browser as Sides;
  return Boolean(sidePanel ?? sidebarAction);
}

/** Opens the panel in a window. Must be called within the reader's click or key, with nothing awaited before. */
export async function openPanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as Sides;
  await (sidePanel ? sidePanel.open({ windowId }) : sidebarAction?.open());
}
