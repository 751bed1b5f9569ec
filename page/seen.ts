/**
 * What is really to be seen of a page: two fingers enlarge it, a keyboard on the screen covers it, and both leave the
 * window's own size as it was. A page's CSS zoom enlarges what stands in it, ours too, by a factor that can be taken back.
 */

/** In CSS pixels of the window, as rectangles of elements are. */
export interface Seen {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The part of the window that is to be seen now, without its scroll bars. */
export function seen({ visualViewport, innerWidth, innerHeight }: Window): Seen {
  if (!visualViewport) return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const { offsetLeft: left, offsetTop: top, width, height } = visualViewport;
  return { left, top, right: left + width, bottom: top + height };
}

/** What two fingers enlarge by less is nothing that they meant. */
const PINCHED = 1.01;

/** Whether fingers have enlarged the page: the window then reaches beyond what is to be seen. */
export function isPinched({ visualViewport }: Window): boolean {
  return (visualViewport?.scale ?? 1) > PINCHED;
}

/** Draws parts of our host in their own size, whatever `zoom` the page has on what the host stands in. */
export function unzoom(host: Element, parts: readonly HTMLElement[]): void {
  const zoom = host.currentCSSZoom;
  for (const { style } of parts) style.zoom = zoom === 1 ? '' : String(1 / zoom);
}
