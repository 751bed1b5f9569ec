import { type ComponentChild, render } from 'preact';

/** A state draws itself into the stage, and gives how it is taken away again. */
export type State = (stage: HTMLElement) => Leave | Promise<Leave>;
type Leave = () => void;

/** Widths at which states are at home, in CSS pixels, by the beginning of their names. */
const WIDTHS: [begins: RegExp, width: number][] = [
  [/^(?:claim|speaker|quotation|save)/, 460],
  [/^popup/, 400],
  [/^panel/, 360],
  [/^table/, 1240],
  [/^(?:library|packs)/, 1080],
];
const ELSE = 860;

/** The width at which a state is photographed as it is meant. */
export const widthOf = (name: string): number =>
  WIDTHS.find(([begins]) => begins.test(name))?.[1] ?? ELSE;

/**
 * Puts on these style sheets and no others, so that states follow one another in one page: what the
 * popup says of `body` must not reach the library.
 */
export function dress(...css: string[]): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css.join('\n'));
  document.adoptedStyleSheets = [sheet];
}

/**
 * Draws a view as a page of ours does, with the page's styles, into the element that its door has for
 * it: most views bring a main of their own. `view` gets what draws it anew.
 */
export function page(
  styles: string[],
  view: (draw: (node: ComponentChild) => void) => ComponentChild,
  tag: 'div' | 'main' = 'div',
): State {
  return (stage) => {
    dress(...styles);
    document.body.classList.add('onrecord');
    const app = document.createElement(tag);
    app.id = 'app';
    stage.replaceWith(app);
    const draw = (node: ComponentChild) => render(node, app);
    draw(view(draw));
    return () => render(null, app);
  };
}

/** A state of which something comes late: it stands when that is there. */
export function whenThere(state: State, selector: string): State {
  return async (stage) => {
    const leave = await state(stage);
    while (!document.querySelector(selector)) {
      await new Promise((later) => setTimeout(later, 50));
    }
    return leave;
  };
}

/** A shadow root with these styles, as the page's host makes one, and an element in it to draw into. */
export function shadowIn(stage: HTMLElement, css: string): HTMLElement {
  dress();
  document.body.classList.add('table');
  const host = stage.appendChild(document.createElement('div'));
  // Open, unlike the page's, so that the accessibility checker looks inside.
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];
  return shadow.appendChild(document.createElement('div'));
}
