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
  inset: 12px 12px auto auto;
  box-sizing: border-box;
  width: min(400px, calc(100vw - 16px));
  --room: calc(100vh - 24px);
  outline: none;
}
.frame.left {
  inset: 12px auto auto 12px;
}
@media (max-width: 560px) {
  .frame,
  .frame.left {
    inset: auto 8px 8px 8px;
    width: auto;
    --room: min(75vh, calc(100vh - 16px));
  }
}
`;
