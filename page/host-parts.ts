/** What the hosts of the popover and of the form for saving are made of. */

/** What the page's own listeners do not hear of, when it happens in the popover. */
export const kept = [
  'keydown keyup keypress click dblclick auxclick contextmenu mousedown mouseup mouseover mouseout',
  'pointerdown pointerup pointerover pointerout touchstart touchend focusin focusout input change',
  'beforeinput copy cut paste submit wheel selectstart dragstart',
]
  .join(' ')
  .split(' ');

/**
 * Keeps from the page that the focus came into ours, and Tab pressed there: a page that holds the focus in a dialog of its
 * own listens for both at its document, often in the capture phase, and would take the focus back. What is inside is told
 * of the focus by an event that does not leave the shadow tree. Once it is inside, its moves there are nobody else's anyway.
 */
export function shield(
  host: HTMLElement,
  frame: HTMLElement,
  shadow: ShadowRoot,
  window: Window & typeof globalThis,
  signal: AbortSignal,
): void {
  let isTelling = false;
  for (const type of ['focus', 'focusin']) {
    const told = (event: Event) => {
      if (event.target !== host || isTelling) return;
      event.stopImmediatePropagation();
      isTelling = true;
      const inside = new window.FocusEvent(type, { bubbles: type === 'focusin' });
      shadow.activeElement?.dispatchEvent(inside);
      isTelling = false;
    };
    window.addEventListener(type, told, { capture: true, signal });
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Tab' || event.target !== host) return;
    // Told inside by an event of our own it would come to the page after all: Firefox lets keys out of a shadow tree.
    event.stopImmediatePropagation();
    keepFocus(event, frame, shadow);
  };
  window.addEventListener('keydown', pressed, { capture: true, signal });
}

/** An element of ours in a shadow root, or in another in it. */
export function part(document: Document, parent: ParentNode, name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  parent.append(element);
  return element;
}

/**
 * Gives a shadow root its styles: in a stranger's page by a `style` element's `textContent`, the one way that holds under a
 * strict page policy in both browsers (Firefox's content scripts cannot adopt sheets); in a page of our own, whose
 * policy has no inline styles, by an adopted sheet.
 */
export function dress(shadow: ShadowRoot, document: Document, css: string): void {
  if (/-extension:$/.test(document.location.protocol)) {
    const adopted = new CSSStyleSheet();
    adopted.replaceSync(css);
    shadow.adoptedStyleSheets = [adopted];
    return;
  }
  const style = document.createElement('style');
  style.textContent = css;
  shadow.append(style);
}

/**
 * Where the host goes: the open modal dialog that holds the mark, else the fullscreen element, else
 * the root element, which no page lays out by its children.
 */
export function mountFor(at: Node, document: Document): Element {
  const element = at.nodeType === 1 ? (at as Element) : at.parentElement;
  const dialog = element?.closest('dialog:modal');
  if (dialog) return dialog;
  const full = document.fullscreenElement;
  return full?.contains(at) ? full : document.documentElement;
}

/** Tab goes round inside: behind the popover would come the end of the page. Escape leads out. */
function keepFocus(event: KeyboardEvent, frame: HTMLElement, shadow: ShadowRoot): void {
  const stops = [
    ...frame.querySelectorAll<HTMLElement>(
      'a[href],button:not(:disabled),input:not(:disabled),select,textarea,summary,[tabindex="0"]',
    ),
  ].filter((element) => element.checkVisibility());
  const first = stops[0];
  const last = stops.at(-1);
  const at = shadow.activeElement;
  const goal = event.shiftKey
    ? at === first || at === frame
      ? last
      : null
    : at === last
      ? first
      : null;
  if (!goal) return;
  event.preventDefault();
  goal.focus();
}
