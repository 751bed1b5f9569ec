/**
 * Going on by Tab from a place in the text. The platform has a starting point for that, which only
 * the selection, a click or a fragment can move: none of them ours to touch.
 */

/** What Tab stops at, before what it is now has been asked of it. */
const stops =
  'a[href],area[href],button,input,select,textarea,summary,audio[controls],video[controls],[contenteditable],[tabindex]';

/** What refuses the focus is passed, so many times: behind a modal dialog all of a page does. */
const TRIES = 20;

/**
 * Moves the focus to the first stop behind a place, or before it, as Tab would from there. False
 * when there is none: then the browser is left to do as it does. Stops in shadow trees are passed.
 */
export function tabFrom(place: Node, back: boolean): boolean {
  const document = place.ownerDocument;
  if (!document) return false;
  const side = back ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const ahead = [...document.querySelectorAll<HTMLElement>(stops)].filter(
    (element) => place.compareDocumentPosition(element) & side,
  );
  if (back) ahead.reverse();
  let tries = 0;
  for (const element of ahead) {
    if (element.tabIndex < 0 || element.matches(':disabled')) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    if (++tries > TRIES) return false;
    element.focus();
    if (document.activeElement === element) return true;
  }
  return false;
}

/** Whether Tab is better left to what has the focus: it may write one, or holds it in a dialog. */
export function keepsTab(focused: Element | null, place: Node): boolean {
  if (!focused) return false;
  if (focused.matches('input,textarea,select,iframe,[contenteditable]')) return true;
  const dialog = focused.closest('dialog,[role="dialog"],[role="alertdialog"],[aria-modal="true"]');
  return dialog !== null && !dialog.contains(place);
}
