/** Styles of the frame that the form for saving stands in; `!important` in a shadow tree wins over the page's. */
export const saveFrameStyles = `
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
.frame {
  position: fixed;
  inset: calc(12px + var(--seen-top, 0px)) calc(12px + var(--seen-right, 0px)) auto auto;
  box-sizing: border-box;
  width: min(400px, calc(var(--seen-width, 100vw) - 16px));
  --room: calc(var(--seen-height, 100vh) - 24px);
  outline: none;
}
.frame.left {
  inset: calc(12px + var(--seen-top, 0px)) auto auto calc(12px + var(--seen-left, 0px));
}
@media (max-width: 560px) {
  .frame,
  .frame.left {
    inset: auto calc(8px + var(--seen-right, 0px)) calc(8px + var(--seen-bottom, 0px)) calc(8px + var(--seen-left, 0px));
    width: auto;
    --room: min(0.75 * var(--seen-height, 100vh), var(--seen-height, 100vh) - 16px);
  }
}
`;
