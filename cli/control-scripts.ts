/** What runs inside a page to read our popover, and the shape of what it brings back. */

export interface PopoverControl {
  /** Text, or `aria-label`, or `title`. */
  name: string;
  /** Middle, in CSS pixels of the viewport. */
  x: number;
  y: number;
}

export interface PopoverState {
  /** Whether a popover of ours is in the top layer or laid out on the page. */
  open: boolean;
  /** Its visible text. */
  text: string;
  /** Of the box itself, in CSS pixels of the viewport. */
  box: { x: number; y: number; width: number; height: number } | null;
  role: string | null;
  /** Accessible name of the element in it that has the focus, or its tag; null when focus is outside. */
  focused: string | null;
  controls: PopoverControl[];
  /** True while the record is still on its way. */
  busy: boolean;
  title: string;
  items: PopoverItem[];
}

/** A statement as the popover lists it. */
export interface PopoverItem {
  /** Heading of the group, `Said before`; '' where there are no groups. */
  group: string;
  /** The words, then who, when and where. */
  lines: string[];
}

/** The controls whose name matches. */
export function clickables({ controls }: PopoverState, name: RegExp): PopoverControl[] {
  return controls.filter((one) => name.test(one.name));
}

/**
 * Source of a function, run in the content script's world: only there may a closed shadow root be
 * opened. Kept as text, so that no compiler's helper gets into it.
 */
export const popoverScript = `() => {
  const rootOf = (element) => {
    try {
      return globalThis.chrome?.dom?.openOrClosedShadowRoot
        ? chrome.dom.openOrClosedShadowRoot(element)
        : element.openOrClosedShadowRoot;
    } catch {
      return null;
    }
  };
  const labelOf = ({ labels }) =>
    labels && labels.length > 0 ? (labels[0].firstElementChild || labels[0]).innerText || labels[0].innerText : '';
  const nameOf = (element) =>
    (element.getAttribute('aria-label') || labelOf(element) || element.innerText || element.getAttribute('title') || '')
      .replace(/\\s+/g, ' ').trim();
  /** Text with a space where one element ends and the next begins, as they are apart on the screen. */
  const lineOf = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let text = '';
    for (let last = null; walker.nextNode(); last = walker.currentNode.parentElement) {
      const own = walker.currentNode.parentElement;
      text += (last && own !== last && own.localName !== 'mark' && last.localName !== 'mark' ? ' ' : '')
        + walker.currentNode.data;
    }
    return text.replace(/\\s+/g, ' ').replace(/ ,/g, ',').trim();
  };
  const seen = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  const none = { open: false, text: '', box: null, role: null, focused: null, controls: [], busy: false, title: '', items: [] };
  for (const host of document.querySelectorAll('*')) {
    if (host.shadowRoot) continue;
    const root = rootOf(host);
    if (!root) continue;
    const boxes = [...root.querySelectorAll('[role="dialog"], [role="region"], [popover]')].filter(seen);
    const box = boxes.find((one) => one.innerText.trim()) ?? (boxes.length ? boxes[0] : null);
    if (!box) continue;
    const { x, y, width, height } = box.getBoundingClientRect();
    const active = root.activeElement;
    const controls = [...box.querySelectorAll('a[href], button, summary, [role="button"], input')]
      .filter(seen)
      .map((one) => {
        const place = one.getBoundingClientRect();
        return { name: nameOf(one), x: place.x + place.width / 2, y: place.y + place.height / 2 };
      });
    const speaks = box.matches('[role]') ? box : box.querySelector('[role="dialog"]');
    return {
      open: true,
      text: box.innerText,
      box: { x, y, width, height },
      role: speaks ? speaks.getAttribute('role') : null,
      focused: active ? nameOf(active) || active.localName : null,
      controls,
      busy: box.querySelector('[aria-busy="true"]') !== null || box.matches('[aria-busy="true"]'),
      title: (box.querySelector('h2, h1') ?? box).innerText.trim(),
      items: [...box.querySelectorAll('li')].map((item) => ({
        group: item.closest('section')?.querySelector('h3')?.innerText ?? '',
        lines: [...item.querySelectorAll('p')].map(lineOf).filter(Boolean),
      })),
    };
  }
  return none;
}`;
