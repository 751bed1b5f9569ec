import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startSaving } from '../extension/save/start';

/** The form for saving, brought into a page when the reader first wants it (see `extension/save/bring.ts`). */
export default defineUnlistedScript(() => {
  // In Firefox's content scripts `globalThis` is not the window.
  startSaving(window);
});
