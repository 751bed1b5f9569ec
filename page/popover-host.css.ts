/**
 * Styles of the popover's frame; what is in it brings its own. `!important` in a shadow tree wins
 * over the page's, so a page's rule for every `div` cannot reach the host.
 */
export const frameStyles = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  overflow: visible !important;
  z-index: 2147483647 !important;
  direction: ltr !important;
}
/* What is fixed would be printed over the text of every sheet. */
@media print {
  :host {
    display: none !important;
  }
}
/* The screen, in our own direction: in a window that runs from right to left or in columns Firefox stands the frame beside the screen. */
.screen {
  position: fixed;
  inset: 0;
  pointer-events: none;
}
.shim {
  position: absolute;
  anchor-name: --mark;
}
.frame {
  position: absolute;
  pointer-events: auto;
  position-anchor: --mark;
  /* The shim paints nothing, which is no reason to hide what stands by it. */
  position-visibility: always;
  position-area: block-end span-inline-end;
  position-try-fallbacks: block-end span-inline-start, block-end span-all;
  box-sizing: border-box;
  width: max-content;
  max-width: min(408px, var(--wide, 100vw) - 16px);
  max-height: var(--room, 60vh);
  margin: 6px 8px;
  overflow: auto;
  overscroll-behavior: contain;
  outline: none;
}
.frame.above {
  position-area: block-start span-inline-end;
  position-try-fallbacks: block-start span-inline-start, block-start span-all;
}
`;
