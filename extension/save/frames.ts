/** In which frame of a tab words are selected: the browser tells it of the menu alone, and not of a key. */
import { browser } from 'wxt/browser';

/** A frame as it sees itself. */
export interface FrameLook {
  frameId: number;
  /** The keyboard is in it, or in a frame within it. */
  hasFocus: boolean;
  /** What has the focus in it is a frame within it. */
  isAround: boolean;
  /** What is selected in it, also in a text field; '' for nothing. */
  words: string;
  /** Too small for the form. */
  isSmall: boolean;
}

/** Where the form goes, and what it is told of words that it cannot see there. */
export interface Way {
  frameId: number;
  /** Words of a frame in which the form does not open; '' where that frame cannot be asked. */
  elsewhere?: string;
}

/** In a smaller frame, in CSS pixels, the form has no room: it takes all of a narrow one's width and three quarters of its height. */
const LEAST = { width: 300, height: 360 };

/** Asks all frames of a tab that may be asked. Throws where not even the tab's own page may. */
export async function lookAtFrames(tabId: number): Promise<FrameLook[]> {
  const found = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    // Else a frame that never ends loading is waited for.
    injectImmediately: true,
    func: lookAround,
    args: [LEAST],
  });
  return found.flatMap(({ frameId, result }) => (result ? [{ frameId, ...result }] : []));
}

/**
 * Runs in the frame, so that it knows nothing but what stands in it: what is selected in a text field it finds as
 * `selectedInField` does (`page/save-words.ts`), which it cannot call.
 */
function lookAround(least: { width: number; height: number }): Omit<FrameLook, 'frameId'> {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  let words = String(getSelection());
  const field = at as HTMLInputElement | null;
  if (field && /^(?:input|textarea)$/.test(field.localName) && field.type !== 'password') {
    const { selectionStart, selectionEnd } = field;
    if (selectionStart !== null && selectionEnd !== null) {
      words = field.value.slice(selectionStart, selectionEnd) || words;
    }
  }
  return {
    hasFocus: document.hasFocus(),
    isAround: /^i?frame$/.test(at?.localName ?? ''),
    words: words.trim(),
    isSmall: innerWidth < least.width || innerHeight < least.height,
  };
}

/** Where words are saved from: out of the frame of the menu if it is told, else of that in which the keyboard is. */
export function wayTo(looks: readonly FrameLook[], menuIn?: number): Way {
  const told = menuIn === undefined ? innermost(looks) : looks.find((it) => it.frameId === menuIn);
  if (told === undefined) return { frameId: 0, elsewhere: '' };
  if (told.frameId !== 0 && told.isSmall) return { frameId: 0, elsewhere: told.words };
  return { frameId: told.frameId };
}

/** The frame that the keyboard is in; undefined where it is in one that did not answer. */
function innermost(looks: readonly FrameLook[]): FrameLook | undefined {
  const page = looks.find(({ frameId }) => frameId === 0);
  const here = looks.find(({ hasFocus, isAround }) => hasFocus && !isAround);
  if (here) return here.words ? here : page;
  if (looks.some(({ hasFocus }) => hasFocus)) return undefined;
  // While the reader is in our own popup no frame has the keyboard, but each keeps its selection.
  const inner = looks.find(({ frameId, isAround, words }) => frameId !== 0 && !isAround && words);
  return (page?.isAround && inner) || page;
}
