/** Questions about layout, for a browser only. */

/**
 * Whether an element is rendered. Transparent and invisible text counts as shown, for pages fade
 * their text in or hold it back until they are ready; what the reader scrolls to only later
 * (`content-visibility: auto`) does too.
 */
export function shown(element: Element): boolean {
  return element.checkVisibility?.() ?? true;
}

/** The smallest box around all of them; null for none. */
export function union(rects: readonly DOMRect[]): DOMRect | null {
  const [first] = rects;
  if (!first) return null;
  let { left, top, right, bottom } = first;
  for (const rect of rects) {
    left = Math.min(left, rect.left);
    top = Math.min(top, rect.top);
    right = Math.max(right, rect.right);
    bottom = Math.max(bottom, rect.bottom);
  }
  return new DOMRect(left, top, right - left, bottom - top);
}

/** Whether a point is in a box or within `slack` pixels of it. */
export function within(rect: DOMRect, x: number, y: number, slack = 0): boolean {
  return (
    x >= rect.left - slack &&
    x <= rect.right + slack &&
    y >= rect.top - slack &&
    y <= rect.bottom + slack
  );
}
