/**
 * Shows one state by its name in the address (`#claim`), or the list of all of them; `?dir=rtl` turns
 * them round, `?lang=uk` has them speak another language. Whoever photographs or checks them all takes `window.gallery`, and stays on one page.
 */
import './words';
import { render } from 'preact';
import { widthOf } from './stage';
import { states } from './states';

export interface Gallery {
  /** Every state, with the width in CSS pixels at which it is at home. */
  states: { name: string; width: number }[];
  /** Draws a state in place of the one before; it stands still when this is done. */
  show(name: string, dir?: 'ltr' | 'rtl'): Promise<void>;
}

declare global {
  interface Window {
    gallery: Gallery;
  }
}

/** In milliseconds: nothing has changed for so long; and how long something may go on changing. */
const STILL = 40;
const AT_MOST = 3_000;

let leave: (() => void) | undefined;

async function show(name: string, dir: 'ltr' | 'rtl' = 'ltr'): Promise<void> {
  leave?.();
  leave = undefined;
  const stage = document.createElement('main');
  stage.id = 'stage';
  document.body.replaceChildren(stage);
  document.body.className = '';
  document.documentElement.dir = dir;
  const state = states[name];
  if (!state) throw new Error(`There is no state ${name}.`);
  document.title = `${name}: gallery`;
  leave = await state(stage);
  for (const { shadowRoot } of document.querySelectorAll('div')) {
    // The popover says its own direction, for the page's is no business of its own.
    if (shadowRoot?.firstElementChild) (shadowRoot.firstElementChild as HTMLElement).dir = dir;
  }
  await still();
}

/** Waits until nothing has changed for a moment. */
async function still(): Promise<void> {
  const from = performance.now();
  let changed = from;
  const watch = new MutationObserver(() => {
    changed = performance.now();
  });
  watch.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  do {
    await new Promise((later) => setTimeout(later, STILL / 2));
  } while (performance.now() - changed < STILL && performance.now() - from < AT_MOST);
  watch.disconnect();
  await new Promise((painted) => requestAnimationFrame(painted));
}

window.gallery = {
  states: Object.keys(states).map((name) => ({ name, width: widthOf(name) })),
  show,
};

function fromAddress(): void {
  const name = decodeURIComponent(location.hash.slice(1));
  const dir = new URLSearchParams(location.search).get('dir') === 'rtl' ? 'rtl' : 'ltr';
  if (states[name]) {
    void show(name, dir);
    return;
  }
  const list = (
    <ul class="states">
      {Object.keys(states).map((one) => (
        <li key={one}>
          <a href={`#${one}`}>{one}</a>
        </li>
      ))}
    </ul>
  );
  document.adoptedStyleSheets = [];
  document.body.className = '';
  const stage = document.createElement('main');
  document.body.replaceChildren(stage);
  render(list, stage);
}

window.addEventListener('hashchange', fromAddress);
fromAddress();
